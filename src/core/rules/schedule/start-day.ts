import { lacks } from '../../model/item.ts';
import { day, formatDay, nameOfWeekday, sayDay, sayWeekday, WEEKDAYS, weekday } from '../../time/day.ts';
import { rule } from '../rule.ts';
import { swap } from '../shared.ts';

const DAYS_A_WEEK = 7;

export const startDay = rule({
  id: 'schedule/start-day',
  severity: 'warning',
  finds: 'The programme starts on another day than its weeks.',
  why: 'Week 1 begins on the day the programme starts, and all other weeks follow it. If that is a Wednesday, "the end of week 3" is a Tuesday for the plan and a Friday for everybody who reads it: people come to a gate three days after the plan has counted them late.',
  bad: `
programme:
  name: Claims desk
  start: 2026-01-14
#        ^^^^^^^^^^
`,
  good: `
programme:
  name: Claims desk
  start: 2026-01-12
`,
  reads: ['calendar', 'programme'],
  check({ plan }, report) {
    const { programme, calendar } = plan;
    const start = programme?.start;
    const unread = calendar && !calendar.firstDay && !lacks(calendar, 'first-day');
    if (!programme || !start || unread) return;
    const first = WEEKDAYS.indexOf(calendar?.firstDay?.value ?? 'monday');
    const late = (weekday(start.value) - first + DAYS_A_WEEK) % DAYS_A_WEEK;
    if (late === 0) return;
    const message = `The programme starts on a ${sayWeekday(start.value)}, and its weeks begin on a ${nameOfWeekday(first)}: whoever reads "week 3" will mean other days than the plan.`;
    const days = [day(start.value - late), day(start.value - late + DAYS_A_WEEK)];
    const fixes = days.flatMap((d) =>
      swap(programme, 'start', start.span, formatDay(d), `Start on ${sayWeekday(d)} ${sayDay(d)}`),
    );
    const help = 'Start on the first day of a week, or say in the calendar on which day weeks begin (`first-day`).';
    report(start.span, message, { item: programme, help, fixes });
  },
});
