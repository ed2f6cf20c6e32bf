import { day, sayDay } from '../../time/day.ts';
import { goLiveAt } from '../deployment/go-live.ts';
import { moveNear } from '../moves.ts';
import { rule } from '../rule.ts';
import { called } from '../words.ts';
import { dueSpan } from './kinds.ts';

export const lateTesting = rule({
  id: 'roadmap/late-testing',
  severity: 'warning',
  finds: 'The system test is due in the week of go-live, the week before, or later.',
  why: 'A test is worth as much as the time to mend what it finds. Between the system test and go-live users still have to accept the result, and critical faults found in acceptance delay go-live. A test that ends days before users start can only say that it is too late.',
  bad: `
programme: {start: 2026-01-05}
phases:
  - id: build
    milestones:
      - {id: tested, title: System test passed, kind: system-testing, week: 6}
#                                                                           ^
  - id: deploy
    milestones:
      - {id: go-live, title: First branch live, kind: phased-go-live, week: 7}
`,
  good: `
programme: {start: 2026-01-05}
phases:
  - id: build
    milestones:
      - {id: tested, title: System test passed, kind: system-testing, week: 5}
  - id: deploy
    milestones:
      - {id: go-live, title: First branch live, kind: phased-go-live, week: 7}
`,
  milestone: {
    reads: ['go-live'],
    check({ milestone, phase }, { schedule }, report) {
      if (milestone.kind?.value !== 'system-testing' || milestone.status?.value === 'dropped') return;
      const { goLive } = schedule;
      const own = schedule.dates.get(milestone);
      if (goLive?.week === undefined || own?.week === undefined || own.week < goLive.week - 1) return;
      const message = `${called(milestone, 'The system test')} is due on ${sayDay(own.due)}, and go-live on ${sayDay(goLive.day)}: there is no time left to mend what it finds.`;
      const help = 'Leave at least a full week between the system test and go-live: test earlier, or move go-live.';
      const related = goLiveAt(schedule);
      const last = schedule.weeks.firstDay(goLive.week - 1);
      const fixes = last === undefined ? [] : moveNear({ milestone, phase }, schedule, { to: day(last - 1) });
      report(dueSpan(milestone), message, { item: milestone, help, related, fixes });
    },
  },
});
