import { lineAt } from '../text/lines.ts';
import { type Offset, type Range, rangeOf, type Span } from '../text/span.ts';
import { mentionedAt } from './mentions.ts';
import type { Seen } from './seen.ts';

/** What fits on a screen. */
const LINES = 40;

/**
 * The places of an id that change together while somebody types in one of them: all of them, if they stand together, and
 * none otherwise, since a mention that nobody sees would be left behind. Elsewhere there is renaming.
 */
export function linkedAt(seen: Seen, at: Offset): readonly Range[] {
  const found = mentionedAt(seen, at);
  if (!found?.declaration) return [];
  const spans: readonly Span[] = [found.declaration.span, ...found.references.map(({ span }) => span)];
  if (spans.length < 2) return [];
  const ranges = spans.map((span) => rangeOf(span, seen.layout)).sort((a, b) => a.start - b.start);
  const [first, last] = [ranges[0], ranges.at(-1)];
  if (!first || !last || lineAt(seen.lines, last.end) - lineAt(seen.lines, first.start) >= LINES) return [];
  const written = ranges.map(({ start, end }) => seen.text.slice(start, end).replace(/^(["'])(.*)\1$/, '$2'));
  if (written.some((text) => text !== found.id)) return [];
  return ranges.map((one) => inner(one, seen.text));
}

/** Without quotes. */
function inner({ start, end }: Range, text: string): Range {
  const by = /["']/.test(text[start] ?? '') ? 1 : 0;
  return { start: (start + by) as Offset, end: (end - by) as Offset };
}
