import { lacks } from '../../model/item.ts';
import { ESSENTIAL_ROLES, NETWORK } from '../../schedule/parties.ts';
import { add } from '../fixes.ts';
import { rule } from '../rule.ts';
import { holdersOf, roleOf } from './time.ts';

export const noBackup = rule({
  id: 'staffing/no-backup',
  severity: 'info',
  strict: true,
  finds: 'An essential role rests on one person, and nobody would step in.',
  why: 'Twelve weeks are long enough for somebody to fall ill, resign or be called away, and short enough that nobody can be found in time. A backup who sits in once a week costs little and knows enough to decide; without one, the programme stands still in exactly the role that was called essential.',
  bad: `
people:
  lea-brandt: {name: Lea Brandt}
roles:
  technical-lead: {person: lea-brandt, protected-time: 80%}
# ^^^^^^^^^^^^^^
`,
  good: `
people:
  lea-brandt: {name: Lea Brandt}
  jonas-weber: {name: Jonas Weber}
roles:
  technical-lead: {person: lea-brandt, protected-time: 80%, backup: jonas-weber}
`,
  reads: ['parties'],
  check({ plan, parties }, report) {
    for (const id of ESSENTIAL_ROLES) {
      const role = roleOf(plan, id);
      if (!role || id === NETWORK || !lacks(role, 'backup')) continue;
      if (new Set(role.person.map(({ value }) => value)).size !== 1) continue;
      const message = `If ${holdersOf(role, parties, 'the holder')} is away, nobody steps in as ${id.replace('-', ' ')}: what needs that word will wait.`;
      report(role.label, message, {
        item: role,
        help: 'Name as `backup` somebody who sits in now and then.',
        fixes: add(role, 'backup', null, 'Add `backup`, to be filled in'),
      });
    }
  },
});
