import assert from 'node:assert/strict';
import { placeFinder } from '../../src/cli/places.ts';
import { analyse } from '../../src/core/analysis.ts';
import { type Span, WHOLE } from '../../src/core/text/span.ts';
import { dayOf } from '../support/day.ts';

const TEXT = `cx: 1
x-common: &common {week: 1, owner: ana}
people:
  ana: {name: Ana}
  ben:
roles:
  technical-lead: {person: ana}
phases:
  - id: a
    milestones:
      - <<: *common
        id: first
        needs: [zero, {id: nothing}]
      - *common
      - {id: third, a/b~c: {d: 1}}
`;

describe('cli: the item of a problem', () => {
  const { root, layout } = analyse(TEXT, { today: dayOf('2026-02-18'), profile: 'minimal' });
  assert.ok(root);
  /** The span of a word of the text, as if the text were one section. */
  const spanOf = (word: string): Span => {
    const start = TEXT.indexOf(word);
    assert.ok(start >= 0, word);
    return { section: WHOLE, start, end: start + word.length };
  };
  const find = placeFinder(root, layout);
  const pointer = (word: string, item?: string): string =>
    find({ rule: 'x/y', severity: 'info', message: '', span: spanOf(word), item: item ? spanOf(item) : undefined })
      .pointer;

  const expected: Readonly<Record<string, string>> = {
    'cx: 1': '',
    people: '/people',
    'name: Ana': '/people/ana',
    ben: '/people',
    'technical-lead': '/roles/technical-lead',
    'id: a\n': '/phases/0',
    first: '/phases/0/milestones/0',
    zero: '/phases/0/milestones/0/needs/0',
    nothing: '/phases/0/milestones/0/needs/1',
    '*common\n        id': '/phases/0/milestones/0',
    '- *common': '/phases/0',
    third: '/phases/0/milestones/2',
    'd: 1': '/phases/0/milestones/2/a~1b~0c',
  };
  for (const [word, wanted] of Object.entries(expected)) {
    it(`at ${JSON.stringify(word)} it is ${wanted || 'the plan'}`, () => assert.equal(pointer(word), wanted));
  }

  it('an item that is given whole is found, also one of which there is only the key', () => {
    assert.equal(pointer('name', '{name: Ana}'), '/people/ana');
    assert.equal(pointer('ben', 'ben:'), '/people/ben');
    assert.equal(pointer('id: nothing', '[zero, {id: nothing}]'), '/phases/0/milestones/0/needs');
  });

  it('the head is where the mapping begins that holds it', () => {
    const { head } = find({ rule: 'x/y', severity: 'info', message: '', span: spanOf('zero') });
    assert.equal(TEXT.slice(head).startsWith('<<: *common'), true);
  });
});
