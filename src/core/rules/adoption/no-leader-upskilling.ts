import { add } from '../fixes.ts';
import { lackingIn } from '../lacking.ts';
import { rule } from '../rule.ts';

export const noLeaderUpskilling = rule({
  id: 'adoption/no-leader-upskilling',
  severity: 'info',
  strict: true,
  finds: 'Nothing is planned for what leaders have to learn.',
  why: 'Leaders who cannot read the figures cannot ask for them, and leaders who do not know what technology costs can neither judge nor defend it. Such budgets die at the first cut. A dozen hours on reading usage, on coaching from it and on what the jobs in IT are for is cheap beside a programme that its own leaders cannot explain.',
  bad: `
adoption:
#^^^^^^^
  hr-partner: kasia-wrona
`,
  good: `
adoption:
  hr-partner: kasia-wrona
  leader-upskilling: docs/leaders.md#twelve-hours-for-leaders
`,
  reads: ['adoption'],
  check: lackingIn(
    'adoption',
    'leader-upskilling',
    () => 'Nothing is planned for the leaders: they will be asked to coach and to defend what they cannot read.',
    'Say as `leader-upskilling` what they learn, or where that is written.',
    (adoption) => add(adoption, 'leader-upskilling', null, 'Add `leader-upskilling`, to be filled in'),
  ),
});
