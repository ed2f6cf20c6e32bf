import { type Source, sharedIn } from '../../edits/place.ts';
import type { TextEdit } from '../../text/edit.ts';
import { type Range, rangeOf, type Span } from '../../text/span.ts';

/** A scalar as it is written. */
interface Literal {
  readonly range: Range;
  readonly quote: string;
  readonly text: string;
}

/** What is written at a place; undefined where it is seen or repeated elsewhere, or is not written as it reads. */
function literalAt(span: Span, source: Source): Literal | undefined {
  const range = rangeOf(span, source.layout);
  const [, quote = '', text] = /^(["']?)([\w-]+)\1$/.exec(source.text.slice(range.start, range.end)) ?? [];
  return text === undefined || sharedIn(source).originals.has(range.start) ? undefined : { range, quote, text };
}

/** The edit that writes another word, in the quotes of the one that stands there. */
export function reword(span: Span, old: string, word: string, source: Source): TextEdit | undefined {
  const literal = literalAt(span, source);
  return literal?.text === old
    ? { range: literal.range, newText: `${literal.quote}${word}${literal.quote}` }
    : undefined;
}

/** The edit that writes another week, weeks or date. Numbers have no quotes; the rest has them where its key has. */
export function retime(span: Span, key: Span | undefined, time: string, source: Source): TextEdit | undefined {
  const literal = literalAt(span, source);
  if (!literal || !/^\d[\d-]*$/.test(literal.text)) return undefined;
  const isJson = key !== undefined && source.text[rangeOf(key, source.layout).start] === '"';
  const quote = /^\d+$/.test(time) ? '' : literal.quote || (isJson ? '"' : '');
  return { range: literal.range, newText: `${quote}${time}${quote}` };
}

/** `4-6`, or one week by itself. */
export function sayRange(first: number, last: number): string {
  return first === last ? String(first) : `${first}-${last}`;
}
