import { lineAt } from '../text/lines.ts';
import { type Offset, type Range, range, rangeOf } from '../text/span.ts';
import { readLine } from './block/lines.ts';
import { cursorAt } from './cursor.ts';
import type { Seen } from './seen.ts';

/** What a selection grows to, from the innermost: a word, a value, its entry, the item that holds it, and so on. */
export function selectionsAt({ root, layout, lines, text }: Seen, at: Offset): readonly Range[] {
  const { path, isOnKey } = cursorAt(root, at, layout);
  const ranges: Range[] = [range(0, text.length)];
  for (const [i, { node, entry, index }] of path.entries()) {
    const value = rangeOf(node.span, layout);
    const key = entry && rangeOf(entry.keySpan, layout);
    if (key) ranges.push(range(key.start, Math.max(key.end, value.end)));
    else if (index !== undefined) ranges.push(range(dashBefore(text, value.start), value.end));
    const isLast = i === path.length - 1;
    if (key && isLast && isOnKey) ranges.push(key);
    else ranges.push(value);
    if (isLast && !isOnKey && /^["']/.test(text.slice(value.start, value.end))) {
      ranges.push(range(value.start + 1, Math.max(value.start + 1, value.end - 1)));
    }
  }
  const { start, text: line } = readLine(lines, lineAt(lines, at));
  ranges.push(wordAt(line, start, at));
  return nested(ranges, at);
}

/** An entry of a list begins with its dash. */
function dashBefore(text: string, start: number): number {
  const dash = /-[ \t]+$/.exec(text.slice(Math.max(0, start - 40), start));
  return dash ? start - dash[0].length : start;
}

function wordAt(line: string, start: number, at: Offset): Range {
  for (const { index, 0: word } of line.matchAll(/[\p{L}\p{N}_][\p{L}\p{N}_-]*/gu)) {
    if (start + index <= at && at <= start + index + word.length) {
      return range(start + index, start + index + word.length);
    }
  }
  return range(at, at);
}

/** Each within the one before, from the innermost. */
function nested(ranges: readonly Range[], at: Offset): readonly Range[] {
  const kept: Range[] = [];
  for (const one of ranges) {
    const outer = kept.at(-1);
    const isInside = !outer || (one.start >= outer.start && one.end <= outer.end);
    const isSmaller = !outer || one.end - one.start < outer.end - outer.start;
    if (isInside && isSmaller && one.start <= at && at <= one.end && (one.end > one.start || !outer)) kept.push(one);
  }
  return kept.reverse();
}
