import assert from 'node:assert/strict';
import { columnOf, cut, harmless, rowOf, widthOf } from '../../src/cli/cells.ts';
import { wrap } from '../../src/cli/wrap.ts';

describe('cli: text on a terminal', () => {
  it('knows the columns of characters', () => {
    const widths: Readonly<Record<string, number>> = {
      abc: 3,
      é: 1,
      'e\u0301': 1,
      計画: 4,
      한국: 4,
      ＡＢ: 4,
      '🚀': 2,
      '👩‍👩‍👧': 2,
      '🇮🇪': 2,
      Straße: 6,
      '—': 1,
      '': 0,
    };
    for (const [text, width] of Object.entries(widths)) assert.equal(widthOf(text), width, text);
  });

  it('finds the column of an offset', () => {
    const text = 'a\t計🚀e\u0301z';
    const row = rowOf(text);
    const columns = [...text.matchAll(/[atz計]|🚀/gu)].map(({ 0: c, index }) => [c, columnOf(row, index)]);
    assert.deepEqual(columns, [
      ['a', 0],
      ['計', 4],
      ['🚀', 6],
      ['z', 9],
    ]);
    assert.equal(columnOf(row, text.length), row.width);
    assert.equal(columnOf(row, 99), row.width);
    assert.equal(columnOf(rowOf(''), 0), 0);
  });

  it('cuts between characters, and says where', () => {
    const row = rowOf('0123456789');
    assert.equal(cut(row, 0, 10), '0123456789');
    assert.equal(cut(row, 0, 4), '0123…');
    assert.equal(cut(row, 3, 7), '…456…');
    assert.equal(widthOf(cut(rowOf('計計計計'), 1, 6)), 6);
  });

  it('shows what would not be seen', () => {
    assert.equal(harmless('Plain, “quoted” — and 計画 🚀'), 'Plain, “quoted” — and 計画 🚀');
    assert.equal(harmless('a\u001b[31mb\u0007'), 'a␛[31mb␇');
    assert.equal(harmless('a\u202eb\u2066c\ufeff'), 'a\ufffdb\ufffdc\ufffd');
    assert.equal(harmless('two\nlines'), 'two lines');
  });

  it('wraps at spaces, and leaves long words whole', () => {
    assert.deepEqual(wrap('one two three', 7), ['one two', 'three']);
    assert.deepEqual(wrap('a/very/long/path and more', 8), ['a/very/long/path', 'and more']);
    assert.deepEqual(wrap('計画 計画 計画', 9), ['計画 計画', '計画']);
    assert.deepEqual(wrap('', 9), ['']);
  });
});
