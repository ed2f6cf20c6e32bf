import type { ErrorCode, YAMLError } from 'yaml';

/** A slip of the pen, as the parser names it. */
export interface Slip {
  readonly code: ErrorCode;
  readonly detail: string;
  readonly start: number;
  readonly end: number;
  /** True where the place is what a reader would look at, and not only where the parser stumbled. */
  readonly exact: boolean;
  /** What would mend it in the text that was given, where that is plain. */
  readonly fix?: { readonly title: string; readonly start: number; readonly end: number; readonly by: string };
}

interface Reading {
  readonly text: string;
  readonly errors: readonly YAMLError[];
}

/** So much is read again at most to tell slips from their consequences: it happens while somebody types. */
const [MOST_READ, MOST_TRIES] = [60_000, 24];

/** The slips in a text, in its order; `errorsIn` reads what would be left of them after a mend. */
export function slipsOf(reading: Reading, errorsIn: (text: string) => readonly YAMLError[]): readonly Slip[] {
  const slips: Slip[] = [];
  let [left, tries] = [MOST_READ, MOST_TRIES];
  let now = reading;
  /** Where a letter of the mended text stands in the one that was given. */
  let origin = (at: number): number => at;
  for (let error = now.errors[0]; error; error = now.errors[0]) {
    let best: (Reading & { readonly mend: Mend }) | undefined;
    for (const mend of mendsOf(error, now.text)) {
      left -= now.text.length;
      if (left < 0 || tries < 1) break;
      tries -= 1;
      const text = now.text.slice(0, mend.start) + mend.by + now.text.slice(mend.end);
      const errors = errorsIn(text);
      if (errors.length < (best ?? now).errors.length) best = { text, errors, mend };
      if (!errors.length) break;
    }
    const found = best ? [slipOf(error, best.mend)] : now.errors.map((each) => slipOf(each));
    const fix = best && fixOf(best.mend, origin, reading.text, now.text);
    const placed = found.map((slip) => ({ ...slip, start: origin(slip.start), end: origin(slip.end) }));
    slips.push(...placed.map((slip) => (fix ? { ...slip, fix } : slip)));
    if (!best) break;
    origin = behind(best.mend, origin);
    now = best;
  }
  return slips.sort((a, b) => a.start - b.start);
}

function slipOf({ code, message, pos }: YAMLError, mend?: Mend): Slip {
  const [start, end] = mend?.place ?? pos;
  return { code: mend?.code ?? code, detail: mend?.detail ?? message, start, end, exact: mend?.place !== undefined };
}

/** A mend as a change of the text that was given; none where an earlier mend has changed the same place. */
function fixOf(
  { title, start, end, by }: Mend,
  origin: (at: number) => number,
  text: string,
  now: string,
): Slip['fix'] {
  if (!title) return undefined;
  const [from, to] = [origin(start), origin(end)];
  return text.slice(from, to) === now.slice(start, end) ? { title, start: from, end: to, by } : undefined;
}

function behind({ start, end, by }: Mend, origin: (at: number) => number): (at: number) => number {
  const grown = by.length - (end - start);
  return (at) => origin(at <= start ? at : Math.max(start, at - grown));
}

/**
 * One slip makes the parser complain again and again behind it. To tell a slip from its consequences, we try what a
 * writer would do about it: if the text then reads better, what is better now was no fault of its own.
 */
interface Mend {
  /** What to replace, and by what. */
  readonly start: number;
  readonly end: number;
  readonly by: string;
  /** Where a reader sees the slip; by default where the parser does. */
  readonly place?: readonly [start: number, end: number];
  /** What the slip is, where the parser takes it for another. */
  readonly code?: ErrorCode;
  readonly detail?: string;
  /** What it does, if a writer would most likely do just that. */
  readonly title?: string;
}

/** What may be done about the fault that the parser sees at a place, likely mends first. */
function mendsOf({ code, pos }: YAMLError, text: string): readonly Mend[] {
  const line = lineAt(text, pos[0]);
  if (code === 'TAB_AS_INDENT') return indents(line, text);
  return [
    ...quotes(line, text),
    ...brackets(line, text),
    ...indents(line, text),
    ...inQuotes(line),
    ...indents(lineAt(text, line.end + 1), text),
    ...words(line),
  ];
}

interface Line {
  readonly start: number;
  /** Without the line end, and spaces before it. */
  readonly end: number;
  readonly text: string;
}

function lineAt(text: string, at: number): Line {
  // At the end of the text we look at its last line that says something.
  let from = Math.min(at, text.length);
  if (text.slice(from).trim() === '') from = Math.max(0, text.trimEnd().length - 1);
  const start = text.lastIndexOf('\n', from - 1) + 1;
  const next = text.indexOf('\n', start);
  const line = text.slice(start, next < 0 ? text.length : next).trimEnd();
  return { start, end: start + line.length, text: line };
}

function lineBefore(text: string, { start }: Line): Line | undefined {
  const before = text.slice(0, start).trimEnd();
  return before === '' ? undefined : lineAt(text, before.length - 1);
}

const OPENING = /(?<=^|[\s:[{,])["']/g;
/** Where a quote or bracket within a line may have been meant to end. */
const ENDING = /, ?[a-z-]+:|[\]}]+,?$|[\]},]/g;
const MOST_LINES = 200;
/** Of the places where a quote or bracket may begin or end, so many are tried. */
const MOST_PLACES = 8;

/** A quote that is not closed; the line on which it opens may be far above the one where the text ceases to be YAML. */
function quotes(line: Line, text: string): Mend[] {
  let at: Line | undefined = line;
  for (let i = 0; at && i < MOST_LINES; i++) {
    const { start, end, text: content } = at;
    const open = [...content.matchAll(OPENING)].filter(({ 0: quote }) => content.split(quote).length % 2 === 0);
    if (open.length) {
      return open
        .slice(0, MOST_PLACES)
        .flatMap(({ 0: quote, index }) =>
          [content.length, ...endingsIn(content, index)].map((i) =>
            missing(start + i, quote, `Missing closing ${quote}quote`, [start + index, end]),
          ),
        );
    }
    at = lineBefore(text, at);
  }
  return [];
}

function endingsIn(text: string, behind: number): readonly number[] {
  const places = [...text.matchAll(ENDING)].map(({ index }) => index);
  return places.filter((i) => i > behind).slice(0, MOST_PLACES);
}

const PAIRS: Readonly<Record<string, string>> = { '[': ']', '{': '}' };

/** A bracket that is not closed on its line, is closed by one of the other kind, or closes nothing. */
function brackets(line: Line, text: string): Mend[] {
  const before = lineBefore(text, line);
  return [line, ...(before ? [before] : [])].flatMap((each) => {
    const open: { readonly at: number; readonly by: string }[] = [];
    for (let at = 0; at < each.text.length; at++) {
      const char = each.text[at] ?? '';
      const by = PAIRS[char];
      if (by) open.push({ at, by });
      if (char !== ']' && char !== '}') continue;
      const last = open.pop();
      if (last?.by === char) continue;
      const [start, end] = [each.start + at, each.start + at + 1];
      if (!last) return [{ start, end, by: '', place: [start, end], title: `Remove the ${char}` }];
      const kept = missing(start, last.by, `end with a ${last.by}`, [start, end]);
      return [kept, { ...kept, end, title: `Change to ${last.by}` }];
    }
    return open.reverse().flatMap(({ at, by }) => {
      const place = [each.start + at, each.start + at + 1] as const;
      const ends = [...endingsIn(each.text, at), each.text.length];
      return ends.reverse().map((i) => missing(each.start + i, by, `end with a ${by}`, place));
    });
  });
}

/** A line that stands deeper or less deep than it should: align it with a neighbour. */
function indents(line: Line, text: string): Mend[] {
  // A line that is no entry would be read on from the one before.
  if (!/^[ \t]*(?:- |[^ \t].*:(?: |$))/.test(line.text)) return [];
  const own = marginOf(line);
  const before = lineBefore(text, line);
  const after = lineAt(text, line.end + 1);
  const place: [number, number] = [line.start, line.start + Math.max(1, own.length)];
  const isTab = own.includes('\t');
  const isOpen = before !== undefined && /:(?:\s+#.*)?$/.test(before.text);
  const beside = before ? [marginOf(before), `${marginOf(before)}  `] : [];
  // What follows an open key is part of it.
  if (isOpen) beside.reverse();
  // Deeper than a value, an entry of a list would be more of its words.
  const isPlain = (by: string): boolean => isOpen || !before || marginOf(before).length >= by.length;
  const margins = new Set([...(isTab ? [own.replaceAll('\t', '  ')] : []), ...beside, marginOf(after)]);
  const code = isTab ? 'TAB_AS_INDENT' : 'BAD_INDENT';
  const title = isTab ? 'Replace the tab by spaces' : 'Indent it like its neighbours';
  return (
    [...margins]
      .filter((margin) => margin !== own && !margin.includes('\t'))
      // Of two lines that differ by one space, the even one stands right.
      .filter((margin) => isTab || margin.length % 2 === 0 || own.length % 2 === 1)
      .map((by) => ({
        start: line.start,
        end: line.start + own.length,
        by,
        place,
        code,
        ...(isPlain(by) && { title }),
      }))
  );
}

function marginOf({ text }: Line): string {
  return /^[ \t]*/.exec(text)?.[0] ?? '';
}

/** `name: Design: agreed`, `name: @home`: a value that YAML takes for something else. */
const UNQUOTED = /^( *(?:- +)*[\p{L}\w-]+: +)((?:[^\s"'|>[\]{}#&*!,]|[@`%])(?:[^#"\\]|[^\s#"\\]#)*?)( +#.*|\s*)$/u;

function inQuotes({ start, text }: Line): Mend[] {
  const [, head = '', value = ''] = UNQUOTED.exec(text) ?? [];
  if (!/^[@`%]|:(?:\s|$)/.test(value)) return [];
  const from = start + head.length;
  return [{ start: from, end: from + value.length, by: `"${value}"`, title: 'Put the value in quotes' }];
}

/** A half-typed key, or a value that holds what only quotes may: finish the one, leave out the other. */
function words({ start, end, text }: Line): Mend[] {
  const value = /^[ \t]*(?:- +)?[^\s:]+: +(?=\S)/.exec(text)?.[0].length;
  const away = value === undefined ? [] : [{ start: start + value, end, by: 'x' }];
  return [...away, { start: end, end, by: ':' }, { start, end, by: '' }];
}

function missing(at: number, by: string, detail: string, place: readonly [number, number]): Mend {
  return { start: at, end: at, by, place, code: 'MISSING_CHAR', detail, title: `Add the closing ${by}` };
}
