import type { Person, Phase } from '../../model/programme.ts';
import { isDuring, NETWORK, nameOf, type Parties, type PromisedTime } from '../../schedule/parties.ts';
import type { Fix } from '../../text/problem.ts';
import { hoursPerWeek } from '../../time/amounts.ts';
import { rule } from '../rule.ts';
import { isSamePlace, rounded, sayPhase, swap, TOLERANCE, weekOfWork } from '../shared.ts';
import { listed } from '../words.ts';

interface Excess {
  /** The commitment that passes a full week. */
  readonly passing: PromisedTime;
  /** All commitments of the first phase in which it does. */
  readonly all: readonly PromisedTime[];
  readonly phases: Phase[];
}

export const overcommittedPerson = rule({
  id: 'staffing/overcommitted-person',
  severity: 'error',
  finds: 'In some phase somebody has promised more than a whole week.',
  why: 'Each promise was made in a different meeting, and each sounded possible. Together they are more than there is, so one of the roles will be done badly, and nobody has decided which. It is usually the best person in the room, and it shows in the week when two things are due.',
  bad: `
people:
  lea-brandt: {name: Lea Brandt}
roles:
  technical-lead: {person: lea-brandt, protected-time: 80%}
  supplier-manager: {person: lea-brandt, protected-time: 40%}
#                                                        ^^^
phases:
  - {id: build, name: Build, weeks: 4-6}
`,
  good: `
people:
  lea-brandt: {name: Lea Brandt}
roles:
  technical-lead: {person: lea-brandt, protected-time: 60%}
  supplier-manager: {person: lea-brandt, protected-time: 40%}
phases:
  - {id: build, name: Build, weeks: 4-6}
`,
  reads: ['parties', 'phases'],
  check({ plan, parties }, report) {
    for (const [person, promises] of promisesByPerson(parties)) {
      for (const excess of excessesOf(person, promises, plan.phases, parties)) {
        const { passing, all, phases } = excess;
        const hours = (each: PromisedTime): number => hoursOf(each, person, parties);
        const capacity = parties.capacity(person);
        const say = (amount: number): string => `${rounded((amount / capacity) * 100)}%`;
        const total = all.reduce((sum, each) => sum + hours(each), 0);
        const parts = listed(all.map((each) => `${say(hours(each))} as ${sayRole(each)}`));
        const where = phases.length === plan.phases.length ? 'every phase' : listed(phases.map(sayPhase));
        const message = `${nameOf(person)} has promised ${say(total)} of the week in ${where}: ${parts}.`;
        const others = all.filter((each) => each !== passing);
        report(passing.span, message, {
          item: passing.member ?? passing.role,
          help: 'Lower one of them, give a role to somebody else, or say in which phases each holds (`during`).',
          fixes: lowerTo(capacity - (total - hours(passing)), passing, person, parties),
          related: others.map((each) => ({ span: each.span, message: `${say(hours(each))} as ${sayRole(each)}` })),
        });
      }
    }
  },
});

/** What the other promises leave of the week, in whole percents. */
function lowerTo(rest: number, { member, role, span }: PromisedTime, person: Person, parties: Parties): readonly Fix[] {
  const percent = Math.floor((rest / parties.capacity(person)) * 100 + TOLERANCE);
  return percent > 0 ? swap(member ?? role, 'protected-time', span, `${percent}%`) : [];
}

/** Stated commitments only; who is named twice for one role has promised once. */
function promisesByPerson({ promises }: Parties): ReadonlyMap<Person, readonly PromisedTime[]> {
  const byPerson = new Map<Person, PromisedTime[]>();
  for (const promise of promises) {
    const known = byPerson.get(promise.person) ?? [];
    const again = known.some(({ role, span }) => role === promise.role && isSamePlace(span, promise.span));
    if (promise.commitment && !again) byPerson.set(promise.person, [...known, promise]);
  }
  return byPerson;
}

function excessesOf(
  person: Person,
  promises: readonly PromisedTime[],
  phases: readonly Phase[],
  parties: Parties,
): readonly Excess[] {
  const capacity = weekOfWork(person, parties) ?? 0;
  const excesses: Excess[] = [];
  for (const phase of capacity > 0 ? phases : []) {
    const all = promises.filter(({ role }) => isDuring(role, phase));
    let sum = 0;
    const passing = all.find((each) => {
      sum += hoursOf(each, person, parties);
      return sum > capacity + TOLERANCE;
    });
    const known = excesses.find((excess) => excess.passing === passing);
    if (known) known.phases.push(phase);
    else if (passing) excesses.push({ passing, all, phases: [phase] });
  }
  return excesses;
}

function hoursOf({ commitment }: PromisedTime, person: Person, parties: Parties): number {
  return commitment ? hoursPerWeek(commitment.value, parties.capacity(person)) : 0;
}

function sayRole({ role }: PromisedTime): string {
  return role.id.value === NETWORK ? 'super-user' : `\`${role.id.value}\``;
}
