import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { parseAnyYaml } from '../../src/core/syntax/anyYaml.ts';
import { parsePlain } from '../../src/core/syntax/plain.ts';
import { WHOLE } from '../../src/core/text/span.ts';
import { edited, edits } from '../support/edits.ts';

const RUNS = Number(process.env['CX_PROPERTY_RUNS'] ?? 10_000);

const plans = [
  ...['contact-centre', 'troubled', 'minimal'].map((name) => `examples/${name}/programme.cx.yaml`),
  ...readdirSync('test/fixtures/schema/accepted').map((name) => `test/fixtures/schema/accepted/${name}`),
].map((path) => readFileSync(path, 'utf8'));

/** Pieces of plans, with what makes YAML hard in them. */
const excerpts = plans.flatMap((text) => {
  const lines = text.split('\n');
  return [0, 0.2, 0.4, 0.6, 0.8].map((share) => {
    const from = Math.floor(share * lines.length);
    return lines.slice(from, from + 25).join('\n');
  });
});

/** Lines that are nothing by themselves: each meaning depends on its neighbours. */
const lines = fc
  .array(
    fc.tuple(
      fc.constantFrom('', ' ', '  ', '    ', '   '),
      fc.constantFrom('', '- ', '-  ', 'a: ', '- a: ', 'b:', 'c:  '),
      fc.constantFrom(
        'word',
        'two words',
        "it's",
        '12',
        '1.5',
        '0x1f',
        'true',
        'null',
        '12e3',
        '60%',
        'a:b',
        'a #b',
        'x#y',
      ),
      fc.constantFrom('', ' ', ' # note', '#', ' # ', ':', ',', '"'),
      fc.constantFrom('\n', '\n', '\n', '\r\n', '\n\n', '\n# note\n', '\n  # note\n', ''),
    ),
    { maxLength: 7 },
  )
  .map((parts) => parts.map((part) => part.join('')).join(''));

const block = fc
  .tuple(
    fc.constantFrom('a: ', '- ', '  a: ', '- b: '),
    fc.constantFrom('|', '>', '|-', '>-', '|+', '|2'),
    fc.array(
      fc.tuple(
        fc.constantFrom('', ' ', '  ', '   ', '    ', '    '),
        fc.constantFrom('', 'text', 'b: c', '- d', '# e', 'f '),
      ),
      { maxLength: 6 },
    ),
    fc.constantFrom('\n', '', '\nc: d\n', '\n  c: d', '\n- e\n'),
  )
  .map(([key, header, body, end]) => `${key}${header}\n${body.map((line) => line.join('')).join('\n')}${end}`);

const flow = fc
  .array(
    fc.constantFrom(
      '[',
      ']',
      '{',
      '}',
      ',',
      ', ',
      ' ',
      'a',
      'b: 1',
      'c: [',
      '"q"',
      "'q'",
      ':',
      '#',
      '\n',
      '60%',
      '+ 2d',
      '2026-01-05',
    ),
    { maxLength: 12 },
  )
  .map((parts) => `key: [${parts.join('')}]\n`);

/** Whether it was read; where it was, the library has to agree. */
function agrees(text: string): boolean {
  const plain = parsePlain(text, WHOLE);
  if (!plain) return false;
  const { root, problems, entangled } = parseAnyYaml(text, WHOLE);
  assert.deepEqual(
    { root: plain, problems: [], entangled: false },
    { root, problems, entangled },
    JSON.stringify(text),
  );
  return true;
}

describe('the plain form of YAML', () => {
  it('is what the examples are written in', () => {
    for (const text of plans.slice(0, 3)) {
      assert.equal(agrees(text), true);
      agrees(text.replaceAll('\n', '\r\n'));
    }
  });

  it('is read as the library reads it, after any edit', () => {
    fc.assert(
      fc.property(fc.constantFrom(...excerpts), fc.array(edits, { minLength: 1, maxLength: 3 }), (text, changes) => {
        agrees(changes.reduce(edited, text));
      }),
      { numRuns: RUNS },
    );
  }).timeout(600_000);

  it('in any order of lines', () => {
    let read = 0;
    fc.assert(
      fc.property(fc.oneof(lines, flow, block), (text) => {
        if (agrees(text)) read++;
      }),
      { numRuns: RUNS },
    );
    assert.ok(read > RUNS / 50, `only ${read} of ${RUNS} were read at all`);
  }).timeout(600_000);
});
