/** Amounts of time as the plan writes them: commitments (`20%`, `4h/week`), spans (`30d`) and weeks (`1-3`). */

/** A full week of work, in hours, where the plan does not give a person's capacity. Source: the plan format. */
export const DEFAULT_CAPACITY = 37.5;

/** A working week has five days; a working day is a fifth of the person's week. */
export const DAYS_PER_WEEK = 5;

/** How much of a person's week is promised: a share of it, or hours or days of it. */
export interface Commitment {
  readonly amount: number;
  readonly unit: 'share' | 'hours' | 'days';
}

const COMMITMENT = /^(\d+(?:\.\d+)?)(%|h\/week|d\/week)$/;

export function parseCommitment(text: string): Commitment | undefined {
  if (text === 'full-time') return { amount: 1, unit: 'share' };
  if (text === 'half-time') return { amount: 0.5, unit: 'share' };
  const match = COMMITMENT.exec(text);
  if (!match) return undefined;
  const amount = Number(match[1]);
  if (match[2] === '%') return { amount: amount / 100, unit: 'share' };
  return { amount, unit: match[2] === 'h/week' ? 'hours' : 'days' };
}

/** The commitment in hours a week, of somebody whose week has `capacity` hours. */
export function hoursPerWeek(commitment: Commitment, capacity: number = DEFAULT_CAPACITY): number {
  switch (commitment.unit) {
    case 'share':
      return commitment.amount * capacity;
    case 'hours':
      return commitment.amount;
    case 'days':
      return (commitment.amount * capacity) / DAYS_PER_WEEK;
  }
}

/** A length of time: hours, days (working days, unless a rule says calendar days) or weeks. */
export interface Duration {
  readonly amount: number;
  readonly unit: 'h' | 'd' | 'w';
}

const DURATION = /^(\d+(?:\.\d+)?)([hdw])$/;

export function parseDuration(text: string): Duration | undefined {
  const match = DURATION.exec(text);
  return match ? { amount: Number(match[1]), unit: match[2] as Duration['unit'] } : undefined;
}

/** Working days, rounded up: a plan counts in whole days. */
export function workingDays(d: Duration): number {
  return Math.ceil(d.unit === 'w' ? d.amount * DAYS_PER_WEEK : d.unit === 'd' ? d.amount : hours(d) / 7.5);
}

/** Hours of work, of somebody whose week has `capacity` hours. */
export function hours(d: Duration, capacity: number = DEFAULT_CAPACITY): number {
  switch (d.unit) {
    case 'h':
      return d.amount;
    case 'd':
      return (d.amount * capacity) / DAYS_PER_WEEK;
    case 'w':
      return d.amount * capacity;
  }
}

/** Calendar hours, for promises such as `fix-within: 24h`: a day has 24, a week seven days. */
export function calendarHours(d: Duration): number {
  return d.amount * (d.unit === 'h' ? 1 : d.unit === 'd' ? 24 : 168);
}

/** Programme weeks, from 1; both ends included. */
export interface WeekRange {
  readonly first: number;
  readonly last: number;
}

const WEEK_RANGE = /^([1-9]\d*)-([1-9]\d*)$/;

/** Undefined also where the range runs backwards. */
export function parseWeekRange(text: string): WeekRange | undefined {
  const match = WEEK_RANGE.exec(text);
  if (!match) return /^[1-9]\d*$/.test(text) ? { first: Number(text), last: Number(text) } : undefined;
  const [first, last] = [Number(match[1]), Number(match[2])];
  return first <= last ? { first, last } : undefined;
}

/** A number with or without `%`, as metrics state their levels; both are kept in the unit that was written. */
export interface Level {
  readonly amount: number;
  readonly percent: boolean;
}

export function parseLevel(text: string): Level | undefined {
  const match = /^(-?\d+(?:\.\d+)?)(%?)$/.exec(text);
  return match ? { amount: Number(match[1]), percent: match[2] === '%' } : undefined;
}
