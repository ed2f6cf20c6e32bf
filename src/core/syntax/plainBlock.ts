import type { Section } from '../text/span.ts';
import { match, skipSpaces, type Value } from './plainValue.ts';

/** Behind it stands text as it is (`|`), or with its lines joined (`>`); `-` leaves out the last line end. */
const HEADER = /[|>]-?\n/y;

/**
 * A block of text in its usual form: it begins in the next line, indented deeper than `indent`, and holds no tabs.
 * Joined text with lines that are indented deeper still is left to the library.
 */
export function blockAt(text: string, at: number, indent: number, section: Section): Value | undefined {
  const header = match(HEADER, text, at);
  if (header === undefined) return undefined;
  const from = at + header.length;
  const inner = skipSpaces(text, from) - from;
  if (inner <= indent) return undefined;
  const isFolded = header.startsWith('>');
  const lines = linesAt(text, from, inner, isFolded);
  if (!lines) return undefined;
  const joined = isFolded ? fold(lines.all) : lines.all.join('\n');
  const value = header.length === 3 ? joined : `${joined}\n`;
  return { node: { kind: 'scalar', span: { section, start: at, end: lines.end }, value }, end: lines.end };
}

interface Lines {
  readonly all: readonly string[];
  readonly end: number;
}

function linesAt(text: string, from: number, inner: number, isFolded: boolean): Lines | undefined {
  const all: string[] = [];
  let [at, end, empty] = [from, from, 0];
  for (;;) {
    const first = skipSpaces(text, at);
    const newline = text.indexOf('\n', first);
    if (newline < 0) return undefined;
    if (newline === at) empty++;
    else if (first - at < inner) return newline === first ? undefined : { all, end };
    else {
      const line = text.slice(at + inner, newline);
      if (line === '' || /[\r\t\0]|\s$/.test(line) || (isFolded && line[0] === ' ')) return undefined;
      for (; empty > 0; empty--) all.push('');
      all.push(line);
      end = newline + 1;
    }
    at = newline + 1;
    if (at >= text.length) return all.length ? { all, end } : undefined;
  }
}

/** Lines become one, parted by spaces; of the line ends before and behind empty lines, one is left out. */
function fold(lines: readonly string[]): string {
  let folded = lines[0] ?? '';
  let empty = 0;
  for (const line of lines.slice(1)) {
    if (line === '') empty++;
    else {
      folded += (empty ? '\n'.repeat(empty) : ' ') + line;
      empty = 0;
    }
  }
  return folded;
}
