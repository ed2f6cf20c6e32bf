import { add } from '../fixes.ts';
import { lackingIn } from '../lacking.ts';
import { rule } from '../rule.ts';

/** What is decided most often, and by whom the roadmap has it decided. */
const RIGHTS = [
  { decision: 'What is in a release and what waits', decider: 'product-owner', 'escalates-to': 'executive-sponsor' },
  { decision: 'Architecture, data and security', decider: 'technical-lead', 'escalates-to': 'executive-sponsor' },
  { decision: 'Whether a wave goes live', decider: 'executive-sponsor' },
];

export const noDecisionRights = rule({
  id: 'ownership/no-decision-rights',
  severity: 'warning',
  finds: 'The charter does not say who decides.',
  why: 'Two requirements always conflict, and the plan is made when nobody is angry yet. If it is not written down who decides on scope, on how a journey is worked, on going live, then each conflict is taken to whoever is loudest or highest, decided late, and opened again the week after.',
  bad: `
charter:
#^^^^^^
  strategic-goal: Settle standard claims in five days
`,
  good: `
charter:
  strategic-goal: Settle standard claims in five days
  decision-rights:
    - {decision: What is in the first release, decider: product-owner, escalates-to: executive-sponsor}
`,
  reads: ['charter'],
  check: lackingIn(
    'charter',
    'decision-rights',
    () => 'The charter does not say who decides when two needs conflict, so each conflict will be a new negotiation.',
    'Add `decision-rights`: scope, how journeys are worked, architecture, going live, each with a decider.',
    (charter) => add(charter, 'decision-rights', RIGHTS, 'Add the decision rights of the roadmap'),
  ),
});
