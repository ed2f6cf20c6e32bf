import type { Item, SymbolKind } from '../model/item.ts';
import type { Metric, Milestone, Phase, Role } from '../model/programme.ts';
import { ESSENTIAL_ROLES, NETWORK, nameOf } from '../schedule/parties.ts';
import type { Fix, Written } from '../text/problem.ts';
import { add, append, together } from './fixes.ts';
import type { Facts } from './rule.ts';
import { onlyOne } from './shared.ts';
import { ROADMAP } from './twelveWeeks.ts';
import { listed } from './words.ts';

/** What fixes propose: what the twelve-week roadmap has there, in the roles and people of the plan at hand. */

/** More than so many to choose from is no proposal. */
const MOST = 3;

const ESSENTIAL: readonly string[] = ESSENTIAL_ROLES;

/** The hours of a week that the roadmap asks of the essential roles. */
const HOURS: Readonly<Record<string, string>> = {
  'executive-sponsor': '4h/week',
  'product-owner': 'full-time',
  'technical-lead': '60%',
  'change-manager': '50%',
  [NETWORK]: '20%',
};

/** What is protected for a role in the roadmap; `undefined` for roles that it does not know. */
export function hoursOf(role: string): string | undefined {
  return HOURS[role];
}

/** A role as the roadmap has it, with the people left to name. */
export function roleToFill(id: string): Written {
  const time = { 'protected-time': hoursOf(id) ?? null };
  return id === NETWORK ? { ...time, members: [{ person: null }] } : { person: null, ...time };
}

/**
 * The fixes that name somebody who answers for something: first the one who does in the roadmap, then the plan's other
 * roles that one person holds. A plan without any has its few people to choose from; else the name is left to fill.
 */
export function nameAnswerable(item: Item, key: string, first: string, facts: Facts): readonly Fix[] {
  const others = facts.plan.roles.map(({ id }) => id.value).filter((id) => id !== first && onlyOne(id, facts.parties));
  const roles = [...(isFree(first, facts) ? [first] : []), ...others];
  const people = facts.plan.people.map(({ id }) => id.value);
  const found = roles.length ? roles.slice(0, MOST) : people.length <= MOST ? people : [];
  if (!found.length) return add(item, key, null, `Add \`${key}\`, to be filled in`);
  return found.flatMap((id) => add(item, key, id, `Set ${key} to ${id}`));
}

/** A role that one person holds, or an essential one that is not there yet: that is told once, at the roles. */
function isFree(id: string, { parties }: Facts): boolean {
  return parties.role(id) ? onlyOne(id, parties) !== undefined : ESSENTIAL.includes(id);
}

/** The first of some roles that can answer for something; `null`, a place to fill, where none can. */
export function answerable(facts: Facts, ...roles: readonly string[]): string | null {
  return roles.find((role) => isFree(role, facts)) ?? null;
}

/** An id that nothing of the kind has yet. */
export function freshId(id: string, kind: SymbolKind, { symbols }: Pick<Facts, 'symbols'>): string {
  let fresh = id;
  for (let n = 2; symbols.find([kind], fresh); n++) fresh = `${id}-${n}`;
  return fresh;
}

/** Who owns a milestone of this kind in the roadmap; without a kind, the one who decides daily. */
export function ownerOf({ kind }: Milestone): string {
  return kind ? ROADMAP[kind.value].owner : 'product-owner';
}

/** Who acts on what a metric shows. */
export function ownerOfMetric({ kind }: Metric): string {
  switch (kind?.value) {
    case 'system-adoption':
    case 'user-confidence':
    case 'process-compliance':
      return 'change-manager';
    case 'business-value':
      return 'executive-sponsor';
    case 'availability':
      return 'technical-lead';
    case 'customer-impact':
    case 'other':
    case undefined:
      return 'product-owner';
  }
}

/** The fixes that name who holds a role: people of the plan who hold none yet, or a place to fill. */
export function nameHolder(role: Role, { plan }: Facts): readonly Fix[] {
  const id = role.id.value;
  const held = new Set(
    plan.roles.flatMap(({ person, members }) =>
      [...person, ...members.flatMap((member) => member.person ?? [])].map(({ value }) => value),
    ),
  );
  const idle = plan.people.filter((person) => !held.has(person.id.value));
  const named = idle.length <= MOST ? idle : [];
  return [
    ...named.flatMap((person) => add(role, 'person', person.id.value, `Give ${id} to ${nameOf(person)}`)),
    ...(!role.keys.has('person') ? add(role, 'person', null, `Add the person, to be filled in`) : []),
  ];
}

/** The fix that sets time aside for a role; without a figure it is left to fill. */
export function protect(role: Role, time: string | undefined): readonly Fix[] {
  const title = time === undefined ? 'Add `protected-time`, to be filled in' : `Set protected-time to ${time}`;
  return add(role, 'protected-time', time ?? null, title);
}

/** The fix that lets a role's time hold in more phases. */
export function extendTo(role: Role, phases: readonly Phase[]): readonly Fix[] {
  const ids = phases.flatMap(({ id }) => id?.value ?? []);
  return together(`Set time aside in ${listed(ids)} too`, ...ids.map((id) => append(role, 'during', id, id)));
}
