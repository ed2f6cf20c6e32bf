import type { Milestone, Plan } from '../model/programme.ts';
import { type Changes, changesBetween, type Part } from '../schedule/changes.ts';
import { differenceBetween } from '../schedule/follow.ts';
import type { Schedule } from '../schedule/schedule.ts';
import type { Context } from './context.ts';
import { type Drawing, rowIndex, type TimelineInput } from './drawing.ts';
import { closedDays, extentOf } from './extent.ts';
import { doneIn, followKeys } from './items.ts';
import { followLinks } from './links.ts';
import { countsOf, type Marks, marksOf, remarkedKeys } from './marks.ts';
import { metricRows } from './metricRows.ts';
import { personRows } from './personRows.ts';
import { followPlaces } from './places.ts';
import { missingRows, phaseRow, rowOfMilestone } from './planRows.ts';
import type { Row, Scene } from './scene.ts';
import { stateOf } from './stale.ts';

/** What a drawing follows: what milestones say, and sections of which nothing is drawn. */
const FOLLOWED = /^(?:milestones\.|charter$|risks$|integrations$|training$|deployment$|adoption$)/;

/** What the hours of people are asked by. */
const LOADING: readonly Part[] = [
  'milestones.owner',
  'milestones.effort',
  'milestones.status',
  'milestones.week',
  'milestones.on',
  'milestones.duration',
];

/** What is to be drawn anew in a drawing. */
interface Redrawing {
  readonly parts: ReadonlySet<Part>;
  /** The places of the milestones whose rows may look different. */
  readonly places: readonly number[];
  readonly rowOf: ReadonlyMap<string, number>;
}

/**
 * The drawing after an edit of what some milestones say: only the rows and links that it reaches are made anew. Undefined
 * where other things are drawn now, or in other places.
 */
export function followDrawing(previous: Drawing, input: TimelineInput): Drawing | undefined {
  const { plan, schedule, parties, today, problems, layout, name } = input;
  const before = previous.context;
  if (before.today !== today || previous.name !== name || before.parties !== parties) return undefined;
  const changes = changesBetween(before.plan, plan);
  const different = differenceBetween(before.schedule, schedule);
  if (!changes || !different || !isFollowed(changes, previous, schedule)) return undefined;
  const { parts } = changes;
  const followed = followKeys(before.keys, before.plan, plan);
  const keys = parts.has('milestones.status') ? { ...followed, done: doneIn(plan) } : followed;
  const places = followPlaces(previous.places, keys);
  const context: Context = { ...before, plan, schedule, keys, marks: marksOf(places, problems, layout) };
  const redrawing = { parts, places: different, rowOf: indicesOf(previous.scene.rows) };
  const rows = followRows(previous, context, input, redrawing);
  if (!rows) return undefined;
  const rowOf = (milestone: Milestone): number | undefined => redrawing.rowOf.get(keys.of.get(milestone) ?? '');
  const links = followLinks(previous.links, different, schedule, (milestone) => {
    const row = rowOf(milestone);
    return row !== undefined && rows[row]?.kind === 'milestone' ? row : undefined;
  });
  const { goLive } = schedule;
  const scene: Scene = {
    ...previous.scene,
    ...(different.length > 0 ? daysOf(rows, context) : {}),
    goLive: goLive && { day: goLive.day, row: goLive.milestone && rowOf(goLive.milestone) },
    rows,
    links: links.list,
    counts: countsOf(problems),
    ...stateOf(input.broken === true),
  };
  return { scene, context, places, links, name };
}

/** Whether all that is drawn has its place still: no mention has come or gone that names nothing, nor an unknown owner. */
function isFollowed({ parts, replaced }: Changes, { context }: Drawing, { tables }: Schedule): boolean {
  if (![...parts].every((part) => FOLLOWED.test(part))) return false;
  const isNamed = (milestone: Milestone): boolean =>
    tables.network.before[tables.places.get(milestone) ?? -1]?.length === milestone.needs.length;
  if (parts.has('milestones.needs') && !(context.keys.missing.length === 0 && [...replaced.values()].every(isNamed)))
    return false;
  // Ids that name nobody are numbered as they are met.
  const { list, known, has } = context.owners;
  const isListed = ({ owner }: Milestone): boolean => !owner || has(owner.value);
  return !parts.has('milestones.owner') || (list.length === known && [...replaced.values()].every(isListed));
}

function daysOf(rows: readonly Row[], { schedule, today, plan }: Context): Pick<Scene, 'from' | 'to' | 'closed'> {
  const { from, to } = extentOf(rows, schedule, today);
  return { from, to, closed: closedDays(plan, from, to) };
}

/** The rows, those anew that may look different; undefined where one of them is of another kind now. */
function followRows(
  { scene, context: before }: Drawing,
  context: Context,
  { load }: TimelineInput,
  { parts, places, rowOf }: Redrawing,
): readonly Row[] | undefined {
  const { plan, schedule, keys, marks } = context;
  const changed: Row[] = [
    ...rereadPhases(before.plan, plan, parts).map((phase) => phaseRow(phase, context)),
    ...places.flatMap((at) => schedule.milestones[at] ?? []).map((placed) => rowOfMilestone(placed, context)),
    ...(keys.missing.length > 0 ? missingRows(context) : []),
    ...(before.schedule.goLive === schedule.goLive ? [] : metricRows(context)),
  ];
  if (LOADING.some((part) => parts.has(part))) {
    const people = personRows(context, load());
    if (people.load !== scene.load) return undefined;
    changed.push(...people.rows);
  }
  const remarked = remarkedKeys(before.marks, marks);
  if (changed.length + remarked.length === 0) return scene.rows;
  const rows = [...scene.rows];
  for (const row of changed) {
    const index = rowOf.get(row.key) ?? -1;
    if (rows[index]?.kind !== row.kind) return undefined;
    rows[index] = row;
  }
  for (const key of remarked) {
    const index = rowOf.get(key) ?? -1;
    const row = rows[index];
    if (row) rows[index] = remark(row, key, marks);
  }
  known.set(rows, rowOf);
  return rows;
}

/** The phases that were read anew; all where it is another that is done, since gates count what is. */
function rereadPhases(before: Plan, after: Plan, parts: ReadonlySet<Part>): Plan['phases'] {
  if (parts.has('milestones.status')) return after.phases;
  return after.phases.filter((phase, i) => phase !== before.phases[i]);
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
