import type { Person } from '../../model/programme.ts';
import { listed } from '../../rules/words.ts';
import { nameOf } from '../../schedule/parties.ts';
import type { Weeks } from '../../schedule/weeks.ts';
import { counted } from '../../text/words.ts';
import type { WeekRange } from '../../time/amounts.ts';
import { type Day, day, weekday } from '../../time/day.ts';
import type { Seen } from '../seen.ts';
import { facts, plain, sayDate, sayDates, sayDistance } from '../words.ts';

/** A week in days: `19–23 Jan 2026`, and how far its end is. */
export function aboutWeek(week: number, { schedule, settings }: Seen): string | undefined {
  const days = schedule && daysOf(week, schedule.weeks);
  const due = schedule?.weeks.due(week);
  if (!schedule || !days || due === undefined) return undefined;
  const { calendar } = schedule.weeks;
  const worked = calendar.count(days.from, days.to);
  return facts(
    `**Week ${week}**: ${sayDates(days.from, days.to)}`,
    worked === 0 ? 'nobody works' : `${counted(worked, 'working day')}`,
    sayDistance(due, settings.today, calendar),
  );
}

export function aboutWeeks({ first, last }: WeekRange, seen: Seen): string | undefined {
  if (first === last) return aboutWeek(first, seen);
  const { schedule, settings } = seen;
  const [from, to] = [schedule && daysOf(first, schedule.weeks)?.from, schedule && daysOf(last, schedule.weeks)?.to];
  if (!schedule || from === undefined || to === undefined) return undefined;
  const { calendar } = schedule.weeks;
  return facts(
    `**Weeks ${first} to ${last}**: ${sayDates(from, to)}`,
    counted(calendar.count(from, to), 'working day'),
    from <= settings.today && settings.today <= to
      ? sayDistance(to, settings.today, calendar)
      : settings.today < from && `begins in ${counted(calendar.between(settings.today, from), 'working day')}`,
  );
}

/** The first and last working day of a week; all of it where none is worked. */
export function daysOf(week: number, weeks: Weeks): { readonly from: Day; readonly to: Day } | undefined {
  const first = weeks.firstDay(week);
  if (first === undefined) return undefined;
  const all = Array.from({ length: 7 }, (_, i) => day(first + i));
  const worked = all.filter(weeks.calendar.isWorkingDay);
  return { from: worked[0] ?? first, to: worked.at(-1) ?? day(first + 6) };
}

/** A date: its weekday, its week, whether it is worked, who is away. */
export function aboutDate(d: Day, { schedule, settings, plan }: Seen): string {
  const calendar = schedule?.weeks.calendar;
  const week = schedule?.weeks.weekOf(d);
  const away = (plan?.people ?? []).filter((person) => isAway(person, d)).map((person) => plain(nameOf(person)));
  return facts(
    `**${sayDate(d)}**`,
    week !== undefined && (week >= 1 ? `week ${week}` : 'before week 1'),
    calendar && workOn(d, calendar.isWorkingDay(d), calendar.nameOf(d)),
    calendar && sayDistance(d, settings.today, calendar),
    away.length > 0 && `away: ${listed(away.length > 4 ? [...away.slice(0, 3), `${away.length - 3} others`] : away)}`,
  );
}

function workOn(d: Day, isWorked: boolean, name: string | undefined): string {
  if (isWorked) return 'working day';
  if (weekday(d) > 4) return 'weekend';
  return name ? `holiday: ${plain(name)}` : 'holiday';
}

function isAway(person: Person, d: Day): boolean {
  return person.away.some(({ from, to }) => from <= d && d <= to);
}
