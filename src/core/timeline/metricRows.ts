import type { Metric } from '../model/programme.ts';
import { dayOfWhen, type Weeks, weekNumber } from '../schedule/weeks.ts';
import type { Day } from '../time/day.ts';
import type { Context } from './context.ts';
import type { MetricRow } from './scene.ts';

type Point = readonly [day: Day, value: number];

/** Readings against the way from the baseline to the targets. */
export function metricRows(context: Context): readonly MetricRow[] {
  const { plan, keys, marks, owners, schedule } = context;
  return plan.metrics.map((metric) => {
    const key = keys.of.get(metric) ?? '';
    const readings = points(
      metric.readings.map(({ week, value }) => ({ week, level: value })),
      schedule.weeks,
    );
    const way = wayOf(metric, context);
    const all = [metric.baseline, ...metric.readings.map(({ value }) => value), ...metric.targets.map(levelOf)];
    return {
      kind: 'metric',
      key,
      title: metric.name?.value ?? metric.id?.value ?? 'Measure without a name',
      unit: all.some((level) => level?.value.percent) ? '%' : '',
      readings,
      way,
      target: nextTarget(metric, context),
      standing: standingOf(metric, readings.at(-1), way),
      owner: owners.indexOf(metric.owner),
      problems: marks.byKey.get(key),
    };
  });
}

type Target = Metric['targets'][number];

function levelOf(target: Target): Target['atLeast'] {
  return target.atLeast ?? target.atMost;
}

function points(
  entries: readonly { readonly week: Target['week']; readonly level: Target['atLeast'] }[],
  weeks: Weeks,
): readonly Point[] {
  return entries
    .flatMap(({ week, level }): Point[] => {
      const day = week && dayOfWhen(week.value, weeks);
      return day === undefined || !level ? [] : [[day, level.value.amount]];
    })
    .sort((a, b) => a[0] - b[0]);
}

/** What only go-live can move is measured from there; all else from the start of the programme. */
const FROM_GO_LIVE: ReadonlySet<string | undefined> = new Set(['system-adoption', 'process-compliance']);

function wayOf(metric: Metric, { schedule }: Context): readonly Point[] {
  const targets = points(
    metric.targets.map((target) => ({ week: target.week, level: levelOf(target) })),
    schedule.weeks,
  );
  const goLive = FROM_GO_LIVE.has(metric.kind?.value) ? schedule.goLive?.day : undefined;
  const from = goLive ?? schedule.weeks.start;
  const first = targets[0];
  if (!metric.baseline || from === undefined || !first || from >= first[0]) return targets;
  return [[from, metric.baseline.value.amount], ...targets];
}

/** The first target that is not past, else the last one: `65 % in W9`. */
function nextTarget(metric: Metric, { schedule, today }: Context): string | undefined {
  const dated = metric.targets.map((target) => ({
    target,
    day: target.week && dayOfWhen(target.week.value, schedule.weeks),
  }));
  const found = dated.find(({ day }) => day !== undefined && day >= today) ?? dated.at(-1);
  const level = found && levelOf(found.target);
  if (!found || !level) return undefined;
  const week = found.target.week && weekNumber(found.target.week.value, schedule.weeks);
  const amount = `${found.target.atMost ? '≤ ' : ''}${level.value.amount}${level.value.percent ? ' %' : ''}`;
  return week === undefined ? amount : `${amount} in W${week}`;
}

/** Whether the last reading is where the straight way to the next target would have it by then. */
function standingOf(metric: Metric, last: Point | undefined, way: readonly Point[]): MetricRow['standing'] {
  const first = way[0];
  if (!last || !first) return undefined;
  const expected = valueAt(way, last[0]);
  const atMost = metric.targets.some((target) => target.atMost);
  return (atMost ? last[1] <= expected : last[1] >= expected) ? 'on-track' : 'behind';
}

function valueAt(way: readonly Point[], day: Day): number {
  const next = way.findIndex((point) => point[0] >= day);
  const [after, before] = [way[next], way[next - 1]];
  if (!after) return way.at(-1)?.[1] ?? 0;
  if (!before) return after[1];
  return before[1] + ((after[1] - before[1]) * (day - before[0])) / (after[0] - before[0]);
}
