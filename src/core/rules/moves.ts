import type { Milestone, MilestoneKind, Phase } from '../model/programme.ts';
import { type Dates, datesDue } from '../schedule/dates.ts';
import type { Dependency } from '../schedule/dependency.ts';
import { slackOf } from '../schedule/float.ts';
import type { Lookup } from '../schedule/lookup.ts';
import type { Placed, Schedule } from '../schedule/schedule.ts';
import type { Fix } from '../text/problem.ts';
import { type Day, day, formatDay, sayDay, sayWeekday } from '../time/day.ts';
import { ORDER, placedOf } from './roadmap/kinds.ts';
import { dueSpan, isOpen, swap } from './shared.ts';

/**
 * Where a milestone can go: to the nearest day, or week, on which nothing breaks that held before. It stays in the weeks
 * of its phase, what it needs stays before it, and what waits for it behind it.
 */

export interface Wish {
  /** The first and the last day on which it may be due. */
  readonly from?: Day | undefined;
  readonly to?: Day | undefined;
  /** What else is asked of the new dates; not asked while the plan's start is unknown. */
  readonly fits?: (dates: Dates) => boolean;
}

/** A day, or the number of a week, as the milestone has it. */
interface Target {
  readonly text: string;
  readonly said: string;
}

/** The fix that moves what is still to be done; none where there is no place for it, or where it has both a week and a date. */
export function moveNear(placed: Placed, schedule: Schedule, wish: Wish = {}, name = ''): readonly Fix[] {
  const { milestone } = placed;
  const at = dueSpan(milestone);
  const target = at && isOpen(milestone) && nearest(placed, schedule, wish);
  if (!at || !target) return [];
  return swap(milestone, milestone.on ? 'on' : 'week', at, target.text, `Move ${name && `${name} `}to ${target.said}`);
}

/** Farther than so many days or weeks nobody looks for the nearest. */
const FARTHEST = 60;

/** What so many wait for is not moved by the way, nor is it cheap to ask each of them sixty times. */
const MOST_AROUND = 50;

function nearest({ milestone, phase }: Placed, schedule: Schedule, wish: Wish): Target | undefined {
  const { weeks } = schedule;
  if (around(milestone, schedule).length > MOST_AROUND) return undefined;
  const own = (milestone.on ?? milestone.week)?.value;
  if (own === undefined) return undefined;
  const byDay = milestone.on !== undefined;
  const [low, high] = (byDay ? daysFor : weeksFor)(phase, wish, schedule);
  if (low > high) return undefined;
  const start = Math.min(Math.max(own, low), high);
  for (let n = 0; n <= FARTHEST; n++) {
    for (const at of n ? [start - n, start + n] : [start]) {
      if (at === own || at < low || at > high) continue;
      const due = byDay ? day(at) : weeks.due(at);
      if (due !== undefined && !isFree(milestone, due, schedule, wish)) continue;
      if (!byDay) return { text: `${at}`, said: `week ${at}` };
      return { text: formatDay(day(at)), said: `${sayWeekday(day(at))} ${sayDay(day(at))}` };
    }
  }
  return undefined;
}

function weeksFor(phase: Phase, { from, to }: Wish, { weeks }: Schedule): readonly [number, number] {
  const { first = 1, last = Number.POSITIVE_INFINITY } = phase.weeks?.value ?? {};
  const weekOf = (due: Day, otherwise: number): number => weeks.weekOf(due) ?? otherwise;
  const low = from === undefined ? first : weekOf(from, first);
  const high = to === undefined ? last : weekOf(to, last);
  return [Math.max(low, first), Math.min(high, last)];
}

function daysFor(phase: Phase, { from, to }: Wish, { weeks }: Schedule): readonly [number, number] {
  const range = phase.weeks?.value;
  const first = (range && weeks.firstDay(range.first)) ?? Number.NEGATIVE_INFINITY;
  const next = (range && weeks.firstDay(range.last + 1)) ?? Number.POSITIVE_INFINITY;
  return [Math.max(first, from ?? first), Math.min(next - 1, to ?? next)];
}

function isFree(milestone: Milestone, due: Day, schedule: Schedule, { from, to, fits }: Wish): boolean {
  const { weeks } = schedule;
  if (!weeks.calendar.isWorkingDay(due) || due < (from ?? due) || due > (to ?? due)) return false;
  const dates = datesDue(due, milestone, weeks);
  return (!fits || fits(dates)) && keepsNeeds(milestone, dates, schedule) && keepsOrder(milestone, due, schedule);
}

/** What a milestone waits for, and what waits for it. */
function around(milestone: Milestone, { graph }: Schedule): readonly Dependency[] {
  return [...(graph.before.get(milestone) ?? []), ...(graph.after.get(milestone) ?? [])];
}

/** Whether no dependency is broken that held before, and none is broken worse. */
function keepsNeeds(milestone: Milestone, moved: Dates, schedule: Schedule): boolean {
  const { dates, weeks } = schedule;
  const then = withDates(milestone, moved, dates);
  return around(milestone, schedule).every((dependency) => {
    const slack = slackOf(dependency, then, weeks.calendar);
    return slack === undefined || slack >= 0 || slack >= (slackOf(dependency, dates, weeks.calendar) ?? 0);
  });
}

/** Whether all that a milestone needs comes before it, if it had these dates. */
export function meetsNeeds(milestone: Milestone, moved: Dates, { graph, dates, weeks }: Schedule): boolean {
  const then = withDates(milestone, moved, dates);
  return (graph.before.get(milestone) ?? []).every((each) => (slackOf(each, then, weeks.calendar) ?? 0) >= 0);
}

export function withDates(milestone: Milestone, moved: Dates, dates: Lookup<Dates>): Lookup<Dates> {
  return { get: (each) => (each === milestone ? moved : dates.get(each)) };
}

/** Whether what the roadmap has before or behind it is not overtaken. */
function keepsOrder(milestone: Milestone, due: Day, schedule: Schedule): boolean {
  const own = schedule.dates.get(milestone)?.due ?? due;
  const isOvertaken = (kind: MilestoneKind, isBehind: boolean): boolean =>
    placedOf(schedule, kind).some(({ milestone: other }) => {
      const at = schedule.dates.get(other)?.due;
      if (at === undefined) return false;
      return isBehind ? own <= at && at < due : at <= own && due < at;
    });
  return ORDER.every(
    ([first, then]) =>
      !(milestone.kind?.value === first && isOvertaken(then, true)) &&
      !(milestone.kind?.value === then && isOvertaken(first, false)),
  );
}

/** The same of a milestone whose phase is not at hand. */
export function moveAnyNear(milestone: Milestone, schedule: Schedule, wish: Wish, name = ''): readonly Fix[] {
  const placed = schedule.placed.get(milestone);
  return placed ? moveNear(placed, schedule, wish, name) : [];
}
