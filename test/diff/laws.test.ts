import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Change } from '../../src/core/diff/change.ts';
import { compare } from '../../src/core/diff/compare.ts';
import { type Renames, renamed, type Space, spaceOf } from '../../src/core/diff/references.ts';
import { type Unit, unitsOf } from '../../src/core/diff/units.ts';
import { keyOf, type Value } from '../../src/core/diff/values.ts';
import {
  changedAt,
  changesOf,
  type Data,
  dataOf,
  diff,
  editedData,
  edits,
  looked,
  names,
  otherThan,
  PLANS,
  placesIn,
  planNamed,
  RUNS,
  rewritten,
  textOf,
} from './support.ts';

const plans = fc.constantFrom(...PLANS);

/** A plan as the comparison sees it, one line an item. */
function modelOf(units: Iterable<Pick<Unit, 'noun' | 'id' | 'fields'>>): readonly string[] {
  return [...units].map(({ noun, id, fields }) => `${noun} ${id} ${keyOf(Object.fromEntries(fields))}`).sort();
}

interface Made {
  noun: string;
  id: string | undefined;
  fields: Map<string, Value>;
}

/** The base's model with all changes made, by nothing but what the changes say. */
function applied(units: readonly Unit[], changes: readonly Change[]): readonly string[] {
  const renames = new Map<Space, Map<string, string>>();
  for (const { verb, base, head } of changes) {
    const space = verb === 'renamed' && base ? spaceOf(base) : undefined;
    if (!space || !base?.id || !head?.id) continue;
    renames.set(space, (renames.get(space) ?? new Map<string, string>()).set(base.id, head.id));
  }
  const inNewIds = (unit: Unit): Made => ({
    noun: unit.noun.startsWith('member of ') ? memberOf(unit.noun, renames) : unit.noun,
    id: unit.type === 'super-user' && unit.id ? (renames.get('party')?.get(unit.id) ?? unit.id) : unit.id,
    fields: new Map([...unit.fields].map(([key, value]) => [key, renamed(key, value, renames)])),
  });
  const made = new Map(units.map((unit) => [unit.item as unknown, inNewIds(unit)]));
  for (const { verb, base, head, fields } of changes) {
    if (verb === 'removed') made.delete(base?.item);
    if (verb === 'added' && head) made.set(head.item, { noun: head.noun, id: head.id, fields: new Map(head.fields) });
    const item = made.get(base?.item);
    if (!item || verb === 'removed') continue;
    if (verb === 'renamed') item.id = head?.id;
    for (const { field, to } of fields) {
      if (to === undefined) item.fields.delete(field);
      else item.fields.set(field, to);
    }
  }
  return modelOf(made.values());
}

function memberOf(noun: string, renames: Renames): string {
  const role = noun.slice('member of '.length);
  return `member of ${renames.get('party')?.get(role) ?? role}`;
}

/** What the format takes for granted: leaving it out changes nothing. */
const DEFAULTS: ReadonlySet<string> = new Set([
  'status active',
  'status planned',
  'first-day monday',
  'type finish-start',
]);

const INVERSE = { weakens: 'strengthens', strengthens: 'weakens', neutral: 'neutral' } as const;

function signature({ change, from, to, days, impact, isMixed, base, head }: Change, isSwapped: boolean): string {
  const name = isSwapped
    ? change.replace(/-(added|removed)$/, (_, verb) => (verb === 'added' ? '-removed' : '-added'))
    : change;
  const weight = isSwapped && !isMixed ? INVERSE[impact] : impact;
  const [first, second] = isSwapped ? [head, base] : [base, head];
  const values = isSwapped ? [to, from] : [from, to];
  // Zero has no sign.
  const moved = days === undefined ? undefined : (isSwapped ? -days : days) || 0;
  // Ids in values are those of the head, which is the other one now.
  return [name, first?.id, second?.id, change.endsWith('-moved') ? values : '', moved, weight, isMixed].join(' ');
}

describe('the laws of comparing', () => {
  it('finds nothing between a plan and itself', () => {
    for (const { name, text } of PLANS) {
      const { changes, effects, introduced, fixed, overlay } = diff(text, text);
      assert.deepEqual([changes, effects, introduced, fixed], [[], [], [], []], name);
      assert.deepEqual([overlay.milestones, overlay.gates, overlay.phases], [[], [], []], name);
    }
  });

  it('does not see order, format or comments', function () {
    this.timeout(120_000);
    fc.assert(
      fc.property(plans, fc.nat(), ({ text }, seed) => {
        const data = dataOf(text);
        let state = seed + 1;
        const random = {
          nextInt: (low: number, high: number) => {
            state = (Math.imul(state, 1103515245) + 12345) >>> 0;
            return low + ((state >>> 8) % (high - low + 1));
          },
        } as fc.Random;
        assert.deepEqual(names(changesOf(text, rewritten(data, random))), []);
      }),
      { numRuns: RUNS },
    );
  });

  it('sees every value of every key', () => {
    const data = dataOf(planNamed('whole-format.cx.yaml'));
    const base = looked(textOf(data));
    for (const way of placesIn(data)) {
      const isLeaf = (value: Data): boolean => typeof value !== 'object' || value === null;
      for (const change of [(value: Data) => (isLeaf(value) ? otherThan(value) : undefined), () => undefined]) {
        const before = at(data, way);
        if (change(before as Data) === undefined && DEFAULTS.has(`${way.at(-1)} ${String(before)}`)) continue;
        const head = textOf(changedAt(data, way, change));
        const analysis = looked(head);
        // What the change made unreadable is a problem of its form.
        if (analysis.problems.some(({ rule }) => /^(?:schema|syntax)\//.test(rule))) continue;
        const { changes } = compare(base, analysis);
        assert.ok(changes.length > 0, `${way.join('/')} is not seen:\n${head}`);
      }
    }
  });

  it('gives the head when the changes are made to the base', function () {
    this.timeout(240_000);
    fc.assert(
      fc.property(plans, edits, ({ text }, list) => {
        const data = dataOf(text);
        const [base, head] = [looked(textOf(data)), looked(textOf(editedData(data, list)))];
        if (!base.plan || !head.plan) return;
        const changes = changesOf(base.text, head.text);
        const units = unitsOf(base.plan);
        // The comparison reads the base by itself: items are told by their places, which are the same.
        const items = new Map(
          unitsOf(looked(base.text).plan ?? base.plan).map((unit, i) => [unit.item.at.start, units[i]]),
        );
        assert.ok(items.size > 0);
        const own = changes.map((change) => ({
          ...change,
          base: change.base && units.find((unit) => isSame(unit, change.base)),
        }));
        assert.deepEqual(applied(units, own), modelOf(unitsOf(head.plan)));
      }),
      { numRuns: RUNS },
    );
  });

  it('inverts every change when the sides are swapped', function () {
    this.timeout(240_000);
    fc.assert(
      fc.property(plans, edits, ({ text }, list) => {
        const data = dataOf(text);
        const [base, head] = [textOf(data), textOf(editedData(data, list))];
        const [there, back] = [diff(base, head), diff(head, base)];
        const told = (changes: readonly Change[], isSwapped: boolean): readonly string[] =>
          changes.map((change) => signature(change, isSwapped)).sort();
        assert.deepEqual(told(back.changes, true), told(there.changes, false));
        const rules = (problems: typeof there.introduced): readonly string[] => problems.map(({ rule }) => rule).sort();
        assert.deepEqual(rules(back.introduced), rules(there.fixed));
        assert.deepEqual(rules(back.fixed), rules(there.introduced));
        assert.equal(back.summary.goLiveDays, 0 - there.summary.goLiveDays);
      }),
      { numRuns: RUNS },
    );
  });

  it('tells a rename, edited or not, as one change', () => {
    const text = planNamed('whole-format.cx.yaml');
    const data = dataOf(text);
    const ids = new Map<string, string>();
    for (const way of placesIn(data)) {
      if (way.at(-1) === 'id' && way.at(-3) !== 'needs') ids.set(way.join('/'), String(at(data, way)));
    }
    assert.ok(ids.size > 10);
    for (const [place, id] of ids) {
      // Other items may bear the same id in a space of their own: only what is spoken of is renamed with it.
      const way = place.split('/').map((key) => (/^\d+$/.test(key) ? Number(key) : key));
      const head = withId(data, way, id, `${id}-anew`);
      const changes = changesOf(textOf(data), textOf(head));
      assert.deepEqual(
        changes.map(({ verb, from, to }) => [verb, from, to]),
        [['renamed', id, `${id}-anew`]],
        place,
      );
      const holder = way.slice(0, -1);
      const words = ['title', 'name', 'statement'].find((key) => typeof at(head, [...holder, key]) === 'string');
      const other = ['week', 'status', 'kind', 'amount', 'evidence'].find(
        (key) => at(head, [...holder, key]) !== undefined,
      );
      for (const key of [words, other]) {
        if (!key || (key === words && !other)) continue;
        const edited = changedAt(head, [...holder, key], (value) =>
          typeof value === 'object' ? undefined : otherThan(value),
        );
        const [change, ...more] = changesOf(textOf(data), textOf(edited));
        assert.deepEqual([change?.verb, more.length], ['renamed', 0], `${place}, with another ${key}`);
        assert.ok(change?.fields.length, place);
      }
    }
  });
});

function isSame(a: Unit, b: Unit | undefined): boolean {
  return b !== undefined && a.noun === b.noun && a.item.at.start === b.item.at.start && a.item.at.end === b.item.at.end;
}

function at(data: Data, way: readonly (string | number)[]): Data | undefined {
  let value: Data | undefined = data;
  for (const key of way) value = (value as Record<string | number, Data> | undefined)?.[key];
  return value;
}

/** The item under another id, and all that speaks of it. */
function withId(data: Data, way: readonly (string | number)[], from: string, to: string): Data {
  const space = String(way[0] === 'phases' && way.length > 4 ? 'milestones' : way.at(-3));
  const keys: Readonly<Record<string, readonly string[]>> = {
    milestones: ['needs', 'met-by', 'specified-by', 'needed-by'],
    phases: ['during'],
    metrics: ['metric'],
    journeys: ['journey'],
  };
  const mentions = placesIn(data).filter((place) => {
    if (place.length === way.length && place.every((key, i) => key === way[i])) return true;
    const value = at(data, place);
    const isOf = typeof value === 'string' && new RegExp(`^${from}(\\s*[+-].*)?$`).test(value);
    const key = place.findLast((each) => typeof each === 'string' && each !== 'id');
    return isOf && (keys[space] ?? []).includes(String(key));
  });
  let now = data;
  for (const place of mentions) now = changedAt(now, place, (value) => String(value).replace(from, to));
  return now;
}
