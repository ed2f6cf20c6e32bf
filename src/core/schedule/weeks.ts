import type { When } from '../model/leaves.ts';
import type { Plan } from '../model/programme.ts';
import { type Calendar, calendar } from '../time/calendar.ts';
import { type Day, day, weekday } from '../time/day.ts';

/** How programme weeks and calendar days go together in one plan. */
export interface Weeks {
  readonly calendar: Calendar;
  /** The first day of week 1, if the plan says it. */
  readonly start: Day | undefined;
  /** The first day of a week. */
  firstDay(week: number): Day | undefined;
  /** The day on which what is planned for a week is due: its last working day. */
  due(week: number): Day | undefined;
  /** The programme week that holds a day; 0 and below before the start. */
  weekOf(d: Day): number | undefined;
  /** The working days of a week. */
  workingDays(week: number): number | undefined;
}

export function weeksOf(plan: Plan): Weeks {
  const days = calendar(plan.calendar?.holidays ?? []);
  const start = plan.programme?.start?.value;
  const firstDay = (week: number): Day | undefined => (start === undefined ? undefined : day(start + 7 * (week - 1)));
  const onFirst = <T>(week: number, use: (first: Day) => T): T | undefined => {
    const first = firstDay(week);
    return first === undefined ? undefined : use(first);
  };
  return {
    calendar: days,
    start,
    firstDay,
    due: (week) => onFirst(week, (first) => days.lastIn(first, day(first + 6)) ?? lastWeekday(first)),
    weekOf: (d) => (start === undefined ? undefined : Math.floor((d - start) / 7) + 1),
    workingDays: (week) => onFirst(week, (first) => days.count(first, day(first + 6))),
  };
}

/** The programme week of a week or date; undefined for a date while the plan's start is unknown. */
export function weekNumber(when: When, weeks: Weeks): number | undefined {
  return 'week' in when ? when.week : weeks.weekOf(when.day);
}

/** The day a week or date stands for: a week's last working day. */
export function dayOfWhen(when: When, weeks: Weeks): Day | undefined {
  return 'week' in when ? weeks.due(when.week) : when.day;
}

/** Where a whole week is closed, its Friday stands for it; that it is closed is told by a rule. */
function lastWeekday(first: Day): Day {
  let d = day(first + 6);
  while (weekday(d) > 4) d = day(d - 1);
  return d;
}
