import type { TextPosition, TextRange, TimelineItem } from '../protocol/lsp.ts';

/** The innermost item around a position; of equals, the first. */
export function itemAt(items: readonly TimelineItem[], position: TextPosition): TimelineItem | undefined {
  let best: TimelineItem | undefined;
  for (const item of items) {
    if (!contains(item.range, position)) continue;
    if (best === undefined || isInside(item.range, best.range)) best = item;
  }
  return best;
}

function contains(range: TextRange, position: TextPosition): boolean {
  return compare(range.start, position) <= 0 && compare(position, range.end) <= 0;
}

/** Strictly inside: nested, and not the same. */
function isInside(inner: TextRange, outer: TextRange): boolean {
  const start = compare(outer.start, inner.start);
  const end = compare(inner.end, outer.end);
  return start <= 0 && end <= 0 && (start < 0 || end < 0);
}

function compare(a: TextPosition, b: TextPosition): number {
  return a.line - b.line || a.character - b.character;
}
