import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { editsOf } from '../../src/core/edits/resolve.ts';
import { parse, parseOnce, type Syntax } from '../../src/core/syntax/syntax.ts';
import { type Node, toData } from '../../src/core/syntax/tree.ts';
import { applyEdits } from '../../src/core/text/edit.ts';
import type { Edit, Written } from '../../src/core/text/problem.ts';
import { rangeOf } from '../../src/core/text/span.ts';
import { plansIn } from '../support/corpus.ts';

const examples = ['contact-centre', 'troubled', 'minimal'].map((name) =>
  readFileSync(`examples/${name}/programme.cx.yaml`, 'utf8'),
);

/** Ways to write YAML that an edit has to leave alone. */
const oddities = [
  'cx: 1\nroles:\n  a: {person: x}\n  # about b\n  b: {person: y} # filled\n\n# the phases\nphases:\n- id: one\n  name: One\n  milestones:\n  - id: m\n    note: |\n      Some\n\n      # text\n\n  # - id: later\n- id: two\n',
  'phases:\n    - id: one\n      criteria:\n      milestones: []   # none yet\n      goal: ~\n    -   id: two\n        name: "Two: and more"\n        list: [a, b,\n          c]\n',
  'a: |+\n  keep\n\n\nb:\n  - - x\n    - y\n  -\n    c: 1\n  - >-\n    folded\n    text\n',
  '{"cx": 1, "roles": {"a": {"person": "x"}}, "phases": [\n  {"id": "one"},\n  {"id": "two"}\n]}\n',
  '---\ncx: 1\nx: {a: , b: 2}\ny: {}\nz: []\n...\n',
  'a:\n  b: 1\n    # deep\n  # shallow\n# top\nc: |\n  text',
  'base: &base {a: 1}\nother: &other\n  b: 2\nuses:\n  - *base\n  - <<: *other\n    c: 3\n  - {d: 4}\n',
  'base: &base {a: 1}\nuses:\n  one:\n    a: 2\n    <<: *base\n  two: {a: 3, <<: *base}\n  three:\n    <<: *base # first\n    a: 4\n',
  '? explicit\n: value\nother: !!str tagged\nanchored: &x\n  k: v\n',
  'x: "quoted" # comment\n"y": plain\n  multi line\nz:\n  - a # one\n\n  - b # two\n\nlast: 1',
];

const forms: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => text.replaceAll('\n', '\r\n'),
  (text) => text.trimEnd(),
  (text) => `\uFEFF${text}`,
];

/** All maps of a tree that are written where they are seen, with the way to them. */
function mapsIn(
  node: Node,
  way: readonly (string | number)[] = [],
): { node: Node; way: readonly (string | number)[] }[] {
  if (node.anchor) return [];
  switch (node.kind) {
    case 'scalar':
      return [];
    case 'seq':
      return node.items.flatMap((item, i) => mapsIn(item, [...way, i]));
    case 'map':
      return [{ node, way }, ...node.entries.flatMap(({ key, value }) => mapsIn(value, [...way, key]))];
  }
}

type Data = Record<string | number, unknown>;

function dataOf(syntax: Syntax): unknown {
  assert.deepEqual(syntax.problems, []);
  return syntax.root && JSON.parse(JSON.stringify(toData(syntax.root)));
}

function at(data: unknown, way: readonly (string | number)[]): Data {
  return way.reduce<unknown>((inner, key) => (inner as Data)[key], data) as Data;
}

/** Whether one text has all of another, in order, and more only in between. */
function isGrown(before: string, after: string): boolean {
  let i = 0;
  for (let at = 0; at < after.length; at++) if (after[at] === before[i]) i++;
  return i === before.length;
}

function made(edit: Edit, syntax: Syntax): string | undefined {
  const edits = editsOf({ title: '', safe: false, edits: [edit] }, { ...syntax, broken: false });
  return edits && applyEdits(syntax.text, edits);
}

const values: fc.Arbitrary<Written> = fc.oneof(
  fc.constantFrom<Written>(
    'ana-ruiz',
    '4h/week',
    '20%',
    3,
    true,
    null,
    'Say: "yes" # now',
    '- no',
    '{x',
    'null',
    '12',
    '2026-01-05',
    ' a ',
    '',
  ),
  fc.string({ maxLength: 12, unit: 'binary' }),
  fc.constantFrom<Written>([], ['a', 'b'], { a: 1, b: null, c: ['x'] }, [{ id: 'x', list: [{ text: 'y' }] }], {}),
  fc.constantFrom<Written>([{ id: 'a', title: null }, { id: 'b' }], { deep: { deeper: { deepest: 1 } } }, [['a'], 'b']),
);

const corpus = plansIn('valid').map(({ text }) => text);

const texts = fc
  .tuple(fc.oneof(fc.constantFrom(...oddities), fc.constantFrom(...examples, ...corpus)), fc.constantFrom(...forms))
  .map(([text, form]) => form(text));

const RUNS = Number(process.env['CX_PROPERTY_RUNS'] ?? 500);

describe('edits', () => {
  it('add what is asked for, and touch nothing else', () => {
    let taken = 0;
    fc.assert(
      fc.property(
        texts,
        fc.nat(),
        fc.constantFrom(
          'owner',
          'x-new',
          'criteria',
          'roles',
          'goal',
          'cx',
          'id',
          'person',
          'y',
          'z',
          'b',
          'calendar',
          'list',
          'phases',
        ),
        fc.constantFrom<string | undefined>(undefined, undefined, 'inner'),
        values,
        fc.boolean(),
        fc.boolean(),
        (text, pick, key, inner, value, append, whole) => {
          const syntax = whole ? parseOnce(text) : parse(text);
          const maps = syntax.root ? mapsIn(syntax.root) : [];
          const { node, way } = maps[pick % maps.length] ?? assert.fail('no map');
          const path = inner ? [key, inner] : [key];
          const after = made({ span: node.span, path, value, ...(append ? { append } : {}) }, syntax);
          if (after === undefined) return;
          taken++;
          const expected = dataOf(syntax);
          let holder = at(expected, way);
          for (const each of path.slice(0, -1)) {
            holder[each] ??= {};
            holder = holder[each] as Data;
          }
          const last = path.at(-1) ?? '';
          const old = holder[last];
          if (append && old && Object.keys(old).length === 0) assert.ok(Array.isArray(old));
          const isNone = old === undefined || old === null || Object.keys(old as object).length === 0;
          assert.ok(append || isNone, 'nothing is replaced');
          holder[last] = append ? [...(isNone ? [] : (old as unknown[])), value] : value;
          assert.deepEqual(sorted(dataOf(parse(after))), sorted(expected), after);
          // Every byte is there, comments among them, and what was no part of the data is none now.
          assert.ok(isGrown(text.replace(/ *(\[\]|\{\}|~)/g, ''), after));
          if (text.includes('\r\n')) assert.doesNotMatch(after, /[^\r]\n/);
        },
      ),
      { numRuns: RUNS },
    );
    assert.ok(taken > RUNS / 2, `only ${taken} of ${RUNS} were made`);
  }).timeout(60_000);

  it('take out what is asked for, and touch nothing else', () => {
    let taken = 0;
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(), fc.boolean(), (text, pick, which, whole) => {
        const syntax = whole ? parseOnce(text) : parse(text);
        const parts = (syntax.root ? mapsIn(syntax.root) : []).flatMap(({ node, way }) =>
          node.kind === 'map' ? node.entries.map((entry) => ({ entry, way, siblings: node.entries.length })) : [],
        );
        const keys = parts.filter(({ siblings }) => siblings > 1);
        const { entry, way } = keys[pick % keys.length] ?? assert.fail('no key');
        const items = entry.value.kind === 'seq' && !entry.value.anchor ? entry.value.items : [];
        const item = items.length > 1 ? items[which % items.length] : undefined;
        const edit: Edit = item ? { span: item.span, remove: 'entry' } : { span: entry.keySpan, remove: 'key' };
        const after = made(edit, syntax);
        if (after === undefined) return;
        taken++;
        const expected = dataOf(syntax);
        if (item) (at(expected, way)[entry.key] as unknown[]).splice(which % items.length, 1);
        else delete at(expected, way)[entry.key];
        assert.deepEqual(sorted(dataOf(parse(after))), sorted(expected), after);
        const { start, end } = rangeOf(item ? item.span : entry.keySpan, syntax.layout);
        assert.ok(start <= end && isGrown(after, text));
      }),
      { numRuns: RUNS },
    );
    assert.ok(taken > RUNS / 2, `only ${taken} of ${RUNS} were made`);
  }).timeout(60_000);
});

/** The order of keys is not what an edit is about; merge keys bring theirs last. */
function sorted(data: unknown): unknown {
  if (Array.isArray(data)) return data.map(sorted);
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(
    Object.entries(data)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([k, v]) => [k, sorted(v)]),
  );
}
