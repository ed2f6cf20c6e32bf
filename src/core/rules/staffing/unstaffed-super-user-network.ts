import { keyOf } from '../../model/item.ts';
import { NETWORK } from '../../schedule/parties.ts';
import { add } from '../fixes.ts';
import { isRead } from '../lacking.ts';
import { rule } from '../rule.ts';
import { isUnfilled } from '../shared.ts';
import { isNetworkMisspelt, mendOf } from './misspelt.ts';
import { roleOf } from './time.ts';

export const unstaffedSuperUserNetwork = rule({
  id: 'staffing/unstaffed-super-user-network',
  severity: 'error',
  finds: 'There is no super-user network, or nobody in it.',
  why: 'People learn a new way of working from the colleague beside them, not from a slide. Super-users are frontline colleagues who test with real cases, help to write the training, and stand on the floor in the first weeks. Without them acceptance is played by the project team, and the first real user meets the system at go-live.',
  bad: `
roles:
  product-owner: {person: omar-finn, protected-time: full-time}
  super-user-network: {protected-time: 20%}
# ^^^^^^^^^^^^^^^^^^
`,
  good: `
roles:
  product-owner: {person: omar-finn, protected-time: full-time}
  super-user-network:
    protected-time: 20%
    members:
      - {person: yusuf-demir, agreed-by: petra-vogel}
      - {person: mia-hofmann, agreed-by: petra-vogel}
`,
  reads: ['ids', 'mentions', 'parties'],
  check(facts, report) {
    const { plan } = facts;
    if (!isRead(plan, 'roles', plan.roles)) return;
    const network = roleOf(plan, NETWORK);
    const help = 'Ask line managers to release eight to twelve frontline colleagues, and name them as `members`.';
    if (!network) {
      if (isNetworkMisspelt(plan)) return;
      const message = 'There is no super-user network: nobody from the frontline will test, teach and speak for it.';
      report(plan.keys.get('roles') ?? keyOf(plan, 'programme'), message, mendOf(NETWORK, help, facts));
    } else if (isUnfilled(network)) {
      const message =
        'The super-user network has no members: nobody from the frontline will test, teach and speak for it.';
      const fixes = add(network, 'members', [{ person: null }], 'Add the first member, to be filled in');
      report(network.label, message, { item: network, help, fixes });
    }
  },
});
