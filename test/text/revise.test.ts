import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits, type TextEdit } from '../../src/core/text/edit.ts';
import { editsSince, firstRevision, revise } from '../../src/core/text/revise.ts';
import { range } from '../../src/core/text/span.ts';

/** Edits in order and apart, told so that they fit any text. */
const rounds = fc.array(
  fc.array(fc.record({ skip: fc.nat(6), remove: fc.nat(4), insert: fc.constantFrom('', 'x', 'yy', '\n') }), {
    maxLength: 5,
  }),
  { maxLength: 4 },
);

function editsIn(text: string, round: readonly { skip: number; remove: number; insert: string }[]): TextEdit[] {
  let at = 0;
  return round.flatMap(({ skip, remove, insert }) => {
    const start = at + skip;
    const end = Math.min(text.length, start + remove);
    if (start > text.length) return [];
    at = end + 1;
    return [{ range: range(start, end), newText: insert }];
  });
}

describe('revisions', () => {
  it('come to edits of the first text, in order and apart', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), rounds, (text, all) => {
        let revision = firstRevision(text);
        for (const round of all) revision = revise(revision, editsIn(revision.text, round));
        const edits = editsSince(revision);
        assert.equal(applyEdits(text, edits), revision.text);
        for (const [i, edit] of edits.entries()) {
          const before = edits[i - 1];
          if (before) assert.ok(before.range.end < edit.range.start, 'apart');
        }
      }),
      { numRuns: Number(process.env['CX_PROPERTY_RUNS'] ?? 2000) },
    );
  });

  it('leave what lies between the edits alone', () => {
    const first = revise(firstRevision('a b c d e'), [
      { range: range(0, 1), newText: 'A' },
      { range: range(8, 9), newText: 'EE' },
    ]);
    const second = revise(first, [{ range: range(2, 3), newText: '' }]);
    assert.equal(second.text, 'A  c d EE');
    assert.deepEqual(editsSince(second), [
      { range: range(0, 1), newText: 'A' },
      { range: range(2, 3), newText: '' },
      { range: range(8, 9), newText: 'EE' },
    ]);
  });
});
