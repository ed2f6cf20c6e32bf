import { keyOf } from '../../model/item.ts';
import type { Milestone, Person } from '../../model/programme.ts';
import { nameOf, type Parties } from '../../schedule/parties.ts';
import { append } from '../fixes.ts';
import { rule } from '../rule.ts';
import { called, listed } from '../words.ts';
import { frontline } from './proposed.ts';
import { isUat } from './uat.ts';

export const insiderUat = rule({
  id: 'testing/insider-uat',
  severity: 'error',
  finds: 'The user acceptance test is signed by the project itself, or by nobody from the frontline.',
  why: 'The build stage fails when the project team poses as users. It knows what was meant, takes the way that works, and signs. Real users take their own cases and their own shortcuts, and find in a day what the team cannot see. If they are not available, stop the clock: what they do not test before go-live, they test with customers.',
  bad: `
people:
  felix-krause: {name: Felix Krause, level: manager}
  jonas-weber: {name: Jonas Weber, level: manager}
  mia-hofmann: {name: Mia Hofmann, level: frontline}
roles:
  test-lead: {person: felix-krause}
  super-user-network: {members: [{person: mia-hofmann}]}
phases:
  - id: build
    milestones:
      - id: accepted
        title: Acceptance test signed
        kind: uat-sign-off
        signed-off-by: [felix-krause, jonas-weber]
#       ^^^^^^^^^^^^^
`,
  good: `
people:
  felix-krause: {name: Felix Krause, level: manager}
  mia-hofmann: {name: Mia Hofmann, level: frontline}
roles:
  test-lead: {person: felix-krause}
  super-user-network: {members: [{person: mia-hofmann}]}
phases:
  - id: build
    milestones:
      - id: accepted
        title: Acceptance test signed
        kind: uat-sign-off
        signed-off-by: [mia-hofmann, felix-krause]
`,
  milestone: {
    reads: ['parties'],
    check({ milestone }, facts, report) {
      const { parties } = facts;
      const signatories = isUat(milestone) ? signatoriesOf(milestone, parties) : [];
      if (signatories.length === 0) return;
      const insiders = signatories.every((person) => holdsRole(person, parties));
      const strangers = signatories.every(({ level }) => level && level.value !== 'frontline');
      if (!insiders && !strangers) return;
      const names = listed(signatories.map(nameOf));
      const fault = insiders ? hasRole(signatories.length) : isNoUser(signatories.length);
      const message = `${called(milestone, 'The acceptance test')} is signed by ${names}, ${fault}: those who will live with it have not accepted it.`;
      const help = 'Let super-users and other frontline people sign; if they are not available, wait for them.';
      const fixes = frontline(facts).flatMap((person) =>
        append(milestone, 'signed-off-by', person.id.value, `Let ${nameOf(person)} sign too`),
      );
      report(keyOf(milestone, 'signed-off-by'), message, { item: milestone, help, fixes });
    },
  },
});

function hasRole(people: number): string {
  if (people === 1) return 'who has a role in the programme';
  return `${people === 2 ? 'both' : 'all'} of whom have a role in the programme`;
}

function isNoUser(people: number): string {
  if (people === 1) return 'who does not work on the frontline';
  return `${people === 2 ? 'neither' : 'none'} of whom works on the frontline`;
}

/** Everybody who signs; nobody where an id or a role stands for people who are not known. */
function signatoriesOf(milestone: Milestone, parties: Parties): readonly Person[] {
  const groups = milestone.signedOffBy.map((who) => parties.people(who.value) ?? []);
  return groups.some((group) => group.length === 0) ? [] : [...new Set(groups.flat())];
}

/** Super-users are users; every other role is the programme's own. */
function holdsRole(person: Person, parties: Parties): boolean {
  return parties.promises.some((promise) => promise.person === person && !promise.member);
}
