import type { Milestone, MilestoneKind } from '../../model/programme.ts';
import { slackOf } from '../../schedule/float.ts';
import type { Schedule } from '../../schedule/schedule.ts';
import { type Day, sayDay } from '../../time/day.ts';
import { moveAnyNear } from '../moves.ts';
import { rule } from '../rule.ts';
import { called } from '../words.ts';
import { dueSpan, ORDER, placedOf } from './kinds.ts';

export const order = rule({
  id: 'roadmap/order',
  severity: 'error',
  finds: 'A milestone is due later than what must follow it.',
  why: 'Some things can only be done in one order. Acceptance after go-live is no acceptance, training after the first day is no training, and a migration tested before the data was audited tests something else. Such plans come about one small shift at a time, and each shift looked harmless. Where a kind comes several times, as go-live in waves does, the first is held against the first, the second against the second.',
  bad: `
programme: {start: 2026-01-05}
phases:
  - id: build
    milestones:
      - {id: accepted, title: Acceptance by the claims desk, kind: uat-sign-off, week: 8}
#                                                                                      ^
  - id: deploy
    milestones:
      - {id: go-live, title: Claims desk live, kind: phased-go-live, week: 7}
`,
  good: `
programme: {start: 2026-01-05}
phases:
  - id: build
    milestones:
      - {id: accepted, title: Acceptance by the claims desk, kind: uat-sign-off, week: 6}
  - id: deploy
    milestones:
      - {id: go-live, title: Claims desk live, kind: phased-go-live, week: 7}
`,
  reads: ['dates', 'milestones.kind', 'milestones.needs', 'milestones.status'],
  check({ schedule }, report) {
    for (const [firstKind, thenKind, otherwise] of ORDER) {
      const firsts = byDue(schedule, firstKind);
      const thens = byDue(schedule, thenKind);
      for (const [i, first] of firsts.entries()) {
        const then = thens[Math.min(i, thens.length - 1)];
        if (!then || first.due <= then.due || isToldByNeeds(first.milestone, then.milestone, schedule)) continue;
        const names = [called(first.milestone, 'This milestone'), called(then.milestone, 'what must follow it')];
        const message = `${names[0]} is due on ${sayDay(first.due)}, but ${names[1]} already on ${sayDay(then.due)}: ${otherwise}.`;
        const help = `Plan ${names[0]} before ${names[1]}, or move what must follow it.`;
        const related = [{ span: dueSpan(then.milestone), message: `${names[1]} is due here.` }];
        const fixes = [
          ...moveAnyNear(first.milestone, schedule, { to: then.due }, names[0]),
          ...moveAnyNear(then.milestone, schedule, { from: first.due }, names[1]),
        ];
        report(dueSpan(first.milestone), message, { item: first.milestone, help, related, fixes });
      }
    }
  },
});

interface Due {
  readonly milestone: Milestone;
  readonly due: Day;
}

function byDue(schedule: Schedule, kind: MilestoneKind): readonly Due[] {
  return placedOf(schedule, kind)
    .flatMap(({ milestone }) => {
      const due = schedule.dates.get(milestone)?.due;
      return due === undefined ? [] : [{ milestone, due }];
    })
    .sort((a, b) => a.due - b.due);
}

/** Whether the plan says that one waits for the other, and an entry on that way is broken: then that has been told. */
function isToldByNeeds(first: Milestone, then: Milestone, { graph, dates, weeks }: Schedule): boolean {
  const ways = [{ at: then, broken: false }];
  const [whole, cut] = [new Set<Milestone>(), new Set<Milestone>()];
  for (const { at, broken } of ways) {
    const seen = broken ? cut : whole;
    if (seen.has(at)) continue;
    seen.add(at);
    if (at === first && broken) return true;
    for (const dependency of graph.before.get(at) ?? []) {
      const slack = slackOf(dependency, dates, weeks.calendar);
      ways.push({ at: dependency.from, broken: broken || (slack !== undefined && slack < 0) });
    }
  }
  return false;
}
