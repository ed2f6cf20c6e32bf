import { keyOf, lacks } from '../../model/item.ts';
import { add } from '../fixes.ts';
import { rule } from '../rule.ts';
import { adoptionFor } from './proposed.ts';

export const adoptionMissing = rule({
  id: 'adoption/missing',
  severity: 'warning',
  finds: 'The plan has no section on adoption.',
  why: 'Programmes plan the technology and stop at go-live. Nobody plans how people will come to work differently, who coaches on the floor, who reads the usage, what the leaders have to learn. Half a year later the technology works, a fifth of the people use it, and the project team has gone.',
  bad: `
programme: {name: Claims desk renewal, start: 2026-01-05}
#^^^^^^^^
`,
  good: `
programme: {name: Claims desk renewal, start: 2026-01-05}
adoption:
  hr-partner: noor-haddad
  change-impacts: [{group: Motor handlers, impact: One desktop instead of host and mailbox}]
  interventions: [{id: neighbour-hour, title: First hour of the day beside a super-user, week: 7}]
`,
  reads: ['go-live', 'ids', 'parties', 'programme'],
  check(facts, report) {
    const { plan } = facts;
    if (!lacks(plan, 'adoption')) return;
    const users = plan.programme?.targetUsers?.value;
    const who = users ? `its ${users} users` : 'its users';
    const message = `The plan says what will be built, and nothing of how ${who} will come to work with it: deployment is not adoption.`;
    const help = 'Add an `adoption` section: what changes for whom, what is done about it, who in HR is part of it.';
    report(keyOf(plan, 'programme'), message, {
      help,
      fixes: add(plan, 'adoption', adoptionFor(facts), 'Add an adoption section, to be filled in'),
    });
  },
});
