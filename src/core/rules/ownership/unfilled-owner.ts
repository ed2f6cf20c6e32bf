import { counted } from '../../text/words.ts';
import { nameHolder } from '../propose.ts';
import { ANSWERS } from '../reads.ts';
import { rule } from '../rule.ts';
import { isUnfilled } from '../shared.ts';
import { type Answer, answersIn } from './answers.ts';

export const unfilledOwner = rule({
  id: 'ownership/unfilled-owner',
  severity: 'error',
  finds: 'Something is owned by a role that nobody holds.',
  why: 'An empty role as owner looks complete in every list and every report, so nobody asks. The work waits for somebody who has not been hired or released yet, and the day this comes to light is the day it was due. It is reported once for each such role, where the role first stands as an owner.',
  bad: `
roles:
  data-steward: {protected-time: 2d/week}
phases:
  - id: design
    milestones:
      - id: data-audit
        title: Claims and policy data audited
        week: 2
        owner: data-steward
#              ^^^^^^^^^^^^
`,
  good: `
people:
  ana-ruiz: {name: Ana Ruiz}
roles:
  data-steward: {person: ana-ruiz, protected-time: 2d/week}
phases:
  - id: design
    milestones:
      - id: data-audit
        title: Claims and policy data audited
        week: 2
        owner: data-steward
`,
  reads: ANSWERS,
  check(facts, report) {
    const { plan, parties } = facts;
    if (!plan.roles.some(isUnfilled)) return;
    const byRole = new Map<string, Answer[]>();
    for (const answer of answersIn(plan)) {
      const id = answer.who.value;
      const role = parties.person(id) ? undefined : parties.role(id);
      if (role && isUnfilled(role)) byRole.set(id, [...(byRole.get(id) ?? []), answer]);
    }
    for (const [id, [first, ...others]] of byRole) {
      const role = parties.role(id);
      if (!first || !role) continue;
      const also = others.length
        ? ` So ${others.length === 1 ? 'does' : 'do'} ${counted(others.length, 'other thing')}.`
        : '';
      report(first.who.span, `${first.what()} waits for \`${id}\`, a role that nobody holds yet.${also}`, {
        item: first.item,
        help: 'Name who holds the role, or an owner who is there today.',
        fixes: nameHolder(role, facts),
        related: others.map(({ who, what }) => ({ span: who.span, message: `${what()} waits for the same role` })),
      });
    }
  },
});
