import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { layoutOf } from '../../src/core/syntax/layout.ts';
import { parseYaml } from '../../src/core/syntax/parse.ts';
import { parse, type Syntax } from '../../src/core/syntax/syntax.ts';
import type { Node } from '../../src/core/syntax/tree.ts';
import { changeBetween } from '../../src/core/text/change.ts';
import { FLAT, type Layout, rangeOf, WHOLE } from '../../src/core/text/span.ts';
import { longText, replaced } from '../../src/core/text/text.ts';
import { edited, edits } from '../support/edits.ts';

const RUNS = Number(process.env['CX_PROPERTY_RUNS'] ?? 1500);

/** The tree with absolute places, as plain data to compare. */
function plain(node: Node | undefined, layout: Layout): unknown {
  if (!node) return undefined;
  const { start, end } = rangeOf(node.span, layout);
  switch (node.kind) {
    case 'scalar':
      return [start, end, node.value];
    case 'seq':
      return [start, end, node.flow, node.items.map((item) => plain(item, layout))];
    case 'map':
      return [
        start,
        end,
        node.flow,
        node.entries.map(({ key, keySpan, value }) => [key, rangeOf(keySpan, layout), plain(value, layout)]),
      ];
  }
}

const plans = [
  ...['contact-centre', 'troubled', 'minimal'].map((name) => `examples/${name}/programme.cx.yaml`),
  ...readdirSync('test/fixtures/schema/accepted').map((name) => `test/fixtures/schema/accepted/${name}`),
].map((path) => ({ path, text: readFileSync(path, 'utf8') }));

function sameAsWhole(text: string, path: string): void {
  const whole = parseYaml(text, WHOLE);
  // Where the text is not YAML, reading it in pieces may save more, and is allowed to.
  if (whole.problems.length) return;
  const pieces = parse(text);
  assert.deepEqual(
    pieces.problems.map(({ message }) => message),
    [],
    `${path}: ${JSON.stringify(text.slice(0, 4000))}`,
  );
  assert.deepEqual(plain(pieces.root, pieces.layout), plain(whole.root, FLAT), path);
}

function problemsOf({ problems, layout }: Syntax): unknown {
  return problems
    .map(({ message, span }) => ({ message, ...rangeOf(span, layout) }))
    .sort((a, b) => a.start - b.start || a.end - b.end || (a.message < b.message ? -1 : 1));
}

describe('a plan read in pieces', () => {
  it('is the plan read as a whole', () => {
    for (const { path, text } of plans) {
      sameAsWhole(text, path);
      sameAsWhole(text.replaceAll('\n', '\r\n'), `${path} with CR LF`);
      sameAsWhole(`\uFEFF${text}`, `${path} with a byte order mark`);
    }
  });

  it('also after any edit', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...plans),
        fc.array(edits, { minLength: 1, maxLength: 3 }),
        ({ path, text }, changes) => {
          const start = text.length > 6000 ? text.slice(0, text.indexOf('\n', 6000) + 1) : text;
          const changed = changes.reduce(edited, start);
          sameAsWhole(changed, path);
        },
      ),
      { numRuns: RUNS },
    );
  }).timeout(120_000);

  it('is the same after each of many edits as read anew', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...plans),
        fc.array(edits, { minLength: 5, maxLength: 20 }),
        ({ path, text }, changes) => {
          let before = text.length > 12_000 ? text.slice(text.indexOf('\nphases:') - 2000) : text;
          let source = longText(before, 100);
          let now = parse(source);
          for (const each of changes) {
            const after = edited(before, each);
            const change = changeBetween(before, after);
            if (change)
              source = replaced(source, change.start, change.oldEnd, after.slice(change.start, change.newEnd));
            now = parse(source, now);
            // Followed from the version before, or put together anew: each section stands at the same place.
            if (now.parts)
              assert.deepEqual(Array.from(layoutOf(now.parts, now.layout.length)), Array.from(now.layout), path);
            const anew = parse(after);
            before = after;
            assert.deepEqual(plain(now.root, now.layout), plain(anew.root, anew.layout), path);
            assert.deepEqual(problemsOf(now), problemsOf(anew), path);
          }
        },
      ),
      { numRuns: Math.ceil(RUNS / 10) },
    );
  }).timeout(300_000);
});
