import { append } from '../fixes.ts';
import { rule } from '../rule.ts';
import { budgetWithout } from './budget.ts';
import { lineFor } from './proposed.ts';

export const noTechnologyBudget = rule({
  id: 'charter/no-technology-budget',
  severity: 'warning',
  finds: 'The budget has no line for technology.',
  why: 'Where experience programmes are chartered without technology, IT is a supplier of "a ticketing system", asked when everything has been decided and paid out of something else. Its hours then belong to nothing, and nobody can say what they brought. Hours and money for technology in the budget are what puts it at the table.',
  bad: `
charter:
  budget:
    lines: [{id: learning, for: training, amount: 120000}]
#   ^^^^^
`,
  good: `
charter:
  budget:
    lines: [{id: learning, for: training, amount: 120000}, {id: desktop, for: technology, amount: 640000, hours: 2900}]
`,
  reads: ['charter', 'ids'],
  check(facts, report) {
    const lacking = budgetWithout(['technology'], facts.plan);
    if (!lacking) return;
    const message =
      'The budget has no line for technology: its hours will be taken from something else, until they are not.';
    report(lacking.at, message, {
      item: lacking.item,
      help: 'Add a line `for: technology`, with its amount and hours.',
      fixes: append(lacking.item, 'lines', lineFor('technology', facts), 'Add a line for technology, to be filled in'),
    });
  },
});
