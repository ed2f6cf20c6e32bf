import assert from 'node:assert/strict';
import fc from 'fast-check';
import { changeBetween } from '../../src/core/text/change.ts';
import { lineIndex, nextLineIndex, offsetAt, positionAt } from '../../src/core/text/lines.ts';
import { offset } from '../../src/core/text/span.ts';

const texts = fc
  .array(fc.constantFrom('a', 'bc', '\n', '\r', '\r\n', '🚀'), { maxLength: 30 })
  .map((parts) => parts.join(''));

describe('lines', () => {
  it('after a change are those of the new text', () => {
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        assert.deepEqual(nextLineIndex(lineIndex(before), after), lineIndex(after));
      }),
      { numRuns: 3000 },
    );
  });

  it('and characters lead back to the offset', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const lines = lineIndex(text);
        for (let at = 0; at <= text.length; at++) {
          const isWithinLineEnd = text[at - 1] === '\r' && text[at] === '\n';
          if (!isWithinLineEnd) assert.equal(offsetAt(lines, positionAt(lines, offset(at))), at);
        }
      }),
    );
  });
});

describe('the change between two texts', () => {
  it('makes the one of the other', () => {
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const change = changeBetween(before, after);
        if (!change) return assert.equal(before, after);
        const { start, oldEnd, newEnd } = change;
        assert.equal(before.slice(0, start) + after.slice(start, newEnd) + before.slice(oldEnd), after);
      }),
    );
  });
});
