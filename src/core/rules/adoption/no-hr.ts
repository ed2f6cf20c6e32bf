import { add } from '../fixes.ts';
import { lackingIn } from '../lacking.ts';
import { rule } from '../rule.ts';

export const noHr = rule({
  id: 'adoption/no-hr',
  severity: 'warning',
  finds: 'Nobody from human resources is part of the adoption.',
  why: "What people are measured by, what their job is called, what they are trained and paid for: none of it is the programme's to change, and all of it decides whether they work the new way. The communication plan is agreed with HR in week 3 so that these follow; asked after go-live, HR hears of it from the works council.",
  bad: `
adoption:
#^^^^^^^
  in-goals: true
`,
  good: `
adoption:
  in-goals: true
  hr-partner: kasia-wrona
`,
  reads: ['adoption'],
  check: lackingIn(
    'adoption',
    'hr-partner',
    () =>
      'Nobody from human resources is part of it: goals, roles and training stay as they are, and the old way stays what is asked of people.',
    'Name the partner in HR as `hr-partner`.',
    (adoption) => add(adoption, 'hr-partner', null, 'Add `hr-partner`, to be filled in'),
  ),
});
