import { keyOf, lacks } from '../../model/item.ts';
import { add } from '../fixes.ts';
import { rule } from '../rule.ts';
import { charterFor } from './proposed.ts';

export const charterMissing = rule({
  id: 'charter/missing',
  severity: 'warning',
  finds: 'The plan has no charter.',
  why: 'Programmes that raise awareness and then stall have something in common: passion, posters, and no charter. No goal of the organisation that they serve, no case, no budget, nobody who may decide. As long as nothing goes wrong none of it is missed, and when it does, there is nothing to stand on.',
  bad: `
programme: {name: Claims desk renewal, start: 2026-01-05}
#^^^^^^^^
`,
  good: `
programme: {name: Claims desk renewal, start: 2026-01-05}
charter:
  strategic-goal: Settle standard motor claims in five days
  business-case: {statement: Cost per claim falls from 118 to 96 euro}
`,
  reads: ['ids', 'parties', 'programme'],
  check(facts, report) {
    const { plan } = facts;
    if (!lacks(plan, 'charter')) return;
    const name = plan.programme?.name?.value;
    const subject = name ? `"${name}"` : 'This programme';
    const message = `${subject} has no charter: nothing says which goal it serves, what it may cost, what it brings and who decides.`;
    const help = 'Add a `charter` with goal, business case, customer outcomes, decision rights and budget.';
    report(keyOf(plan, 'programme'), message, {
      help,
      fixes: add(plan, 'charter', charterFor(facts), 'Add a charter, to be filled in'),
    });
  },
});
