import type { Leaf } from '../../model/item.ts';
import type { Phase, Plan, Role, Stage } from '../../model/programme.ts';
import { isDuring, nameOf, type Parties } from '../../schedule/parties.ts';
import { type Commitment, hoursPerWeek } from '../../time/amounts.ts';
import { allOf, rounded, TOLERANCE } from '../shared.ts';
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
  const people = allOf(role.id.value, parties);
  return people && Math.min(...people.map((person) => parties.capacity(person)));
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
