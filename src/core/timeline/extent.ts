import type { Schedule } from '../schedule/schedule.ts';
import { type Day, day, weekday } from '../time/day.ts';
import type { Row } from './scene.ts';

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
  const days = rows.flatMap(daysOf);
  if (goLive) days.push(goLive.day);
  const start = weeks.start ?? least(days) ?? today;
  const near = days.filter((each) => Math.abs(each - start) <= LONGEST);
  const first = Math.min(start, least(near) ?? start);
  const last = greatest(near);
  const zero = weeks.start ?? day(first - weekday(day(first)));
  const from = zero + 7 * Math.floor((first - zero) / 7);
  const to = last === undefined ? from + 7 * EMPTY_WEEKS : zero + 7 * (Math.floor((last - zero) / 7) + 1);
  return { from: day(from), to: day(to) };
}

/** The days that a row must have room for. */
function daysOf(row: Row): number[] {
  switch (row.kind) {
    case 'phase':
      return [row.from, row.to === undefined ? undefined : row.to - 1, row.gate?.day].filter((d) => d !== undefined);
    case 'milestone':
      return [row.due, row.start, row.baseline].filter((d) => d !== undefined);
    case 'metric':
      return [...row.readings, ...row.way].map(([d]) => d);
    case 'person':
    case 'section':
    case 'unplaced':
      return [];
  }
}

// Not Math.min(...days): ten thousand arguments overflow the stack of some engines.
function least(days: readonly number[]): number | undefined {
  return days.length === 0 ? undefined : days.reduce((a, b) => Math.min(a, b));
}

function greatest(days: readonly number[]): number | undefined {
  return days.length === 0 ? undefined : days.reduce((a, b) => Math.max(a, b));
}
