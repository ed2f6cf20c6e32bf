import { type FormInfo, formOf, type KeyInfo } from '../../schema/keys.ts';
import { offset } from '../../text/span.ts';
import { cursorAt } from '../cursor.ts';
import type { Seen } from '../seen.ts';
import { type Ask, exclusiveIn, isList, isObject } from './ask.ts';
import { idOffers } from './ids.ts';
import type { Offer } from './offer.ts';

/** The keys that are missing in a mapping: what it must have first, then in the order of the format. */
export function keyOffers(ask: Ask): readonly Offer[] {
  const { place } = ask;
  if (place.existing?.startsWith('x-')) return [];
  const present = new Set([...place.present, ...keysInTree(ask.seen, place.beside)]);
  if (place.existing !== undefined) present.delete(place.existing);
  return formsFor(ask.form, present, place.existing).flatMap((form) => keysOf(form, present, ask));
}

function keysOf(form: FormInfo, present: ReadonlySet<string>, ask: Ask): readonly Offer[] {
  const { existing } = ask.place;
  const exclusive = exclusiveIn(form);
  const isDecided = exclusive.some((key) => present.has(key));
  const known = existing === undefined ? undefined : form.keys.find(({ key }) => key === existing);
  const missing = form.keys.filter(
    (info) =>
      !present.has(info.key) &&
      !(isDecided && exclusive.includes(info.key)) &&
      (known === undefined || info.form === known.form || info === known),
  );
  const isFirst = (info: KeyInfo): boolean => info.required || (exclusive.includes(info.key) && !isDecided);
  const keys = [...missing.filter(isFirst), ...missing.filter((info) => !isFirst(info))].map(
    (info): Offer => ({
      label: info.key,
      kind: 'key',
      detail: info.required ? 'required' : undefined,
      about: `${form.name}.${info.key}`,
      what: { kind: 'key', key: info.key },
    }),
  );
  return [...keys, ...freeOffers(form, present, ask)];
}

/** Where the keys are ids: those of the things they name, or an entry for a new one. */
function freeOffers(form: FormInfo, present: ReadonlySet<string>, ask: Ask): readonly Offer[] {
  if (form.values === undefined || ask.place.existing !== undefined) return [];
  if (form.name === 'effortByPerson') {
    return idOffers(ask, ['role', 'person'])
      .filter(({ label }) => !present.has(label))
      .map((offer) => ({ ...offer, what: { kind: 'key', key: offer.label } }));
  }
  return [
    {
      label: wordFor(form.values),
      kind: 'snippet',
      detail: 'a new one',
      about: form.values,
      what: { kind: 'whole', form: form.name },
    },
  ];
}

/** Where a mapping has several forms: those that know all keys it has. */
function formsFor(form: FormInfo, present: ReadonlySet<string>, existing: string | undefined): readonly FormInfo[] {
  if (!form.maps.length) return [form];
  const forms = form.maps.map(formOf);
  const knows = ({ keys, values }: FormInfo, name: string): boolean =>
    values !== undefined || keys.some(({ key }) => key === name);
  const isKnown = existing !== undefined && forms.some((one) => knows(one, existing));
  const has = isKnown ? [...present, existing] : [...present];
  const fitting = forms.filter((one) => has.every((name) => knows(one, name)));
  const seen = new Set<string>();
  return fitting.map((one) => {
    const keys = one.keys.filter(({ key }) => !seen.has(key));
    for (const { key } of keys) seen.add(key);
    return { ...one, keys };
  });
}

/** The keys of the mapping that has a key at some place, those among them that come by an anchor. */
function keysInTree({ root, layout }: Seen, at: number | undefined): readonly string[] {
  if (at === undefined) return [];
  const { path, isOnKey } = cursorAt(root, offset(at), layout);
  const map = isOnKey ? path.at(-2)?.node : undefined;
  return map?.kind === 'map' ? map.entries.map(({ key }) => key) : [];
}

/** What a form is called in a list of snippets. */
export function wordFor(form: string): string {
  return form.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

/** Whether there is something to offer for a value as soon as its key stands there. */
export function goesOn(form: FormInfo): boolean {
  return !isObject(form) && !isList(form) && !['text', 'markdown', 'count', 'amount', 'users'].includes(form.name);
}
