import type { Milestone, Phase } from '../model/programme.ts';
import { dayOf } from '../schedule/dates.ts';
import type { Placed } from '../schedule/schedule.ts';
import { day } from '../time/day.ts';
import type { Context } from './context.ts';
import { gateOf } from './gates.ts';
import type { MilestoneRow, PhaseRow, Row, Status, UnplacedRow } from './scene.ts';

/** Phases and their milestones, then what has no place in time. */
export function planRows(context: Context): {
  readonly rows: readonly Row[];
  readonly rowOf: ReadonlyMap<Milestone, number>;
} {
  const rows: Row[] = [];
  const unplaced: UnplacedRow[] = [];
  const rowOf = new Map<Milestone, number>();
  for (const phase of context.plan.phases) {
    rows.push(phaseRow(phase, context));
    for (const milestone of phase.milestones) {
      const row = rowOfMilestone({ milestone, phase }, context);
      if (row.kind === 'milestone') {
        rowOf.set(milestone, rows.length);
        rows.push(row);
      } else unplaced.push(row);
    }
  }
  unplaced.push(...missingRows(context));
  if (unplaced.length > 0) {
    rows.push({
      kind: 'section',
      section: 'unplaced',
      key: 'section:unplaced',
      title: 'Unplaced',
      note: 'no place in time yet',
    });
    rows.push(...unplaced);
  }
  return { rows, rowOf };
}

export function rowOfMilestone({ milestone, phase }: Placed, context: Context): MilestoneRow | UnplacedRow {
  return milestoneRow(milestone, context) ?? undatedRow(milestone, phase, context);
}

export function phaseRow(phase: Phase, context: Context): PhaseRow {
  const { weeks } = context.schedule;
  const range = phase.weeks?.value;
  const key = context.keys.of.get(phase) ?? '';
  const from = range && weeks.firstDay(range.first);
  const last = range && weeks.firstDay(range.last);
  return {
    kind: 'phase',
    key,
    title: phase.name?.value ?? phase.id?.value ?? 'Phase without a name',
    weeks: range && [range.first, range.last],
    from,
    to: last === undefined ? undefined : day(last + 7),
    gate: gateOf(phase, context),
    problems: context.marks.byKey.get(key),
  };
}

function milestoneRow(milestone: Milestone, context: Context): MilestoneRow | undefined {
  const { schedule, keys, marks, owners } = context;
  const dates = schedule.dates.get(milestone);
  if (!dates) return undefined;
  const { due, start } = dates;
  const { calendar } = schedule.weeks;
  const key = keys.of.get(milestone) ?? '';
  const float = schedule.float.get(milestone)?.total;
  const baseline = milestone.baseline && dayOf(milestone.baseline, schedule.weeks);
  const moved = baseline !== undefined && baseline !== due;
  return {
    kind: 'milestone',
    key,
    title: titleOf(milestone),
    due,
    start: start < due ? start : undefined,
    status: statusOf(milestone),
    doneOn: milestone.doneOn?.value,
    owner: owners.indexOf(milestone.owner),
    critical: schedule.critical.has(milestone) ? true : undefined,
    float,
    latest: float !== undefined && float > 0 ? calendar.add(due, float) : undefined,
    baseline: moved ? baseline : undefined,
    slip: moved ? calendar.between(baseline, due) : undefined,
    problems: marks.byKey.get(key),
  };
}

function undatedRow(milestone: Milestone, phase: Phase, { keys, marks, owners }: Context): UnplacedRow {
  const key = keys.of.get(milestone) ?? '';
  const place = phase.name?.value ?? phase.id?.value;
  const why = milestone.week ? 'the programme has no start date' : 'no week and no date';
  return {
    kind: 'unplaced',
    key,
    title: titleOf(milestone),
    reason: place === undefined ? why : `${why} · ${place}`,
    owner: owners.indexOf(milestone.owner),
    status: statusOf(milestone),
    problems: marks.byKey.get(key),
  };
}

/** What others wait for and no milestone is called. */
export function missingRows({ keys, marks }: Context): readonly UnplacedRow[] {
  return keys.missing.map(({ need, by }) => {
    const key = keys.of.get(need) ?? '';
    return {
      kind: 'unplaced',
      key,
      title: need.milestone.value,
      reason: `no milestone has this id · “${titleOf(by)}” waits for it`,
      problems: marks.byKey.get(key),
    };
  });
}

function titleOf(milestone: Milestone): string {
  return milestone.title?.value ?? milestone.id?.value ?? 'Milestone without a title';
}

function statusOf(milestone: Milestone): Exclude<Status, 'planned'> | undefined {
  const status = milestone.status?.value;
  return status === 'planned' ? undefined : status;
}
