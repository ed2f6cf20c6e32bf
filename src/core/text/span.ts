/**
 * Positions. Inside the core a place is a {@link Span}: two offsets relative to the section of the text that
 * holds them, so that an edit moves nothing that stands behind it. Only {@link rangeOf} turns it into offsets of
 * the whole text, and only the hosts turn those into lines and columns.
 */

declare const offsetBrand: unique symbol;

/** A place in the whole text, in UTF-16 code units from its start. */
export type Offset = number & { readonly [offsetBrand]: 'offset' };

/**
 * A stretch of text that is parsed as one. Where it stands is no business of its own: each version of the text has a
 * table of starts, and `slot` is the section's place in it, so that an unchanged section serves many versions.
 */
export interface Section {
  readonly slot: number;
}

/** The text from its start; in this section, and only here, places are absolute. */
export const WHOLE: Section = { slot: 0 };

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

/** The start of a section that is not part of a text any more. */
export const NOWHERE = -1;

/** Where each section starts in one version of the text, by slot. */
export type Layout = ArrayLike<number>;

/** The layout of a text of one section. */
export const FLAT: Layout = [0];

export function offset(n: number): Offset {
  return n as Offset;
}

export function range(start: number, end: number): Range {
  return { start: start as Offset, end: end as Offset };
}

/** The one way from a relative place to a place in the text. */
export function rangeOf(span: Span, layout: Layout): Range {
  const base = layout[span.section.slot] ?? 0;
  return range(base + span.start, base + span.end);
}

export function contains(outer: Range, at: Offset): boolean {
  return outer.start <= at && at <= outer.end;
}

/** Whether two ranges have a place in common, their ends included. */
export function overlaps(a: Range, b: Range): boolean {
  return a.start <= b.end && b.start <= a.end;
}
