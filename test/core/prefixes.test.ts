import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { analyse } from '../../src/core/analysis.ts';
import { rangeOf } from '../../src/core/text/span.ts';
import { dayOf } from '../support/day.ts';

const today = dayOf('2026-02-18');

const read = (path: string): string => readFileSync(resolve(__dirname, '../..', path), 'utf8');

/** Short, and with something of everything that makes YAML hard: anchors, merges, flow, quotes, blocks, comments. */
const SHORT = `# A plan. cx-ignore-file is a word here
cx: 1
programme: {name: "Ren\\u00e9wal: #1", start: 2026-01-05}
x-a: &a {owner: ana, week: 1} # cx-ignore reference/unknown-id -- why
people: {ana: {name: 'It''s Ana', away: [2026-02-16, {from: 2026-04-06}]}}
roles:
  ? technical-lead
  : {person: [ana], protected-time: 20%}
phases:
  - id: a
    weeks: 1-3
    goal: >-
      Folded
      text
    milestones:
      - <<: *a
        id: m
        needs: [n + 2d, {id: m, lag: 1d}]
      - {id: n, title: |
          Literal 🚀, on: 2026-01-09}
`;

/** Reading must not throw, no rule may fail, and every place must be one of this text. */
function holds(text: string): void {
  const { problems, suppressed, failures, layout } = analyse(text, { today, profile: 'strict' });
  assert.deepEqual(failures, [], text);
  for (const { span, related = [], fixes = [] } of [...problems, ...suppressed]) {
    const spans = [
      span,
      ...related.map((other) => other.span),
      ...fixes.flatMap(({ edits }) => edits.map((edit) => edit.span)),
    ];
    for (const each of spans) {
      const { start, end } = rangeOf(each, layout);
      assert.ok(start >= 0 && start <= end && end <= text.length, `${start}-${end} of ${text.length}`);
    }
  }
}

function without(text: string, at: number): string {
  return text.slice(0, at) + text.slice(at + 1);
}

describe('reading never throws', function () {
  this.timeout(120_000);

  it('on every prefix of a plan', () => {
    for (let end = 0; end <= SHORT.length; end++) holds(SHORT.slice(0, end));
  });

  it('on every deletion of a character', () => {
    for (let at = 0; at < SHORT.length; at++) holds(without(SHORT, at));
  });

  it('on every prefix and deletion with CR LF', () => {
    const text = SHORT.replaceAll('\n', '\r\n');
    for (let at = 0; at <= text.length; at++) {
      holds(text.slice(0, at));
      holds(without(text, at));
    }
  });

  it('on a character of YAML put anywhere', () => {
    const signs = fc.constantFrom(...':-[]{}#&*!|>\'"%@`?,~<\t\r\n \u0000\ufeff\u2028');
    fc.assert(
      fc.property(fc.nat(SHORT.length), signs, (at, sign) => holds(SHORT.slice(0, at) + sign + SHORT.slice(at))),
      { numRuns: 600 },
    );
  });

  for (const path of [
    'test/fixtures/schema/accepted/whole-format.cx.yaml',
    'examples/minimal/programme.cx.yaml',
    'examples/troubled/programme.cx.yaml',
  ]) {
    it(`on prefixes, deletions and swapped parts of ${path}`, () => {
      const text = read(path);
      fc.assert(
        fc.property(fc.nat(text.length), fc.nat(text.length), fc.nat(40), (at, from, length) => {
          holds(text.slice(0, at));
          holds(without(text, at));
          holds(text.slice(0, at) + text.slice(from, from + length) + text.slice(at));
        }),
        { numRuns: path.includes('troubled') ? 40 : 120 },
      );
    });
  }

  it('on texts of YAML signs alone', () => {
    const word = fc.constantFrom(
      'cx',
      ': ',
      '- ',
      '\n',
      '  ',
      '{',
      '}',
      '[',
      ']',
      ',',
      '1',
      'phases',
      'id',
      '&a ',
      '*a',
      '<<',
      '"',
      "'",
      '|',
      '>',
      '#',
      '? ',
      '---',
      '...',
      '%',
      '!',
      '\t',
      '\r',
      '\u0000',
      '🚀',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 30 }), (words) => holds(words.join(''))),
      { numRuns: 3000 },
    );
  });
});
