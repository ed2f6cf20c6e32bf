import assert from 'node:assert/strict';
import fc from 'fast-check';
import { changeBetween } from '../../src/core/text/change.ts';
import { longText, replaced, stretchesOf, type Text } from '../../src/core/text/text.ts';

const words = fc.array(fc.constantFrom('a', 'bc', '\n', 'é', '🚀'), { maxLength: 20 }).map((parts) => parts.join(''));
const share = fc.double({ min: 0, max: 1, noNaN: true });
const changes = fc.array(fc.record({ from: share, to: share, words }), { maxLength: 8 });

/** The same changes of a long text in short stretches and of a string. */
function both(start: string, edits: readonly { from: number; to: number; words: string }[]): [Text, string][] {
  const versions: [Text, string][] = [[longText(start, 3), start]];
  for (const { from, to, words } of edits) {
    const [long, plain] = versions.at(-1) as [Text, string];
    const [a, b] = [Math.floor(from * plain.length), Math.floor(to * plain.length)];
    const [at, end] = [Math.min(a, b), Math.max(a, b)];
    versions.push([replaced(long, at, end, words), replaced(plain, at, end, words) as string]);
  }
  return versions;
}

describe('a long text', () => {
  it('reads as the string that it stands for, however it was edited', () => {
    fc.assert(
      fc.property(words, changes, share, share, (start, edits, from, to) => {
        for (const [long, plain] of both(start, edits)) {
          const at = (where: number) => Math.floor(where * (plain.length + 2));
          assert.equal(long.length, plain.length);
          assert.equal(long.slice(at(from), at(to)), plain.slice(at(from), at(to)));
          assert.equal(long.slice(at(from)), plain.slice(at(from)));
          assert.equal(long.charCodeAt(at(from)), plain.charCodeAt(at(from)));
          assert.equal(long.toString(), plain);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('tells what changed between any two of its versions', () => {
    fc.assert(
      fc.property(words, changes, (start, edits) => {
        const versions = both(start, edits);
        const [[first, before], [last, after]] = [versions[0], versions.at(-1)] as [[Text, string], [Text, string]];
        for (const old of [first, before]) {
          const change = changeBetween(old, last) ?? { start: 0, oldEnd: 0, newEnd: 0 };
          const { start, oldEnd, newEnd } = change;
          assert.equal(before.slice(0, start) + after.slice(start, newEnd) + before.slice(oldEnd), after);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('is made anew in one place only', () => {
    const text = longText('x'.repeat(1_000_000));
    const [before, after] = [stretchesOf(text), stretchesOf(replaced(text, 500_000, 500_001, 'yes'))];
    assert.equal(after.length, before.length);
    assert.equal(after.filter((stretch, i) => stretch !== before[i]).length, 1);
    assert.ok(before.every(({ length }) => length <= 1 << 15));
  });
});
