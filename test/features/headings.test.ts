import assert from 'node:assert/strict';
import { retitled, titleIn } from '../../src/core/features/headings.ts';
import { outlineOf } from '../../src/core/markdown/readOutline.ts';
import { applyEdits } from '../../src/core/text/edit.ts';

const DOCUMENT = `# Cut-over

## Way back ##

Text

Way back
--------

> ### *Last* words

<h2>Ours</h2>
`;

/** The document after a heading got other words, and which links change; or why it keeps them. */
function rename(text: string, slug: string, title: string): string | readonly [string, Record<string, string>] {
  const renaming = retitled(text, slug, title, outlineOf);
  if ('refusal' in renaming) return renaming.refusal;
  return [applyEdits(text, [renaming.edit]), Object.fromEntries(renaming.slugs)];
}

describe('renaming a heading', () => {
  it('changes its words alone, and tells which links lead to it', () => {
    for (const text of [DOCUMENT, DOCUMENT.replaceAll('\n', '\r\n')]) {
      assert.deepEqual(rename(text, 'cut-over', 'The night'), [
        text.replace('Cut-over', 'The night'),
        { 'cut-over': 'the-night' },
      ]);
      assert.deepEqual(rename(text, 'last-words', 'First **words**'), [
        text.replace('*Last* words', 'First **words**'),
        { 'last-words': 'first-words' },
      ]);
      assert.deepEqual(rename(text, 'way-back-1', 'Way out'), [
        text.replace('Way back\n', 'Way out\n').replace('Way back\r\n', 'Way out\r\n'),
        { 'way-back-1': 'way-out' },
      ]);
    }
  });

  it('tells of others of the same words, whose links were counted on', () => {
    assert.deepEqual(rename(DOCUMENT, 'way-back', 'Way out'), [
      DOCUMENT.replace('Way back ##', 'Way out ##'),
      { 'way-back': 'way-out', 'way-back-1': 'way-back' },
    ]);
  });

  it('is refused where there is no such heading, or would be none', () => {
    assert.match(String(rename(DOCUMENT, 'none', 'x')), /no heading `#none`/);
    assert.match(String(rename(DOCUMENT, 'ours', 'x')), /no heading `#ours`/);
    assert.match(String(rename(DOCUMENT, 'cut-over', '')), /no heading that a link/);
    assert.match(String(rename(DOCUMENT, 'cut-over', '!')), /no heading that a link/);
    assert.equal(titleIn(DOCUMENT, 'ours', outlineOf(DOCUMENT)), undefined);
  });
});
