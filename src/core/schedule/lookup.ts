import type { Milestone } from '../model/programme.ts';

/** What is known of milestones, each asked for by itself. */
export interface Lookup<V> {
  get(milestone: Milestone): V | undefined;
}

export interface MilestoneSet extends Iterable<Milestone> {
  has(milestone: Milestone): boolean;
}

/**
 * Where each milestone stands among all in the file. What is known of them is kept in lists in that order, so that the
 * next version of a plan takes a list over and writes into it only what has changed. A milestone that takes the place
 * of another gets its number here.
 */
export type Places = WeakMap<Milestone, number>;

export function lookupIn<V>(places: Places, list: readonly (V | undefined)[]): Lookup<V> {
  return {
    get(milestone) {
      const at = places.get(milestone);
      return at === undefined ? undefined : list[at];
    },
  };
}
