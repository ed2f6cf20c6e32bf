import type { Unit } from './units.ts';
import { inOrder, isList, type Value } from './values.ts';

/** Ids that are spoken of elsewhere, by the space they are unique in: an owner may be a person or a role. */
export type Space = 'party' | 'phase' | 'milestone' | 'metric' | 'journey';

/** New ids for old ones. */
export type Renames = ReadonlyMap<Space, ReadonlyMap<string, string>>;

const SPACES: Readonly<Record<string, Space>> = {
  team: 'party',
  person: 'party',
  role: 'party',
  phase: 'phase',
  milestone: 'milestone',
  metric: 'metric',
  journey: 'journey',
};

/** The space of a unit's id, if other items speak of it. */
export function spaceOf({ noun }: Unit): Space | undefined {
  return SPACES[noun];
}

/** The keys whose values are ids of other items. */
const REFERENCES: Readonly<Record<string, Space>> = {
  owner: 'party',
  'technical-owner': 'party',
  'business-owner': 'party',
  decider: 'party',
  'escalates-to': 'party',
  'technology-voice': 'party',
  person: 'party',
  backup: 'party',
  'agreed-by': 'party',
  with: 'party',
  'signed-off-by': 'party',
  by: 'party',
  'hr-partner': 'party',
  'run-owner': 'party',
  team: 'party',
  during: 'phase',
  phase: 'phase',
  milestone: 'milestone',
  'met-by': 'milestone',
  'specified-by': 'milestone',
  'needed-by': 'milestone',
  metric: 'metric',
  journey: 'journey',
};

/** The space that the values of a field name ids of; of a nested key its last part counts. */
export function spaceOfField(field: string): Space | undefined {
  return REFERENCES[field.slice(field.lastIndexOf('.') + 1)];
}

/** The same value, in the ids of the other side. */
export function renamed(field: string, value: Value, renames: Renames): Value {
  if (field === 'effort' && isList(value)) return inOrder(value.map((part) => withParty(part, renames)));
  if (typeof value === 'string') {
    const space = spaceOfField(field);
    return space ? idIn(value, renames.get(space)) : value;
  }
  if (isList(value)) return inOrder(value.map((part) => renamed(field, part, renames)));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, renamed(key, part, renames)]));
}

/**
 * An id that something has only since it was renamed named nothing before; a question mark tells such a mention from one
 * of the same item.
 */
function idIn(id: string, renames: ReadonlyMap<string, string> | undefined): string {
  if (!renames) return id;
  const now = renames.get(id);
  return now ?? (targetsOf(renames).has(id) ? `${id}?` : id);
}

const TARGETS = new WeakMap<
  ReadonlyMap<string, string>,
  { readonly size: number; readonly ids: ReadonlySet<string> }
>();

function targetsOf(renames: ReadonlyMap<string, string>): ReadonlySet<string> {
  const known = TARGETS.get(renames);
  if (known?.size === renames.size) return known.ids;
  const ids = new Set(renames.values());
  TARGETS.set(renames, { size: renames.size, ids });
  return ids;
}

function withParty(part: Value, renames: Renames): Value {
  if (typeof part !== 'object' || part === null || isList(part)) return part;
  return { ...part, who: renamed('owner', part['who'] ?? null, renames) };
}
