import type { Plan } from '../model/programme.ts';
import type { PersonLoad } from '../schedule/load.ts';
import type { Parties } from '../schedule/parties.ts';
import type { Schedule } from '../schedule/schedule.ts';
import type { Problem } from '../text/problem.ts';
import type { Layout } from '../text/span.ts';
import type { Day } from '../time/day.ts';
import { type Context, firstById } from './context.ts';
import { extentOf } from './extent.ts';
import { type Keys, keysOf } from './items.ts';
import { linksOf } from './links.ts';
import { countsOf, marksOf } from './marks.ts';
import { metricRows } from './metricRows.ts';
import { ownersOf } from './owners.ts';
import { personRows } from './personRows.ts';
import { planRows } from './planRows.ts';
import type { ClosedDays, Row, Scene, SectionRow } from './scene.ts';

/** What a picture is made of: the parts of an analysis. */
export interface TimelineInput {
  readonly plan: Plan;
  readonly schedule: Schedule;
  readonly parties: Parties;
  readonly load: readonly PersonLoad[];
  readonly problems: readonly Problem[];
  readonly layout: Layout;
  readonly today: Day;
  /** `keysOf(plan)`, where the caller has need of it too. */
  readonly keys?: Keys | undefined;
  /** What to call a plan that does not say its name. */
  readonly name?: string | undefined;
  /** True where the text is not YAML and this is what could be read of it. */
  readonly broken?: boolean | undefined;
}

export const PARTLY_READ = 'The text is not YAML at the moment; this is what can be read of it';

/** From an analysis to the picture. */
export function timelineOf(input: TimelineInput): Scene {
  const { plan, schedule, parties, problems, today } = input;
  const keys = input.keys ?? keysOf(plan);
  const marks = marksOf(plan, keys, problems, input.layout);
  const owners = ownersOf(parties);
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
  const people = personRows(context, input.load);
  const rows: readonly Row[] = [
    ...placed.rows,
    ...section('load', 'Load', loadNote(people.load), people.rows),
    ...section('measures', 'Measures', 'readings against targets', metricRows(context)),
  ];
  const { from, to } = extentOf(rows, schedule, today);
  const { goLive } = schedule;
  return {
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
    links: linksOf(schedule, placed.rowOf),
    problems: marks.notes,
    counts: countsOf(problems),
    load: people.load,
    stale: input.broken ? true : undefined,
    notice: input.broken ? PARTLY_READ : undefined,
  };
}

function section(id: SectionRow['section'], title: string, note: string, rows: readonly Row[]): readonly Row[] {
  if (rows.length === 0) return [];
  return [{ kind: 'section', section: id, key: `section:${id}`, title, note }, ...rows];
}

function loadNote(load: Scene['load']): string {
  return load === 'asked' ? 'hours asked of hours protected' : 'hours protected of the week';
}

function closedDays({ calendar }: Plan, from: Day, to: Day): readonly ClosedDays[] {
  return (calendar?.holidays ?? []).filter((closure) => closure.to >= from && closure.from < to);
}
