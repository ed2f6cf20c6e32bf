import { type Context, firstById } from './context.ts';
import type { Drawing, TimelineInput } from './drawing.ts';
import { closedDays, extentOf } from './extent.ts';
import { followDrawing } from './follow.ts';
import { keysOf } from './items.ts';
import { linksOf } from './links.ts';
import { countsOf, marksOf } from './marks.ts';
import { metricRows } from './metricRows.ts';
import { ownersOf } from './owners.ts';
import { personRows } from './personRows.ts';
import { placesOf } from './places.ts';
import { planRows } from './planRows.ts';
import type { Row, Scene, SectionRow } from './scene.ts';
import { stateOf } from './stale.ts';

/** From an analysis to the picture. */
export function timelineOf(input: TimelineInput): Scene {
  return drawTimeline(input).scene;
}

/** The same with what it was made from; with the drawing of an earlier version, what the edit left alone is kept of it. */
export function drawTimeline(input: TimelineInput, previous?: Drawing): Drawing {
  return (previous && followDrawing(previous, input)) ?? drawWhole(input);
}

function drawWhole(input: TimelineInput): Drawing {
  const { plan, schedule, parties, problems, today } = input;
  const keys = keysOf(plan);
  const places = placesOf(plan, keys, input.layout);
  const marks = marksOf(places, problems, input.layout);
  const owners = ownersOf(plan, parties);
  const context: Context = {
    plan,
    schedule,
    parties,
    today,
    keys,
    marks,
    owners,
    metrics: firstById(plan.metrics),
  };
  const placed = planRows(context);
  const people = personRows(context, input.load());
  const rows: readonly Row[] = [
    ...placed.rows,
    ...section('load', 'Load', loadNote(people.load), people.rows),
    ...section('measures', 'Measures', 'readings against targets', metricRows(context)),
  ];
  const { from, to } = extentOf(rows, schedule, today);
  const { goLive } = schedule;
  const links = linksOf(schedule, (milestone) => placed.rowOf.get(milestone));
  const scene: Scene = {
    name: plan.programme?.name?.value ?? input.name ?? 'Programme',
    today,
    from,
    to,
    start: schedule.weeks.start,
    weeks: plan.phases.reduce((max, phase) => Math.max(max, phase.weeks?.value.last ?? 0), 0),
    goLive: goLive && { day: goLive.day, row: goLive.milestone && placed.rowOf.get(goLive.milestone) },
    closed: closedDays(plan, from, to),
    owners: owners.list,
    rows,
    links: links.list,
    counts: countsOf(problems),
    load: people.load,
    ...stateOf(input.broken === true),
  };
  return { scene, context, places, links, name: input.name };
}

function section(id: SectionRow['section'], title: string, note: string, rows: readonly Row[]): readonly Row[] {
  if (rows.length === 0) return [];
  return [{ kind: 'section', section: id, key: `section:${id}`, title, note }, ...rows];
}

function loadNote(load: Scene['load']): string {
  return load === 'asked' ? 'hours asked of hours protected' : 'hours protected of the week';
}
