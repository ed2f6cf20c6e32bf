import { formatDay, sayDay } from '../../time/day.ts';
import { rule } from '../rule.ts';
import { swap } from '../shared.ts';
import { called } from '../words.ts';

export const doneInFuture = rule({
  id: 'schedule/done-in-future',
  severity: 'error',
  finds: 'A milestone is said to be done on a day that has not come yet.',
  why: 'Either the date is a slip of the pen, or somebody has reported as done what they expect to be done. The second is how a programme stays green until the week it fails: gates are passed on intentions, and nobody looks again once something is ticked.',
  today: '2026-02-18',
  bad: `
phases:
  - id: build
    name: Build
    weeks: 4-6
    milestones:
      - id: uat-scripts
        title: Test scripts written
        week: 6
        status: done
        done-on: 2026-02-20
#                ^^^^^^^^^^
`,
  good: `
phases:
  - id: build
    name: Build
    weeks: 4-6
    milestones:
      - id: uat-scripts
        title: Test scripts written
        week: 6
        status: in-progress
`,
  milestone: {
    reads: [],
    check({ milestone }, { today }, report) {
      const { doneOn } = milestone;
      if (!doneOn || doneOn.value <= today) return;
      const message = `${called(milestone, 'This milestone')} is said to be done on ${sayDay(doneOn.value)}, and today is ${sayDay(today)}: what rests on it would rest on a hope.`;
      const help = 'Correct the date, or take it out until the work is done.';
      const fixes = swap(milestone, 'done-on', doneOn.span, formatDay(today), `Change to today, ${sayDay(today)}`);
      report(doneOn.span, message, { item: milestone, help, fixes });
    },
  },
});
