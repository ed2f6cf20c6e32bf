import { counted } from '../text/words.ts';
import type { Day } from '../time/day.ts';
import { civilFromDay, sayDay } from '../time/day.ts';

/** Words that changes are told in. */

/** `a`, `a and b`, `a, b and c`; of many the first, and how many more there are. */
export function listed(parts: readonly string[], most = 4): string {
  if (parts.length > most) return `${parts.slice(0, most - 1).join(', ')} and ${parts.length - most + 1} more`;
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`;
}

/** `from 13 to 27 Feb`, `from 30 Jan to 6 Feb`, `from 18 Dec 2026 to 8 Jan 2027`. */
export function fromTo(from: Day, to: Day): string {
  const [a, b] = [civilFromDay(from), civilFromDay(to)];
  if (a.year !== b.year) return `from ${sayDay(from)} ${a.year} to ${sayDay(to)} ${b.year}`;
  return a.month === b.month ? `from ${a.dayOfMonth} to ${sayDay(to)}` : `from ${sayDay(from)} to ${sayDay(to)}`;
}

const LONGEST = 80;

/** A text in quotation marks, on one line, cut where it is long. */
export function quoted(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const characters = [...line];
  return `"${characters.length > LONGEST ? `${characters.slice(0, LONGEST - 1).join('')}…` : line}"`;
}

/** `3 days later`, `a week earlier`. */
export function apart(days: number): string {
  return `${counted(Math.abs(days), 'day')} ${days < 0 ? 'earlier' : 'later'}`;
}

/** Capital letter first. */
export function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

/** A number without the dust of computing with fractions. */
export function rounded(n: number): string {
  return String(Math.round(n * 10) / 10);
}
