import { type Day, parseDay } from '../../src/core/time/day.ts';

/** A day of a test; a slip of the pen is an error of the test. */
export function dayOf(text: string): Day {
  const day = parseDay(text);
  if (day === undefined) throw new Error(`${text} is no day`);
  return day;
}
