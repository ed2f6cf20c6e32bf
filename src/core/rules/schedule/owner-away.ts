import { lacks } from '../../model/item.ts';
import type { Person } from '../../model/programme.ts';
import type { Dates } from '../../schedule/dates.ts';
import { nameOf, type Parties } from '../../schedule/parties.ts';
import type { Weeks } from '../../schedule/weeks.ts';
import { calendar } from '../../time/calendar.ts';
import { type Day, day } from '../../time/day.ts';
import { add } from '../fixes.ts';
import { moveNear } from '../moves.ts';
import { rule } from '../rule.ts';
import { isOpen, onlyOne, weekOf } from '../shared.ts';
import { called } from '../words.ts';

export const ownerAway = rule({
  id: 'schedule/owner-away',
  severity: 'warning',
  finds: 'The owner of a milestone is away for the whole week in which it is due, and nobody stands in.',
  why: 'Leave is planned months ahead and milestones are moved in a meeting; nobody lays the two calendars side by side. In the week itself the work is done by whoever is left, or signed without being read, or quietly moved to the week after.',
  bad: `
programme: {name: Claims desk, start: 2026-01-12}
people:
  noor-haddad: {name: Noor Haddad, away: [{from: 2026-02-16, to: 2026-02-20}]}
phases:
  - id: build
    name: Build
    weeks: 4-6
    milestones:
      - id: training-final
        title: Training ready
        week: 6
        owner: noor-haddad
#              ^^^^^^^^^^^
`,
  good: `
programme: {name: Claims desk, start: 2026-01-12}
people:
  noor-haddad: {name: Noor Haddad, away: [{from: 2026-02-16, to: 2026-02-20}]}
phases:
  - id: build
    name: Build
    weeks: 4-6
    milestones:
      - id: training-final
        title: Training ready
        week: 5
        owner: noor-haddad
`,
  milestone: {
    reads: ['parties'],
    check({ milestone, phase }, { parties, schedule }, report) {
      const { owner } = milestone;
      const week = weekOf(milestone, schedule);
      if (!owner || week === undefined || !isOpen(milestone) || hasBackup(owner.value, parties)) return;
      const person = onlyOne(owner.value, parties);
      const first = schedule.weeks.firstDay(week);
      if (!person || first === undefined || !isAway(person, first, schedule.weeks)) return;
      const message = `${called(milestone, 'This milestone')} is due in week ${week}, and ${nameOf(person)}, who owns it, is away all week.`;
      const help = 'Move it, give it to somebody who is there, or name a `backup` for the role.';
      const related = [{ span: person.keys.get('away') ?? person.label, message: `${nameOf(person)}'s absences` }];
      const role = parties.person(owner.value) ? undefined : parties.role(owner.value);
      const fits = ({ due }: Dates): boolean => {
        const monday = schedule.weeks.firstDay(schedule.weeks.weekOf(due) ?? week);
        return monday !== undefined && !isAway(person, monday, schedule.weeks);
      };
      const fixes = [
        ...moveNear({ milestone, phase }, schedule, { fits }),
        ...(role ? add(role, 'backup', null, `Add a backup of ${owner.value}, to be filled in`) : []),
      ];
      report(owner.span, message, { item: milestone, help, related, fixes });
    },
  },
});

function hasBackup(owner: string, parties: Parties): boolean {
  const role = parties.person(owner) ? undefined : parties.role(owner);
  return role !== undefined && !lacks(role, 'backup');
}

/** Whether there are working days in a week, and the person is away on each. */
function isAway(person: Person, first: Day, weeks: Weeks): boolean {
  const last = day(first + 6);
  const absences = calendar(person.away);
  let worked = false;
  for (let d = first; d <= last; d = day(d + 1)) {
    if (!weeks.calendar.isWorkingDay(d)) continue;
    if (absences.isWorkingDay(d)) return false;
    worked = true;
  }
  return worked;
}
