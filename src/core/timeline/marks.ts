import type { Plan } from '../model/programme.ts';
import type { Problem } from '../text/problem.ts';
import { type Layout, type Range, rangeOf } from '../text/span.ts';
import type { Keys } from './items.ts';
import type { Counts, ProblemNote } from './scene.ts';

/** Which problems belong to which item, as indices into `notes`. */
export interface Marks {
  readonly notes: readonly ProblemNote[];
  readonly byKey: ReadonlyMap<string, readonly number[]>;
}

interface Place extends Range {
  readonly key: string;
}

/** Each problem goes to the innermost item that holds it; what stands in no item is told in the header alone. */
export function marksOf(plan: Plan, keys: Keys, problems: readonly Problem[], layout: Layout): Marks {
  const places = placesOf(plan, keys, layout);
  const mentions = inOrder(
    keys.missing.map(({ need }) => ({ key: keys.of.get(need) ?? '', ...rangeOf(need.span, layout) })),
  );
  const byKey = new Map<string, number[]>();
  const notes: ProblemNote[] = [];
  for (const { severity, rule, message, span, item } of problems) {
    const at = rangeOf(span, layout);
    const place = innermost(places, at) ?? (item && innermost(places, rangeOf(item, layout)));
    const mention = innermost(mentions, at);
    if (place) push(byKey, place.key, notes.length);
    if (mention) push(byKey, mention.key, notes.length);
    if (place || mention) notes.push({ severity, rule, message });
  }
  return { notes, byKey };
}

function push(byKey: Map<string, number[]>, key: string, index: number): void {
  const indices = byKey.get(key);
  if (indices) indices.push(index);
  else byKey.set(key, [index]);
}

export function countsOf(problems: readonly Problem[]): Counts {
  const counts = { errors: 0, warnings: 0, infos: 0 };
  for (const { severity } of problems) counts[`${severity}s`]++;
  return counts;
}

function placesOf(plan: Plan, keys: Keys, layout: Layout): readonly Place[] {
  const places: Place[] = [];
  for (const { key, at, mention } of keys.items) {
    const { start, end } = rangeOf(at, layout);
    if (!mention) places.push({ key, start, end });
  }
  // What is wrong with a role that one person holds is wrong with that person's hours.
  for (const role of plan.roles) {
    const [holder, another] = role.person;
    const person = another ? undefined : plan.people.find(({ id }) => id.value === holder?.value);
    const key = person && keys.of.get(person);
    if (key && !keys.of.has(role)) places.push({ key, ...rangeOf(role.at, layout) });
  }
  return inOrder(places);
}

/** In the order of their starts, the outer before the inner. */
function inOrder(places: Place[]): readonly Place[] {
  return places.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Ranges nest, so the last one that starts at or before the problem, or one around it, is the innermost. */
function innermost(places: readonly Place[], { start, end }: Range): Place | undefined {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle]?.start ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  // A phase may stand thousands of milestones before its last key; looking back further finds nothing but phases.
  for (let i = low - 1; i >= 0; i--) {
    const place = places[i];
    if (place && place.end >= end) return place;
  }
  return undefined;
}
