/** A line that holds more than space and comment. */
export interface Line {
  readonly start: number;
  readonly indent: number;
  /** The code of the first character that is no space. */
  readonly first: number;
}

const [TAB, NEWLINE, RETURN, SPACE, HASH, DASH] = [9, 10, 13, 32, 35, 45];
const [BRACKET, BRACE] = [93, 125];
const BYTE_ORDER_MARK = 0xfeff;

export function contentLines(text: string, from: number, to: number): Line[] {
  const lines: Line[] = [];
  let start = from;
  while (start < to) {
    let at = start === 0 && text.charCodeAt(0) === BYTE_ORDER_MARK ? 1 : start;
    const margin = at;
    let c = text.charCodeAt(at);
    while (c === SPACE) c = text.charCodeAt(++at);
    if (at < to && c !== NEWLINE && c !== RETURN && c !== HASH && !isBlankFrom(text, at)) {
      lines.push({ start, indent: at - margin, first: c });
    }
    const newline = text.indexOf('\n', at);
    start = newline < 0 ? to : newline + 1;
  }
  return lines;
}

function isBlankFrom(text: string, at: number): boolean {
  if (text.charCodeAt(at) !== TAB) return false;
  return /^[\t ]*(?:#|\r|\n|$)/.test(text.slice(at, at + 200));
}

/** A bracket may be closed where the key stands that it belongs to. */
export function isClosing({ first }: Line): boolean {
  return first === BRACKET || first === BRACE;
}

/** Whether the line begins an entry of a list. */
export function isDash(text: string, line: Line): boolean {
  if (line.first !== DASH) return false;
  const next = text.charCodeAt(line.start + line.indent + 1);
  return next === SPACE || next === NEWLINE || next === RETURN || Number.isNaN(next);
}

const ENTRY = /\uFEFF?(?:[A-Za-z0-9_][^\s:]*|"[^"\r\n]*"|'[^'\r\n]*')/y;
const MARKER = /(?:---|\.\.\.)(?:\s|$)/y;

/** Whether the line begins with what may be a key. */
export function startsEntry(text: string, { start, indent }: Line): boolean {
  MARKER.lastIndex = start + indent;
  ENTRY.lastIndex = start + indent;
  return ENTRY.test(text) && !MARKER.test(text);
}

const HEAD = /\uFEFF?([a-z-]+):[ \t]*(?:#[^\r\n]*)?(?:\r?\n|$)/y;

/** The key of a line that is nothing but a key; behind the dash, where `behind` says how far that is. */
export function headOf(text: string, line: Line, behind = 0): string | undefined {
  HEAD.lastIndex = line.start + line.indent + behind;
  return HEAD.exec(text)?.[1];
}

/** How far behind a dash the entry begins. */
export function gapBehindDash(text: string, dash: Line): number {
  const from = dash.start + dash.indent;
  let at = from + 1;
  while (text.charCodeAt(at) === SPACE) at++;
  return at - from;
}
