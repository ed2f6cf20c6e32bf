import type { Plan } from '../model/programme.ts';
import { replacedBetween } from '../schedule/gist.ts';
import type { Context } from './context.ts';
import { type Drawing, rowIndex, type TimelineInput } from './drawing.ts';
import { followKeys } from './items.ts';
import { countsOf, type Marks, marksOf, remarkedKeys } from './marks.ts';
import { followPlaces } from './places.ts';
import { missingRows, phaseRow, rowOfMilestone } from './planRows.ts';
import type { Row, Scene } from './scene.ts';
import { stateOf } from './stale.ts';

/**
 * The drawing after an edit that changed nothing but what single milestones say of themselves, and what is told of
 * items: only their rows are made anew. Undefined where more changed.
 */
export function followDrawing(previous: Drawing, input: TimelineInput): Drawing | undefined {
  const { plan, schedule, parties, today, problems, layout, name } = input;
  const before = previous.context;
  if (before.today !== today || previous.name !== name) return undefined;
  // Same gist: then dates, owners, links and hours are the same too.
  if (!replacedBetween(before.plan, plan)) return undefined;
  const keys = followKeys(before.keys, before.plan, plan);
  const places = followPlaces(previous.places, keys);
  const marks = marksOf(places, problems, layout);
  const context: Context = { ...before, plan, schedule, parties, keys, marks };
  const scene: Scene = {
    ...previous.scene,
    rows: followRows(previous, context),
    counts: countsOf(problems),
    ...stateOf(input.broken === true),
  };
  return { scene, context, places, name };
}

function followRows({ scene, context: before }: Drawing, context: Context): readonly Row[] {
  const changed = [...rereadRows(before.plan, context), ...(context.keys.missing.length ? missingRows(context) : [])];
  const remarked = remarkedKeys(before.marks, context.marks);
  if (changed.length + remarked.length === 0) return scene.rows;
  const rows = [...scene.rows];
  const indices = indicesOf(scene.rows);
  const put = (key: string, next: (row: Row) => Row): void => {
    const index = indices.get(key);
    const row = index === undefined ? undefined : rows[index];
    if (index !== undefined && row) rows[index] = next(row);
  };
  for (const row of changed) put(row.key, () => row);
  for (const key of remarked) put(key, (row) => remark(row, key, context.marks));
  known.set(rows, indices);
  return rows;
}

function rereadRows(before: Plan, context: Context): readonly Row[] {
  return context.plan.phases.flatMap((phase, i) => {
    const old = before.phases[i];
    if (old === phase) return [];
    const milestones = phase.milestones.filter((milestone, j) => old?.milestones[j] !== milestone);
    return [phaseRow(phase, context), ...milestones.map((milestone) => rowOfMilestone(milestone, phase, context))];
  });
}

/** The row with what is told now of it, or of the gate that stands on it. */
function remark(row: Row, key: string, { byKey }: Marks): Row {
  const problems = byKey.get(key);
  if (row.key === key) return { ...row, problems };
  return row.kind === 'phase' && row.gate ? { ...row, gate: { ...row.gate, problems } } : row;
}

/** Rows that follow others have the same keys in the same order. */
const known = new WeakMap<readonly Row[], ReadonlyMap<string, number>>();

function indicesOf(rows: readonly Row[]): ReadonlyMap<string, number> {
  const indices = known.get(rows) ?? rowIndex(rows);
  known.set(rows, indices);
  return indices;
}
