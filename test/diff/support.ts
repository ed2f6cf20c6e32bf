import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { parse, stringify } from 'yaml';
import { type Analysis, analyseOnce } from '../../src/core/analysis.ts';
import type { Change, Comparison } from '../../src/core/diff/change.ts';
import { compare } from '../../src/core/diff/compare.ts';
import { dayOf } from '../support/day.ts';

export const RUNS: number = Number(process.env['CX_PROPERTY_RUNS'] ?? 150);

const ROOT = join(__dirname, '../..');
const ACCEPTED = join(ROOT, 'test/fixtures/schema/accepted');

/** Plans as data, to be changed and written anew. */
export const PLANS: readonly { readonly name: string; readonly text: string }[] = [
  ...readdirSync(ACCEPTED).map((name) => ({ name, text: readFileSync(join(ACCEPTED, name), 'utf8') })),
  ...['minimal', 'troubled'].map((name) => ({
    name,
    text: readFileSync(join(ROOT, `examples/${name}/programme.cx.yaml`), 'utf8'),
  })),
];

export function planNamed(name: string): string {
  return PLANS.find((plan) => plan.name === name)?.text ?? '';
}

export function looked(text: string): Analysis {
  return analyseOnce(text, { today: dayOf('2026-02-18'), profile: 'recommended' });
}

export function diff(base: string, head: string): Comparison {
  return compare(looked(base), looked(head));
}

export function changesOf(base: string, head: string): readonly Change[] {
  return diff(base, head).changes;
}

/** `milestone-moved uat-sign-off weakens`, one a change. */
export function names(changes: readonly Change[]): readonly string[] {
  return changes.map(({ change, id, impact }) => `${change} ${id} ${impact}`);
}

export type Data = { [key: string]: Data } | Data[] | string | number | boolean | null;

export function dataOf(text: string): Data {
  return parse(text, { merge: true }) as Data;
}

export function textOf(data: Data): string {
  return stringify(data, { lineWidth: 0, aliasDuplicateObjects: false });
}

/** Every place of a value in a plan, outside of the user's own keys. */
export function placesIn(
  data: Data,
  way: readonly (string | number)[] = [],
): readonly (readonly (string | number)[])[] {
  if (typeof data !== 'object' || data === null) return [way];
  const parts = Array.isArray(data) ? data.map((value, i) => [i, value] as const) : Object.entries(data);
  return [...(way.length ? [way] : []), ...parts.flatMap(([key, value]) => placesIn(value as Data, [...way, key]))];
}

/** The same data but for one place. */
export function changedAt(
  data: Data,
  way: readonly (string | number)[],
  change: (value: Data) => Data | undefined,
): Data {
  const copy = structuredClone(data);
  let holder = copy as unknown as Record<string | number, Data>;
  for (const key of way.slice(0, -1)) holder = holder[key] as unknown as Record<string | number, Data>;
  const last = way.at(-1) as string | number;
  const value = change(holder[last] as Data);
  if (value !== undefined) holder[last] = value;
  else if (Array.isArray(holder)) holder.splice(Number(last), 1);
  else delete holder[last];
  return copy;
}

/** Another value of the same kind, so that the plan stays a plan. */
export function otherThan(value: Data): Data {
  if (typeof value === 'number') return value + 1;
  if (typeof value === 'boolean') return !value;
  if (typeof value !== 'string') return value;
  const date = /^(\d{4}-\d{2}-)(\d{2})$/.exec(value);
  if (date) return `${date[1]}${String((Number(date[2]) % 28) + 1).padStart(2, '0')}`;
  const amount = /^(\d+)(\D.*)$/.exec(value);
  if (amount) return `${Number(amount[1]) + 1}${amount[2]}`;
  return ALTERNATIVES[value] ?? `${value}${/^[a-z0-9-]+$/.test(value) ? '-x' : ' and more'}`;
}

/** Words of closed lists, each with another of its list. */
const CLOSED = [
  ['draft', 'active', 'paused', 'closed'],
  ['business', 'technology', 'people'],
  ['frontline', 'manager', 'executive'],
  ['first', 'some', 'seasoned'],
  ['design', 'build', 'deploy', 'embed'],
  ['planned', 'in-progress', 'done', 'blocked', 'dropped'],
  ['extend-phase', 'delay-go-live', 'investigate', 'escalate'],
  ['proceed', 'pause', 'stop'],
  ['system', 'survey', 'self-report'],
  ['daily', 'weekly', 'fortnightly', 'monthly', 'quarterly'],
  ['low', 'medium', 'high'],
  ['open', 'mitigated', 'accepted'],
  ['users', 'super-users', 'leaders', 'all'],
  ['phased', 'parallel', 'big-bang'],
  ['full-time', 'half-time'],
  ['monday', 'sunday'],
  ['training', 'integration', 'other', 'change'],
  ['system-adoption', 'process-compliance', 'user-confidence', 'customer-impact', 'business-value', 'availability'],
  ['design-sign-off', 'uat-sign-off', 'phased-go-live', 'go-no-go', 'system-testing'],
  ['finish-start', 'start-start', 'finish-finish', 'start-finish'],
];
const ALTERNATIVES: Readonly<Record<string, string>> = Object.fromEntries(
  CLOSED.flatMap((list) => list.map((word, i) => [word, list[(i + 1) % list.length] as string])),
);

/** The same plan in another order, with other quotes, brackets and comments. */
export function rewritten(data: Data, random: fc.Random): string {
  const shuffled = (value: Data): Data => {
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return shuffle(value.map(shuffled), random);
    return Object.fromEntries(
      shuffle(Object.entries(value), random).map(([key, part]) => [key, key.startsWith('x-') ? part : shuffled(part)]),
    );
  };
  const text = stringify(shuffled(data), {
    lineWidth: 0,
    aliasDuplicateObjects: false,
    indent: random.nextInt(2, 4),
    collectionStyle: random.nextInt(0, 3) === 0 ? 'flow' : 'any',
    defaultStringType: random.nextInt(0, 1) ? 'PLAIN' : 'QUOTE_DOUBLE',
    defaultKeyType: 'PLAIN',
  });
  return `# rewritten\n${text}# the end\n`;
}

function shuffle<T>(list: readonly T[], random: fc.Random): T[] {
  const rest = [...list];
  return list.map(() => rest.splice(random.nextInt(0, rest.length - 1), 1)[0] as T);
}

/** What may happen to a plan: some edits in a row. */
export const edits: fc.Arbitrary<readonly { readonly at: number; readonly how: number }[]> = fc.array(
  fc.record({ at: fc.nat(), how: fc.nat(9) }),
  { minLength: 1, maxLength: 6 },
);

export function editedData(data: Data, list: readonly { readonly at: number; readonly how: number }[]): Data {
  let now = data;
  for (const { at, how } of list) {
    const places = placesIn(now);
    const way = places[at % places.length];
    if (!way || way[0] === 'cx') continue;
    // Deletions of whole sections are rarer than edits of a value.
    if (how < 6) now = changedAt(now, way, (value) => (typeof value === 'object' ? value : otherThan(value)));
    else if (how < 8) now = changedAt(now, way, () => undefined);
    else now = copiedAt(now, way);
  }
  return now;
}

/** The nearest item of a list, once more under another id. */
function copiedAt(data: Data, way: readonly (string | number)[]): Data {
  const last = way.findLastIndex((key) => typeof key === 'number');
  if (last < 0) return data;
  return changedAt(data, way.slice(0, last), (list) => {
    if (!Array.isArray(list)) return list;
    const item = structuredClone(list[Number(way[last])] as Data);
    if (typeof item === 'object' && item && !Array.isArray(item) && 'id' in item) item['id'] = `${item['id']}-copy`;
    return [...list, item];
  });
}
