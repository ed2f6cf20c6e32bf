import { lacks } from '../../model/item.ts';
import type { Placed, Schedule } from '../../schedule/schedule.ts';
import type { Fix } from '../../text/problem.ts';
import { counted } from '../../text/words.ts';
import { type Day, formatDay, sayDay } from '../../time/day.ts';
import { add, together } from '../fixes.ts';
import { moveNear } from '../moves.ts';
import { rule } from '../rule.ts';
import { dueSpan, isOpen, swap } from '../shared.ts';
import { called } from '../words.ts';

const SAID = { planned: 'planned', 'in-progress': 'in progress', blocked: 'blocked', done: 'done', dropped: 'dropped' };

export const overdue = rule({
  id: 'schedule/overdue',
  severity: 'warning',
  finds: 'A milestone was due before today and is neither done nor dropped.',
  why: 'A date that has passed in silence says either that the work is late and nobody told the others, or that it is done and nobody told the plan. Both teach everybody that dates here mean nothing, and from then on no warning is believed.',
  today: '2026-02-18',
  bad: `
programme: {name: Claims desk, start: 2026-01-12}
phases:
  - id: build
    name: Build
    weeks: 4-6
    milestones:
      - id: super-user-recruitment
        title: Super-users named
        week: 4
#             ^
        status: in-progress
`,
  good: `
programme: {name: Claims desk, start: 2026-01-12}
phases:
  - id: build
    name: Build
    weeks: 4-6
    milestones:
      - id: super-user-recruitment
        title: Super-users named
        week: 6
        status: in-progress
        baseline: {week: 4}
`,
  milestone: {
    reads: [],
    check({ milestone, phase }, { schedule, today }, report) {
      const at = dueSpan(milestone);
      const due = schedule.dates.get(milestone)?.due;
      if (!at || due === undefined || due >= today || !isOpen(milestone)) return;
      const { status } = milestone;
      const late = Math.max(1, schedule.weeks.calendar.between(due, today));
      const state = SAID[status?.value ?? 'planned'];
      const message = `${called(milestone, 'This milestone')} was due on ${sayDay(due)}, ${counted(late, 'working day')} ago, and is still ${state}: whoever waits for it cannot tell when it comes.`;
      report(at, message, {
        item: milestone,
        help: 'Set a new date and keep the old one as `baseline`, or say that it is done or dropped.',
        fixes: [
          ...(status
            ? swap(milestone, 'status', status.span, 'done', 'Mark as done')
            : add(milestone, 'status', 'done', 'Mark as done')),
          ...again({ milestone, phase }, today, schedule),
        ],
      });
    },
  },
});

/** A new date, with the first one kept. */
function again(placed: Placed, today: Day, schedule: Schedule): readonly Fix[] {
  const move = moveNear(placed, schedule, { from: today });
  const { milestone } = placed;
  const [first] = move;
  if (!first || !lacks(milestone, 'baseline')) return move;
  const { on, week } = milestone;
  const old = on ? { on: formatDay(on.value) } : { week: week?.value ?? null };
  const said = on ? sayDay(on.value) : `week ${week?.value}`;
  return together(`${first.title}, and keep ${said} as baseline`, move, add(milestone, 'baseline', old, ''));
}
