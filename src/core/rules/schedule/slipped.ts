import { dayOf } from '../../schedule/dates.ts';
import { counted } from '../../text/words.ts';
import { sayDay } from '../../time/day.ts';
import { rule } from '../rule.ts';
import { dueSpan, isDropped } from '../shared.ts';
import { called } from '../words.ts';

export const slipped = rule({
  id: 'schedule/slipped',
  severity: 'info',
  finds: 'A milestone is due later than it first was.',
  why: 'Slipping is no shame, and most programmes slow down where they should. What harms is slipping unseen: three days here and four there, each for a good reason, and the week before go-live has become the week after. The first date beside the present one keeps the sum in view.',
  bad: `
programme: {name: Claims desk, start: 2026-01-12}
phases:
  - id: build
    name: Build
    weeks: 4-6
    milestones:
      - id: core-configuration
        title: Claim journeys configured
        on: 2026-02-13
#           ^^^^^^^^^^
        baseline: {week: 4}
`,
  good: `
programme: {name: Claims desk, start: 2026-01-12}
phases:
  - id: build
    name: Build
    weeks: 4-6
    milestones:
      - id: core-configuration
        title: Claim journeys configured
        on: 2026-02-06
        baseline: {week: 4}
`,
  milestone: {
    reads: [],
    check({ milestone }, { schedule }, report) {
      const { baseline } = milestone;
      const at = dueSpan(milestone);
      const due = schedule.dates.get(milestone)?.due;
      const first = baseline && dayOf(baseline, schedule.weeks);
      if (!at || !baseline || due === undefined || first === undefined || isDropped(milestone)) return;
      const days = due > first ? schedule.weeks.calendar.between(first, due) : 0;
      if (days < 1) return;
      const message = `${called(milestone, 'This milestone')} was first due on ${sayDay(first)}, and has slipped by ${counted(days, 'working day')} to ${sayDay(due)}.`;
      const place = (baseline.on ?? baseline.week)?.span ?? baseline.at;
      const related = [{ span: place, message: `First due on ${sayDay(first)}` }];
      report(at, message, { item: milestone, help: 'Look at what waits for it, and tell those people.', related });
    },
  },
});
