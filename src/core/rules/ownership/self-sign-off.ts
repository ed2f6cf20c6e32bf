import { nameOf } from '../../schedule/parties.ts';
import { rule } from '../rule.ts';
import { isDropped, onlyOne } from '../shared.ts';
import { called } from '../words.ts';

export const selfSignOff = rule({
  id: 'ownership/self-sign-off',
  severity: 'warning',
  finds: 'The only one who signs a milestone off is its own owner.',
  why: 'A signature is worth what the signatory would lose by refusing it. Whoever did the work, and is measured by its date, signs; the ones who will have to live with the result find out later, and say so then.',
  bad: `
people:
  omar-finn: {name: Omar Finn}
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
    check({ milestone }, { parties }, report) {
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
      });
    },
  },
});
