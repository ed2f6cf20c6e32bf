import type { Leaf } from '../model/item.ts';
import type { Plan } from '../model/programme.ts';
import { nameOf, type Parties } from '../schedule/parties.ts';
import type { Owner } from './scene.ts';

/** Numbers those who own things, so that ten thousand rows name each of them once. */
export interface Owners {
  readonly list: readonly Owner[];
  /** How many of them the plan lists; those behind are ids that name nobody. */
  readonly known: number;
  indexOf(owner: Leaf<string> | undefined): number | undefined;
  /** Whether an id has its number. */
  has(id: string): boolean;
}

/** People and roles as the plan lists them, so that another owner renumbers nobody; behind them ids that name nobody, as met. */
export function ownersOf({ people, roles }: Pick<Plan, 'people' | 'roles'>, parties: Parties): Owners {
  const list: Owner[] = [];
  const indices = new Map<string, number>();
  const numberOf = (id: string): number => {
    const known = indices.get(id);
    if (known !== undefined) return known;
    indices.set(id, list.length);
    list.push(describe(id, parties));
    return list.length - 1;
  };
  for (const { id } of [...people, ...roles]) numberOf(id.value);
  const known = list.length;
  return { list, known, indexOf: (owner) => owner && numberOf(owner.value), has: (id) => indices.has(id) };
}

/** An id that names nobody is shown as it is written. */
function describe(id: string, parties: Parties): Owner {
  const person = parties.person(id);
  if (person) return { id, name: nameOf(person) };
  if (!parties.role(id)) return { id, name: id };
  const holders = (parties.people(id) ?? []).map(nameOf);
  const [first, second] = holders;
  if (first === undefined) return { id, name: inWords(id) };
  return {
    id,
    name: inWords(id),
    holders: holders.length > 2 ? `${holders.length} people` : second ? `${first} and ${second}` : first,
  };
}

/** `technical-lead` is a technical lead. */
export function inWords(id: string): string {
  return id.replaceAll('-', ' ');
}
