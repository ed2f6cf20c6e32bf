import type { Milestone } from '../model/programme.ts';

/** What is known of milestones, each asked for by itself. */
export interface Lookup<V> {
  get(milestone: Milestone): V | undefined;
}

export interface MilestoneSet extends Iterable<Milestone> {
  has(milestone: Milestone): boolean;
}
