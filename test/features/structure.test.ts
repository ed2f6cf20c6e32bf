import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { foldsIn } from '../../src/core/features/folding.ts';
import { newLineEdits } from '../../src/core/features/format/newLine.ts';
import { linkedAt } from '../../src/core/features/linked.ts';
import { selectionsAt } from '../../src/core/features/selection.ts';
import { applyEdits } from '../../src/core/text/edit.ts';
import { lineIndex } from '../../src/core/text/lines.ts';
import { atCursor } from '../support/cursor.ts';

const PLAN = `cx: 1
programme: {name: Renewal, start: 2026-01-05}
# A comment
# of two lines
phases:
- id: design
  name: Design
  weeks: 1-3
  goal: |
    Text
      - like: a list

    # no comment
  milestones:
    - id: interviews
      title: Interviews
      week: 1
    # region later
    - id: sign-off
      title: Signed off
      week: 3
      needs: [
        interviews,
      ]
    # endregion
  gate:
    id: gate
    criteria: [{text: Done, met-by: sign-off}]
risks: []
`;

function folds(text: string): readonly string[] {
  return foldsIn(lineIndex(text)).map(
    ({ first, last, kind }) => `${first}-${last}${kind === 'block' ? '' : ` ${kind}`}`,
  );
}

describe('folding', () => {
  it('is by what belongs together', () => {
    assert.deepEqual(folds(PLAN), [
      '2-3 comment',
      '4-27',
      '5-27',
      '8-12',
      '13-23',
      '14-16',
      '17-24 region',
      '18-23',
      '21-22',
      '25-27',
    ]);
    assert.deepEqual(folds(PLAN.replaceAll('\n', '\r\n')), folds(PLAN));
  });

  it('is the same in a text that is broken further down', () => {
    const broken = `${PLAN}metrics: [{\n"`;
    assert.deepEqual(folds(broken).slice(0, 10), folds(PLAN));
  });

  it('never goes beyond the text, and nests', () => {
    for (let end = 0; end < PLAN.length; end++) {
      const text = PLAN.slice(0, end);
      const { starts } = lineIndex(text);
      for (const { first, last } of foldsIn(lineIndex(text))) assert.ok(first < last && last < starts.length);
    }
  });
});

describe('growing selections', () => {
  const texts = (marked: string): readonly string[] =>
    atCursor(marked, ({ analysis, at, text }) =>
      selectionsAt(analysis, at)
        .slice(0, -1)
        .map(({ start, end }) =>
          text
            .slice(start, end)
            .replaceAll('\r\n', '\n')
            .replace(/[ \n]+$/, ''),
        ),
    );

  it('go from a word to a value, its entry, what holds it', () => {
    const grown = texts(PLAN.replace('title: Signed', 'title: Sig$0ned'));
    assert.deepEqual(grown.slice(0, 3), ['Signed', 'Signed off', 'title: Signed off']);
    assert.match(grown[3] ?? '', /^id: sign-off\n(?:.*\n)*.*\]$/);
    assert.match(grown[4] ?? '', /^- id: sign-off\n/);
    assert.match(grown.at(-2) ?? '', /^phases:/);
  });

  it('know braces, quotes and keys', () => {
    assert.deepEqual(texts('a: {b: "c d$0"}\nx: 1\n').slice(0, 5), ['d', 'c d', '"c d"', 'b: "c d"', '{b: "c d"}']);
    assert.deepEqual(texts('a: {b$0: c}\nx: 1\n').slice(0, 2), ['b', 'b: c']);
  });

  it('are nested, anywhere in a text that is broken', function () {
    this.timeout(20_000);
    const text = readFileSync('test/fixtures/features/small.cx.yaml', 'utf8').slice(0, 1500);
    for (let at = 0; at < text.length; at += 41) {
      atCursor(`${text.slice(0, at)}$0${text.slice(at)}`, ({ analysis, at: place }) => {
        const ranges = selectionsAt(analysis, place);
        ranges.reduce((inner, outer) => {
          assert.ok(outer.start <= inner.start && inner.end <= outer.end);
          return outer;
        });
        return ranges.length > 0;
      });
    }
  });
});

describe('linked editing', () => {
  const linked = (marked: string): number =>
    atCursor(marked, ({ analysis, at, text }) => {
      const ranges = linkedAt(analysis, at);
      assert.equal(new Set(ranges.map(({ start, end }) => text.slice(start, end))).size, ranges.length ? 1 : 0);
      return ranges.length;
    });

  it('links an id and its mentions that stand together', () => {
    assert.equal(linked(PLAN.replace('met-by: sign', 'met-by: sign$0')), 2);
    assert.equal(linked(PLAN.replace('id: interviews', "id: 'inter$0views'")), 2);
    assert.equal(linked(PLAN.replace('id: gate', 'id: ga$0te')), 0, 'nothing mentions it');
  });

  it('leaves to renaming what does not', () => {
    const far = PLAN.replace('met-by: sign', 'met-by: sign$0').replace('  gate:', `${'\n'.repeat(45)}  gate:`);
    assert.equal(linked(far), 0);
    assert.equal(linked(PLAN.replace('met-by: sign-off', 'met-by: nobo$0dy')), 0);
  });
});

describe('a new line', () => {
  /** How many spaces it gets behind these lines. */
  const column = (before: string): number =>
    atCursor(`${before}\n$0`, ({ analysis, at, text }) => {
      const result = applyEdits(text, newLineEdits(analysis, at));
      return result.length - text.length;
    });

  it('stands where the next key or dash belongs', () => {
    assert.equal(column('programme:'), 2);
    assert.equal(column('programme:\n  name: A'), 2);
    assert.equal(column('phases:'), 2);
    assert.equal(column('phases:\n  - id: a\n    milestones:'), 6);
    assert.equal(column('phases:\n  - id: a'), 4);
    assert.equal(column('phases:\n  - id: a\n    goal: |'), 6);
    assert.equal(column('phases:\n  - id: a\n    goal: |\n         text'), 9);
    assert.equal(column('risks:\n  -'), 4);
    assert.equal(column('x-a:\n  - one'), 2);
    assert.equal(column('risks: ['), 2);
    assert.equal(column('risks: []'), 0);
    assert.equal(column('risks: [\n  {id: a},'), 2);
  });

  it('follows the style of the file', () => {
    assert.equal(column('teams:\n    ops:'), 8);
    assert.equal(column('risks:\n- id: a\ntraining:'), 0);
  });

  it('is left alone where somebody has pressed Enter twice', () => {
    assert.equal(column('programme:\n  name: A\n'), 0);
  });
});
