import { add } from '../fixes.ts';
import { lackingIn } from '../lacking.ts';
import { rule } from '../rule.ts';

export const noOutsideView = rule({
  id: 'charter/no-outside-view',
  severity: 'info',
  strict: true,
  finds: 'Nobody from outside the organisation or its industry looks at the programme.',
  why: 'Within an organisation everybody knows why things are as they are, and nine competitors in ten say the same of their customers. Somebody who has done it elsewhere asks why a form is needed at all, recognises the third amber light for what it is, and may say so. Two days a month are enough.',
  bad: `
charter:
#^^^^^^
  strategic-goal: Settle standard motor claims in five days
`,
  good: `
charter:
  strategic-goal: Settle standard motor claims in five days
  outside-view: {who: Head of guest services of a ferry line, from-week: 2}
`,
  reads: ['charter'],
  check: lackingIn(
    'charter',
    'outside-view',
    () => 'Nobody from outside looks at this programme: what everybody here takes for granted will not be asked.',
    'Name as `outside-view` who from another organisation or industry looks at it, and from which week.',
    (charter) => add(charter, 'outside-view', { who: null }, 'Add `outside-view`, to be filled in'),
  ),
});
