import { keyOf } from '../../model/item.ts';
import type { Milestone, Person } from '../../model/programme.ts';
import { NETWORK } from '../../schedule/parties.ts';
import type { Fix } from '../../text/problem.ts';
import { counted } from '../../text/words.ts';
import { add, append, together } from '../fixes.ts';
import { isRead } from '../lacking.ts';
import { type Facts, rule } from '../rule.ts';
import { called, listed } from '../words.ts';

export const fewInterviews = rule({
  id: 'roadmap/few-interviews',
  severity: 'warning',
  options: { min: 8 },
  finds: 'The frontline interviews name fewer frontline people than it takes to see how the work is really done.',
  why: 'How work is really done, workarounds included, is known to those who do it, and not to their managers. Eight to ten conversations give a picture; three give three opinions. What they would have said in week 1 is said anyway, after go-live, by not using the result.',
  bad: `
people:
  niamh: {name: Niamh Collins, level: frontline}
  olu: {name: Olu Adeyemi, level: frontline}
  declan: {name: Declan Furey, level: manager}
  sean: {name: Seán Twomey, level: frontline}
  marta: {name: Marta Kowalik, level: frontline}
  aoife: {name: Aoife Byrne, level: frontline}
  ravi: {name: Ravi Menon, level: frontline}
  chidi: {name: Chidi Eze, level: frontline}
  lorna: {name: Lorna Fitzsimons, level: frontline}
phases:
  - id: foundation
    milestones:
      - id: interviews
        title: Advisers interviewed
        kind: frontline-interviews
        with: [niamh, olu, declan]
#       ^^^^
`,
  good: `
people:
  niamh: {name: Niamh Collins, level: frontline}
  olu: {name: Olu Adeyemi, level: frontline}
  sean: {name: Seán Twomey, level: frontline}
  marta: {name: Marta Kowalik, level: frontline}
  aoife: {name: Aoife Byrne, level: frontline}
  ravi: {name: Ravi Menon, level: frontline}
  chidi: {name: Chidi Eze, level: frontline}
  lorna: {name: Lorna Fitzsimons, level: frontline}
roles:
  super-user-network:
    members: [{person: niamh}, {person: olu}, {person: sean}, {person: marta}, {person: aoife}, {person: ravi}]
phases:
  - id: foundation
    milestones:
      - id: interviews
        title: Advisers interviewed
        kind: frontline-interviews
        with: [super-user-network, chidi, lorna]
`,
  milestone: {
    reads: ['parties'],
    check({ milestone }, facts, report, { min }) {
      if (milestone.kind?.value !== 'frontline-interviews' || milestone.status?.value === 'dropped') return;
      if (!isRead(milestone, 'with', milestone.with)) return;
      const people = new Set<Person>();
      for (const who of milestone.with) {
        const meant = facts.parties.people(who.value);
        // An unknown id, or a role that nobody holds yet, may stand for any number of people.
        if (!meant?.length) return;
        for (const person of meant) people.add(person);
      }
      const possible = [...people].filter((person) => !person.level || person.level.value === 'frontline').length;
      if (possible >= min) return;
      const name = called(milestone, 'This milestone');
      const message = `${name} names ${counted(possible, 'frontline colleague')}, and ${min} are needed to see how the work is really done.`;
      const help = `Name at least ${min} people who do the work under \`with\`, or a role that they hold.`;
      report(keyOf(milestone, 'with'), message, {
        item: milestone,
        help,
        fixes: interview(milestone, people, min - possible, facts),
      });
    },
  },
});

/** The fix that names more of the frontline: the whole network, or those of the list who are not named yet. */
function interview(
  milestone: Milestone,
  named: ReadonlySet<Person>,
  missing: number,
  { plan, parties }: Facts,
): readonly Fix[] {
  const isNew = (person: Person): boolean => person.level?.value === 'frontline' && !named.has(person);
  const inNetwork = new Set(parties.people(NETWORK)?.filter(isNew));
  const others = plan.people.filter((person) => isNew(person) && !inNetwork.has(person));
  const more = others.slice(0, Math.max(0, missing - inNetwork.size)).map(({ id }) => id.value);
  if (inNetwork.size + more.length < missing) return [];
  const ids = [...(inNetwork.size ? [NETWORK] : []), ...more];
  const title = inNetwork.size ? 'Interview the super-user network too' : `Interview ${listed(ids)} too`;
  if (!milestone.with.length) return add(milestone, 'with', ids, title);
  return together(title, ...ids.map((id) => append(milestone, 'with', id, '')));
}
