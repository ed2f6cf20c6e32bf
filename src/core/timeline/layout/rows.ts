import type { Row, Scene } from '../scene.ts';

/** A row that is not folded away, and where it stands. */
export interface PlacedRow {
  readonly row: Row;
  /** Its index in the scene. */
  readonly index: number;
  readonly y: number;
  readonly height: number;
  /** 1 for phases and sections, 2 for what is below them. */
  readonly level: 1 | 2;
  /** For phases and sections: the scene indices of what belongs to them, up to but without `last`. */
  readonly last: number;
  readonly folded: boolean;
}

export interface RowLayout {
  /** The scene's rows that were laid out. */
  readonly rows: readonly Row[];
  readonly placed: readonly PlacedRow[];
  readonly height: number;
  /** The height of phases and their milestones; what stands below has no place in time, or one of its own. */
  readonly planHeight: number;
  /** For each scene index the place in `placed` of the row, or of the folded one that hides it. */
  readonly shownAt: readonly number[];
}

/** Space above a phase or section, within its own height. */
export const GAP = 8;

const HEIGHTS = { phase: 26, section: 28, milestone: 24, unplaced: 24, person: 23, metric: 32 } as const;
const FOOT = 16;

/** With the layout of an earlier scene under the same folds, only what differs is laid out where nothing has moved. */
export function layoutRows({ rows }: Scene, folded: ReadonlySet<string>, previous?: RowLayout): RowLayout {
  return (previous && followLayout(previous, rows)) ?? layoutAll(rows, folded);
}

function followLayout(previous: RowLayout, rows: readonly Row[]): RowLayout | undefined {
  const before = previous.rows;
  if (before.length !== rows.length) return undefined;
  const placed = [...previous.placed];
  for (const [index, row] of rows.entries()) {
    const old = before[index];
    if (old === row) continue;
    // Another key may be folded.
    if (old?.kind !== row.kind || old.key !== row.key) return undefined;
    const at = previous.shownAt[index] ?? -1;
    const own = placed[at];
    if (own?.index === index) placed[at] = { ...own, row };
    // A folded phase shows those it hides.
    else if (own) placed[at] = { ...own };
  }
  return { ...previous, rows, placed };
}

function layoutAll(rows: readonly Row[], folded: ReadonlySet<string>): RowLayout {
  const placed: PlacedRow[] = [];
  const shownAt: number[] = [];
  let y = 0;
  let planHeight: number | undefined;
  for (let i = 0; i < rows.length; ) {
    const head = rows[i] as Row;
    const last = endOf(rows, i);
    const isFolded = folded.has(head.key);
    if (head.kind === 'section') planHeight ??= y;
    for (let at = i; at < last; at++) {
      if (at > i && isFolded) {
        shownAt.push(placed.length - 1);
        continue;
      }
      const row = rows[at] as Row;
      const isHead = isGroup(row);
      const gap = isHead && placed.length > 0 ? GAP : 0;
      shownAt.push(placed.length);
      const height = HEIGHTS[row.kind];
      placed.push({
        row,
        index: at,
        y: y + gap,
        height,
        level: isHead ? 1 : 2,
        last: isHead ? last : at + 1,
        folded: isHead && isFolded,
      });
      y += gap + height;
    }
    i = last;
  }
  return { rows, placed, height: y + FOOT, planHeight: planHeight ?? y, shownAt };
}

export function isGroup(row: Row): boolean {
  return row.kind === 'phase' || row.kind === 'section';
}

function endOf(rows: readonly Row[], head: number): number {
  let end = head + 1;
  while (end < rows.length && !isGroup(rows[end] as Row)) end++;
  return end;
}

/** The places in `placed` of the rows between two heights: from the first, up to but without the last. */
export function rowsBetween(
  { placed }: RowLayout,
  top: number,
  bottom: number,
): { readonly first: number; readonly last: number } {
  return {
    first: lowerBound(placed, ({ y, height }) => y + height > top),
    last: lowerBound(placed, ({ y }) => y >= bottom),
  };
}

function lowerBound(placed: readonly PlacedRow[], holds: (row: PlacedRow) => boolean): number {
  let low = 0;
  let high = placed.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(placed[middle] as PlacedRow)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The middle of a row, where its mark stands. */
export function middleOfRow({ y, height }: PlacedRow): number {
  return y + height / 2;
}
