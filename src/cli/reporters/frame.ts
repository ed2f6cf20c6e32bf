import { type LineIndex, lineAt, lineRange } from '../../core/text/lines.ts';
import { offset, type Range } from '../../core/text/span.ts';
import { columnOf, cut, type Row, rowOf, widthOf } from '../cells.ts';
import type { Style } from '../terminal.ts';
import { wrap } from '../wrap.ts';

/** A stretch of text to be underlined. The first of a frame's marks is what the problem is about. */
export interface Mark {
  readonly range: Range;
  readonly sign: '^' | '-';
  readonly paint: (text: string) => string;
  readonly label?: string;
}

/** A stretch of one line under a mark. */
interface Stroke {
  readonly line: number;
  readonly from: number;
  readonly to: number;
  readonly mark: Mark;
  readonly isLast: boolean;
}

const INDENT = '  ';

/**
 * The lines of a text that marks are about, with the marks under them. `context` names lines that tell the reader where
 * they are; what lies between is left out.
 */
export function frame(
  lines: LineIndex,
  marks: readonly Mark[],
  context: readonly number[],
  style: Style,
): readonly string[] {
  const strokes = marks.flatMap((mark) => strokesOf(lines, mark));
  const shown = withoutSmallGaps([...context, ...strokes.map(({ line }) => line)]);
  const gutter = String((shown.at(-1) ?? 0) + 1).length;
  const { dim } = style.colours;
  const bar = (number: string): string => dim(`${INDENT}${number.padStart(gutter)} │`);
  const room = Math.max(20, style.width - INDENT.length - gutter - 3);

  return shown.flatMap((line, i) => {
    const before = shown[i - 1];
    const gap = before !== undefined && line > before + 1 ? [dim(`${INDENT}${' '.repeat(gutter)} ⋮`)] : [];
    const { start, end } = lineRange(lines, line);
    const row = rowOf(lines.text.slice(start, end));
    const own = strokes.filter((stroke) => stroke.line === line);
    const source = (view: View): string => `${bar(String(line + 1))} ${cut(row, view.from, view.to)}`.trimEnd();
    if (!own.length) return [...gap, dim(source(viewOf(row, undefined, room)))];
    return [
      ...gap,
      ...viewsOf(row, own, room).flatMap(({ view, strokes }) => [
        source(view),
        ...strokes.flatMap((stroke) => underline(stroke, row, view, room).map((text) => `${bar('')} ${text}`)),
      ]),
    ];
  });
}

/** In order; where one line is left out between two, the mark for it would take its place. */
function withoutSmallGaps(lines: readonly number[]): readonly number[] {
  const all = new Set(lines);
  for (const line of lines) if (all.has(line + 2)) all.add(line + 1);
  return [...all].sort((a, b) => a - b);
}

/** A range over several lines is marked on its first and its last. */
function strokesOf(lines: LineIndex, mark: Mark): readonly Stroke[] {
  const { start, end } = mark.range;
  const first = lineAt(lines, start);
  const last = lineAt(lines, offset(Math.max(start, end - 1)));
  const begin = lineRange(lines, first);
  const from = start - begin.start;
  if (first === last)
    return [{ line: first, from, to: Math.max(from, Math.min(end, begin.end) - begin.start), mark, isLast: true }];
  const final = lineRange(lines, last);
  const text = lines.text.slice(final.start, final.end);
  return [
    { line: first, from, to: begin.end - begin.start, mark, isLast: false },
    { line: last, from: text.length - text.trimStart().length, to: end - final.start, mark, isLast: true },
  ];
}

interface View {
  readonly from: number;
  readonly to: number;
}

/** A long line is shown around its mark. */
function viewOf(row: Row, stroke: Stroke | undefined, room: number): View {
  if (row.width <= room) return { from: 0, to: row.width };
  const from = stroke ? columnOf(row, stroke.from) : 0;
  const to = stroke ? columnOf(row, stroke.to) : 0;
  if (to < room - 1) return { from: 0, to: room - 1 };
  const start = Math.min(Math.max(0, from - Math.floor(room / 4)), Math.max(0, row.width - room));
  return { from: start, to: Math.min(row.width, start + room - 1) };
}

interface Viewed {
  readonly view: View;
  readonly strokes: Stroke[];
}

/** A long line is shown once more for a mark that would be out of sight. */
function viewsOf(row: Row, strokes: readonly Stroke[], room: number): readonly Viewed[] {
  const views: Viewed[] = [];
  for (const stroke of strokes) {
    const [from, to] = [columnOf(row, stroke.from), columnOf(row, stroke.to)];
    const seen = views.find(({ view }) => view.from <= from && to <= view.to);
    if (seen) seen.strokes.push(stroke);
    else views.push({ view: viewOf(row, stroke, room), strokes: [stroke] });
  }
  return views;
}

function underline({ from, to, mark, isLast }: Stroke, row: Row, view: View, room: number): readonly string[] {
  const begin = Math.max(columnOf(row, from), view.from) - view.from;
  const end = Math.min(columnOf(row, to), view.to) - view.from;
  const signs = mark.sign.repeat(Math.max(1, end - begin));
  const strokes = ' '.repeat(begin) + mark.paint(signs);
  if (!isLast || mark.label === undefined) return [strokes];
  const used = begin + signs.length + 1;
  if (used + widthOf(mark.label) <= room) return [`${strokes} ${mark.paint(mark.label)}`];
  const label = wrap(mark.label, room);
  const indent = Math.min(begin, room - Math.max(...label.map(widthOf)));
  return [strokes, ...label.map((text) => ' '.repeat(Math.max(0, indent)) + mark.paint(text))];
}
