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
export function placedOf({ milestones }: Schedule, kind: MilestoneKind): readonly Placed[] {
  return milestones.filter(({ milestone }) => milestone.kind?.value === kind && milestone.status?.value !== 'dropped');
}

/** The week or date that says when a milestone is due. */
export function dueSpan(milestone: Milestone): Span {
  return milestone.on?.span ?? milestone.week?.span ?? milestone.label;
}
