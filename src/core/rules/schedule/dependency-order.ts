import type { Milestone } from '../../model/programme.ts';
import type { Dates } from '../../schedule/dates.ts';
import type { Dependency } from '../../schedule/dependency.ts';
import { slackOf } from '../../schedule/float.ts';
import type { Graph } from '../../schedule/graph.ts';
import type { Schedule } from '../../schedule/schedule.ts';
import type { Fix } from '../../text/problem.ts';
import { counted } from '../../text/words.ts';
import { sayDay } from '../../time/day.ts';
import { isUnreadable } from '../lacking.ts';
import { meetsNeeds, moveAnyNear, withDates } from '../moves.ts';
import { rule } from '../rule.ts';
import { dueSpan } from '../shared.ts';
import { called } from '../words.ts';

export const dependencyOrder = rule({
  id: 'schedule/dependency-order',
  severity: 'error',
  finds: 'A milestone is due before what it needs.',
  why: 'A date that comes before what it waits for cannot be kept, and everybody who plans by it plans wrongly. Mostly one of the two was moved and the other was not. It is found either here, or in the week itself, by the person who stands there with nothing to test, to train with or to move.',
  bad: `
programme: {name: Claims desk, start: 2026-01-12}
phases:
  - id: build
    name: Build
    weeks: 4-6
    milestones:
      - id: system-testing
        title: System test
        on: 2026-02-20
      - id: uat-sign-off
        title: Acceptance test signed
        on: 2026-02-18
        needs: [system-testing]
#               ^^^^^^^^^^^^^^
`,
  good: `
programme: {name: Claims desk, start: 2026-01-12}
phases:
  - id: build
    name: Build
    weeks: 4-6
    milestones:
      - id: system-testing
        title: System test
        on: 2026-02-16
      - id: uat-sign-off
        title: Acceptance test signed
        on: 2026-02-18
        needs: [system-testing]
`,
  milestone: {
    reads: ['cycles'],
    check({ milestone }, { schedule }, report) {
      const { graph, dates, weeks } = schedule;
      for (const dependency of graph.before.get(milestone) ?? []) {
        const slack = slackOf(dependency, dates, weeks.calendar);
        if (slack === undefined || slack >= 0 || isRound(dependency, graph)) continue;
        const { from, to, need } = dependency;
        if ([from, to].some((each) => isUnreadable(each, 'duration', each.duration))) continue;
        report(need.span, messageOf(dependency, -slack, schedule), {
          item: to,
          help: 'Move one of the two, make the work shorter, or remove the dependency if it is none.',
          related: [
            { span: dueSpan(from) ?? from.label, message: `${called(from, 'This')} ${stands(from, true, schedule)}` },
          ],
          fixes: [...later(to, schedule), ...earlier(dependency, schedule)],
        });
      }
    },
  },
});

/** Dependencies within a circle have no order; the circle is told by reference/dependency-cycle. */
function isRound({ from, to }: Dependency, { cycles }: Graph): boolean {
  return cycles.some(({ way }) => way.includes(from) && way.includes(to));
}

function messageOf({ from, to, need }: Dependency, missing: number, schedule: Schedule): string {
  const byEnd = need.type === 'finish-finish' || need.type === 'start-finish';
  const fromEnd = need.type === 'finish-start' || need.type === 'finish-finish';
  const days = counted(missing, 'working day');
  const lag = counted(Math.abs(need.lag), 'working day');
  const needs = need.lag > 0 ? `needs ${lag} after` : need.lag < 0 ? `can come at most ${lag} ahead of` : 'needs';
  return `${called(to, 'This milestone')} ${stands(to, byEnd, schedule)}, but ${needs} ${called(from, 'another')}, which ${stands(from, fromEnd, schedule)}: that is ${days} too early.`;
}

function stands(milestone: Milestone, end: boolean, { dates }: Schedule): string {
  const own = dates.get(milestone);
  if (!own) return 'has no date';
  return end || own.start === own.due ? `is due on ${sayDay(own.due)}` : `begins on ${sayDay(own.start)}`;
}

function later(to: Milestone, schedule: Schedule): readonly Fix[] {
  return moveAnyNear(to, schedule, { fits: (then) => meetsNeeds(to, then, schedule) }, called(to, 'it'));
}

function earlier(dependency: Dependency, schedule: Schedule): readonly Fix[] {
  const { from } = dependency;
  const { dates, weeks } = schedule;
  const fits = (then: Dates): boolean => (slackOf(dependency, withDates(from, then, dates), weeks.calendar) ?? 0) >= 0;
  return moveAnyNear(from, schedule, { fits }, called(from, 'what it needs'));
}
