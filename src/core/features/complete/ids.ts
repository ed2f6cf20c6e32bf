import type { SymbolKind } from '../../model/item.ts';
import type { Milestone } from '../../model/programme.ts';
import type { Declaration } from '../../model/symbols.ts';
import { nameOf } from '../../schedule/parties.ts';
import { rangeOf } from '../../text/span.ts';
import { sayDay } from '../../time/day.ts';
import type { Seen } from '../seen.ts';
import type { Ask } from './ask.ts';
import { type Offer, scalar } from './offer.ts';

/** What may be named by a value of some form. */
const NAMED: Readonly<Record<string, readonly SymbolKind[]>> = {
  personOrRole: ['role', 'person'],
  personReference: ['person'],
  personOrPersons: ['person'],
  teamReference: ['team'],
  phaseReference: ['phase'],
  milestoneReference: ['milestone'],
  need: ['milestone'],
  metricReference: ['metric'],
  journeyReference: ['journey'],
};

export function kindsOf(form: string): readonly SymbolKind[] | undefined {
  return Object.hasOwn(NAMED, form) ? NAMED[form] : undefined;
}

/** More are not sent at once: who types gets the next. */
export const MOST_IDS = 200;

/** Ids with who or when they are. Those that the list has already, and that would go round in a circle, are left out. */
export function idOffers(ask: Ask, kinds: readonly SymbolKind[]): readonly Offer[] {
  const { seen, place, milestone, names } = ask;
  const wait = milestone && isNeeds(place.path) ? waitingFor(milestone, seen) : undefined;
  const taken = new Set(place.present.map((entry) => /^[a-z0-9-]*/.exec(entry)?.[0] ?? entry));
  const own = milestone && place.path[3] !== undefined ? milestone.id?.value : undefined;
  const things = names.of(kinds).filter(({ id, kind }) => {
    if (typeof place.path.at(-1) === 'number' && taken.has(id)) return false;
    return kind !== 'milestone' || (id !== own && !wait?.has(id));
  });
  return matching(things, ask).map(({ kind, id, item }) => {
    const detail = detailOf(id, kind, item, seen);
    return scalar(kind as Offer['kind'], id, { detail });
  });
}

/** In a long list those first that begin with what is typed, and then those near the place. */
function matching(things: readonly Declaration[], { typed, seen, place }: Ask): readonly Declaration[] {
  if (things.length <= MOST_IDS) return things;
  const wanted = typed.toLowerCase();
  const fits = things.filter(({ id }) => isWithin(wanted, id));
  if (fits.length <= MOST_IDS) return fits;
  const near = fits.findIndex(({ span }) => rangeOf(span, seen.layout).start > place.at);
  const middle = near < 0 ? fits.length : near;
  const from = Math.max(0, Math.min(middle - MOST_IDS / 2, fits.length - MOST_IDS));
  return fits.slice(from, from + MOST_IDS);
}

/** Whether the letters stand in a word in their order, as editors match. */
function isWithin(letters: string, word: string): boolean {
  let at = 0;
  for (const letter of letters) {
    at = word.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

function isNeeds(path: readonly (string | number)[]): boolean {
  return path[2] === 'milestones' && path[4] === 'needs';
}

/** The ids of all that wait for a milestone, however many lie between. */
function waitingFor(milestone: Milestone, { schedule }: Seen): ReadonlySet<string> {
  const found = new Set<Milestone>();
  const next = [milestone];
  for (let one = next.pop(); one; one = next.pop()) {
    for (const { to } of schedule?.graph.after.get(one) ?? []) {
      if (found.has(to)) continue;
      found.add(to);
      next.push(to);
    }
  }
  return new Set([...found].flatMap(({ id }) => id?.value ?? []));
}

function detailOf(id: string, kind: SymbolKind, item: Declaration['item'], seen: Seen): string | undefined {
  const { parties, plan, schedule } = seen;
  switch (kind) {
    case 'person': {
      const person = parties?.person(id);
      if (!person) return undefined;
      const team = parties?.teamOf(person);
      const roles = plan?.roles.filter((role) => role.person.some(({ value }) => value === id)) ?? [];
      return [nameOf(person), ...roles.map((role) => role.id.value), ...(team ? [nameOf(team)] : [])].join(', ');
    }
    case 'role': {
      const names = (parties?.people(id) ?? []).map(nameOf);
      return names.length > 3 ? `${names.length} people` : names.join(', ') || 'nobody yet';
    }
    case 'milestone': {
      const found = item as Milestone;
      const dates = schedule?.dates.get(found);
      const due = dates ? sayDay(dates.due) : found.week ? `week ${found.week.value}` : undefined;
      return [found.title?.value, due].filter(Boolean).join(', ');
    }
    case 'phase': {
      const phase = plan?.phases.find((one) => one.id?.value === id);
      const weeks = phase?.weeks?.value;
      return [phase?.name?.value, weeks && `weeks ${weeks.first}-${weeks.last}`].filter(Boolean).join(', ');
    }
    default:
      return (item as { readonly name?: { readonly value: string } }).name?.value;
  }
}
