import { counted } from '../text/words.ts';
import type { Calendar } from '../time/calendar.ts';
import { civilFromDay, type Day, sayDay, WEEKDAYS, weekday } from '../time/day.ts';

/** Days, amounts and lists as features say them, and Markdown from parts. */

/** `Fri 23 Jan`, for where there is little room. */
export function sayShortDate(d: Day): string {
  const name = WEEKDAYS[weekday(d)] ?? '';
  return `${name.charAt(0).toUpperCase()}${name.slice(1, 3)} ${sayDay(d)}`;
}

/** `Fri 23 Jan 2026`. */
export function sayDate(d: Day): string {
  return `${sayShortDate(d)} ${civilFromDay(d).year}`;
}

/** `19–23 Jan 2026`, `30 Jan – 3 Feb 2026`; one day by itself. */
export function sayDates(from: Day, to: Day): string {
  if (from >= to) return sayDate(from);
  const [first, last] = [civilFromDay(from), civilFromDay(to)];
  if (first.year !== last.year) return `${sayDay(from)} ${first.year} – ${sayDay(to)} ${last.year}`;
  if (first.month !== last.month) return `${sayDay(from)} – ${sayDay(to)} ${last.year}`;
  return `${first.dayOfMonth}–${sayDay(to)} ${last.year}`;
}

/** How far a day is from today: `4 working days left`, `today`, `2 working days ago`. */
export function sayDistance(d: Day, today: Day, calendar: Calendar): string {
  if (d === today) return 'today';
  const days = Math.abs(calendar.between(today, d));
  if (d < today) return `${counted(Math.max(1, days), 'working day')} ago`;
  return `${days === 0 ? 'no' : days} working ${days === 1 ? 'day' : 'days'} left`;
}

/** `7.5 h`. */
export function sayHours(hours: number): string {
  return `${Math.round(hours * 10) / 10} h`;
}

/** Words of the plan as Markdown that shows them as they are. */
export function plain(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>#|~&$]/g, '\\$&');
}

/** `technical-lead` is a technical lead. */
export function inWords(id: string): string {
  return id.replaceAll('-', ' ');
}

type Part = string | false | undefined;

/** What there is of some facts, side by side. */
export function facts(...parts: readonly Part[]): string {
  return parts.filter(Boolean).join(' · ');
}

/** One under the other, without a gap. */
export function lines(...parts: readonly Part[]): string {
  return parts.filter(Boolean).join('  \n');
}

/** Paragraphs. */
export function paragraphs(...parts: readonly Part[]): string {
  return parts.filter(Boolean).join('\n\n');
}

const MOST_POINTS = 6;

/** A list under a word; undefined where it is empty. What is beyond the first few is counted. */
export function points(head: string, items: readonly string[], rest = ''): string | undefined {
  if (!items.length) return undefined;
  const shown = items.length > MOST_POINTS + 1 ? items.slice(0, MOST_POINTS) : items;
  const more = items.length > shown.length ? [`and ${items.length - shown.length} more`] : [];
  return `${head}\n${[...shown, ...more].map((item) => `- ${item}`).join('\n')}${rest && `\n- ${rest}`}`;
}
