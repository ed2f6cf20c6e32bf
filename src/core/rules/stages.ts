import type { Phase, Plan, Stage } from '../model/programme.ts';

export function phasesOf(plan: Plan, stage: Stage): readonly Phase[] {
  return plan.phases.filter((phase) => phase.stage?.value === stage);
}

/** The last week of a stage; undefined where the plan has no such stage, or does not say the weeks of all its phases. */
export function lastWeekOf(plan: Plan, stage: Stage): number | undefined {
  const phases = phasesOf(plan, stage);
  const lasts = phases.flatMap(({ weeks }) => weeks?.value.last ?? []);
  return phases.length > 0 && lasts.length === phases.length ? Math.max(...lasts) : undefined;
}
