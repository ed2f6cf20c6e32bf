/**
 * Cuts a plan into pieces that are parsed one by one, at lines whose indentation proves that a new part begins there:
 * the top-level entries, the entries of long lists and maps, and the milestones of the phases. In YAML whatever belongs
 * to a part is indented deeper than the part itself, so nothing before such a line can reach behind it.
 *
 * An edit then costs the piece it is in, and a fault stays in its piece: an open quote in one milestone does not
 * swallow the next. What cannot be cut (flow style at the top, several documents, directives) stays in one piece.
 */

/** A stretch of whole lines. */
export interface Piece {
  readonly start: number;
  readonly end: number;
}

/** A piece that ends with `key:`, and the parts of the list or map that is the key's value. */
export interface Container {
  readonly head: Piece;
  readonly of: 'list' | 'map';
  readonly parts: readonly Part[];
}

/** Entries of a map, an entry of a list, or a container; in a list, `Run` is one entry that was cut itself. */
export type Part = Piece | Container | Run;

/** An entry of a list of maps, in consecutive parts: the first begins with its dash. */
export interface Run {
  readonly run: readonly (Piece | Container)[];
}

/** Lists and maps that grow long. */
const LONG: ReadonlySet<string> = new Set(['phases', 'people', 'metrics', 'risks', 'integrations', 'training']);

/** The parts of the text, or undefined where it must be read as a whole. */
export function cut(text: string): readonly (Piece | Container)[] | undefined {
  const lines = contentLines(text, 0, text.length);
  const first = lines[0];
  if (!first || first.indent !== 0) return undefined;
  const starts: Line[] = [];
  for (const line of lines) {
    if (line.indent !== 0 || isClosing(line) || (isDash(text, line) && starts.length > 0)) continue;
    if (!startsEntry(text, line)) return undefined;
    starts.push(line);
  }
  // One entry is no plan yet, or a text that is none at all.
  if (starts.length < 2) return undefined;
  return starts.map((line, i) => {
    const start = i === 0 ? 0 : line.start;
    const end = starts[i + 1]?.start ?? text.length;
    return cutEntry(text, { start, end }, line) ?? { start, end };
  });
}

interface Line {
  readonly start: number;
  readonly indent: number;
  /** The code of the first character that is no space. */
  readonly first: number;
}

const [TAB, NEWLINE, RETURN, SPACE, HASH, DASH] = [9, 10, 13, 32, 35, 45];
const [BRACKET, BRACE] = [93, 125];
const BYTE_ORDER_MARK = 0xfeff;

/** The lines that hold more than space and comment. */
function contentLines(text: string, from: number, to: number): Line[] {
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
  return /[\t ]*(?:#|\r|\n|$)/y.test(text.slice(at, at + 200));
}

/** A bracket may be closed where the key stands that it belongs to. */
function isClosing({ first }: Line): boolean {
  return first === BRACKET || first === BRACE;
}

function isDash(text: string, line: Line): boolean {
  if (line.first !== DASH) return false;
  const next = text.charCodeAt(line.start + line.indent + 1);
  return next === SPACE || next === NEWLINE || next === RETURN || Number.isNaN(next);
}

const ENTRY = /\uFEFF?(?:[A-Za-z0-9_][^\s:]*|"[^"\r\n]*"|'[^'\r\n]*')/y;
const MARKER = /(?:---|\.\.\.)(?:\s|$)/y;

function startsEntry(text: string, line: Line): boolean {
  MARKER.lastIndex = line.start;
  ENTRY.lastIndex = line.start;
  return ENTRY.test(text) && !MARKER.test(text);
}

const HEAD = /\uFEFF?([a-z-]+):[ \t]*(?:#[^\r\n]*)?(?:\r?\n|$)/y;

/** The key of a line that is nothing but a key. */
function headOf(text: string, line: Line): string | undefined {
  HEAD.lastIndex = line.start + line.indent;
  return HEAD.exec(text)?.[1];
}

function cutEntry(text: string, piece: Piece, headLine: Line): Container | undefined {
  const key = headOf(text, headLine);
  if (!key || !LONG.has(key)) return undefined;
  const lines = contentLines(text, headLine.start, piece.end).slice(1);
  const container = cutContainer(text, piece, lines);
  if (!container || key !== 'phases' || container.of !== 'list') return container;
  return { ...container, parts: container.parts.map((part) => ('start' in part ? cutPhase(text, part) : part)) };
}

/** Cuts the value of a key at its own indentation; undefined where a line stands out of it. */
function cutContainer(text: string, piece: Piece, lines: readonly Line[]): Container | undefined {
  const first = lines[0];
  if (!first) return undefined;
  const of = isDash(text, first) ? 'list' : 'map';
  const starts: Line[] = [];
  for (const line of lines) {
    if (line.indent > first.indent || (line.indent === first.indent && isClosing(line))) continue;
    if (line.indent < first.indent) return undefined;
    if (of === 'list' ? !isDash(text, line) : !startsEntry(text, { ...line, start: line.start + line.indent }))
      return undefined;
    starts.push(line);
  }
  const parts = starts.map((line, i) => ({ start: line.start, end: starts[i + 1]?.start ?? piece.end }));
  return { head: { start: piece.start, end: first.start }, of, parts };
}

/** A phase is cut before its milestones, between them, and behind them. */
function cutPhase(text: string, phase: Piece): Piece | Run {
  const lines = contentLines(text, phase.start, phase.end);
  const dash = lines[0];
  if (!dash) return phase;
  const inner = dash.indent + 1 + gapBehind(text, dash);
  const index = lines.findIndex(
    (line, i) => (i === 0 ? headBehindDash(text, line) : line.indent === inner && headOf(text, line)) === 'milestones',
  );
  const head = lines[index];
  const first = lines[index + 1];
  if (!head || !first || first.indent < inner || !isDash(text, first)) return phase;
  const rest = lines.slice(index + 1);
  const after = rest.findIndex(
    (line) => line.indent < first.indent || (line.indent === first.indent && !isDash(text, line) && !isClosing(line)),
  );
  const behind = after < 0 ? undefined : rest[after];
  if (behind && behind.indent !== inner) return phase;
  const end = behind?.start ?? phase.end;
  const milestones = cutContainer(text, { start: phase.start, end }, after < 0 ? rest : rest.slice(0, after));
  if (!milestones) return phase;
  return { run: behind ? [milestones, { start: end, end: phase.end }] : [milestones] };
}

function gapBehind(text: string, dash: Line): number {
  let at = dash.start + dash.indent + 1;
  const from = at;
  while (text.charCodeAt(at) === SPACE) at++;
  return at - from;
}

function headBehindDash(text: string, dash: Line): string | undefined {
  return headOf(text, { ...dash, start: dash.start + 1 + gapBehind(text, dash) });
}
