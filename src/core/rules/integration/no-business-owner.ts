import { add } from '../fixes.ts';
import { lackingInEach } from '../lacking.ts';
import { answerable } from '../propose.ts';
import { rule } from '../rule.ts';
import { called } from '../words.ts';

export const noBusinessOwner = rule({
  id: 'integration/no-business-owner',
  severity: 'warning',
  finds: 'An integration has nobody on the business side.',
  why: 'An integration joins two ways of working, and only looks like a matter of systems. Which record counts when two differ, how old a figure may be, what people do while it is down: technology cannot answer these, and will have to guess. An owner on both sides makes them questions of design.',
  bad: `
integrations:
  - {id: billing-ledger, name: Customer record and billing ledger, technical-owner: integration-lead}
#        ^^^^^^^^^^^^^^
`,
  good: `
integrations:
  - id: billing-ledger
    name: Customer record and billing ledger
    technical-owner: integration-lead
    business-owner: colm-hession
`,
  reads: ['integrations', 'parties'],
  check: lackingInEach(
    (plan) => plan.integrations,
    'business-owner',
    (integration) =>
      `The integration ${called(integration, 'without a name')} has no owner in the business: what its data must be right for, technology will have to guess.`,
    'Name who in the business lives with its data as `business-owner`.',
    (integration, facts) => {
      const owner = answerable(facts, 'operations-lead', 'product-owner');
      const title = owner ? `Set business-owner to ${owner}` : 'Add `business-owner`, to be filled in';
      return add(integration, 'business-owner', owner, title);
    },
  ),
});
