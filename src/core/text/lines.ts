import { changeBetween } from './change.ts';
import { type Offset, offset, type Range } from './span.ts';
import type { Text } from './text.ts';

/** A place as people count: line and character from 0, the character in UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** Where the lines of a text start. Line ends are LF, CR LF and CR, as the Language Server Protocol has it. */
export interface LineIndex {
  /** The text as it is kept. */
  readonly source: Text;
  /** The same as one string, which a long text makes when it is asked for. */
  readonly text: string;
  readonly starts: ArrayLike<number>;
}

export function lineIndex(source: Text): LineIndex {
  const starts = [0];
  addLineStarts(starts, source, 0, source.length);
  return withLines(source, Uint32Array.from(starts));
}

function withLines(source: Text, starts: ArrayLike<number>): LineIndex {
  return {
    source,
    get text() {
      return source.toString();
    },
    starts,
  };
}

/** The line index after a change: only the changed stretch is looked at, and what lies behind it moves along. */
export function nextLineIndex(
  previous: LineIndex,
  text: Text,
  change = changeBetween(previous.source, text),
): LineIndex {
  if (!change) return previous;
  // A CR and an LF that come together are one line end: look one character further on both sides.
  const from = Math.max(0, change.start - 1);
  const kept = lowerBound(previous.starts, from + 1);
  const moved = lowerBound(previous.starts, change.oldEnd + 2);
  const shift = change.newEnd - change.oldEnd;
  const added: number[] = [];
  addLineStarts(added, text, from, Math.min(text.length, change.newEnd + 1));
  const old = previous.starts;
  const starts = new Uint32Array(kept + added.length + old.length - moved);
  for (let i = 0; i < kept; i++) starts[i] = old[i] ?? 0;
  starts.set(added, kept);
  const behind = kept + added.length - moved;
  for (let i = moved; i < old.length; i++) starts[i + behind] = (old[i] ?? 0) + shift;
  return withLines(text, starts);
}

function addLineStarts(starts: number[], text: Text, from: number, to: number): void {
  const stretch = text.slice(from, to + 1);
  for (let i = 0; i < to - from; i++) {
    const c = stretch.charCodeAt(i);
    if (c === 10 || (c === 13 && stretch.charCodeAt(i + 1) !== 10)) starts.push(from + i + 1);
  }
}

/** The first place in a sorted list whose number is not below a value. */
export function lowerBound(sorted: ArrayLike<number>, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The line that holds an offset; an offset behind the text counts as its end. */
export function lineAt(lines: LineIndex, at: Offset): number {
  let low = 0;
  let high = lines.starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lines.starts[middle] ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}

export function positionAt(lines: LineIndex, at: Offset): Position {
  const line = lineAt(lines, at);
  return { line, character: at - (lines.starts[line] ?? 0) };
}

/** The offset of a position; a character behind the line's end counts as its end. */
export function offsetAt(lines: LineIndex, at: Position): Offset {
  const { start, end } = lineRange(lines, at.line);
  return offset(Math.min(start + at.character, end));
}

/** The range of a line without its line end. */
export function lineRange(lines: LineIndex, line: number): Range {
  const { source, starts } = lines;
  const start = starts[line] ?? source.length;
  let end = starts[line + 1] ?? source.length;
  while (end > start && isLineEnd(source.charCodeAt(end - 1))) end--;
  return { start: offset(start), end: offset(end) };
}

function isLineEnd(c: number): boolean {
  return c === 10 || c === 13;
}
