import { keyOf, lacks } from '../../model/item.ts';
import { add } from '../fixes.ts';
import { rule } from '../rule.ts';
import { budgetFor, linesFor } from './proposed.ts';

export const noBudget = rule({
  id: 'charter/no-budget',
  severity: 'warning',
  finds: 'The charter has no budget, or one without a single line.',
  why: 'A programme without a budget lives on what others can spare, and they can spare it until the end of the quarter. It may raise awareness, and cannot transform anything. Where the money goes is also what leaders ask first; a plan that shows it line by line is one they can defend.',
  bad: `
charter:
#^^^^^^
  strategic-goal: Settle standard motor claims in five days
`,
  good: `
charter:
  strategic-goal: Settle standard motor claims in five days
  budget: {currency: EUR, lines: [{id: licences, for: technology, amount: 480000}]}
`,
  reads: ['charter', 'ids'],
  check(facts, report) {
    const { plan } = facts;
    const { charter } = plan;
    if (!charter) return;
    const help = 'Add a `budget` with a line each for technology, change, training and integration.';
    if (lacks(charter, 'budget')) {
      const message = 'The charter has no budget: the programme will live on what others can spare.';
      report(keyOf(plan, 'charter'), message, {
        item: charter,
        help,
        fixes: add(charter, 'budget', budgetFor(facts), 'Add a budget, to be filled in'),
      });
    } else if (charter.budget && lacks(charter.budget, 'lines')) {
      const message = 'The budget has no lines: nobody can see what there is money for, and what not.';
      report(keyOf(charter, 'budget'), message, {
        item: charter.budget,
        help,
        fixes: add(charter.budget, 'lines', linesFor(facts), 'Add its lines, to be filled in'),
      });
    }
  },
});
