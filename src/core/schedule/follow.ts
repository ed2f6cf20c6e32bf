import type { Milestone, Plan } from '../model/programme.ts';
import type { Dependency, Graph } from './graph.ts';
import type { Lookup, MilestoneSet } from './lookup.ts';
import { type Following, placedIn, type Schedule } from './schedule.ts';

/** Beyond so many replaced milestones a new schedule is cheaper than asking through the old one. */
const MOST_REPLACED = 100;

/** The schedule after some milestones were replaced; undefined where it must be computed anew. */
export function followSchedule(
  previous: Schedule,
  plan: Plan,
  replaced: ReadonlyMap<Milestone, Milestone>,
): Schedule | undefined {
  const core = previous.following?.core ?? previous;
  if (core.graph.cycles.length) return undefined;
  const now = new Map(previous.following?.now);
  for (const [old, next] of replaced) now.set(previous.following?.then.get(old) ?? old, next);
  if (now.size > MOST_REPLACED) return undefined;
  const then = new Map([...now].map(([old, next]) => [next, old]));
  const following = { core, now, then };
  const { goLive } = core;
  return {
    ...core,
    milestones: placedIn(plan),
    dates: through(core.dates, then),
    float: through(core.float, then),
    critical: setThrough(core.critical, following),
    graph: graphThrough(core.graph, following),
    goLive: goLive?.milestone ? { ...goLive, milestone: now.get(goLive.milestone) ?? goLive.milestone } : goLive,
    following,
  };
}

function through<V>(lookup: Lookup<V>, then: ReadonlyMap<Milestone, Milestone>): Lookup<V> {
  return { get: (milestone) => lookup.get(then.get(milestone) ?? milestone) };
}

function setThrough(set: MilestoneSet, { now, then }: Following): MilestoneSet {
  return {
    has: (milestone) => set.has(then.get(milestone) ?? milestone),
    *[Symbol.iterator]() {
      for (const milestone of set) yield now.get(milestone) ?? milestone;
    },
  };
}

function graphThrough(graph: Graph, { now, then }: Following): Graph {
  const current = (dependency: Dependency): Dependency => {
    const { from, to, need } = dependency;
    const [nextFrom, nextTo] = [now.get(from) ?? from, now.get(to) ?? to];
    if (nextFrom === from && nextTo === to) return dependency;
    return { from: nextFrom, to: nextTo, need: nextTo.needs[to.needs.indexOf(need)] ?? need };
  };
  const lookup = (list: Lookup<readonly Dependency[]>): Lookup<readonly Dependency[]> => ({
    get: (milestone) => list.get(then.get(milestone) ?? milestone)?.map(current),
  });
  return {
    cycles: graph.cycles,
    before: lookup(graph.before),
    after: lookup(graph.after),
    get dependencies() {
      return graph.dependencies.map(current);
    },
    get order() {
      return graph.order.map((milestone) => now.get(milestone) ?? milestone);
    },
  };
}
