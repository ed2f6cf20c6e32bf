import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { formatEdits } from '../../src/core/features/format/format.ts';
import { parse } from '../../src/core/syntax/syntax.ts';
import { toData } from '../../src/core/syntax/tree.ts';
import { applyEdits } from '../../src/core/text/edit.ts';
import { analysed } from '../support/completing.ts';
import { edited, edits } from '../support/edits.ts';
import { restyled } from '../support/restyle.ts';

const RUNS = Number(process.env['CX_PROPERTY_RUNS'] ?? 150);
const read = (path: string): string => readFileSync(resolve(__dirname, '../..', path), 'utf8');

function formatted(text: string, step = 2, within?: { first: number; last: number }): string {
  return applyEdits(text, formatEdits(analysed(text), parse, step, within));
}

/** The lines that are nothing but a comment, byte for byte. */
function commentsIn(text: string): readonly string[] {
  return (text.match(/^[ \t]*#[^\r\n]*/gm) ?? []).map((line) => line.trimStart());
}

const HEAD = 'cx: 1\nprogramme: {name: A, start: 2026-01-05}\n';

describe('formatting', () => {
  it('leaves alone what is in order', () => {
    for (const name of ['contact-centre', 'troubled', 'minimal']) {
      const text = read(`examples/${name}/programme.cx.yaml`);
      assert.equal(formatted(text), text, name);
    }
  });

  it('puts a plan of one layout into another', () => {
    const text = read('examples/contact-centre/programme.cx.yaml');
    for (const dash of [2, 4]) assert.equal(formatted(restyled(text, { step: 4, dash })), text);
    assert.equal(formatted(restyled(text, { step: 4, dash: 0 })), restyled(text, { step: 2, dash: 0 }));
    assert.equal(formatted(text, 4), restyled(text, { step: 4, dash: 4 }));
    assert.equal(formatted(text, 8), text, 'who asks for eight has not chosen');
  });

  it('indents by steps, text and comments along with what they belong to', () => {
    const text = `${HEAD}phases:
   - id: a
     # what it is called
     name: A
     weeks: 1-3   # three of them
     goal: >-
         Folded
           and deeper

         to the end
     milestones:
           - id: m
             title: M
             week: 1
             note: "two
               lines"
           # the last
`;
    assert.equal(
      formatted(text),
      `${HEAD}phases:
  - id: a
    # what it is called
    name: A
    weeks: 1-3   # three of them
    goal: >-
        Folded
          and deeper

        to the end
    milestones:
      - id: m
        title: M
        week: 1
        note: "two
          lines"
      # the last
`,
    );
  });

  it('takes spaces out of braces and from the ends of lines, and empty lines that are too many', () => {
    const text = `\n\n${HEAD}teams:  \n  a: { name:  'A  ,b'  ,side:   business }\t\n\n\n\nx-a: [ 1,2 ,  [ a  b ] ,{} ] # c, d  \n  \n\n`;
    assert.equal(
      formatted(text),
      `${HEAD}teams:\n  a: {name: 'A  ,b', side: business}\n\nx-a: [1, 2, [a  b], {}] # c, d  \n`,
    );
  });

  it('keeps the spaces of text', () => {
    const text = `${HEAD}x-a: |  \n  one  \n\n\n  two  \n\n\nx-b: |+\n  c\n\n\n`;
    assert.equal(formatted(text), text.replace('|  ', '|').replace('two  \n\n\n', 'two  \n\n'));
  });

  it('keeps line ends, and puts one at the end', () => {
    const text = `${HEAD}risks: [ ]`.replaceAll('\n', '\r\n');
    assert.equal(formatted(text), `${HEAD}risks: []\n`.replaceAll('\n', '\r\n'));
  });

  it('formats a range, and nothing beside it', () => {
    const text = `${HEAD}teams: { a: { } }\npeople: { b: { } }\n`;
    assert.equal(formatted(text, 2, { first: 3, last: 3 }), `${HEAD}teams: { a: { } }\npeople: {b: {}}\n`);
    const phase = `${HEAD}phases:\n    - id: a\n      name: A\n      weeks: 1-3\n      gate:\n         id: g\n         week: 3\n`;
    assert.equal(
      formatted(phase, 2, { first: 6, last: 8 }),
      `${HEAD}phases:\n    - id: a\n      name: A\n      weeks: 1-3\n      gate:\n        id: g\n        week: 3\n`,
    );
  });

  it('does nothing to what is not YAML', () => {
    assert.equal(formatted(`${HEAD}teams: { a: { }\n`), `${HEAD}teams: { a: { }\n`);
    assert.equal(formatted(''), '');
  });

  it('touches white space only, says the same as before, and has nothing to do a second time', function () {
    this.timeout(120_000);
    const plans = [
      read('test/fixtures/features/small.cx.yaml'),
      restyled(read('test/fixtures/features/small.cx.yaml'), { step: 4, dash: 0 }),
      read('examples/minimal/programme.cx.yaml'),
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...plans),
        fc.array(edits, { maxLength: 4 }),
        fc.constantFrom(2, 4),
        fc.boolean(),
        (plan, changes, step, isCrlf) => {
          const laid = isCrlf ? plan.replaceAll('\n', '\r\n') : plan;
          const text = changes.reduce(edited, laid);
          const result = formatted(text, step);
          assert.equal(result.replace(/[ \t\r\n]/g, ''), text.replace(/[ \t\r\n]/g, ''));
          assert.deepEqual(commentsIn(result), commentsIn(text));
          const [before, after] = [analysed(text), analysed(result)];
          if (before.broken) return assert.equal(result, text);
          assert.deepEqual(after.root && toData(after.root), before.root && toData(before.root));
          assert.equal(formatted(result, step), result, JSON.stringify(text));
        },
      ),
      { numRuns: RUNS },
    );
  });
});
