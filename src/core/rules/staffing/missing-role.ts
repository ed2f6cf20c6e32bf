import { keyOf } from '../../model/item.ts';
import { isRead } from '../lacking.ts';
import { rule } from '../rule.ts';
import { mendOf } from './misspelt.ts';
import { roleOf } from './time.ts';

const NEEDED = [
  {
    id: 'executive-sponsor',
    message: 'There is no executive sponsor: nobody above the project owns the case or removes what blocks it.',
  },
  {
    id: 'product-owner',
    message: 'There is no product owner: nobody from the business sets priorities or accepts what is delivered.',
  },
  {
    id: 'technical-lead',
    message: 'There is no technical lead: nobody answers for architecture, integration and what must hold at go-live.',
  },
  {
    id: 'change-manager',
    message: 'There is no change manager: nobody finds out whether people really work in the new way, and why not.',
  },
];

export const missingRole = rule({
  id: 'staffing/missing-role',
  severity: 'error',
  finds: 'The plan has no executive sponsor, product owner, technical lead or change manager.',
  why: 'Four people hold such a programme: a sponsor who owns the case and removes what blocks it, a product owner from the business who sets priorities and accepts, a technical lead who understands operations, a change manager who works on behaviour rather than on newsletters. What one of them would have done is otherwise done by nobody, or by somebody who has no mandate for it.',
  bad: `
roles:
#^^^^
  executive-sponsor: {person: ana-ruiz, protected-time: 4h/week}
  product-owner: {person: omar-finn, protected-time: full-time}
  technical-lead: {person: lea-brandt, protected-time: 80%}
`,
  good: `
roles:
  executive-sponsor: {person: ana-ruiz, protected-time: 4h/week}
  product-owner: {person: omar-finn, protected-time: full-time}
  technical-lead: {person: lea-brandt, protected-time: 80%}
  change-manager: {person: noor-haddad, protected-time: 50%}
`,
  reads: ['ids', 'mentions', 'parties'],
  check(facts, report) {
    const { plan } = facts;
    if (!isRead(plan, 'roles', plan.roles)) return;
    const place = plan.keys.get('roles') ?? keyOf(plan, 'programme');
    for (const { id, message } of NEEDED) {
      if (roleOf(plan, id)) continue;
      const help = `Add \`${id}\` to the roles, with a person and their hours.`;
      report(place, message, mendOf(id, help, facts));
    }
  },
});
