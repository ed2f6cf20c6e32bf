import { add } from '../fixes.ts';
import { lackingIn } from '../lacking.ts';
import { rule } from '../rule.ts';
import { businessCase } from './proposed.ts';

export const noBusinessCase = rule({
  id: 'charter/no-business-case',
  severity: 'error',
  finds: 'The charter has no business case.',
  why: 'Without a case nobody can say in week 12 whether it paid, and nobody can defend it in the year after. Experience is then a cost that the first round of savings finds. A case need not be long: what gets better, by how much, what it is worth, who answers for it, and how one will see it.',
  bad: `
charter:
#^^^^^^
  strategic-goal: Settle standard motor claims in five days
`,
  good: `
charter:
  strategic-goal: Settle standard motor claims in five days
  business-case: {statement: Handlers settle 15 % more claims; cost per claim falls by 22 euro, owner: ana-ruiz}
`,
  reads: ['charter', 'parties'],
  check: lackingIn(
    'charter',
    'business-case',
    () => 'The charter has no business case: nobody can say later whether it paid, or defend it until then.',
    'Add a `business-case`: a statement, its owner, and benefits with the metric that shows each.',
    (charter, facts) => add(charter, 'business-case', businessCase(facts), 'Add `business-case`, to be filled in'),
  ),
});
