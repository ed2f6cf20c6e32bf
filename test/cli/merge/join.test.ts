import assert from 'node:assert/strict';
import fc from 'fast-check';
import { blocksOf } from '../../../src/cli/merge/blocks.ts';
import { type Joined, join } from '../../../src/cli/merge/join.ts';
import { parse } from '../../../src/core/syntax/syntax.ts';
import {
  changedAt,
  type Data,
  dataOf,
  editedData,
  edits,
  otherThan,
  PLANS,
  placesIn,
  RUNS,
  textOf,
} from '../../diff/support.ts';
import { FIRST } from '../diff/repository.ts';

const NONE = { ours: new Map<string, string>(), theirs: new Map<string, string>() };

function joined(base: string, ours: string, theirs: string): Joined | undefined {
  const [before, mine, yours] = [base, ours, theirs].map((text) => blocksOf(parse(text)));
  return before && mine && yours ? join({ base: before, ours: mine, theirs: yours }, NONE) : undefined;
}

const clean = (base: string, ours: string, theirs: string): string => {
  const result = joined(base, ours, theirs);
  assert.deepEqual(result?.conflicts, []);
  return result?.text ?? '';
};

describe('joining two branches of a plan', function () {
  this.timeout(120_000);
  const plans = fc.constantFrom(...PLANS);

  it('takes the blocks of a text together to the very text', () => {
    for (const { name, text } of PLANS) {
      for (const form of [text, text.replaceAll('\n', '\r\n'), text.trimEnd()]) {
        const whole = blocksOf(parse(form));
        const parts = (block: NonNullable<typeof whole>): string =>
          block.children ? block.head + block.children.map(parts).join('') : block.text;
        if (whole) assert.equal(parts(whole), form, name);
      }
    }
    assert.ok(PLANS.filter(({ text }) => blocksOf(parse(text))).length > PLANS.length - 4);
  });

  it('takes what only one side changed as it stands', () => {
    fc.assert(
      fc.property(plans, edits, ({ text }, list) => {
        const changed = textOf(editedData(dataOf(text), list));
        if (!blocksOf(parse(text)) || !blocksOf(parse(changed))) return;
        assert.equal(clean(text, text, changed), changed);
        assert.equal(clean(text, changed, text), changed);
        assert.equal(clean(text, changed, changed), changed);
      }),
      { numRuns: RUNS },
    );
  });

  it('joins changes of different values', () => {
    fc.assert(
      fc.property(plans, fc.nat(), fc.nat(), ({ text }, first, second) => {
        const data = dataOf(text);
        const isLeaf = (way: readonly (string | number)[]): boolean =>
          typeof way.at(-1) === 'string' &&
          !/^(?:cx|id|person|decision|group|week|date|from|met-by|metric|text)$/.test(String(way.at(-1)));
        // A need is its milestone and its distance: two changes of one are two of the same.
        const places = placesIn(data).filter((way) => isLeaf(way) && !way.includes('needs'));
        const [a, b] = [places[first % places.length], places[second % places.length]];
        if (!a || !b || a.every((key, i) => key === b[i]) || b.every((key, i) => key === a[i])) return;
        const change = (value: Data): Data => (typeof value === 'object' ? value : otherThan(value));
        const base = textOf(data);
        if (!blocksOf(parse(base))) return;
        const [ours, theirs] = [changedAt(data, a, change), changedAt(data, b, change)];
        assert.equal(clean(base, textOf(ours), textOf(theirs)), textOf(changedAt(ours, b, change)));
      }),
      { numRuns: RUNS },
    );
  });

  const UAT = FIRST.slice(FIRST.indexOf('      - id: uat\n'), FIRST.indexOf('      - id: floor-walks\n'));

  it('joins an edit with a move to another phase, whoever made which', () => {
    const moved = FIRST.replace(UAT, '').replace('      - id: go-live\n', `${UAT}      - id: go-live\n`);
    const edited = FIRST.replace('on: 2026-02-13', 'on: 2026-02-12 # a day less');
    const both = moved.replace('on: 2026-02-13', 'on: 2026-02-12 # a day less');
    assert.equal(clean(FIRST, moved, edited), both);
    assert.equal(clean(FIRST, edited, moved), both);
    assert.equal(clean(FIRST, moved, moved), moved);
  });

  it('adds what both added, and keeps comments', () => {
    const add = (id: string, note: string): string => `      # ${note}\n      - {id: ${id}, title: ${id}, week: 5}\n`;
    const walks = '      - id: floor-walks\n';
    const ours = FIRST.replace(walks, add('one', 'ours') + walks);
    const theirs = FIRST.replace(walks, add('two', 'theirs') + walks);
    assert.equal(clean(FIRST, ours, theirs), FIRST.replace(walks, add('one', 'ours') + add('two', 'theirs') + walks));
  });

  it('joins lists on one line', () => {
    const list = (items: string): string => FIRST.replace('needs: [uat]', `needs: [${items}]`);
    assert.equal(clean(FIRST, list('uat, one'), list('uat + 2d, two')).includes('needs: [one, uat + 2d, two]'), true);
    assert.deepEqual(joined(FIRST, list('uat + 1d'), list('uat + 2d'))?.conflicts.length, 1);
  });

  it('asks where one side changed what the other took out', () => {
    const [without, edited] = [FIRST.replace(UAT, ''), FIRST.replace('on: 2026-02-13', 'on: 2026-02-12')];
    for (const [ours, theirs] of [
      [without, edited],
      [edited, without],
    ] as const) {
      const result = joined(FIRST, ours, theirs);
      assert.deepEqual(result?.conflicts, ['phases › id build › milestones › id uat']);
      assert.match(result?.text ?? '', /^<{7} ours\n[\s\S]*^={7}\n[\s\S]*^>{7} theirs$/m);
    }
  });
});
