import type { Leaf } from '../../model/item.ts';
import type { Person, Phase, Plan, Role, Stage } from '../../model/programme.ts';
import { isDuring, nameOf, type Parties } from '../../schedule/parties.ts';
import { type Commitment, hoursPerWeek } from '../../time/amounts.ts';
import { allOf, rounded, TOLERANCE, weekOfWork } from '../shared.ts';
import { listed } from '../words.ts';

/** What the staffing rules ask of roles and of the time that is set aside for them. */

export function roleOf(plan: Plan, id: string): Role | undefined {
  return plan.roles.find((role) => role.id.value === id);
}

/** Whether a commitment is under another, in hours of a week; unknown where the week is not known and counts. */
export function isUnder(given: Commitment, min: Commitment, capacity: number | undefined): boolean {
  if (given.unit === min.unit) return given.amount < min.amount - TOLERANCE;
  if (capacity === undefined) return false;
  return hoursPerWeek(given, capacity) < hoursPerWeek(min, capacity) - TOLERANCE;
}

/** The shortest week among those who hold a role; undefined where somebody of them is unknown. */
export function shortestWeek(role: Role, parties: Parties): number | undefined {
  const weeks = allOf(role.id.value, parties)?.map((person) => weekOfWork(person, parties));
  if (!weeks?.length || weeks.includes(undefined)) return undefined;
  return Math.min(...weeks.flatMap((week) => week ?? []));
}

/** A commitment as a sentence names it: 20% of the week, 4 hours a week. */
export function sayTime({ amount, unit }: Commitment): string {
  switch (unit) {
    case 'share':
      return `${rounded(amount * 100)}% of the week`;
    case 'hours':
      return amount === 1 ? 'one hour a week' : `${rounded(amount)} hours a week`;
    case 'days':
      return amount === 1 ? 'one day a week' : `${rounded(amount)} days a week`;
  }
}

/** Phases of some stages for which a role's time is not set aside; none where `during` names a phase unknown here. */
export function leftOut(role: Role, plan: Plan, stages: readonly Stage[]): readonly Phase[] {
  const known = new Set(plan.phases.map((phase) => phase.id?.value));
  if (role.during.some((mention: Leaf<string>) => !known.has(mention.value))) return [];
  return plan.phases.filter(
    (phase) => phase.id && phase.stage && stages.includes(phase.stage.value) && !isDuring(role, phase),
  );
}

/** Those who hold a role, by name; `otherwise` where somebody of them is unknown. */
export function holdersOf(role: Role, parties: Parties, otherwise: string): string {
  const people = allOf(role.id.value, parties);
  return people ? listed(people.map(nameOf)) : otherwise;
}

/** Whether all that was promised of a person's time can be added up: who holds a role without hours is told as such. */
export function isKnown(person: Person, plan: Plan, parties: Parties): boolean {
  const own = parties.promises.filter((promise) => promise.person === person);
  const phases = new Set(plan.phases.map((phase) => phase.id?.value));
  return (
    weekOfWork(person, parties) !== undefined &&
    own.every(({ commitment, role }) => commitment && role.during.every((phase) => phases.has(phase.value)))
  );
}

/** In a week between phases no time is protected at all; that it belongs to none is told as such. */
export function weeksOfPhases({ phases }: Plan): { has(week: number): boolean } {
  const ranges = phases.flatMap(({ weeks }) => weeks?.value ?? []);
  return { has: (week) => ranges.some(({ first, last }) => first <= week && week <= last) };
}
