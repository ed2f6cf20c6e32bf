import { civilFromDay, type Day, day, dayFromCivil, monthName, weekday } from '../../time/day.ts';
import { longMonth } from '../say.ts';
import { dayAt, edgeOf, type Scale } from './scale.ts';

/** A stretch of the axis: its words stand at its left, or in its middle. */
export interface Tick {
  readonly day: Day;
  readonly x: number;
  readonly width: number;
  readonly label: string;
  /** How many days it stands for. */
  readonly days: number;
  /** A date beside the label, where there is room. */
  readonly date?: string | undefined;
}

export interface Axis {
  /** Months, quarters or years. */
  readonly upper: readonly Tick[];
  /** Programme weeks; calendar weeks' first days where the plan has no start. */
  readonly lower: readonly Tick[];
  /** Single days, where they are wide enough to be told apart. */
  readonly days: readonly Tick[];
}

const DAY_WIDTH = 26;
const WEEK_WIDTH = 34;
const STEPS = [1, 2, 4, 8, 13, 26, 52, 104, 260] as const;

/** What the axis says between two places. */
export function axisOf(scale: Scale, start: Day | undefined, left: number, right: number): Axis {
  const from = Math.max(scale.from, Math.floor(dayAt(scale, left)));
  const to = Math.min(scale.to, Math.ceil(dayAt(scale, right)));
  return {
    upper: upperTicks(scale, from, to),
    lower: weekTicks(scale, start, from, to),
    days: scale.zoom >= DAY_WIDTH ? dayTicks(scale, from, to) : [],
  };
}

/** Weeks between two lines of the grid at this zoom. */
export function weekStep(zoom: number): number {
  return STEPS.find((step) => step * 7 * zoom >= WEEK_WIDTH) ?? 520;
}

function weekTicks(scale: Scale, start: Day | undefined, from: number, to: number): readonly Tick[] {
  const zero = start ?? scale.from;
  const step = weekStep(scale.zoom);
  const ticks: Tick[] = [];
  for (let n = Math.floor((from - zero) / 7 / step) * step; zero + 7 * n < to; n += step) {
    const first = day(zero + 7 * n);
    const x = edgeOf(scale, first);
    const width = edgeOf(scale, first + 7 * step) - x;
    const { dayOfMonth, month } = civilFromDay(first);
    const short = String(dayOfMonth);
    const long = `${dayOfMonth} ${monthName(month)}`;
    const tick = { day: first, x, width, days: 7 * step };
    // Before the first week, and without one, weeks have dates alone.
    if (start === undefined || n < 0) ticks.push({ ...tick, label: width >= 44 ? long : short });
    else ticks.push({ ...tick, label: `W${n + 1}`, date: dateBeside(width, step, short, long) });
  }
  return ticks;
}

function dateBeside(width: number, step: number, short: string, long: string): string | undefined {
  if (step > 1 || width < 50) return undefined;
  return width >= 76 ? long : short;
}

const LETTERS = 'MTWTFSS';

function dayTicks(scale: Scale, from: number, to: number): readonly Tick[] {
  const ticks: Tick[] = [];
  for (let d = from; d < to; d++) {
    const x = edgeOf(scale, d);
    const width = edgeOf(scale, d + 1) - x;
    const { dayOfMonth } = civilFromDay(day(d));
    const letter = LETTERS[weekday(day(d))] ?? '';
    ticks.push({ day: day(d), x, width, days: 1, label: width >= 40 ? `${letter} ${dayOfMonth}` : String(dayOfMonth) });
  }
  return ticks;
}

/** The finest of months, quarters and years whose names have room. */
function upperTicks(scale: Scale, from: number, to: number): readonly Tick[] {
  const months = 30 * scale.zoom >= 30 ? 1 : 91 * scale.zoom >= 30 ? 3 : 12;
  const date = civilFromDay(day(from));
  const ticks: Tick[] = [];
  let month = Math.floor((date.month - 1) / months) * months + 1;
  let year = date.year;
  for (;;) {
    const at = dayFromCivil({ year, month, dayOfMonth: 1 });
    if (at >= to) return ticks;
    const next = month + months > 12 ? { year: year + 1, month: 1 } : { year, month: month + months };
    const x = edgeOf(scale, Math.max(at, scale.from));
    const width = edgeOf(scale, Math.min(dayFromCivil({ ...next, dayOfMonth: 1 }), scale.to)) - x;
    const withYear = month === 1 || ticks.length === 0;
    const first = day(Math.max(at, scale.from));
    ticks.push({
      day: first,
      x,
      width,
      days: Math.round(30.4 * months),
      label: nameOf(months, month, year, withYear, width),
    });
    ({ month, year } = next);
  }
}

function nameOf(months: number, month: number, year: number, withYear: boolean, width: number): string {
  if (months === 12) return width >= 36 ? String(year) : width >= 24 ? `’${String(year % 100).padStart(2, '0')}` : '';
  const name = months === 3 ? `Q${(month + 2) / 3}` : width >= 66 ? longMonth(month) : monthName(month);
  const full = `${name} ${year}`;
  if (withYear && width >= full.length * 7 + 8) return full;
  // Where the months have no room for a year beside them, January gives it its place.
  const short = month === 1 && width >= 32 ? String(year) : name;
  return width >= short.length * 7 + 4 ? short : '';
}
