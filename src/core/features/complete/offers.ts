import { type FormInfo, formOf, keyAt } from '../../schema/keys.ts';
import { type Ask, isList, isObject } from './ask.ts';
import { freeId } from './examples.ts';
import { keyOffers, wordFor } from './keyOffers.ts';
import type { Offer } from './offer.ts';
import type { Place } from './place.ts';
import { plannedKinds, roadmap, valueOffers } from './values.ts';

/** Where a mapping or list is wanted on a line of its own, what is wanted is its first key or entry. */
export function turned(place: Place, form: FormInfo, lineStart: number): Place {
  if (place.want !== 'value' || place.quote) return place;
  if (!place.isBehind) {
    if (isList(form)) return { ...place, want: 'item' };
    return isObject(form) ? { ...place, want: 'key' } : place;
  }
  const isBehindDash = !place.isFlow && typeof place.path.at(-1) === 'number';
  if (!isBehindDash || !isObject(form)) return place;
  return { ...place, want: 'key', column: place.from - lineStart + place.lead.length, isBehind: false };
}

/** What may be written at a place, the most likely first. */
export function offersFor(ask: Ask): readonly Offer[] {
  const { place, form } = ask;
  switch (place.want) {
    case 'key':
      return [...keyOffers(ask), ...(place.present.length || place.existing ? [] : wholes(form, ask))];
    case 'item': {
      const item = formOf(form.items ?? '');
      return isObject(item) ? wholes(item, ask) : valueOffers(item.name, keyAt(place.path), inList(ask));
    }
    case 'value':
      return valuesOf(form, ask);
  }
}

function valuesOf(form: FormInfo, ask: Ask): readonly Offer[] {
  const { path } = ask.place;
  const info = keyAt(path) ?? keyAt(path.slice(0, -1));
  if (isObject(form)) return wholes(form, ask);
  if (!isList(form)) return valueOffers(form.name, info, ask);
  const item = formOf(form.items ?? '');
  return isObject(item) ? wholes(item, ask) : valueOffers(item.name, info, inList(ask));
}

/** The same place as one in the list that begins there. */
function inList(ask: Ask): Ask {
  return { ...ask, place: { ...ask.place, path: [...ask.place.path, 0] } };
}

/** The whole of something, ready to be filled in; milestones of the roadmap that are still to be planned, each by itself. */
function wholes(form: FormInfo, ask: Ask): readonly Offer[] {
  if (!form.keys.length || form.name === 'roles') return [];
  const whole: Offer = {
    label: wordFor(form.name),
    kind: 'snippet',
    detail: form.title.startsWith('a') ? form.title.split(':')[0] : undefined,
    about: form.name,
    what: { kind: 'whole', form: form.name },
  };
  return form.name === 'milestone' ? [whole, ...roadmapOffers(ask)] : [whole];
}

function roadmapOffers(ask: Ask): readonly Offer[] {
  const { phase } = ask;
  const stage = phase?.stage?.value;
  const weeks = phase?.weeks?.value;
  if (!stage) return [];
  const planned = plannedKinds(ask);
  return roadmap()
    .filter((one) => one.stage === stage && !planned.has(one.kind))
    .map(({ kind, week }) => {
      const own = weeks && Math.min(weeks.last, weeks.first + ((week - 1) % 3));
      const words = kind.replaceAll('-', ' ').replace(/^uat\b/, 'UAT');
      const title = words.charAt(0).toUpperCase() + words.slice(1);
      const given = { id: freeId(kind, ask), title, kind, ...(own ? { week: own } : {}) };
      return {
        label: `milestone: ${kind}`,
        kind: 'snippet',
        detail: own ? `not planned yet, week ${own}` : 'not planned yet',
        about: 'milestone',
        what: { kind: 'whole', form: 'milestone', given },
      };
    });
}
