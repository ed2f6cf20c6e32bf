import type { Plan } from '../model/programme.ts';
import type { Schedule } from '../schedule/schedule.ts';
import { type Day, day, weekday } from '../time/day.ts';
import type { ClosedDays, Row } from './scene.ts';

/** The days a picture spans; `to` is the day behind the last. Both start a week of the programme. */
export interface Extent {
  readonly from: Day;
  readonly to: Day;
}

/** Nothing is drawn further than this from the start: a slip of the pen such as 2206 must not flatten the plan. */
const LONGEST = 7 * 52 * 20;
/** What a plan without any date shows. */
const EMPTY_WEEKS = 12;

export function extentOf(rows: readonly Row[], { weeks, goLive }: Schedule, today: Day): Extent {
  const days = new Set<number>(goLive ? [goLive.day] : []);
  for (const row of rows) addDays(row, days);
  const start = weeks.start ?? least([...days]) ?? today;
  const near = [...days].filter((each) => Math.abs(each - start) <= LONGEST);
  const first = Math.min(start, least(near) ?? start);
  const last = greatest(near);
  const zero = weeks.start ?? day(first - weekday(day(first)));
  const from = zero + 7 * Math.floor((first - zero) / 7);
  const to = last === undefined ? from + 7 * EMPTY_WEEKS : zero + 7 * (Math.floor((last - zero) / 7) + 1);
  return { from: day(from), to: day(to) };
}

/** Adds the days that a row must have room for. Many rows have the same. */
function addDays(row: Row, to: Set<number>): void {
  const add = (day: number | undefined): void => {
    if (day !== undefined) to.add(day);
  };
  switch (row.kind) {
    case 'phase':
      add(row.from);
      add(row.to === undefined ? undefined : row.to - 1);
      add(row.gate?.day);
      return;
    case 'milestone':
      add(row.due);
      add(row.start);
      add(row.baseline);
      return;
    case 'metric':
      for (const [day] of [...row.readings, ...row.way]) add(day);
      return;
    case 'person':
    case 'section':
    case 'unplaced':
      return;
  }
}

// Not Math.min(...days): ten thousand arguments overflow the stack of some engines.
function least(days: readonly number[]): number | undefined {
  return days.length === 0 ? undefined : days.reduce((a, b) => Math.min(a, b));
}

function greatest(days: readonly number[]): number | undefined {
  return days.length === 0 ? undefined : days.reduce((a, b) => Math.max(a, b));
}

/** The closed days within. */
export function closedDays({ calendar }: Plan, from: Day, to: Day): readonly ClosedDays[] {
  return (calendar?.holidays ?? []).filter((closure) => closure.to >= from && closure.from < to);
}
