import type { Milestone } from '../model/programme.ts';
import { isOpen } from '../rules/shared.ts';
import type { Seen } from './seen.ts';

/** How many working days a milestone is late; undefined where it is not, or where the plan is not active. */
export function lateBy(milestone: Milestone, { schedule, plan, settings: { today } }: Seen): number | undefined {
  const due = schedule?.dates.get(milestone)?.due;
  if (!schedule || due === undefined || due >= today || !isOpen(milestone)) return undefined;
  if ((plan?.programme?.status?.value ?? 'active') !== 'active') return undefined;
  return Math.max(1, schedule.weeks.calendar.between(due, today));
}
