import { NETWORK, nameOf } from '../../schedule/parties.ts';
import { takeOut } from '../fixes.ts';
import { rule } from '../rule.ts';
import { roleOf } from './time.ts';

export const superUserNotFrontline = rule({
  id: 'staffing/super-user-not-frontline',
  severity: 'warning',
  finds: 'A super-user does not work at the frontline.',
  why: 'A super-user is believed because they do the same work at the next desk. A manager in the network tests what should happen instead of what does, and colleagues do not tell a superior what they cannot do or do not like, which is the very thing the network is there to hear.',
  bad: `
people:
  yusuf-demir: {name: Yusuf Demir, level: frontline}
  petra-vogel: {name: Petra Vogel, level: manager}
roles:
  super-user-network:
    members:
      - {person: yusuf-demir, protected-time: 20%}
      - {person: petra-vogel, protected-time: 20%}
#                ^^^^^^^^^^^
`,
  good: `
people:
  yusuf-demir: {name: Yusuf Demir, level: frontline}
  petra-vogel: {name: Petra Vogel, level: manager}
roles:
  super-user-network:
    members:
      - {person: yusuf-demir, protected-time: 20%, agreed-by: petra-vogel}
`,
  reads: ['parties'],
  check({ plan, parties }, report) {
    for (const member of roleOf(plan, NETWORK)?.members ?? []) {
      const person = parties.person(member.person?.value ?? '');
      const level = person?.level;
      if (!member.person || !person || !level || level.value === 'frontline') continue;
      const message = `${nameOf(person)} is ${level.value === 'executive' ? 'an executive' : 'a manager'}, and super-users are believed because they do the work themselves.`;
      const help = 'Find somebody of the frontline instead; managers help by releasing them.';
      const related = [{ span: level.span, message: `${nameOf(person)}'s level` }];
      const fixes = takeOut(member.at, 'entry', `Take ${nameOf(person)} out of the network`);
      report(member.person.span, message, { item: member, help, related, fixes });
    }
  },
});
