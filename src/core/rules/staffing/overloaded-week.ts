import type { PersonLoad, WeekLoad } from '../../schedule/load.ts';
import { nameOf } from '../../schedule/parties.ts';
import { rule } from '../rule.ts';
import { rounded, sayWeeks, TOLERANCE } from '../shared.ts';
import { called } from '../words.ts';
import { isKnown, weeksOfPhases } from './time.ts';

export const overloadedWeek = rule({
  id: 'staffing/overloaded-week',
  severity: 'warning',
  finds: 'In some week somebody is asked for more hours than are protected for them.',
  why: 'A plan can be owned, staffed and still impossible: three pieces of work for one person end in the same week, a holiday lies in it, and nobody has added up. What gives way is what makes no noise, such as testing once more, or talking to the team that is late. Adding up costs a minute while there is time to move something.',
  bad: `
programme: {name: Claims desk, start: 2026-01-12}
people:
  omar-finn: {name: Omar Finn}
roles:
  product-owner: {person: omar-finn, protected-time: half-time}
phases:
  - id: build
    name: Build
    weeks: 4-6
    milestones:
      - id: uat-sign-off
        title: Acceptance test signed
        week: 6
        owner: product-owner
        effort: 12h
      - id: release-notes
        title: Release notes checked
        week: 6
        owner: product-owner
        effort: 8h
#               ^^
`,
  good: `
programme: {name: Claims desk, start: 2026-01-12}
people:
  omar-finn: {name: Omar Finn}
roles:
  product-owner: {person: omar-finn, protected-time: half-time}
phases:
  - id: build
    name: Build
    weeks: 4-6
    milestones:
      - id: uat-sign-off
        title: Acceptance test signed
        week: 6
        owner: product-owner
        effort: 12h
      - id: release-notes
        title: Release notes checked
        week: 5
        owner: product-owner
        effort: 8h
`,
  reads: ['load'],
  check({ load, plan, parties }, report) {
    const inPhase = weeksOfPhases(plan);
    for (const each of load()) {
      const over = each.weeks.filter((week) => isOver(week) && inPhase.has(week.week));
      if (!over.length || !isKnown(each.person, plan, parties)) continue;
      const worst = over.reduce<WeekLoad | undefined>(
        (a, b) => (a && excess(a) >= excess(b) - TOLERANCE ? a : b),
        undefined,
      );
      if (worst) tell(each, over, worst);
    }

    function tell({ person }: PersonLoad, over: readonly WeekLoad[], worst: WeekLoad): void {
      const { passing, others } = partsOf(worst);
      if (!passing) return;
      const hours = `${rounded(worst.asked)} hours are asked of ${nameOf(person)} and ${rounded(worst.available)} are protected: ${rounded(Number(rounded(worst.asked)) - Number(rounded(worst.available)))} of them will be late, or done at night`;
      const weeks = over.map(({ week }) => week);
      const message =
        over.length === 1
          ? `In week ${worst.week}, ${hours}.`
          : `More is asked of ${nameOf(person)} than is protected in ${sayWeeks(weeks)}; at worst, in week ${worst.week}, ${hours}.`;
      report(passing.span, message, {
        item: passing.milestone,
        help: 'Move some of the work, share it, protect more time, or start earlier and take longer (`duration`).',
        related: others.map((each) => ({
          span: each.span,
          message: `${called(each.milestone, 'This')} asks for ${rounded(each.hours)} of the hours in week ${worst.week}`,
        })),
      });
    }
  },
});

function excess({ asked, available }: WeekLoad): number {
  return asked - available;
}

function isOver(week: WeekLoad): boolean {
  return excess(week) > TOLERANCE;
}

/** The effort that passes what is protected, and those beside it. */
function partsOf({ by, available }: WeekLoad): { passing: WeekLoad['by'][number] | undefined; others: WeekLoad['by'] } {
  let sum = 0;
  const passing = by.find((each) => {
    sum += each.hours;
    return sum > available + TOLERANCE;
  });
  return { passing, others: by.filter((each) => each !== passing) };
}
