import { nameOf } from '../../schedule/parties.ts';
import { ANSWERS } from '../reads.ts';
import { rule } from '../rule.ts';
import { allOf, swap } from '../shared.ts';
import { listed } from '../words.ts';
import { answersIn } from './answers.ts';

/** More people than this are counted rather than named. */
const MOST_NAMED = 3;

export const groupOwner = rule({
  id: 'ownership/group-owner',
  severity: 'warning',
  finds: 'Something is owned by a role that several people hold.',
  why: 'What several own, nobody in particular owns: each believes that one of the others has it, and a question has to go round before it gets an answer. A group can take part, be asked and sign; one name has to answer when the date slips.',
  bad: `
people:
  maeve-brannigan: {name: Maeve Brannigan}
  declan-furey: {name: Declan Furey}
roles:
  site-managers: {person: [maeve-brannigan, declan-furey]}
phases:
  - id: embed
    milestones:
      - id: sustainability-plan
        title: Who owns what from April
        week: 11
        owner: site-managers
#              ^^^^^^^^^^^^^
`,
  good: `
people:
  maeve-brannigan: {name: Maeve Brannigan}
  declan-furey: {name: Declan Furey}
roles:
  site-managers: {person: [maeve-brannigan, declan-furey]}
phases:
  - id: embed
    milestones:
      - id: sustainability-plan
        title: Who owns what from April
        week: 11
        owner: maeve-brannigan
        with: [site-managers]
`,
  reads: ANSWERS,
  check({ plan, parties }, report) {
    for (const { who, what, item, key, together } of answersIn(plan)) {
      const people = together ? undefined : allOf(who.value, parties);
      if (!people || people.length < 2) continue;
      const few = people.length <= MOST_NAMED;
      const group = few ? listed(people.map(nameOf)) : `${people.length} people`;
      const verb = key === 'decider' ? 'decided' : 'owned';
      const message = `${what()} is ${verb} by \`${who.value}\`, that is by ${group}, so nobody in particular answers for it.`;
      const help = 'Name one of them; the others can take part.';
      const fixes = few ? people.flatMap((person) => swap(item, key, who.span, person.id.value)) : [];
      report(who.span, message, { item, help, fixes });
    }
  },
});
