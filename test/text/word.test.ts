import assert from 'node:assert/strict';
import { hasWord } from '../../src/core/text/word.ts';

describe('hasWord', () => {
  for (const [text, expected] of [
    ['build', true],
    ['the build stage', true],
    ['build-2: rebuild', true],
    ['rebuild, then build', true],
    ['rebuild', false],
    ['builder', false],
    ['\u00fcbuild', false],
    ['', false],
  ] as const)
    it(`"${text}" ${expected ? 'has' : 'has not'} the word build`, () => {
      assert.equal(hasWord(text, 'build'), expected);
    });
});
