import type { Gate, Milestone, Phase, Plan } from '../model/programme.ts';
import { workingDays } from '../time/amounts.ts';
import type { Day } from '../time/day.ts';
import { dayOfWhen, type Weeks, weekNumber } from './weeks.ts';

/** When a milestone's work runs and ends. A milestone without `duration` starts and ends on its due date. */
export interface Dates {
  readonly start: Day;
  readonly due: Day;
  /** The programme week of the due date; undefined where the plan's start is unknown. */
  readonly week: number | undefined;
}

/** The day a week or a date stands for; where both stand, the date, since it says more. */
export function dayOf(
  at: { readonly week?: { readonly value: number } | undefined; readonly on?: { readonly value: Day } | undefined },
  weeks: Weeks,
): Day | undefined {
  return at.on?.value ?? (at.week ? weeks.due(at.week.value) : undefined);
}

export function datesOf(milestone: Milestone, weeks: Weeks): Dates | undefined {
  const due = dayOf(milestone, weeks);
  return due === undefined ? undefined : datesDue(due, milestone, weeks, milestone.week?.value);
}

/** The dates that a milestone would have if it were due on a day. */
export function datesDue(due: Day, milestone: Milestone, weeks: Weeks, week = weeks.weekOf(due)): Dates {
  const length = milestone.duration ? workingDays(milestone.duration.value) : 0;
  const { calendar } = weeks;
  const lastDay = calendar.isWorkingDay(due) || length === 0 ? due : calendar.add(due, -1);
  const start = length > 1 ? calendar.add(lastDay, 1 - length) : lastDay;
  return { start, due, week };
}

/** The day on which a phase's gate decides: its own week or date, else the phase's last week. */
export function gateDay(gate: Gate, phase: Phase, weeks: Weeks): Day | undefined {
  if (gate.week) return dayOfWhen(gate.week.value, weeks);
  return phase.weeks ? weeks.due(phase.weeks.value.last) : undefined;
}

export function gateWeek(gate: Gate, phase: Phase, weeks: Weeks): number | undefined {
  return gate.week ? weekNumber(gate.week.value, weeks) : phase.weeks?.value.last;
}

/** The last working day of the last phase. */
export function planEnd(plan: Plan, weeks: Weeks): Day | undefined {
  const last = plan.phases.reduce((max, phase) => Math.max(max, phase.weeks?.value.last ?? 0), 0);
  return last > 0 ? weeks.due(last) : undefined;
}
