import type { LineIndex } from '../../text/lines.ts';
import { type Begin, readLine } from '../block/lines.ts';
import type { Style } from '../block/style.ts';
import type { Shapes } from './shapes.ts';

/** A column in use, and where it is to be. */
interface Level {
  readonly was: number;
  readonly is: number;
  readonly isDash: boolean;
}

/**
 * How far each line moves to the right, or to the left where it is negative. Within a line nothing moves; values of
 * several lines move as a whole with the line on which they begin. Lines outside of the range stay.
 */
export function shiftsOf(
  lines: LineIndex,
  { owner }: Shapes,
  style: Style,
  isWithin: (line: number) => boolean,
): ReadonlyMap<number, number> {
  const shifts = new Map<number, number>();
  const levels: Level[] = [];
  let comments: Begin[] = [];
  for (let line = 0; line < lines.starts.length; line++) {
    const from = owner.get(line);
    if (from !== undefined) {
      shifts.set(line, shifts.get(from) ?? 0);
      continue;
    }
    const begin = readLine(lines, line);
    if (begin.indent === begin.text.length || /^(?:---|\.\.\.|%)/.test(begin.text)) continue;
    if (begin.text[begin.indent] === '#') {
      comments.push(begin);
      continue;
    }
    const shift = shiftOf(begin, levels, style, isWithin(line));
    shifts.set(line, shift);
    placeComments(comments, begin, levels, shifts);
    comments = [];
  }
  placeComments(comments, undefined, levels, shifts);
  return shifts;
}

function shiftOf({ indent, dashes, key }: Begin, levels: Level[], style: Style, isWithin: boolean): number {
  const isDash = dashes.length > 0;
  const isSibling = (level: Level): boolean => level.was === indent && level.isDash === isDash;
  let sibling: Level | undefined;
  for (let top = levels.at(-1); top && top.was >= indent; top = levels.at(-1)) {
    if (isDash && top.was === indent && !top.isDash) break;
    if (isSibling(top)) sibling = top;
    levels.pop();
  }
  const parent = levels.at(-1);
  const is = sibling?.is ?? (isWithin ? columnIn(parent, indent, isDash, style) : indent);
  const shift = is - indent;
  for (const was of dashes) levels.push({ was, is: was + shift, isDash: true });
  if (key) levels.push({ was: key.column, is: key.column + shift, isDash: false });
  else if (!isDash) levels.push({ was: indent, is, isDash: false });
  return shift;
}

function columnIn(parent: Level | undefined, indent: number, isDash: boolean, { step, dash }: Style): number {
  if (!parent) return 0;
  if (parent.isDash) return parent.is + indent - parent.was;
  return parent.is + (isDash ? dash : step);
}

/** Comments move with what follows them where they stand in its column, else with whatever has theirs. */
function placeComments(
  comments: readonly Begin[],
  next: Begin | undefined,
  levels: readonly Level[],
  shifts: Map<number, number>,
): void {
  for (const { line, indent } of comments) {
    const level = levels.filter(({ was }) => was <= indent).at(-1);
    const shift = next?.indent === indent ? shifts.get(next.line) : level && level.is - level.was;
    shifts.set(line, Math.max(-indent, shift ?? 0));
  }
}
