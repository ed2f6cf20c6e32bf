import type { Leaf } from '../model/item.ts';
import type { Member, Person, Phase, Plan, Role, Team } from '../model/programme.ts';
import type { Span } from '../text/span.ts';
import { type Commitment, DEFAULT_CAPACITY, hoursPerWeek } from '../time/amounts.ts';

/** The five roles without which such a programme does not hold. */
export const ESSENTIAL_ROLES = [
  'executive-sponsor',
  'product-owner',
  'technical-lead',
  'change-manager',
  'super-user-network',
] as const;

export const NETWORK = 'super-user-network';

/** Time of a person that a role has been promised. */
export interface PromisedTime {
  readonly person: Person;
  readonly role: Role;
  readonly member: Member | undefined;
  /** Undefined where no time is stated. */
  readonly commitment: Leaf<Commitment> | undefined;
  /** Where the promise stands: the commitment, else the person's mention. */
  readonly span: Span;
}

/** Who is who in a plan: people, the roles they hold, the teams they belong to. */
export interface Parties {
  person(id: string): Person | undefined;
  role(id: string): Role | undefined;
  team(id: string): Team | undefined;
  /** The people whom an id stands for: a person, or those who hold a role. Undefined where the id names neither. */
  people(id: string): readonly Person[] | undefined;
  /** The team of a person, where it is known. */
  teamOf(person: Person): Team | undefined;
  /** What was promised of people's time, role by role in file order. */
  readonly promises: readonly PromisedTime[];
  /** Hours of the person's full week. */
  capacity(person: Person): number;
}

export function partiesOf(plan: Plan): Parties {
  const people = firstById(plan.people);
  const roles = firstById(plan.roles);
  const teams = firstById(plan.teams);
  const holders = (role: Role): readonly Person[] =>
    [...role.person, ...role.members.flatMap((member) => member.person ?? [])].flatMap(
      (mention) => people.get(mention.value) ?? [],
    );
  return {
    person: (id) => people.get(id),
    role: (id) => roles.get(id),
    team: (id) => teams.get(id),
    people(id) {
      const person = people.get(id);
      if (person) return [person];
      const role = roles.get(id);
      return role && holders(role);
    },
    teamOf: (person) => (person.team ? teams.get(person.team.value) : undefined),
    promises: plan.roles.flatMap((role) => promisesOf(role, people)),
    capacity: capacityOf,
  };
}

export function capacityOf(person: Person): number {
  return person.capacity ? hoursPerWeek(person.capacity.value) : DEFAULT_CAPACITY;
}

/** Whether a role's `during` covers a phase; without `during` it covers all. */
export function isDuring(role: Role, phase: Phase): boolean {
  return role.during.length === 0 || role.during.some((id) => id.value === phase.id?.value);
}

function promisesOf(role: Role, people: ReadonlyMap<string, Person>): PromisedTime[] {
  const own = role.person.flatMap((mention) => {
    const person = people.get(mention.value);
    const commitment = role.protectedTime;
    return person ? [{ person, role, member: undefined, commitment, span: commitment?.span ?? mention.span }] : [];
  });
  const members = role.members.flatMap((member) => {
    const person = people.get(member.person?.value ?? '');
    if (!person) return [];
    const commitment = member.protectedTime ?? role.protectedTime;
    return [
      { person, role, member, commitment, span: member.protectedTime?.span ?? member.person?.span ?? member.label },
    ];
  });
  return [...own, ...members];
}

function firstById<T extends { readonly id: Leaf<string> }>(items: readonly T[]): ReadonlyMap<string, T> {
  const map = new Map<string, T>();
  for (const item of items) if (!map.has(item.id.value)) map.set(item.id.value, item);
  return map;
}

/** What somebody is called: the name, else the id. */
export function nameOf(item: { readonly id: Leaf<string>; readonly name?: Leaf<string> | undefined }): string {
  return item.name?.value ?? item.id.value;
}
