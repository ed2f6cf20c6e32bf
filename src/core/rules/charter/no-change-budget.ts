import { append } from '../fixes.ts';
import { rule } from '../rule.ts';
import { budgetWithout } from './budget.ts';
import { lineFor } from './proposed.ts';

export const noChangeBudget = rule({
  id: 'charter/no-change-budget',
  severity: 'warning',
  finds: 'The budget has no line for change or training.',
  why: "Budgets buy what can be delivered, and expect people to come along for nothing. Then training is a lunch, the super-users' hours are a favour, and the change manager writes newsletters, since those are free. Adoption decides on the whole return of the rest, and it is the part that was never paid for.",
  bad: `
charter:
  budget:
    lines: [{id: desktop, for: technology, amount: 640000}]
#   ^^^^^
`,
  good: `
charter:
  budget:
    lines: [{id: desktop, for: technology, amount: 640000}, {id: learning, for: training, amount: 120000, hours: 3300}]
`,
  reads: ['charter', 'ids'],
  check(facts, report) {
    const lacking = budgetWithout(['change', 'training'], facts.plan);
    if (!lacking) return;
    const message = 'The budget has no line for change or training: people are expected to come along for nothing.';
    const help = 'Add a line `for: change` or `for: training`, with the hours that people will need.';
    const fixes = (['change', 'training'] as const).flatMap((purpose) =>
      append(lacking.item, 'lines', lineFor(purpose, facts), `Add a line for ${purpose}, to be filled in`),
    );
    report(lacking.at, message, { item: lacking.item, help, fixes });
  },
});
