import type { Milestone, Person, Phase } from '../../model/programme.ts';
import { nameOf } from '../../schedule/parties.ts';
import { oncePer } from '../../text/once.ts';
import { type Facts, rule } from '../rule.ts';
import { isOpen, onlyOne, weekOf } from '../shared.ts';
import { called } from '../words.ts';

interface Due {
  readonly person: Person;
  readonly week: number;
  readonly milestones: Milestone[];
}

export const overloadedOwner = rule({
  id: 'ownership/overloaded-owner',
  severity: 'warning',
  options: { max: 5 },
  finds: 'One person owns more open milestones of one week than anybody can see through.',
  why: 'Whoever owns everything owns nothing: in the week when all of it is due, the choice of what slips is made by chance, on Thursday evening. Milestones pile up on the few who never say no, and the plan looks fully owned while it rests on one calendar.',
  bad: `
people:
  noor-haddad: {name: Noor Haddad}
phases:
  - id: build
    milestones:
      - {id: training-drafts, title: Training drafted, week: 6, owner: noor-haddad}
      - {id: training-final, title: Training ready, week: 6, owner: noor-haddad}
      - {id: room-plan, title: Rooms booked, week: 6, owner: noor-haddad}
      - {id: leaflet, title: Leaflet printed, week: 6, owner: noor-haddad}
      - {id: coaches, title: Coaches found, week: 6, owner: noor-haddad}
      - {id: survey, title: Survey sent, week: 6, owner: noor-haddad}
#                                                        ^^^^^^^^^^^
`,
  good: `
people:
  noor-haddad: {name: Noor Haddad}
  petra-vogel: {name: Petra Vogel}
phases:
  - id: build
    milestones:
      - {id: training-drafts, title: Training drafted, week: 6, owner: noor-haddad}
      - {id: training-final, title: Training ready, week: 6, owner: noor-haddad}
      - {id: room-plan, title: Rooms booked, week: 6, owner: petra-vogel}
      - {id: leaflet, title: Leaflet printed, week: 6, owner: petra-vogel}
      - {id: coaches, title: Coaches found, week: 6, owner: noor-haddad}
      - {id: survey, title: Survey sent, week: 6, owner: noor-haddad}
`,
  reads: ['dates', 'milestones.owner', 'milestones.status', 'parties', 'phases'],
  check(facts, report, { max }) {
    for (const { person, week, milestones } of dueIn(facts)) {
      if (milestones.length <= max) continue;
      const within = milestones.slice(0, max);
      const related = within.map((each) => ({ span: each.label, message: `${called(each, 'this')} is due as well` }));
      for (const each of milestones.slice(max)) {
        const all = milestones.length;
        const message = `${called(each, 'This')} is one of ${all} open milestones that ${nameOf(person)} owns in week ${week}; more than ${max} of them nobody can see through.`;
        const help = 'Give some to others who can answer for them, or move some to another week.';
        report(each.owner?.span ?? each.label, message, { item: each, help, related });
      }
    }
  },
});

/** Gathered once a phase, since most edits leave most phases alone. */
const openIn = oncePer(({ milestones }: Phase) =>
  milestones.flatMap((milestone) =>
    milestone.owner && isOpen(milestone) ? [[milestone, milestone.owner.value] as const] : [],
  ),
);

/** What is open, by owner and week. */
function dueIn({ plan, schedule, parties }: Facts): readonly Due[] {
  const byPerson = new Map<Person, Map<number, Due>>();
  const all: Due[] = [];
  for (const [milestone, owner] of plan.phases.flatMap(openIn)) {
    const person = onlyOne(owner, parties);
    const week = person && weekOf(milestone, schedule);
    if (!person || week === undefined) continue;
    const byWeek = byPerson.get(person) ?? new Map<number, Due>();
    const due = byWeek.get(week);
    if (due) due.milestones.push(milestone);
    else {
      const first = { person, week, milestones: [milestone] };
      all.push(first);
      byPerson.set(person, byWeek.set(week, first));
    }
  }
  return all;
}
