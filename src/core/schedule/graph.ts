import type { Need } from '../model/leaves.ts';
import type { Milestone } from '../model/programme.ts';
import type { Lookup } from './lookup.ts';

/** `to` waits for `from`. */
export interface Dependency {
  readonly from: Milestone;
  readonly to: Milestone;
  readonly need: Need;
}

/** Milestones that wait for each other in a circle; `closing` is the last of the entries in file order. */
export interface Cycle {
  readonly closing: Dependency;
  /** The way round, from the milestone whose entry closes it to the one before it comes back. */
  readonly way: readonly Milestone[];
}

export interface Graph {
  readonly dependencies: readonly Dependency[];
  readonly before: Lookup<readonly Dependency[]>;
  readonly after: Lookup<readonly Dependency[]>;
  readonly cycles: readonly Cycle[];
  /** Each milestone behind all that it waits for; those within or behind a cycle are left out. */
  readonly order: readonly Milestone[];
}

/** The graph of who waits for whom. Entries that name nothing are left out: they are told as such. */
export function graphOf(milestones: readonly Milestone[]): Graph {
  const byId = new Map<string, Milestone>();
  for (const milestone of milestones) {
    if (milestone.id && !byId.has(milestone.id.value)) byId.set(milestone.id.value, milestone);
  }
  const dependencies: Dependency[] = [];
  const before = new Map<Milestone, Dependency[]>();
  const after = new Map<Milestone, Dependency[]>();
  for (const to of milestones) {
    for (const need of to.needs) {
      const from = byId.get(need.milestone.value);
      if (!from) continue;
      const dependency = { from, to, need };
      dependencies.push(dependency);
      push(before, to, dependency);
      push(after, from, dependency);
    }
  }
  const order = topologicalOrder(milestones, before, after);
  return { dependencies, before, after, order, cycles: cyclesOf(dependencies, order) };
}

/** A. B. Kahn's order, the milestones of the file first come first. */
function topologicalOrder(
  milestones: readonly Milestone[],
  before: ReadonlyMap<Milestone, readonly Dependency[]>,
  after: ReadonlyMap<Milestone, readonly Dependency[]>,
): readonly Milestone[] {
  const waiting = new Map(milestones.map((m) => [m, before.get(m)?.length ?? 0]));
  const order = milestones.filter((m) => waiting.get(m) === 0);
  for (let i = 0; i < order.length; i++) {
    for (const { to } of after.get(order[i] as Milestone) ?? []) {
      const left = (waiting.get(to) ?? 0) - 1;
      waiting.set(to, left);
      if (left === 0) order.push(to);
    }
  }
  return order;
}

/** Adds the entries in file order; one that leads back to its own milestone closes a cycle, and is left out of the next. */
function cyclesOf(dependencies: readonly Dependency[], order: readonly Milestone[]): readonly Cycle[] {
  const sound = new Set(order);
  const suspects = dependencies.filter(({ to }) => !sound.has(to));
  const waitsFor = new Map<Milestone, Milestone[]>();
  const cycles: Cycle[] = [];
  for (const closing of suspects) {
    const way = wayTo(closing.from, closing.to, waitsFor);
    if (way) cycles.push({ closing, way: [closing.to, ...way.slice(0, -1)] });
    else push(waitsFor, closing.to, closing.from);
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

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}
