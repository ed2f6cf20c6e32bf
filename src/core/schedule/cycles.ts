import type { Milestone } from '../model/programme.ts';
import type { Dependency } from './dependency.ts';

/** Milestones that wait for each other in a circle; `closing` is the last of the entries in file order. */
export interface Cycle {
  readonly closing: Dependency;
  /** The way round, from the milestone whose entry closes it to the one before it comes back. */
  readonly way: readonly Milestone[];
}

const NONE: readonly Cycle[] = [];

/**
 * Adds the entries in file order; one that leads back to its own milestone closes a cycle, and is left out of the next.
 * What has a place in the order is in none.
 */
export function cyclesOf(before: readonly (readonly Dependency[])[], order: Int32Array): readonly Cycle[] {
  if (order.length === before.length) return NONE;
  const sound = new Uint8Array(before.length);
  for (const at of order) sound[at] = 1;
  const suspects = before.flatMap((list, at) => (sound[at] === 1 ? [] : list));
  const waitsFor = new Map<Milestone, Milestone[]>();
  const cycles: Cycle[] = [];
  for (const closing of suspects) {
    const { from, to } = closing;
    const way = wayTo(from, to, waitsFor);
    if (way) cycles.push({ closing, way: [to, ...way.slice(0, -1)] });
    else waitsFor.set(to, [...(waitsFor.get(to) ?? []), from]);
  }
  return cycles;
}

/** A shortest way along what milestones wait for, both ends included. */
function wayTo(
  from: Milestone,
  to: Milestone,
  waitsFor: ReadonlyMap<Milestone, readonly Milestone[]>,
): Milestone[] | undefined {
  const cameFrom = new Map<Milestone, Milestone | undefined>([[from, undefined]]);
  const queue = [from];
  for (const at of queue) {
    if (at === to) {
      const way: Milestone[] = [];
      for (let m: Milestone | undefined = at; m; m = cameFrom.get(m)) way.unshift(m);
      return way;
    }
    for (const next of waitsFor.get(at) ?? []) {
      if (cameFrom.has(next)) continue;
      cameFrom.set(next, at);
      queue.push(next);
    }
  }
  return undefined;
}
