/** Plain calendar days. No `Date`, no time zone: a date of a plan is the same day everywhere. */

declare const dayBrand: unique symbol;

/** Days since 1970-01-01, in the proleptic Gregorian calendar. */
export type Day = number & { readonly [dayBrand]: 'day' };

export function day(n: number): Day {
  return n as Day;
}

export interface CivilDate {
  readonly year: number;
  /** From 1 to 12. */
  readonly month: number;
  /** From 1 to 31. */
  readonly dayOfMonth: number;
}

const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** The day an ISO 8601 calendar date names, or undefined where there is no such day (2026-02-30). */
export function parseDay(text: string): Day | undefined {
  const match = ISO_DATE.exec(text);
  if (!match) return undefined;
  const [year, month, dayOfMonth] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (month < 1 || month > 12 || dayOfMonth < 1 || dayOfMonth > daysInMonth(year, month)) return undefined;
  return dayFromCivil({ year, month, dayOfMonth });
}

export function formatDay(d: Day): string {
  const { year, month, dayOfMonth } = civilFromDay(d);
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(dayOfMonth)}`;
}

/** 0 is Monday, 6 is Sunday. */
export function weekday(d: Day): number {
  return (((d + 3) % 7) + 7) % 7;
}

export const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

/** The weekday of a date as people say it, `Monday`. */
export function sayWeekday(d: Day): string {
  return nameOfWeekday(weekday(d));
}

/** The name of a weekday by its number: 0 is Monday. */
export function nameOfWeekday(index: number): string {
  const name = WEEKDAYS[index] ?? '';
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** A date as people say it, `16 Feb`: the year is left out, since a plan's year is known. */
export function sayDay(d: Day): string {
  const { month, dayOfMonth } = civilFromDay(d);
  return `${dayOfMonth} ${MONTHS[month - 1]}`;
}

export function monthName(month: number): string {
  return MONTHS[month - 1] ?? '';
}

/** After H. Hinnant's algorithms for the civil calendar: the year is counted from March, in eras of 400 years. */
export function dayFromCivil({ year, month, dayOfMonth }: CivilDate): Day {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + dayOfMonth - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return day(era * 146_097 + dayOfEra - 719_468);
}

export function civilFromDay(d: Day): CivilDate {
  const z = d + 719_468;
  const era = Math.floor(z / 146_097);
  const dayOfEra = z - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return { year, month, dayOfMonth: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1 };
}

function daysInMonth(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function two(n: number): string {
  return String(n).padStart(2, '0');
}
