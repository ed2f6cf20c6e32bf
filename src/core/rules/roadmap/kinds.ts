import { KINDS, type Milestone, type MilestoneKind, STAGES, type Stage } from '../../model/programme.ts';
import type { Placed, Schedule } from '../../schedule/schedule.ts';
import type { Span } from '../../text/span.ts';

/** Where the roadmap has a kind: its stage, and its week in the twelve-week form. */
export interface Home {
  readonly stage: Stage;
  readonly week: number;
}

const HOMES: ReadonlyMap<MilestoneKind, Home> = new Map(
  STAGES.flatMap((stage) => KINDS[stage].map((kinds) => ({ stage, kinds }))).flatMap(({ stage, kinds }, i) =>
    kinds.map((kind): [MilestoneKind, Home] => [kind, { stage, week: i + 1 }]),
  ),
);

export function homeOf(kind: MilestoneKind): Home | undefined {
  return HOMES.get(kind);
}

export function kindsOf(stage: Stage): readonly MilestoneKind[] {
  return KINDS[stage].flat();
}

/** The milestones of a kind that are still meant to happen. */
export function placedOf(schedule: Schedule, kind: MilestoneKind): readonly Placed[] {
  return byKindIn(schedule).get(kind) ?? [];
}

const known = new WeakMap<Schedule, ReadonlyMap<MilestoneKind, readonly Placed[]>>();

/** Gathered once a schedule, however many rules ask. */
function byKindIn(schedule: Schedule): ReadonlyMap<MilestoneKind, readonly Placed[]> {
  const before = known.get(schedule);
  if (before) return before;
  const byKind = new Map<MilestoneKind, Placed[]>();
  for (const placed of schedule.milestones) {
    const { kind, status } = placed.milestone;
    if (!kind || status?.value === 'dropped') continue;
    const same = byKind.get(kind.value);
    if (same) same.push(placed);
    else byKind.set(kind.value, [placed]);
  }
  known.set(schedule, byKind);
  return byKind;
}

/** The week or date that says when a milestone is due. */
export function dueSpan(milestone: Milestone): Span {
  return milestone.on?.span ?? milestone.week?.span ?? milestone.label;
}

/** What must come first, what must follow it, and what happens otherwise. */
export const ORDER: readonly (readonly [first: MilestoneKind, then: MilestoneKind, otherwise: string])[] = [
  ['future-state-design', 'design-sign-off', 'nobody can sign what is not designed yet'],
  ['data-audit', 'migration-scripts-tested', 'the migration is tested on data that nobody has looked at'],
  ['design-sign-off', 'core-configuration', 'what is configured before the design is agreed is configured twice'],
  ['integration-specification', 'core-configuration', 'what is built before the interfaces are known is built twice'],
  ['acceptance-criteria', 'uat-sign-off', 'nobody can say what is being accepted'],
  ['system-testing', 'uat-sign-off', 'users will find what testers should have found'],
  ['uat-sign-off', 'phased-go-live', 'users will meet its faults in their live work'],
  ['training-final', 'phased-go-live', 'people will start on what nobody has shown them'],
  ['cutover-plan', 'phased-go-live', 'the switch will be improvised'],
  ['fallback-procedures', 'phased-go-live', 'there is no way back on the first day'],
  ['super-user-recruitment', 'phased-go-live', 'nobody on the floor can help on the first day'],
  ['go-no-go', 'phased-go-live', 'there is nothing left to decide'],
];
