import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { lineIndex } from '../../src/core/text/lines.ts';
import { OPEN_TEXT } from '../../src/lsp/openText.ts';

const RUNS = Number(process.env['CX_PROPERTY_RUNS'] ?? 1000);

const text = fc
  .array(fc.constantFrom('a', 'bc', '\n', '\r\n', '\r', 'é', '🚀', ' '), { maxLength: 20 })
  .map((parts) => parts.join(''));
/** A change of a text, told as shares of it, so that it fits any. */
const change = fc.oneof(
  fc.record({ text }),
  fc.record({ text, from: fc.double({ min: 0, max: 1, noNaN: true }), to: fc.double({ min: 0, max: 1, noNaN: true }) }),
);

describe('an open text', () => {
  it('changes as the protocol has it', () => {
    fc.assert(
      fc.property(text, fc.array(change, { maxLength: 6 }), (start, changes) => {
        const theirs = TextDocument.create('file:///a', 'x', 1, start);
        let ours = OPEN_TEXT.create('file:///a', 'x', 1, start);
        for (const each of changes) {
          const at = (share: number) => theirs.positionAt(Math.floor(share * theirs.getText().length));
          const told = 'from' in each ? { range: { start: at(each.from), end: at(each.to) }, text: each.text } : each;
          TextDocument.update(theirs, [told], 2);
          ours = OPEN_TEXT.update(ours, [told], 2);
        }
        assert.equal(ours.getText(), theirs.getText());
        assert.deepEqual(Array.from(ours.lines.starts), Array.from(lineIndex(theirs.getText()).starts));
      }),
      { numRuns: RUNS },
    );
  });
});
