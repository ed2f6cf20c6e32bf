import { lacks } from '../../model/item.ts';
import { NETWORK } from '../../schedule/parties.ts';
import { hoursOf, protect } from '../propose.ts';
import { rule } from '../rule.ts';
import { isUnfilled } from '../shared.ts';
import { holdersOf } from './time.ts';

/** Roles whose time has a rule of its own. */
const ELSEWHERE: ReadonlySet<string> = new Set(['executive-sponsor', 'product-owner', NETWORK]);

export const noProtectedTime = rule({
  id: 'staffing/no-protected-time',
  severity: 'warning',
  finds: 'Somebody holds a role, and no time is set aside for it.',
  why: 'A name on a slide is not a person with hours. Without an agreed share of the week the role is done after everything else, in good weeks; in bad weeks, the ones in which the programme needs it most, it is not done at all, and no plan can show that it was never possible.',
  bad: `
people:
  lea-brandt: {name: Lea Brandt}
roles:
  technical-lead: {person: lea-brandt}
# ^^^^^^^^^^^^^^
`,
  good: `
people:
  lea-brandt: {name: Lea Brandt}
roles:
  technical-lead: {person: lea-brandt, protected-time: 80%}
`,
  reads: ['parties'],
  check({ plan, parties }, report) {
    for (const role of plan.roles) {
      if (ELSEWHERE.has(role.id.value) || isUnfilled(role) || !lacks(role, 'protected-time')) continue;
      // Only the network has members: its name is misspelt, and that is told by its shape.
      if (!lacks(role, 'members')) continue;
      const who = holdersOf(role, parties, 'Whoever is named');
      const message = `${who} holds the role \`${role.id.value}\`, but no time is set aside for it: it will be done after everything else.`;
      const help = 'Agree `protected-time` with whoever else claims the week: `60%`, `1d/week`, `4h/week`.';
      report(role.label, message, { item: role, help, fixes: protect(role, hoursOf(role.id.value)) });
    }
  },
});
