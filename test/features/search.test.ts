import assert from 'node:assert/strict';
import { likenessTo } from '../../src/core/features/search.ts';

describe('what is like what was typed', () => {
  const best = (query: string, ...texts: string[]): string[] =>
    texts
      .map((text) => ({ text, score: likenessTo(query)(text) }))
      .filter(({ score }) => score !== undefined)
      .sort((a, b) => (b.score ?? 0) - (a.score ?? 0))
      .map(({ text }) => text);

  it('has the letters in their order, whole words first, then beginnings of words', () => {
    assert.deepEqual(best('uat', 'unravel that', 'squat', 'UAT signed off', 'Go-live'), [
      'UAT signed off',
      'squat',
      'unravel that',
    ]);
    assert.deepEqual(best('uso', 'unusual solo', 'uat-sign-off', 'of us'), ['uat-sign-off', 'unusual solo']);
    assert.deepEqual(best('sign off', 'sign-off'), ['sign-off']);
  });

  it('is everything where nothing was typed', () => {
    assert.equal(best('', 'a', 'b').length, 2);
  });
});
