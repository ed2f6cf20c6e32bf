import type { Leaf } from '../../model/item.ts';
import type { Phase, Plan } from '../../model/programme.ts';
import type { WeekRange } from '../../time/amounts.ts';

/** A phase, and the one before it in time that lasts longest. */
export interface Neighbours {
  readonly before: Phase;
  readonly lastBefore: number;
  readonly phase: Phase;
  readonly weeks: Leaf<WeekRange>;
}

/** The phases that say their weeks, in the order of these, each with the one before it. */
export function neighbours({ phases }: Plan): readonly Neighbours[] {
  const timed = phases.flatMap((phase) => (phase.weeks ? [{ phase, weeks: phase.weeks }] : []));
  timed.sort((a, b) => a.weeks.value.first - b.weeks.value.first);
  const pairs: Neighbours[] = [];
  let before = timed[0];
  for (const next of timed.slice(1)) {
    if (!before) break;
    pairs.push({ before: before.phase, lastBefore: before.weeks.value.last, ...next });
    if (next.weeks.value.last >= before.weeks.value.last) before = next;
  }
  return pairs;
}
