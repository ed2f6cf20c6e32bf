import { keyOf, type Leaf, lacks } from '../../model/item.ts';
import type { Member, Role } from '../../model/programme.ts';
import { NETWORK, nameOf, type Parties } from '../../schedule/parties.ts';
import { counted } from '../../text/words.ts';
import { type Commitment, parseCommitment } from '../../time/amounts.ts';
import { extendTo, protect } from '../propose.ts';
import { type Report, rule } from '../rule.ts';
import { sayPhase, swap, weekOfWork } from '../shared.ts';
import { listed } from '../words.ts';
import { isUnder, leftOut, roleOf, sayTime } from './time.ts';

export const superUserTime = rule({
  id: 'staffing/super-user-time',
  severity: 'warning',
  options: { min: '20%' },
  finds: 'A super-user has too little protected time, or none while it is designed, built and rolled out.',
  why: 'Helping colleagues on top of a full shift is done for a week. A fifth of the week, taken out of the roster and agreed with the line manager, is what testing, training and floor support need; it is needed from design, when the work can still be shaped, to deployment, when everybody has questions.',
  bad: `
people:
  mia-hofmann: {name: Mia Hofmann}
roles:
  super-user-network:
    protected-time: 20%
    members:
      - {person: mia-hofmann, protected-time: 2h/week, agreed-by: petra-vogel}
#                                             ^^^^^^^
`,
  good: `
people:
  mia-hofmann: {name: Mia Hofmann}
roles:
  super-user-network:
    protected-time: 20%
    members:
      - {person: mia-hofmann, protected-time: 8h/week, agreed-by: petra-vogel}
`,
  reads: ['parties', 'phases'],
  check({ plan, parties }, report, options) {
    const network = roleOf(plan, NETWORK);
    const min = parseCommitment(options.min);
    if (!network?.members.length || !min) return;
    const missing = leftOut(network, plan, ['design', 'build', 'deploy']);
    if (missing.length) {
      const message = `The super-users are not released during ${listed(missing.map(sayPhase))}, where their word counts most.`;
      report(keyOf(network, 'during'), message, {
        item: network,
        help: 'Name every phase up to deployment.',
        fixes: extendTo(network, missing),
      });
    }
    for (const member of network.members) {
      const own = member.protectedTime;
      const capacity = capacityOf(member, parties);
      if (!own || !isUnder(own.value, min, capacity)) continue;
      const message = `${nameOfMember(member, parties)} is released for ${sayTime(own.value)}; a super-user needs ${sayTime(min)} to test, train and help.`;
      const help = 'Agree more with the line manager, or find somebody else.';
      report(own.span, message, { item: member, help, fixes: swap(member, 'protected-time', own.span, options.min) });
    }
    checkDefault(network, parties, min, options.min, report);
  },
});

/** Where members have no time of their own, the network's holds for them, and is told once. */
function checkDefault(network: Role, parties: Parties, min: Commitment, minText: string, report: Report): void {
  const time: Leaf<Commitment> | undefined = network.protectedTime;
  const heirs = network.members.filter((member) => lacks(member, 'protected-time'));
  const short = heirs.filter((member) => time && isUnder(time.value, min, capacityOf(member, parties)));
  if (time && short.length) {
    const message = `The super-users are released for ${sayTime(time.value)}; they need ${sayTime(min)} to test, train and help.`;
    const help = 'Agree more with their line managers.';
    const fixes = swap(network, 'protected-time', time.span, minText);
    report(time.span, message, { item: network, help, fixes });
  } else if (heirs.length && lacks(network, 'protected-time')) {
    const whom = heirs.length === network.members.length ? 'the super-users' : counted(heirs.length, 'super-user');
    const message = `No time is protected for ${whom}: they will help when their own work allows it, and it will not.`;
    const help = `Agree hours with the line managers, and state them as \`protected-time\`: at least ${minText}.`;
    const related = heirs.map((each) => ({
      span: each.person?.span ?? each.label,
      message: `${nameOfMember(each, parties)} has no protected time`,
    }));
    report(network.label, message, { item: network, help, related, fixes: protect(network, minText) });
  }
}

function capacityOf(member: Member, parties: Parties): number | undefined {
  const person = parties.person(member.person?.value ?? '');
  return person && weekOfWork(person, parties);
}

function nameOfMember(member: Member, parties: Parties): string {
  const person = parties.person(member.person?.value ?? '');
  return person ? nameOf(person) : `\`${member.person?.value ?? 'A member'}\``;
}
