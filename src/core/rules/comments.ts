import { type LineIndex, lineAt, lineRange } from '../text/lines.ts';
import { offset, type Span, WHOLE } from '../text/span.ts';
import { type Day, parseDay } from '../time/day.ts';

/** A comment by which a reader accepts a problem: `# cx-ignore rule[, rule] [until: date] -- reason`. */
export interface Suppression {
  readonly line: number;
  /** The line it speaks of; undefined for the whole file. */
  readonly target: number | undefined;
  readonly rules: readonly { readonly id: string; readonly span: Span }[];
  /** The last day on which it holds; a day that cannot be read has a place and no value. */
  readonly until: { readonly day: Day | undefined; readonly span: Span } | undefined;
  readonly reason: string;
  readonly span: Span;
}

/** Tells a comment from the same letters within a text: only the first counts. */
export type IsComment = (at: number) => boolean;

const COMMENT = /#[ \t]*cx-ignore(-file)?(?=[ \t\r\n]|$)([^\r\n]*)/g;

export function suppressionsIn(lines: LineIndex, isComment: IsComment): Suppression[] {
  const { text } = lines;
  // Comments above each other speak of the same line: it is looked for once.
  let next = -1;
  return [...text.matchAll(COMMENT)].flatMap((match) => {
    const start = match.index;
    const before = text[start - 1];
    if ((before !== undefined && !/\s|\ufeff/.test(before)) || !isComment(start)) return [];
    const body = match[2] ?? '';
    const line = lineAt(lines, offset(start));
    const alone = text.slice(lineRange(lines, line).start, start).trim() === '';
    if (alone && next <= line) next = nextContentLine(lines, line);
    const target = match[1] ? undefined : alone ? next : line;
    const span = { section: WHOLE, start, end: start + match[0].trimEnd().length };
    return [{ line, target, span, ...partsOf(body, start + match[0].length - body.length) }];
  });
}

/** The rules, the last day and the reason, out of what follows the word. */
function partsOf(body: string, at: number): Pick<Suppression, 'rules' | 'until' | 'reason'> {
  const dashes = /(?:^|\s)--(?:\s|$)/.exec(body);
  const head = dashes ? body.slice(0, dashes.index) : body;
  const reason = dashes ? body.slice(dashes.index + dashes[0].length).trim() : '';
  const date = /(?<=^|[\s,])until(?::|(?=[\s:]|$))\s*/.exec(head);
  const place = (from: number, length: number): Span => ({ section: WHOLE, start: at + from, end: at + from + length });
  const names = date ? head.slice(0, date.index) : head;
  const rules = [...names.matchAll(/[^\s,]+/g)].map((name) => ({
    id: name[0],
    span: place(name.index, name[0].length),
  }));
  if (!date) return { rules, until: undefined, reason };
  const written = head.slice(date.index + date[0].length).trim();
  const span = written
    ? place(date.index + date[0].length, written.length)
    : place(date.index, date[0].trimEnd().length);
  return { rules, until: { day: parseDay(written), span }, reason };
}

/** Comments may stand above each other: all of them speak of the first line that is none. */
function nextContentLine(lines: LineIndex, line: number): number {
  for (let next = line + 1; next < lines.starts.length; next++) {
    const { start, end } = lineRange(lines, next);
    const content = lines.text.slice(start, end).trim();
    if (content !== '' && !content.startsWith('#')) return next;
  }
  return lines.starts.length;
}

/** A comment with what parts it from the rest: its whole line if it stands alone, else the spaces before it. */
export function wholeComment(span: Span, lines: LineIndex): Span {
  const { text } = lines;
  let start = span.start;
  while (start > 0 && (text[start - 1] === ' ' || text[start - 1] === '\t')) start--;
  const line = lineAt(lines, offset(span.start));
  const alone = start === lines.starts[line];
  const end = alone ? (lines.starts[line + 1] ?? text.length) : lineRange(lines, line).end;
  return { section: span.section, start, end };
}

/** One of several names, with the comma that parts it from its neighbour. */
export function withComma({ section, start, end }: Span, { text }: LineIndex): Span {
  const after = /^\s*,\s*/.exec(text.slice(end, end + 20));
  if (after) return { section, start, end: end + after[0].length };
  const before = /,\s*$/.exec(text.slice(Math.max(0, start - 20), start));
  return { section, start: start - (before?.[0].length ?? 0), end };
}
