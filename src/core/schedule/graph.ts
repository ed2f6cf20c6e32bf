import type { Milestone } from '../model/programme.ts';
import { type Cycle, cyclesOf } from './cycles.ts';
import type { Dependency } from './dependency.ts';
import type { Lookup, Places } from './lookup.ts';

export interface Graph {
  /** In file order. */
  readonly dependencies: readonly Dependency[];
  readonly before: Lookup<readonly Dependency[]>;
  readonly after: Lookup<readonly Dependency[]>;
  readonly cycles: readonly Cycle[];
}

type Dependencies = readonly Dependency[];

/** The graph of who waits for whom, by the places of the milestones. */
export interface Network {
  readonly before: readonly Dependencies[];
  readonly after: readonly Dependencies[];
  readonly cycles: readonly Cycle[];
  /** Each place behind all that it waits for; those within or behind a cycle are left out. */
  readonly order: Int32Array;
}

/** By what milestones are found. */
export interface Index {
  readonly places: Places;
  /** The place of the first milestone of each id. */
  readonly byId: ReadonlyMap<string, number>;
}

const NONE: Dependencies = [];

/** The network of all milestones. Entries that name nothing are left out: they are told as such. */
export function networkOf(milestones: readonly Milestone[], index: Index): Network {
  const before = milestones.map((milestone) => needsOf(milestone, milestones, index));
  const after: Dependency[][] = [];
  for (const list of before) {
    for (const dependency of list) {
      const from = placeOf(dependency.from, index);
      const others = after[from];
      if (others) others.push(dependency);
      else after[from] = [dependency];
    }
  }
  return inOrder(
    before,
    milestones.map((_, at) => after[at] ?? NONE),
    index,
  );
}

/** The network after other milestones came to some places. */
export function followNetwork(
  old: Network,
  milestones: readonly Milestone[],
  changed: readonly number[],
  index: Index,
): Network {
  if (changed.length === 0) return old;
  const again = new Set(changed);
  for (const at of changed) for (const { to } of old.after[at] ?? NONE) again.add(placeOf(to, index));
  const [before, after] = [[...old.before], [...old.after]];
  const arriving = new Map<number, Dependency[]>();
  let isSame = true;
  for (const at of [...again].sort((a, b) => a - b)) {
    const was = before[at] ?? NONE;
    const is = needsOf(milestones[at], milestones, index);
    before[at] = is;
    isSame &&= was.length === is.length && was.every(({ from }, i) => isAt(is[i]?.from, placeOf(from, index), index));
    for (const { from } of was) if (!arriving.has(placeOf(from, index))) arriving.set(placeOf(from, index), []);
    for (const dependency of is) {
      const from = placeOf(dependency.from, index);
      arriving.set(from, [...(arriving.get(from) ?? []), dependency]);
    }
  }
  for (const [from, fresh] of arriving) {
    const kept = (after[from] ?? NONE).filter(({ to }) => !again.has(placeOf(to, index)));
    after[from] = [...kept, ...fresh].sort((a, b) => placeOf(a.to, index) - placeOf(b.to, index));
  }
  if (!isSame) return inOrder(before, after, index);
  const { order } = old;
  return { before, after, order, cycles: old.cycles.length > 0 ? cyclesOf(before, order) : old.cycles };
}

function needsOf(to: Milestone | undefined, milestones: readonly Milestone[], { byId }: Index): Dependencies {
  if (!to || to.needs.length === 0) return NONE;
  return to.needs.flatMap((need) => {
    const from = milestones[byId.get(need.milestone.value) ?? -1];
    return from ? { from, to, need } : [];
  });
}

function placeOf(milestone: Milestone, { places }: Index): number {
  return places.get(milestone) ?? -1;
}

function isAt(milestone: Milestone | undefined, place: number, index: Index): boolean {
  return milestone !== undefined && placeOf(milestone, index) === place;
}

/** A. B. Kahn's order, the milestones of the file first come first. */
function inOrder(before: readonly Dependencies[], after: readonly Dependencies[], index: Index): Network {
  const waiting = Int32Array.from(before, (list) => list.length);
  const all = new Int32Array(before.length);
  let length = 0;
  for (let at = 0; at < waiting.length; at++) if (waiting[at] === 0) all[length++] = at;
  for (let i = 0; i < length; i++) {
    for (const { to } of after[all[i] ?? -1] ?? NONE) {
      const at = placeOf(to, index);
      const left = (waiting[at] ?? 0) - 1;
      waiting[at] = left;
      if (left === 0) all[length++] = at;
    }
  }
  const order = all.subarray(0, length);
  return { before, after, order, cycles: cyclesOf(before, order) };
}
