import type { Milestone } from '../model/programme.ts';
import type { Float } from './float.ts';
import type { Network } from './graph.ts';
import type { MilestoneSet, Places } from './lookup.ts';

/** The places from which a way leads to one of the `ends`: 1 for each of them, by place. */
export function reachingOf({ order, after }: Network, ends: readonly number[], places: Places): Uint8Array {
  const isEnd = new Uint8Array(after.length);
  for (const at of ends) isEnd[at] = 1;
  const reaching = new Uint8Array(after.length);
  for (let i = order.length - 1; i >= 0; i--) {
    const at = order[i] ?? -1;
    const leads = isEnd[at] === 1 || (after[at] ?? []).some(({ to }) => reaching[places.get(to) ?? -1] === 1);
    if (leads) reaching[at] = 1;
  }
  return reaching;
}

/** Milestones without float from which a way leads to an end: slipping them slips these. */
export function criticalSet(
  milestones: readonly Milestone[],
  { order }: Network,
  float: readonly (Float | undefined)[],
  reaching: Uint8Array,
  places: Places,
): MilestoneSet {
  const isCritical = (at: number): boolean => reaching[at] === 1 && (float[at]?.total ?? 1) <= 0;
  return {
    has: (milestone) => isCritical(places.get(milestone) ?? -1),
    *[Symbol.iterator]() {
      for (let i = order.length - 1; i >= 0; i--) {
        const milestone = milestones[order[i] ?? -1];
        if (milestone && isCritical(order[i] ?? -1)) yield milestone;
      }
    },
  };
}
