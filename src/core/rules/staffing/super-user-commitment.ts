import { lacks } from '../../model/item.ts';
import { NETWORK, nameOf } from '../../schedule/parties.ts';
import { rule } from '../rule.ts';
import { roleOf } from './time.ts';

export const superUserCommitment = rule({
  id: 'staffing/super-user-commitment',
  severity: 'warning',
  finds: 'Nobody is named who released a super-user from their own work.',
  why: 'The hours of a super-user belong to a line manager with a roster to fill. If that manager has not agreed by name, the first full queue takes the hours back, and the network is gone in the week for which it was built.',
  bad: `
people:
  mia-hofmann: {name: Mia Hofmann}
roles:
  super-user-network:
    protected-time: 20%
    members:
      - person: mia-hofmann
#       ^^^^^^
        site: Bonn
`,
  good: `
people:
  mia-hofmann: {name: Mia Hofmann}
  petra-vogel: {name: Petra Vogel}
roles:
  super-user-network:
    protected-time: 20%
    members:
      - person: mia-hofmann
        site: Bonn
        agreed-by: petra-vogel
`,
  check({ plan, parties }, report) {
    for (const member of roleOf(plan, NETWORK)?.members ?? []) {
      if (!lacks(member, 'agreed-by')) continue;
      const person = parties.person(member.person?.value ?? '');
      const name = person ? nameOf(person) : 'this super-user';
      const message = `Nobody is named who released ${name}: the hours last until the first full queue.`;
      const help = 'Name the line manager who agreed as `agreed-by`.';
      report(member.label, message, { item: member, help });
    }
  },
});
