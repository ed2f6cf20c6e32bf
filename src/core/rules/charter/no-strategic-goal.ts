import { add } from '../fixes.ts';
import { lackingIn } from '../lacking.ts';
import { rule } from '../rule.ts';

export const noStrategicGoal = rule({
  id: 'charter/no-strategic-goal',
  severity: 'warning',
  finds: 'The charter does not say which goal of the organisation the programme serves.',
  why: 'Senior management lives in short windows, and keeps what serves its own goals. A programme that nobody can link to the strategy is nice to have, and is the first to lose its people when something else is urgent. The link is one sentence, and it has to be true.',
  bad: `
charter:
#^^^^^^
  business-case: {statement: Cost per claim falls by 22 euro}
`,
  good: `
charter:
  strategic-goal: Settle standard motor claims in five days (Strategy 2028, customers)
  business-case: {statement: Cost per claim falls by 22 euro}
`,
  reads: ['charter'],
  check: lackingIn(
    'charter',
    'strategic-goal',
    () =>
      'The charter names no goal of the organisation that this serves: it will give way to the first thing that does.',
    'Say as `strategic-goal` which goal of the organisation needs this programme.',
    (charter) => add(charter, 'strategic-goal', null, 'Add `strategic-goal`, to be filled in'),
  ),
});
