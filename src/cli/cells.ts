/** Text as a terminal shows it: characters of no, one or two columns, tabs, and nothing that could steer the terminal. */

/** One character as people see it, where it stands in the text, and its columns. */
export interface Cell {
  readonly text: string;
  /** Offset in the text, in UTF-16 code units. */
  readonly at: number;
  /** The column of a terminal where it begins. */
  readonly column: number;
  readonly width: number;
}

export interface Row {
  readonly text: string;
  /** Undefined where each character of the text is one column. */
  readonly cells: readonly Cell[] | undefined;
  readonly width: number;
}

const TAB = 4;

export function rowOf(text: string): Row {
  if (SIMPLE.test(text)) return { text, cells: undefined, width: text.length };
  const cells: Cell[] = [];
  let column = 0;
  for (const { segment, index } of graphemes(text)) {
    const shown = segment === '\t' ? ' '.repeat(TAB - (column % TAB)) : shownAs(segment);
    const width = segment === '\t' ? shown.length : widthOf(shown);
    cells.push({ text: shown, at: index, column, width });
    column += width;
  }
  return { text, cells, width: column };
}

/** The column of an offset; the row's end for one behind it. */
export function columnOf({ text, cells, width }: Row, at: number): number {
  if (at >= text.length) return width;
  return cells ? (cells.findLast((cell) => cell.at <= at)?.column ?? 0) : at;
}

/** The part of a row from a column to another, with an ellipsis where something is left out. */
export function cut(row: Row, from: number, to: number): string {
  let text = '';
  if (!row.cells) text = row.text.slice(from, to);
  else
    for (const { text: shown, column, width } of row.cells) {
      if (column >= from && column + width <= to) text += shown;
      else if (column + width > from && column < to)
        text += ' '.repeat(Math.min(column + width, to) - Math.max(column, from));
    }
  const [before, after] = [from > 0, to < row.width];
  if (before) text = `…${text.slice(1)}`;
  return after ? `${text}…` : text;
}

/** The columns of a text in which nothing is to be replaced any more. */
export function widthOf(text: string): number {
  if (ASCII.test(text) || SIMPLE.test(text)) return text.length;
  let width = 0;
  for (const { segment } of graphemes(text)) width += columnsOf(segment);
  return width;
}

/** Asked in this order, since a pattern that knows Unicode's tables takes a millisecond to be made. */
function columnsOf(segment: string): number {
  if (SIMPLE.test(segment)) return segment.length;
  if (PLAIN.test(segment) || EMOJI.test(segment) || WIDE.test(segment)) return 2;
  return MARK.test(segment) ? 0 : 1;
}

/** Makes visible what would steer the terminal or turn the reading direction: a plan is somebody else's text. */
export function harmless(text: string): string {
  return HARMLESS.test(text) ? text : text.replace(UNSEEN, (c) => (c === '\n' ? ' ' : shownAs(c)));
}

function shownAs(segment: string): string {
  if (HARMLESS.test(segment)) return segment;
  return segment.replace(UNSEEN, (c) => {
    const code = c.charCodeAt(0);
    return code < 0x20 ? String.fromCharCode(0x2400 + code) : code === 0x7f ? '\u2421' : '\ufffd';
  });
}

/**
 * Characters as people see them: one with its marks, a flag, a family of emoji. Not all of Unicode's rules, but what they
 * are worth in columns; and Intl.Segmenter takes longer to load than a plan takes to be checked.
 */
function* graphemes(text: string): Iterable<{ readonly segment: string; readonly index: number }> {
  let segment = '';
  let index = 0;
  for (const c of text) {
    if (segment !== '' && !joins(segment, c)) {
      yield { segment, index };
      index += segment.length;
      segment = '';
    }
    segment += c;
  }
  if (segment !== '') yield { segment, index };
}

function joins(before: string, c: string): boolean {
  if (c < '\u0300' || PLAIN.test(c)) return false;
  return EXTENDS.test(c) || before.endsWith('\u200d') || (FLAG.test(c) && FLAG.test(before) && before.length === 2);
}

// biome-ignore-start lint/suspicious/noControlCharactersInRegex: these characters are what the patterns are about.
/** One column each: Latin, Greek and Cyrillic letters, dashes, quotes, ellipsis. Nearly every text is, and tells it at once. */
const SIMPLE = /^[\x20-\x7e\u00a0-\u00ac\u00ae-\u02ff\u0370-\u0482\u048a-\u052f\u2010-\u2027\u20ac]*$/;
const ASCII = /^[\x00-\x7f]*$/;
/** Nothing that is not seen: quick to tell for nearly every text. */
const HARMLESS = /^[\x20-\x7e\u00a0-\u061b\u061d-\u1fff\u2010-\u2027\u2030-\u2065\u2070-\ufefe\uff00-\uffff]*$/;
const UNSEEN = /[\x00-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;
// biome-ignore-end lint/suspicious/noControlCharactersInRegex: these characters are what the patterns are about.
/** Kana, ideographs and Hangul: wide, no marks, no emoji. */
const PLAIN = /^[\u3041-\u3096\u30a1-\u30fa\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3]$/;
/** Marks, joiners, variation selectors, skin tones, tags. */
const EXTENDS = /^(?:\p{Mark}|\p{Emoji_Modifier}|\u200c|\u200d|[\u{e0020}-\u{e007f}])$/u;
const FLAG = /^[\u{1f1e6}-\u{1f1ff}]$/u;
const EMOJI = /\p{Emoji_Presentation}|\ufe0f/u;
const MARK = /^[\p{Mark}\u200c\u200d]+$/u;
/** East Asian characters of two columns (Unicode's East Asian Width W and F, without emoji). */
const WIDE =
  /[\u1100-\u115f\u2329\u232a\u2e80-\u303e\u3041-\u4dbf\u4e00-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\u{16fe0}-\u{18cff}\u{1aff0}-\u{1b2ff}\u{1f200}-\u{1f2ff}\u{20000}-\u{3fffd}]/u;
