import { isGroup } from '../core/timeline/layout/rows.ts';
import type { GateMark, Row, Scene, Severity } from '../core/timeline/scene.ts';

/** Items of a scene by their keys. */
export interface Lookup {
  /** The row's scene index; for a gate, that of its phase. */
  readonly rowOf: ReadonlyMap<string, number>;
}

const lookups = new WeakMap<Scene, Lookup>();

export function lookupOf(scene: Scene): Lookup {
  const known = lookups.get(scene);
  if (known) return known;
  const rowOf = new Map<string, number>();
  scene.rows.forEach((row, index) => {
    rowOf.set(row.key, index);
    if (row.kind === 'phase' && row.gate) rowOf.set(row.gate.key, index);
  });
  const lookup = { rowOf };
  lookups.set(scene, lookup);
  return lookup;
}

/** Where rows have kept their keys, the next scene need not be searched anew. */
export function keepLookup(before: Scene, after: Scene): void {
  const known = lookups.get(before);
  if (!known || before.rows.length !== after.rows.length) return;
  const isSame = after.rows.every((row, i) => row === before.rows[i] || hasSameKeys(row, before.rows[i]));
  if (isSame) lookups.set(after, known);
}

function hasSameKeys(row: Row, before: Row | undefined): boolean {
  return row.key === before?.key && gateKeyOf(row) === gateKeyOf(before);
}

function gateKeyOf(row: Row): string | undefined {
  return row.kind === 'phase' ? row.gate?.key : undefined;
}

export function rowOfKey(scene: Scene, key: string | null | undefined): Row | undefined {
  const index = key === null || key === undefined ? undefined : lookupOf(scene).rowOf.get(key);
  return index === undefined ? undefined : scene.rows[index];
}

/** The day at which an item stands, if it has one. */
export function dayOfKey(scene: Scene, key: string): number | undefined {
  const row = rowOfKey(scene, key);
  if (row?.kind === 'milestone') return row.due;
  if (row?.kind === 'phase') return row.gate?.key === key ? row.gate.day : row.from;
  return undefined;
}

/** The worst severity among an item's problems. */
export function worstOf({ problems }: Row | GateMark): Severity | undefined {
  let worst: Severity | undefined;
  for (const { severity } of problems ?? []) {
    if (severity === 'error') return severity;
    if (severity === 'warning' || worst === undefined) worst = severity;
  }
  return worst;
}

/** The worst of a phase, its gate and, while it is folded, of all that it hides. */
export function worstWithin(scene: Scene, first: number, last: number): Severity | undefined {
  let worst: Severity | undefined;
  for (let i = first; i < last; i++) {
    const row = scene.rows[i];
    if (!row) continue;
    const own = worstOf(row);
    if (own === 'error') return own;
    if (own === 'warning' || worst === undefined) worst = own ?? worst;
  }
  return worst;
}

/** Whether an item is among the marked ones. */
export function isMarked(marked: string, key: string): boolean {
  return ` ${marked} `.includes(` ${key} `);
}

/** Whether a row that is the same in two scenes looks the same: all else that it is painted from. */
export function isSameGround(a: Scene, b: Scene): boolean {
  return (
    a === b ||
    (a.owners === b.owners &&
      a.today === b.today &&
      a.load === b.load &&
      a.goLive === b.goLive &&
      a.from === b.from &&
      a.to === b.to &&
      a.start === b.start)
  );
}

/** The phase or section that a row belongs to, and the index behind its last row. */
export function groupOf({ rows }: Scene, index: number): { readonly row: Row | undefined; readonly last: number } {
  let head = index;
  while (head > 0 && !isGroupAt(rows, head)) head--;
  let last = index + 1;
  while (last < rows.length && !isGroupAt(rows, last)) last++;
  return { row: rows[head], last };
}

function isGroupAt(rows: readonly Row[], index: number): boolean {
  const row = rows[index];
  return row !== undefined && isGroup(row);
}
