import type { Calendar } from '../../time/calendar.ts';
import { type Day, day, sayDay, sayWeekday, weekday } from '../../time/day.ts';
import { moveNear } from '../moves.ts';
import { rule } from '../rule.ts';
import { dueSpan, isDropped } from '../shared.ts';
import { called } from '../words.ts';

const FRIDAY = 4;

export const nonWorkingDay = rule({
  id: 'schedule/non-working-day',
  severity: 'warning',
  finds: 'A milestone is due on a weekend, on a holiday, or in a week that is all holiday.',
  why: 'A date on which nobody works is a date nobody has looked at. The work is done a day before or a day after, and everybody who depends on it guesses which; where it is a go-live, those who could help are at home.',
  bad: `
programme: {name: Claims desk, start: 2026-01-12}
calendar:
  holidays: [{date: 2026-02-16, name: Rosenmontag}]
phases:
  - id: build
    name: Build
    weeks: 4-6
    milestones:
      - id: supplier-demo
        title: Supplier shows the full flow
        on: 2026-02-16
#           ^^^^^^^^^^
`,
  good: `
programme: {name: Claims desk, start: 2026-01-12}
calendar:
  holidays: [{date: 2026-02-16, name: Rosenmontag}]
phases:
  - id: build
    name: Build
    weeks: 4-6
    milestones:
      - id: supplier-demo
        title: Supplier shows the full flow
        on: 2026-02-17
`,
  milestone: {
    reads: [],
    check({ milestone, phase }, { schedule }, report) {
      const { weeks } = schedule;
      const at = dueSpan(milestone);
      if (!at || isDropped(milestone)) return;
      const name = called(milestone, 'This milestone');
      const due = milestone.on?.value;
      if (due !== undefined) {
        if (weeks.calendar.isWorkingDay(due)) return;
        const message = `${name} is due on ${reasonOf(due, weeks.calendar)}, when nobody works.`;
        const fixes = [{ to: day(due - 1) }, { from: day(due + 1) }].flatMap((wish) =>
          moveNear({ milestone, phase }, schedule, wish),
        );
        report(at, message, { item: milestone, help: 'Choose a working day.', fixes });
        return;
      }
      const week = milestone.week?.value;
      const first = week === undefined ? undefined : weeks.firstDay(week);
      if (week === undefined || first === undefined || weeks.workingDays(week) !== 0) return;
      const holiday = weeks.calendar.nameOf(first);
      const message = `${name} is due in week ${week}, and not one day of it is worked${holiday ? ` (${holiday})` : ''}.`;
      report(at, message, {
        item: milestone,
        help: 'Move it to the week before or after.',
        fixes: [{ to: day(first - 1) }, { from: day(first + 7) }].flatMap((wish) =>
          moveNear({ milestone, phase }, schedule, wish),
        ),
      });
    },
  },
});

function reasonOf(day: Day, calendar: Calendar): string {
  if (weekday(day) > FRIDAY) return `a ${sayWeekday(day)}, ${sayDay(day)}`;
  const holiday = calendar.nameOf(day);
  return holiday ? `${sayDay(day)}, a holiday (${holiday})` : `${sayDay(day)}, a holiday`;
}
