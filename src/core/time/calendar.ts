import { type Day, day, weekday } from './day.ts';

/** A stretch of days that are not worked; `to` is included. */
export interface Closure {
  readonly from: Day;
  readonly to: Day;
  /** What the days are called: Easter Monday. */
  readonly name?: string | undefined;
}

/**
 * Working days: Monday to Friday less holidays. Every question is answered from the sorted list of holidays that
 * fall on weekdays, so that a plan of ten thousand milestones asks without walking from day to day.
 */
export interface Calendar {
  isWorkingDay(d: Day): boolean;
  /** The day `n` working days after `d`, before it where `n` is negative; `d` itself for 0. */
  add(d: Day, n: number): Day;
  /** How many working days lead from `a` to `b`: those after `a`, up to and with `b`; negative where `b` comes first. */
  between(a: Day, b: Day): number;
  /** The last working day from `from` to `to`, or undefined where all are closed. */
  lastIn(from: Day, to: Day): Day | undefined;
  /** How many days from `from` to `to`, both included, are worked. */
  count(from: Day, to: Day): number;
  /** What a closed day is called, if the plan says it. */
  nameOf(d: Day): string | undefined;
}

export function calendar(closures: readonly Closure[]): Calendar {
  const closed = closedWeekdays(closures);
  const closedSet = new Set<number>(closed);
  const isWorkingDay = (d: Day): boolean => weekday(d) < 5 && !closedSet.has(d);
  /** The number of working days before `d`, counted from a fixed Monday; differences are what matters. */
  const index = (d: Day): number => weekdaysBefore(d) - lowerBound(closed, d);
  /** The `k`-th working day in the same counting: later than the weekday by the holidays that lie before it. */
  const at = (k: number): Day => {
    let holidays = 0;
    for (;;) {
      const d = weekdayAt(k + holidays);
      const passed = lowerBound(closed, day(d + 1));
      if (passed === holidays) return d;
      holidays = passed;
    }
  };
  return {
    isWorkingDay,
    add: (d, n) => (n === 0 ? d : at(n > 0 ? index(day(d + 1)) + n - 1 : index(d) + n)),
    between: (a, b) => index(day(b + 1)) - index(day(a + 1)),
    count: (from, to) => Math.max(0, index(day(to + 1)) - index(from)),
    nameOf: (d) => closures.find(({ from, to, name }) => from <= d && d <= to && name)?.name,
    lastIn: (from, to) => {
      const last = at(index(day(to + 1)) - 1);
      return last >= from ? last : undefined;
    },
  };
}

/** A closure longer than this is cut: a slip of the pen such as `to: 9999-01-01` must not fill the memory. */
const LONGEST_CLOSURE = 3660;

function closedWeekdays(closures: readonly Closure[]): number[] {
  const days = new Set<number>();
  for (const { from, to } of closures) {
    const last = Math.min(to, from + LONGEST_CLOSURE);
    for (let d: number = from; d <= last; d++) if (weekday(day(d)) < 5) days.add(d);
  }
  return [...days].sort((a, b) => a - b);
}

/** Mondays to Fridays before `d`, counted from Monday 1969-12-29 (day -3). */
function weekdaysBefore(d: Day): number {
  const weeks = Math.floor((d + 3) / 7);
  return weeks * 5 + Math.min(weekday(d), 5);
}

/** The inverse: the weekday before which there are `n`. */
function weekdayAt(n: number): Day {
  const weeks = Math.floor(n / 5);
  return day(weeks * 7 - 3 + (n - weeks * 5));
}

function lowerBound(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
