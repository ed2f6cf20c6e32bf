import { keyOf } from '../../model/item.ts';
import type { Person } from '../../model/programme.ts';
import { ESSENTIAL_ROLES } from '../../schedule/parties.ts';
import { add } from '../fixes.ts';
import { rule } from '../rule.ts';
import { allOf } from '../shared.ts';

export const noExperience = rule({
  id: 'staffing/no-experience',
  severity: 'info',
  strict: true,
  finds: 'Nobody in an essential role is seasoned in such programmes, and nobody from outside looks on.',
  why: 'Passion does not replace having been through it. Those who have seen such a programme fail know the quiet signs, an amber light that stays amber, a test that is called done, and say so in week three. A team for which it is the first time meets each trap at full price, unless somebody from outside comes by who has paid already.',
  bad: `
people:
  ana-ruiz: {name: Ana Ruiz, experience: first}
  omar-finn: {name: Omar Finn, experience: first}
  lea-brandt: {name: Lea Brandt, experience: some}
  noor-haddad: {name: Noor Haddad, experience: first}
  mia-hofmann: {name: Mia Hofmann, experience: first}
charter:
  business-case: {statement: Standard claims settled in five days}
roles:
#^^^^
  executive-sponsor: {person: ana-ruiz}
  product-owner: {person: omar-finn}
  technical-lead: {person: lea-brandt}
  change-manager: {person: noor-haddad}
  super-user-network: {members: [{person: mia-hofmann}]}
`,
  good: `
people:
  ana-ruiz: {name: Ana Ruiz, experience: first}
  omar-finn: {name: Omar Finn, experience: first}
  lea-brandt: {name: Lea Brandt, experience: some}
  noor-haddad: {name: Noor Haddad, experience: seasoned}
  mia-hofmann: {name: Mia Hofmann, experience: first}
roles:
  executive-sponsor: {person: ana-ruiz}
  product-owner: {person: omar-finn}
  technical-lead: {person: lea-brandt}
  change-manager: {person: noor-haddad}
  super-user-network: {members: [{person: mia-hofmann}]}
`,
  reads: ['charter', 'parties'],
  check({ plan, parties }, report) {
    if (plan.charter?.keys.has('outside-view')) return;
    const teams = ESSENTIAL_ROLES.map((id) => allOf(id, parties));
    const isNew = (person: Person): boolean => !!person.experience && person.experience.value !== 'seasoned';
    if (!teams.every((people) => people?.every(isNew))) return;
    const message = 'Nobody in the essential roles is seasoned in such a programme, and nobody from outside looks on.';
    const help = 'Bring in somebody who has been through one: in a role, or as `outside-view` of the charter.';
    const view = { who: null, 'from-week': 2 };
    const fixes = plan.charter ? add(plan.charter, 'outside-view', view, 'Add `outside-view`, to be filled in') : [];
    report(keyOf(plan, 'roles'), message, { help, fixes });
  },
});
