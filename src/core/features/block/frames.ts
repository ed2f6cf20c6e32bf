import type { LineIndex } from '../../text/lines.ts';
import { type Begin, indentOf, lastColumnOf, opensBlock, readLine } from './lines.ts';

/** A mapping or list of block style that is open at some line, and the entry of it that leads to the line. */
export interface Frame {
  readonly kind: 'map' | 'seq';
  readonly column: number;
  /** Of the entry; a list's has none. */
  readonly key?: string | undefined;
  /** Where the entry's key or dash stands in the text. */
  readonly at: number;
}

/** What a line is part of, as its indentation tells: broken text above it does no harm. */
export interface Nesting {
  /** From the outermost; the last is that of the line's own last key or dash. */
  readonly frames: readonly Frame[];
  /** The line whose value of several lines (flow, text, quotes) the line belongs to. Then the frames end there. */
  readonly owner: Begin | undefined;
  /** The line itself, or its owner. */
  readonly last: Begin;
}

export function nestingOf(lines: LineIndex, line: number): Nesting {
  const chain = ancestry(lines, line);
  const at = chain.findIndex((begin, i) => reaches(begin, chain[i + 1]));
  const last = chain[at < 0 ? chain.length - 1 : at] as Begin;
  const frames: Frame[] = [];
  for (const begin of chain) {
    addFrames(frames, begin);
    if (begin === last) break;
  }
  return { frames, owner: at < 0 ? undefined : last, last };
}

/** The lines that a line stands in, by indentation, from the outermost to itself. */
function ancestry(lines: LineIndex, line: number): readonly Begin[] {
  const own = readLine(lines, line);
  const chain = [own];
  let inner = own;
  for (let above = line - 1; above >= 0 && (inner.indent > 0 || inner.dashes.length); above--) {
    const indent = indentOf(lines, above);
    if (indent === undefined || indent > inner.indent) continue;
    // A list may stand in the column of its key.
    if (indent === inner.indent && !inner.dashes.length) continue;
    const begin = readLine(lines, above);
    if (indent === inner.indent && begin.dashes.length) continue;
    chain.push(begin);
    inner = begin;
  }
  return chain.reverse();
}

/** Whether a line's value goes on in the next, rather than being a mapping or list of block style. */
function reaches(begin: Begin, next: Begin | undefined): boolean {
  if (!next || opensBlock(begin)) return false;
  return next.indent > lastColumnOf(begin);
}

function addFrames(frames: Frame[], { start, dashes, key }: Begin): void {
  for (const column of dashes) {
    while ((frames.at(-1)?.column ?? -1) > column) frames.pop();
    if (frames.at(-1)?.kind === 'seq' && frames.at(-1)?.column === column) frames.pop();
    frames.push({ kind: 'seq', column, at: start + column });
  }
  if (!key) return;
  while ((frames.at(-1)?.column ?? -1) >= key.column) frames.pop();
  frames.push({ kind: 'map', column: key.column, key: key.name, at: start + key.column });
}

/** The way from the whole plan through these frames; which entry of a list it is does not matter to the format. */
export function pathOf(frames: readonly Frame[]): readonly (string | number)[] {
  return frames.map(({ key }) => key ?? 0);
}

/** The keys of the mapping at a column that a line stands in, or would stand in; the line's own is left out. */
export function siblingKeys(lines: LineIndex, line: number, column: number): readonly SiblingKey[] {
  const found: SiblingKey[] = [];
  const take = (at: number): boolean => {
    const indent = indentOf(lines, at);
    if (indent === undefined || indent > column) return true;
    const { key, dashes, start } = readLine(lines, at);
    if (indent === column && dashes.length) return true;
    if (key?.column === column) found.push({ name: key.name, at: start + column });
    return indent === column;
  };
  const isFirst = readLine(lines, line).dashes.length > 0;
  for (let above = line - 1; !isFirst && above >= 0 && take(above); ) above--;
  for (let below = line + 1; below < lines.starts.length && takesBelow(lines, below, column) && take(below); ) below++;
  return found;
}

export interface SiblingKey {
  readonly name: string;
  readonly at: number;
}

/** Below, a line that stands further left ends the mapping, even where its dash leads to the same column. */
function takesBelow(lines: LineIndex, line: number, column: number): boolean {
  const indent = indentOf(lines, line);
  return indent === undefined || indent >= column;
}
