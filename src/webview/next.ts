import type { Scene, Severity } from '../core/timeline/scene.ts';
import { lookupOf, worstOf } from './lookup.ts';

/** The next item, after the one in focus and round again, whose worst problem is of a severity. */
export function nextProblem(scene: Scene, focus: string | undefined, severity: Severity): string | undefined {
  const keys: string[] = [];
  for (const row of scene.rows) {
    if (worstOf(row) === severity) keys.push(row.key);
    if (row.kind === 'phase' && row.gate && worstOf(row.gate) === severity) keys.push(row.gate.key);
  }
  const { rowOf } = lookupOf(scene);
  const at = focus === undefined ? -1 : (rowOf.get(focus) ?? -1);
  const after = keys.filter((key) => key !== focus && (rowOf.get(key) ?? -1) >= at);
  return after[0] ?? keys.find((key) => key !== focus) ?? keys[0];
}
