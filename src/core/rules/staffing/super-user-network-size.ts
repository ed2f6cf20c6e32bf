import { keyOf } from '../../model/item.ts';
import { NETWORK } from '../../schedule/parties.ts';
import { counted } from '../../text/words.ts';
import { rule } from '../rule.ts';
import { roleOf } from './time.ts';

export const superUserNetworkSize = rule({
  id: 'staffing/super-user-network-size',
  severity: 'warning',
  options: { min: 8, max: 12 },
  finds: 'The super-user network is too small to reach everybody, or too large to be released and heard.',
  why: 'Two super-users are two busy people: on the first day of go-live they are on leave, or at the other site. Eight to twelve are enough to have one near every desk that changes, and few enough that each can be trained, asked by name, and really released for a fifth of the week.',
  bad: `
roles:
  super-user-network:
    protected-time: 20%
    members:
#   ^^^^^^^
      - {person: yusuf-demir, agreed-by: petra-vogel}
      - {person: mia-hofmann, agreed-by: petra-vogel}
`,
  good: `
roles:
  super-user-network:
    protected-time: 20%
    members:
      - {person: yusuf-demir, agreed-by: petra-vogel}
      - {person: mia-hofmann, agreed-by: petra-vogel}
      - {person: clara-engel, agreed-by: petra-vogel}
      - {person: tom-baker, agreed-by: petra-vogel}
      - {person: olu-adeyemi, agreed-by: rita-silva}
      - {person: sean-twomey, agreed-by: rita-silva}
      - {person: bea-santos, agreed-by: rita-silva}
      - {person: ravi-menon, agreed-by: rita-silva}
`,
  reads: ['programme', 'roles'],
  check({ plan }, report, { min, max }) {
    const network = roleOf(plan, NETWORK);
    if (!network?.members.length) return;
    const size = new Set(network.members.map((member) => member.person?.value ?? member)).size;
    if (size >= min && size <= max) return;
    const users = plan.programme?.targetUsers?.value;
    const few = `The super-user network has ${counted(size, 'member')}${users ? ` for ${users} users` : ''}`;
    const message =
      size < min
        ? `${few}: with fewer than ${min}, most people will have none near them when they need one.`
        : `${few}: more than ${max} are hardly released, trained and heard one by one.`;
    const help =
      size < min
        ? `Find ${counted(min - size, 'more colleague')} at the frontline.`
        : `Keep the ${max} who have the most time for it.`;
    report(keyOf(network, 'members'), message, { item: network, help });
  },
});
