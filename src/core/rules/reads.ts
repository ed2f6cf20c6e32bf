import type { Changes, Part } from '../schedule/changes.ts';
import { differenceBetween } from '../schedule/follow.ts';
import type { Placed, Schedule, Tables } from '../schedule/schedule.ts';

/**
 * What a rule may read: a section (`phases` are the phases with their gates), one sort of value in all milestones, or
 * what follows from them. `parties` are people, roles and teams; `ids` what is declared, `mentions` what points at it.
 */
export type Read = Part | keyof typeof FOLLOWING | 'go-live' | 'cycles';

const PARTIES = ['people', 'roles', 'teams'] as const;
const DATES = ['milestones.week', 'milestones.on', 'milestones.duration'] as const;
const OTHERS = ['charter', 'metrics', 'risks', 'integrations', 'training', 'deployment', 'adoption'] as const;
const IDS = ['phases', 'milestones.id', ...PARTIES, ...OTHERS] as const;

/** What has changed as well where one of these has. */
export const FOLLOWING = {
  parties: PARTIES,
  dates: DATES,
  load: ['phases', 'milestones.owner', 'milestones.status', 'milestones.effort', ...PARTIES, ...DATES],
  ids: IDS,
  mentions: [
    ...IDS,
    'milestones.owner',
    'milestones.needs',
    'milestones.effort',
    'milestones.with',
    'milestones.signedOffBy',
  ],
} as const satisfies Readonly<Record<string, readonly Part[]>>;

/** What rules read that ask who answers for what: `answersIn` looks everywhere. */
export const ANSWERS: readonly Read[] = [...OTHERS, 'milestones.owner', 'milestones.status', 'parties', 'phases'];

/** What has changed since the rules were asked, as they see it. */
export interface Differences {
  readonly reads: ReadonlySet<Read>;
  /** The milestones of which something else may be said now. */
  readonly touched: readonly Placed[];
}

export function differencesIn(changes: Changes, before: Schedule, after: Schedule): Differences | undefined {
  const different = differenceBetween(before, after);
  if (!different) return undefined;
  const reads = new Set<Read>(changes.parts);
  for (const [read, parts] of Object.entries(FOLLOWING)) {
    if (parts.some((part) => changes.parts.has(part))) reads.add(read as keyof typeof FOLLOWING);
  }
  if (before.goLive !== after.goLive) reads.add('go-live');
  if (before.graph.cycles !== after.graph.cycles) reads.add('cycles');
  const replaced = [...changes.replaced.keys()].map((milestone) => after.tables.places.get(milestone) ?? -1);
  const touched = new Set([...different, ...around(replaced, before.tables, after.tables)]);
  if (MOVING.some((read) => reads.has(read))) addOfAKind(changes.replaced, after, touched);
  return { reads, touched: [...touched].flatMap((at) => after.milestones[at] ?? []) };
}

/** Whether what was found with these reads may be another now; what says nothing may have read all. */
export function isTouched(reads: readonly Read[] | undefined, changed: ReadonlySet<Read>): boolean {
  return reads ? reads.some((read) => changed.has(read)) : changed.size > 0;
}

/** Two steps: a fix moves what a milestone waits for, and asks what else that bears on. */
const STEPS = 2;

/** The places around some, by the dependencies that there were and those that there are. */
function around(places: readonly number[], ...versions: readonly Tables[]): ReadonlySet<number> {
  const found = new Set(places);
  let edge: ReadonlySet<number> = found;
  for (let step = 0; step < STEPS; step++) {
    const next = new Set<number>();
    for (const at of edge) {
      for (const { network, places } of versions) {
        for (const { from } of network.before[at] ?? []) next.add(places.get(from) ?? -1);
        for (const { to } of network.after[at] ?? []) next.add(places.get(to) ?? -1);
      }
    }
    for (const at of next) found.add(at);
    edge = next;
  }
  return found;
}

const MOVING: readonly Read[] = ['dates', 'milestones.kind', 'milestones.status'];

/** The roadmap has kinds behind others: one that moves may free or close the way of another. */
function addOfAKind(replaced: Changes['replaced'], { tables }: Schedule, touched: Set<number>): void {
  if (![...replaced].flat().some(({ kind }) => kind)) return;
  for (const [at, { kind }] of tables.milestones.entries()) if (kind) touched.add(at);
}
