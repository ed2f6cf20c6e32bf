import { add } from '../fixes.ts';
import { lackingIn } from '../lacking.ts';
import { rule } from '../rule.ts';
import { customerOutcome } from './proposed.ts';

export const insideOut = rule({
  id: 'charter/inside-out',
  severity: 'warning',
  finds: 'The charter names no outcome for customers.',
  why: 'Whoever starts from the product, or from the process as it is, fits the customer in afterwards. It gives a cheaper way of doing what customers never wanted. Starting from what they want to have done, in their own words, the process follows, and some of it turns out not to be needed.',
  bad: `
charter:
#^^^^^^
  strategic-goal: Settle standard motor claims in five days
`,
  good: `
charter:
  strategic-goal: Settle standard motor claims in five days
  customer-outcomes:
    - {id: know-where-it-stands, statement: I can see where my claim stands without calling}
`,
  reads: ['charter', 'ids'],
  check: lackingIn(
    'charter',
    'customer-outcomes',
    () =>
      'The charter names no outcome for customers: it plans from the inside out, and they will be fitted in at the end.',
    'Add `customer-outcomes`: what will be different for customers, in their own words.',
    (charter, facts) =>
      add(charter, 'customer-outcomes', [customerOutcome(facts)], 'Add `customer-outcomes`, to be filled in'),
  ),
});
