import { type Day, dayFromCivil } from '../core/time/day.ts';

/** The date that the machine's calendar on the wall shows. */
export function today(): Day {
  const now = new Date();
  return dayFromCivil({ year: now.getFullYear(), month: now.getMonth() + 1, dayOfMonth: now.getDate() });
}
