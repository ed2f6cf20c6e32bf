import { keyOf, lacks } from '../../model/item.ts';
import type { Role } from '../../model/programme.ts';
import type { Parties } from '../../schedule/parties.ts';
import { hoursPerWeek } from '../../time/amounts.ts';
import { extendTo, protect } from '../propose.ts';
import { rule } from '../rule.ts';
import { allOf, isUnfilled, sayPhase, swap, TOLERANCE, weekOfWork } from '../shared.ts';
import { listed } from '../words.ts';
import { holdersOf, leftOut, roleOf, sayTime } from './time.ts';

export const productOwnerTime = rule({
  id: 'staffing/product-owner-time',
  severity: 'warning',
  finds: 'The product owner is not there full-time in every design and build phase.',
  why: 'In design and build somebody from the business answers questions every day: what comes first, what is good enough, what is left out. If the product owner also runs the desk, the answer comes next week, so the team guesses, and the guesses are found in the acceptance test, when each of them costs ten times as much.',
  bad: `
people:
  omar-finn: {name: Omar Finn}
roles:
  product-owner:
    person: omar-finn
    protected-time: half-time
#                   ^^^^^^^^^
phases:
  - {id: design, name: Design, stage: design, weeks: 1-3}
  - {id: build, name: Build, stage: build, weeks: 4-6}
`,
  good: `
people:
  omar-finn: {name: Omar Finn}
roles:
  product-owner:
    person: omar-finn
    protected-time: full-time
    during: [design, build]
phases:
  - {id: design, name: Design, stage: design, weeks: 1-3}
  - {id: build, name: Build, stage: build, weeks: 4-6}
`,
  reads: ['parties', 'phases'],
  check({ plan, parties }, report) {
    const role = roleOf(plan, 'product-owner');
    const phases = plan.phases.filter(({ stage }) => stage?.value === 'design' || stage?.value === 'build');
    if (!role || isUnfilled(role) || !phases.length) return;
    const who = holdersOf(role, parties, 'The product owner');
    const time = role.protectedTime;
    if (lacks(role, 'protected-time')) {
      const message = `${who} is product owner with no time set aside; design and build need one full-time.`;
      report(role.label, message, {
        item: role,
        help: 'Agree `full-time` for design and build.',
        fixes: protect(role, 'full-time'),
      });
      return;
    }
    const share = time && shareOfWeek(role, parties);
    if (time && share !== undefined && share < 1 - TOLERANCE) {
      const message = `${who} has ${sayTime(time.value)} as product owner; in design and build questions come up every day.`;
      const fixes = swap(role, 'protected-time', time.span, 'full-time');
      report(time.span, message, { item: role, help: 'Agree `full-time` for design and build.', fixes });
    }
    const missing = leftOut(role, plan, ['design', 'build']);
    if (!missing.length) return;
    const message = `${who} is not product owner during ${listed(missing.map(sayPhase))}, where questions come up every day.`;
    report(keyOf(role, 'during'), message, {
      item: role,
      help: 'Name every design and build phase.',
      fixes: extendTo(role, missing),
    });
  },
});

/** What those who share the role have set aside, in full weeks; undefined where somebody's week is not known. */
function shareOfWeek(role: Role, parties: Parties): number | undefined {
  const time = role.protectedTime?.value;
  if (!time) return undefined;
  if (time.unit === 'share') return time.amount * Math.max(1, new Set(role.person.map(({ value }) => value)).size);
  let share = 0;
  for (const person of allOf(role.id.value, parties) ?? []) {
    const week = weekOfWork(person, parties);
    if (week === undefined) return undefined;
    share += week > 0 ? hoursPerWeek(time, week) / week : 1;
  }
  return share > 0 ? share : undefined;
}
