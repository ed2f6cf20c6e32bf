import { applyEdits, type TextEdit } from './edit.ts';
import { range } from './span.ts';

/** A stretch of the first text, and what stands in its place by now. */
interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
}

/** A text that is edited again and again, and what all of it comes to as edits of the first. */
export interface Revision {
  readonly text: string;
  readonly stretches: readonly Stretch[];
}

export function firstRevision(text: string): Revision {
  return { text, stretches: [] };
}

/** The next revision; the edits are of the present text, in order and apart. */
export function revise({ text, stretches }: Revision, edits: readonly TextEdit[]): Revision {
  const touched = united([...stretches, ...edits.map(({ range: { start, end } }) => ({ start: +start, end: +end }))]);
  const next: Stretch[] = [];
  const [old, rest] = [[...stretches], [...edits]];
  /** How far the present text has moved from the first, and the next from the present, up to here. */
  let moved = 0;
  let shift = 0;
  for (const { start, end } of touched) {
    const from = start - moved;
    const newStart = start + shift;
    for (let stretch = old[0]; stretch && stretch.end <= end; stretch = old[0]) {
      moved = stretch.end - stretch.to;
      old.shift();
    }
    for (let edit = rest[0]; edit && edit.range.end <= end; edit = rest[0]) {
      shift += edit.newText.length - (edit.range.end - edit.range.start);
      rest.shift();
    }
    next.push({ from, to: end - moved, start: newStart, end: end + shift });
  }
  return { text: applyEdits(text, edits), stretches: next };
}

interface Interval {
  readonly start: number;
  readonly end: number;
}

/** Intervals in order, those that touch made one. */
function united(intervals: readonly Interval[]): readonly Interval[] {
  const all: { start: number; end: number }[] = [];
  for (const { start, end } of [...intervals].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = all.at(-1);
    if (last && last.end >= start) last.end = Math.max(last.end, end);
    else all.push({ start, end });
  }
  return all;
}

/** The edits that make the last revision of the first. */
export function editsSince({ text, stretches }: Revision): readonly TextEdit[] {
  return stretches.map(({ from, to, start, end }) => ({ range: range(from, to), newText: text.slice(start, end) }));
}
