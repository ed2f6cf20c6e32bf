/**
 * Positions. Inside the core a place is a {@link Span}: two offsets relative to the section of the text that
 * holds them, so that an edit moves nothing that stands behind it. Only {@link rangeOf} turns it into offsets of
 * the whole text, and only the hosts turn those into lines and columns.
 */

declare const offsetBrand: unique symbol;

/** A place in the whole text, in UTF-16 code units from its start. */
export type Offset = number & { readonly [offsetBrand]: 'offset' };

/** A stretch of text that is parsed as one. Its identity is all it has: a {@link Layout} knows where it stands. */
export interface Section {
  readonly name: string;
}

/** Where something stands: offsets in UTF-16 code units from the start of `section`; `end` is exclusive. */
export interface Span {
  readonly section: Section;
  readonly start: number;
  readonly end: number;
}

/** The same in the whole text. */
export interface Range {
  readonly start: Offset;
  readonly end: Offset;
}

/** Says where each section starts in one version of the text. */
export type Layout = (section: Section) => number;

export function offset(n: number): Offset {
  return n as Offset;
}

export function range(start: number, end: number): Range {
  return { start: start as Offset, end: end as Offset };
}

/** The one way from a relative place to a place in the text. */
export function rangeOf(span: Span, layout: Layout): Range {
  const base = layout(span.section);
  return range(base + span.start, base + span.end);
}

export function contains(outer: Range, at: Offset): boolean {
  return outer.start <= at && at <= outer.end;
}
