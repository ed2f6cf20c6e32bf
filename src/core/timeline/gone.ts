import type { ChangeNote, Comparison } from './comparison.ts';
import type { ChangeMark, MilestoneRow, PhaseRow, Row, UnplacedRow } from './scene.ts';

/** Rows with those that the plan no longer has, each behind what it once stood behind. */
export function withGone(
  rows: readonly Row[],
  { base, renamed, goneNotes }: Comparison,
): { readonly rows: readonly Row[]; readonly shifted: readonly number[] } {
  const phases = phaseOfEach(rows);
  const behind = new Map<string, Row[]>();
  // What is gone is put behind the last row of its phase before it that is still there; a phase behind all of one.
  let anchor = TOP;
  let phase = TOP;
  for (const row of base.rows) {
    if (row.kind === 'section' && row.section !== 'unplaced') break;
    const key = renamed.get(row.key) ?? row.key;
    const note = goneNotes.get(row.key);
    const isPhase = row.kind === 'phase';
    if (!note) {
      if (isPhase && phases.has(key)) phase = key;
      if (isPhase || row.kind === 'section' || phases.get(key) === phase) anchor = phases.has(key) ? key : anchor;
      continue;
    }
    const gone = goneRow(row, note);
    if (!gone) continue;
    const at = isPhase ? endOf(phase) : anchor;
    behind.set(at, [...(behind.get(at) ?? []), gone]);
    if (isPhase) anchor = at;
  }
  return insert(rows, behind);
}

const TOP = '';

/** The place behind all rows of a phase. */
function endOf(phase: string): string {
  return phase === TOP ? TOP : `${phase} end`;
}

/** The phase that each row belongs to. */
function phaseOfEach(rows: readonly Row[]): ReadonlyMap<string, string> {
  const phases = new Map<string, string>();
  let phase = TOP;
  for (const row of rows) {
    if (row.kind === 'phase') phase = row.key;
    if (row.kind === 'section') phase = TOP;
    phases.set(row.key, phase);
  }
  return phases;
}

function goneRow(row: Row, note: ChangeNote): MilestoneRow | PhaseRow | UnplacedRow | undefined {
  const change: ChangeMark = { kind: 'removed', ...note };
  // No other key has this ending.
  const [key, title] = [`${row.key}#gone`, row.title];
  switch (row.kind) {
    case 'phase':
      return { kind: 'phase', key, title, weeks: row.weeks, from: row.from, to: row.to, change };
    case 'milestone':
      return { kind: 'milestone', key, title, due: row.due, start: row.start, status: row.status, change };
    case 'unplaced':
      return { kind: 'unplaced', key, title, reason: 'removed', change };
    default:
      return undefined;
  }
}

function insert(
  rows: readonly Row[],
  behind: ReadonlyMap<string, readonly Row[]>,
): { readonly rows: readonly Row[]; readonly shifted: readonly number[] } {
  const all: Row[] = [...(behind.get(TOP) ?? [])];
  const shifted: number[] = [];
  let phase = TOP;
  const closePhase = (): void => {
    if (phase !== TOP) all.push(...(behind.get(endOf(phase)) ?? []));
    phase = TOP;
  };
  for (const row of rows) {
    if (row.kind === 'phase' || row.kind === 'section') closePhase();
    if (row.kind === 'phase') phase = row.key;
    shifted.push(all.length);
    all.push(row, ...(behind.get(row.key) ?? []));
  }
  closePhase();
  return { rows: all, shifted };
}
