import type { Plan } from '../model/programme.ts';
import { type Layout, rangeOf, type Span } from '../text/span.ts';
import type { Keys } from './items.ts';

export interface Place {
  readonly key: string;
  readonly at: Span;
}

/** What may hold a problem. Spans are relative and ranks stay, so that an edit within one item moves nothing here. */
export interface Places {
  /** The items of `Keys`, then roles that stand for their holder. */
  readonly all: readonly Place[];
  /** Indices into `all` in the order of the text, the outer before the inner. */
  readonly items: readonly number[];
  /** The same of mentions of milestones that are nowhere; they lie within milestones. */
  readonly mentions: readonly number[];
}

export function placesOf(plan: Plan, keys: Keys, layout: Layout): Places {
  const all: Place[] = [...keys.items];
  // What is wrong with a role that one person holds is wrong with that person's hours.
  for (const role of plan.roles) {
    const [holder, another] = role.person;
    const person = another ? undefined : plan.people.find(({ id }) => id.value === holder?.value);
    const key = person && keys.of.get(person);
    if (key && !keys.of.has(role)) all.push({ key, at: role.at });
  }
  const ranges = all.map(({ at }) => rangeOf(at, layout));
  const ranked = (isMention: boolean): readonly number[] =>
    [...all.keys()]
      .filter((i) => (keys.items[i]?.mention === true) === isMention)
      .sort((a, b) => {
        const [first, second] = [ranges[a], ranges[b]];
        return first && second ? first.start - second.start || second.end - first.end : 0;
      });
  return { all, items: ranked(false), mentions: ranked(true) };
}

/** The places after items were replaced one by one. */
export function followPlaces(places: Places, keys: Keys): Places {
  return { ...places, all: [...keys.items, ...places.all.slice(keys.items.length)] };
}

/** Ranges nest, so the last one that starts at or before a span, or one around it, is the innermost. */
export function innermost(places: Places, of: 'items' | 'mentions', span: Span, layout: Layout): Place | undefined {
  const ranks = places[of];
  const { start, end } = rangeOf(span, layout);
  const at = (rank: number): Place | undefined => places.all[ranks[rank] ?? -1];
  let low = 0;
  let high = ranks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const place = at(middle);
    if (place && rangeOf(place.at, layout).start <= start) low = middle + 1;
    else high = middle;
  }
  // A phase may stand thousands of milestones before its last key; looking back further finds nothing but phases.
  for (let i = low - 1; i >= 0; i--) {
    const place = at(i);
    if (place && rangeOf(place.at, layout).end >= end) return place;
  }
  return undefined;
}
