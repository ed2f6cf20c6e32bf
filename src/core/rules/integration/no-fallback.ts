import { add } from '../fixes.ts';
import { lackingInEach } from '../lacking.ts';
import { rule } from '../rule.ts';
import { called } from '../words.ts';

export const integrationNoFallback = rule({
  id: 'integration/no-fallback',
  severity: 'warning',
  finds: 'An integration has no fallback.',
  why: 'Every connection is down at some hour, and mostly in the first week. What people do then is either prepared, forty seconds longer a call and no harm done, or it is invented at each desk: a note, a promise to call back, a second list that nobody clears. A fallback is one sentence if it is written early.',
  bad: `
integrations:
  - {id: telephone-exchange, name: Caller's record opens when the call arrives}
#        ^^^^^^^^^^^^^^^^^^
`,
  good: `
integrations:
  - id: telephone-exchange
    name: Caller's record opens when the call arrives
    fallback: Adviser searches by account number or postcode
`,
  reads: ['integrations'],
  check: lackingInEach(
    (plan) => plan.integrations,
    'fallback',
    (integration) =>
      `The integration ${called(integration, 'without a name')} has no fallback: when it is down, each desk will invent its own.`,
    'Say as `fallback` how people work on while it is down, or where that is written.',
    (integration) => add(integration, 'fallback', null, 'Add `fallback`, to be filled in'),
  ),
});
