import { type Leaf, lacks } from '../../model/item.ts';
import type { When } from '../../model/leaves.ts';
import type { Metric } from '../../model/programme.ts';
import { dayOfWhen, type Weeks, weekNumber } from '../../schedule/weeks.ts';
import type { Level } from '../../time/amounts.ts';
import { isRead } from '../lacking.ts';

/**
 * Whether one level is under another; undefined where they are not of one unit. Like is compared with like: what 0.6
 * means where 60% is asked for, the plan does not say.
 */
export function isUnder(level: Level, other: Level): boolean | undefined {
  return level.percent === other.percent ? level.amount < other.amount : undefined;
}

export type Reading = Metric['readings'][number];

/** A target or a reading, with its week. */
export interface Point<T> {
  readonly at: T;
  readonly week: number;
}

/** Targets or readings in the order of time; undefined where one has no known week, since it may be the latest. */
export function inTime<T extends { readonly week?: Leaf<When> | undefined }>(
  points: readonly T[],
  weeks: Weeks,
): readonly Point<T>[] | undefined {
  const known = points.flatMap((at) => {
    const week = at.week && weekNumber(at.week.value, weeks);
    return week === undefined ? [] : [{ at, week, day: at.week && dayOfWhen(at.week.value, weeks) }];
  });
  if (known.length < points.length) return undefined;
  return known.sort((a, b) => a.week - b.week || (a.day ?? 0) - (b.day ?? 0));
}

/** The readings of a metric in the order of time; undefined where they cannot all be read. */
export function readingsOf(metric: Metric, weeks: Weeks): readonly Point<Reading>[] | undefined {
  return isRead(metric, 'readings', metric.readings) ? inTime(metric.readings, weeks) : undefined;
}

/** The targets of a metric in the order of time; undefined where there are none, or they cannot all be read. */
export function targetsOf(metric: Metric, weeks: Weeks): readonly Point<Metric['targets'][number]>[] | undefined {
  return lacks(metric, 'targets') ? undefined : inTime(metric.targets, weeks);
}
