import type { Weeks } from '../../schedule/weeks.ts';
import { weeksOf } from '../../schedule/weeks.ts';
import { type Day, day, formatDay, sayDay, WEEKDAYS, weekday } from '../../time/day.ts';
import type { Ask } from './ask.ts';
import { type Offer, scalar } from './offer.ts';

/** More weeks than that are not listed; so many people type. */
const MOST_WEEKS = 60;
const MOST_DAYS = 60;

function weeksIn({ seen }: Ask): Weeks | undefined {
  return seen.schedule?.weeks ?? (seen.plan && weeksOf(seen.plan));
}

/** The weeks of the phase; of the whole plan where the place is in none. */
function stretch({ seen, phase }: Ask): { readonly first: number; readonly last: number } | undefined {
  if (phase?.weeks) return phase.weeks.value;
  const last = lastWeek(seen.plan?.phases ?? []);
  return last > 0 ? { first: 1, last } : undefined;
}

function lastWeek(
  phases: readonly { readonly weeks?: { readonly value: { readonly last: number } } | undefined }[],
): number {
  return phases.reduce((most, { weeks }) => Math.max(most, weeks?.value.last ?? 0), 0);
}

/** Weeks with their dates. */
export function weekOffers(ask: Ask): readonly Offer[] {
  const { first, last } = stretch(ask) ?? { first: 1, last: 12 };
  const weeks = weeksIn(ask);
  const count = Math.min(last - first + 1, MOST_WEEKS);
  return Array.from({ length: count }, (_, i) => {
    const from = weeks?.firstDay(first + i);
    const due = weeks?.due(first + i);
    const detail = from === undefined || due === undefined ? undefined : `${sayDay(from)} – ${sayDay(due)}`;
    return scalar('time', first + i, { detail });
  });
}

/** Working days: of the phase, else of the weeks around today, else from today on. */
export function dateOffers(ask: Ask): readonly Offer[] {
  const { seen, place } = ask;
  const weeks = weeksIn(ask);
  const { today } = seen.settings;
  const key = place.path.at(-1);
  if (key === 'start' && place.path[0] === 'programme') return mondays(today);
  const around = stretch(ask);
  const from = around && weeks?.firstDay(around.first);
  const lastDay = around && weeks?.due(around.last);
  const isPast = key === 'done-on' || key === 'agreed-on';
  const start =
    from === undefined ? today : ask.phase ? from : day(Math.max(from, Math.min(today, lastDay ?? today) - 14));
  const end = lastDay === undefined || lastDay < start ? day(start + 42) : lastDay;
  const offers: Offer[] = [];
  for (let d: Day = start; d <= end && offers.length < MOST_DAYS; d = day(d + 1)) {
    if (weeks ? !weeks.calendar.isWorkingDay(d) : weekday(d) > 4) continue;
    if (isPast && d > today && offers.length) break;
    offers.push(scalar('time', formatDay(d), { detail: sayWhich(d, today, weeks) }));
  }
  return offers;
}

function sayWhich(d: Day, today: Day, weeks: Weeks | undefined): string {
  const name = WEEKDAYS[weekday(d)] ?? '';
  const week = weeks?.weekOf(d);
  const said = `${name.slice(0, 1).toUpperCase()}${name.slice(1, 3)}`;
  return [said, ...(week === undefined || week < 1 ? [] : [`week ${week}`]), ...(d === today ? ['today'] : [])].join(
    ', ',
  );
}

/** A programme's week 1 begins on a Monday, as a rule. */
function mondays(today: Day): readonly Offer[] {
  const first = day(today + ((7 - weekday(today)) % 7));
  return Array.from({ length: 8 }, (_, i) => {
    const d = day(first + 7 * i);
    return scalar('time', formatDay(d), { detail: 'Monday' });
  });
}

/** The weeks that come next for a phase: as many as the one before has. */
export function nextWeeks({ seen, phase }: Ask): string {
  const others = (seen.plan?.phases ?? []).filter((other) => other !== phase);
  const index = phase ? (seen.plan?.phases ?? []).indexOf(phase) : others.length;
  const before = others
    .slice(0, index)
    .flatMap(({ weeks }) => weeks?.value ?? [])
    .at(-1);
  if (!before) return '1-3';
  const length = before.last - before.first + 1;
  return length === 1 ? String(before.last + 1) : `${before.last + 1}-${before.last + length}`;
}

export function weekRangeOffers(ask: Ask): readonly Offer[] {
  const [from = '1', to = from] = nextWeeks(ask).split('-');
  const [first, last] = [Number(from), Number(to)];
  const ranges = [last, first, first + 1, first + 2, first + 3, first + 5].filter((end) => end >= first);
  return [...new Set(ranges)].map((end) => {
    const weeks = weeksIn(ask);
    const [begins, ends] = [weeks?.firstDay(first), weeks?.due(end)];
    const detail = begins === undefined || ends === undefined ? undefined : `${sayDay(begins)} – ${sayDay(ends)}`;
    const value = end === first ? first : `${first}-${end}`;
    return scalar('time', value, { detail });
  });
}

export function likelyWeek(ask: Ask): number {
  return stretch(ask)?.last ?? 1;
}

/** A working day that would do: the due date of the milestone, the last day of the phase, today. */
export function likelyDay(ask: Ask): Day {
  const around = stretch(ask);
  const due = around && weeksIn(ask)?.due(around.last);
  return due ?? ask.seen.settings.today;
}
