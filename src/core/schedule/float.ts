import type { Milestone } from '../model/programme.ts';
import type { Calendar } from '../time/calendar.ts';
import type { Day } from '../time/day.ts';
import type { Dates } from './dates.ts';
import type { Dependency, Graph } from './graph.ts';
import type { Lookup } from './lookup.ts';

/** How far a milestone may slip, in working days; negative where something is broken already. */
export interface Float {
  /** Before it breaks a dependency, its gate, go-live or the plan's end. */
  readonly total: number;
  /** Before it delays what waits for it. */
  readonly free: number;
}

/** The day that each milestone's own limits allow at the latest: its gates, the plan's end; go-live must not move. */
export type Limit = (milestone: Milestone) => Day | undefined;

/**
 * One pass from the last milestone to the first. All milestones have dates of their own, so a milestone may slip by
 * the slack towards what waits for it and, beyond that, by what that may slip itself.
 */
export function floats(
  graph: Graph,
  dates: Lookup<Dates>,
  limit: Limit,
  calendar: Calendar,
): ReadonlyMap<Milestone, Float> {
  const result = new Map<Milestone, Float>();
  for (const milestone of [...graph.order].reverse()) {
    const own = dates.get(milestone);
    if (!own || milestone.status?.value === 'dropped') continue;
    const latest = limit(milestone);
    const toLimit = latest === undefined ? undefined : calendar.between(own.due, latest);
    let total = toLimit ?? Number.POSITIVE_INFINITY;
    let free = Number.POSITIVE_INFINITY;
    for (const dependency of graph.after.get(milestone) ?? []) {
      const slack = slackOf(dependency, dates, calendar);
      const next = result.get(dependency.to);
      if (slack === undefined || !next) continue;
      free = Math.min(free, slack);
      total = Math.min(total, slack + next.total);
    }
    if (total === Number.POSITIVE_INFINITY) continue;
    result.set(milestone, { total, free: Math.min(free, total) });
  }
  return result;
}

/** The working days between what a dependency asks for and what the plan has; negative where it is broken. */
export function slackOf({ from, to, need }: Dependency, dates: Lookup<Dates>, calendar: Calendar): number | undefined {
  const [first, second] = [dates.get(from), dates.get(to)];
  if (!first || !second || from.status?.value === 'dropped' || to.status?.value === 'dropped') return undefined;
  const driver = need.type === 'start-start' || need.type === 'start-finish' ? first.start : first.due;
  const driven = need.type === 'finish-finish' || need.type === 'start-finish' ? second.due : second.start;
  const earliest = calendar.add(driver, need.lag);
  // A day closed to work counts as reached: only a true "before" is a broken dependency.
  return driven >= earliest
    ? Math.max(0, calendar.between(earliest, driven))
    : Math.min(-1, calendar.between(earliest, driven));
}

/** Milestones without float from which a way leads to one of the `ends`: slipping them slips these. */
export function criticalPath(graph: Graph, float: Lookup<Float>, ends: ReadonlySet<Milestone>): ReadonlySet<Milestone> {
  const reaching = new Set<Milestone>();
  const critical = new Set<Milestone>();
  for (const milestone of [...graph.order].reverse()) {
    const reaches = ends.has(milestone) || (graph.after.get(milestone) ?? []).some(({ to }) => reaching.has(to));
    if (!reaches) continue;
    reaching.add(milestone);
    const own = float.get(milestone);
    if (own && own.total <= 0) critical.add(milestone);
  }
  return critical;
}
