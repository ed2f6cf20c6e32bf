import type { Person } from '../../model/programme.ts';
import { ESSENTIAL_ROLES, NETWORK, nameOf } from '../../schedule/parties.ts';
import { append } from '../fixes.ts';
import { type Facts, rule } from '../rule.ts';
import { allOf, isDropped, onlyOne } from '../shared.ts';
import { called } from '../words.ts';

/** More than so many to choose from is no proposal. */
const MOST = 3;

export const selfSignOff = rule({
  id: 'ownership/self-sign-off',
  severity: 'warning',
  finds: 'The only one who signs a milestone off is its own owner.',
  why: 'A signature is worth what the signatory would lose by refusing it. Whoever did the work, and is measured by its date, signs; the ones who will have to live with the result find out later, and say so then.',
  bad: `
people:
  omar-finn: {name: Omar Finn}
  petra-vogel: {name: Petra Vogel}
roles:
  product-owner: {person: omar-finn}
phases:
  - id: design
    milestones:
      - id: design-sign-off
        title: Design signed off
        week: 3
        owner: product-owner
        signed-off-by: [omar-finn]
#                       ^^^^^^^^^
`,
  good: `
people:
  omar-finn: {name: Omar Finn}
  petra-vogel: {name: Petra Vogel}
roles:
  product-owner: {person: omar-finn}
phases:
  - id: design
    milestones:
      - id: design-sign-off
        title: Design signed off
        week: 3
        owner: product-owner
        signed-off-by: [petra-vogel]
`,
  milestone: {
    reads: ['parties'],
    check({ milestone }, facts, report) {
      const { parties } = facts;
      const { owner, signedOffBy } = milestone;
      const [first] = signedOffBy;
      if (!owner || !first || isDropped(milestone)) return;
      const person = onlyOne(owner.value, parties);
      if (!person || !signedOffBy.every(({ value }) => onlyOne(value, parties) === person)) return;
      const message = `${nameOf(person)} owns ${called(milestone, 'this milestone')} and alone signs it off, so nobody checks it.`;
      report(first.span, message, {
        item: milestone,
        help: 'Let somebody sign who will live with the result.',
        related: [{ span: owner.span, message: `${nameOf(person)} is the owner` }],
        fixes: signatoriesBeside(person, facts).flatMap((id) =>
          append(milestone, 'signed-off-by', id, `Let ${id} sign too`),
        ),
      });
    },
  },
});

/** Roles that live with the result, those of the frontline first; in a plan without, its few other people. */
function signatoriesBeside(owner: Person, { plan, parties }: Facts): readonly string[] {
  const roles = [NETWORK, ...ESSENTIAL_ROLES].filter((id, i, all) => {
    const people = parties.role(id) && allOf(id, parties);
    return all.indexOf(id) === i && people && !people.includes(owner);
  });
  const people = plan.people.filter((person) => person !== owner).map(({ id }) => id.value);
  return (roles.length ? roles : people).slice(0, MOST);
}
