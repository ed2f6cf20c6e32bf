import { lacks } from '../../model/item.ts';
import type { Person } from '../../model/programme.ts';
import { NETWORK, nameOf } from '../../schedule/parties.ts';
import { add } from '../fixes.ts';
import { type Facts, rule } from '../rule.ts';
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
  reads: ['parties'],
  check(facts, report) {
    const { plan, parties } = facts;
    for (const member of roleOf(plan, NETWORK)?.members ?? []) {
      if (!lacks(member, 'agreed-by')) continue;
      const person = parties.person(member.person?.value ?? '');
      const name = person ? nameOf(person) : 'this super-user';
      const message = `Nobody is named who released ${name}: the hours last until the first full queue.`;
      const help = 'Name the line manager who agreed as `agreed-by`.';
      const manager = person && managerOf(person, facts);
      const title = manager ? `Set agreed-by to ${manager.id.value}` : 'Add `agreed-by`, to be filled in';
      const fixes = add(member, 'agreed-by', manager?.id.value ?? null, title);
      report(member.label, message, { item: member, help, fixes });
    }
  },
});

/** The only manager of somebody's team. */
function managerOf(person: Person, { plan }: Facts): Person | undefined {
  const team = person.team?.value;
  const managers = plan.people.filter((other) => other.team?.value === team && other.level?.value === 'manager');
  return team === undefined || managers.length > 1 ? undefined : managers[0];
}
