import { type Container, lengthOf, type Part, piece, type Run } from './parts.ts';
import { contentLines, gapBehindDash, headOf, isClosing, isDash, type Line, startsEntry } from './textLines.ts';

/**
 * Cuts a plan into pieces that are parsed one by one, at lines whose indentation proves that a new part begins there:
 * the top-level entries, the entries of long lists and maps, and the milestones of the phases. In YAML whatever belongs
 * to a part is indented deeper than the part itself, so nothing before such a line can reach behind it.
 *
 * An edit then costs the piece it is in, and a fault stays in its piece: an open quote in one milestone does not
 * swallow the next. What cannot be cut (flow style at the top, several documents, directives) stays in one piece.
 */

/** Lists and maps that grow long. */
const LONG: ReadonlySet<string> = new Set(['phases', 'people', 'metrics', 'risks', 'integrations', 'training']);

/** The top-level entries in a stretch of text that begins with one, or undefined where it must be read as a whole. */
export function cutEntries(text: string, from: number, to: number): readonly Part[] | undefined {
  const starts: Line[] = [];
  for (const line of contentLines(text, from, to)) {
    if (line.indent !== 0 || isClosing(line) || (isDash(text, line) && starts.length > 0)) {
      if (starts.length === 0) return undefined;
      continue;
    }
    if (!startsEntry(text, line)) return undefined;
    starts.push(line);
  }
  const first = starts[0];
  // Comments may stand before the first entry of the text, and nowhere else: they belong to the part before them.
  if (!first || (first.start !== from && from !== 0)) return undefined;
  return starts.map((line, i) => {
    const start = i === 0 ? from : line.start;
    const end = starts[i + 1]?.start ?? to;
    return cutEntry(text, start, end, line) ?? piece(end - start);
  });
}

function cutEntry(text: string, from: number, to: number, headLine: Line): Container | undefined {
  const key = headOf(text, headLine);
  if (!key || !LONG.has(key)) return undefined;
  const lines = contentLines(text, headLine.start, to).slice(1);
  return cutContainer(text, from, to, lines, key === 'phases');
}

/** Cuts the value of a key at its own indentation; undefined where a line stands out of it. */
function cutContainer(
  text: string,
  from: number,
  to: number,
  lines: readonly Line[],
  phases: boolean,
): Container | undefined {
  const first = lines[0];
  if (!first) return undefined;
  const form = { of: isDash(text, first) ? 'list' : 'map', indent: first.indent, phases } as const;
  const parts = cutLines(text, first.start, to, lines, form);
  const head = piece(first.start - from);
  return parts && { kind: 'container', length: to - from, head, ...form, parts };
}

type Form = Pick<Container, 'of' | 'indent' | 'phases'>;

/** The parts of a container in a stretch of text that begins with one. */
export function cutParts(text: string, from: number, to: number, form: Form): readonly Part[] | undefined {
  return cutLines(text, from, to, contentLines(text, from, to), form);
}

function cutLines(
  text: string,
  from: number,
  to: number,
  lines: readonly Line[],
  form: Form,
): readonly Part[] | undefined {
  const { of, indent, phases } = form;
  const starts: number[] = [];
  for (const line of lines) {
    if (line.indent > indent || (line.indent === indent && isClosing(line))) continue;
    if (line.indent < indent || !(of === 'list' ? isDash(text, line) : startsEntry(text, line))) return undefined;
    starts.push(line.start);
  }
  if (starts[0] !== from) return undefined;
  return starts.map((start, i) => {
    const end = starts[i + 1] ?? to;
    return (phases && of === 'list' ? cutPhase(text, start, end) : undefined) ?? piece(end - start);
  });
}

/** A phase is cut before its milestones, between them, and behind them. */
export function cutPhase(text: string, from: number, to: number): Run | undefined {
  const lines = contentLines(text, from, to);
  const dash = lines[0];
  if (!dash || !isDash(text, dash)) return undefined;
  const gap = gapBehindDash(text, dash);
  const inner = dash.indent + gap;
  const isHead = (line: Line, i: number): boolean =>
    i === 0 ? headOf(text, line, gap) === 'milestones' : line.indent === inner && headOf(text, line) === 'milestones';
  const index = lines.findIndex(isHead);
  const first = index < 0 ? undefined : lines[index + 1];
  if (!first || first.indent < inner || !isDash(text, first)) return undefined;
  const rest = lines.slice(index + 1);
  const after = rest.findIndex((line) => leaves(text, line, first));
  const behind = after < 0 ? undefined : rest[after];
  if (behind && behind.indent !== inner) return undefined;
  const end = behind?.start ?? to;
  const milestones = cutContainer(text, from, end, after < 0 ? rest : rest.slice(0, after), false);
  if (!milestones) return undefined;
  const parts: Run['parts'] = behind ? [milestones, piece(to - end)] : [milestones];
  return { kind: 'run', length: lengthOf(parts), parts };
}

/** Whether a line ends the list whose first entry is `first`. */
function leaves(text: string, line: Line, first: Line): boolean {
  return line.indent < first.indent || (line.indent === first.indent && !isDash(text, line) && !isClosing(line));
}
