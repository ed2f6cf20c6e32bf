import type { Calendar } from '../time/calendar.ts';
import type { Day } from '../time/day.ts';
import type { Dates } from './dates.ts';
import type { Dependency } from './dependency.ts';
import type { Network } from './graph.ts';
import type { Lookup, Places } from './lookup.ts';

/** How far a milestone may slip, in working days; negative where something is broken already. */
export interface Float {
  /** Before it breaks a dependency, its gate, go-live or the plan's end. */
  readonly total: number;
  /** Before it delays what waits for it. */
  readonly free: number;
}

/** What floats follow from. */
export interface Slipping {
  readonly network: Network;
  readonly places: Places;
  readonly dates: Lookup<Dates>;
  readonly calendar: Calendar;
  /** The dates of the milestone at a place, unless it is dropped. */
  readonly own: (at: number) => Dates | undefined;
  /** The day that its own limits allow at the latest: its gates, the plan's end; go-live must not move. */
  readonly limit: (at: number) => Day | undefined;
}

type Floats = readonly (Float | undefined)[];

/**
 * One pass from the last milestone to the first. All milestones have dates of their own, so a milestone may slip by
 * the slack towards what waits for it and, beyond that, by what that may slip itself.
 */
export function floats(slipping: Slipping): Floats {
  const { order, before } = slipping.network;
  const result: (Float | undefined)[] = before.map(() => undefined);
  for (let i = order.length - 1; i >= 0; i--) {
    const at = order[i] ?? -1;
    result[at] = floatOf(at, slipping, result);
  }
  return result;
}

/** The same after something changed at some places: what waits for nothing that changed slips as far as before. */
export function followFloats(before: Floats, changed: Iterable<number>, slipping: Slipping): Floats {
  const { order, before: needs } = slipping.network;
  const isDue = new Uint8Array(needs.length);
  for (const at of changed) isDue[at] = 1;
  let result: (Float | undefined)[] | undefined;
  for (let i = order.length - 1; i >= 0; i--) {
    const at = order[i] ?? -1;
    if (isDue[at] !== 1) continue;
    const [was, is] = [before[at], floatOf(at, slipping, result ?? before)];
    if (was?.total === is?.total && was?.free === is?.free) continue;
    result ??= [...before];
    result[at] = is;
    for (const { from } of needs[at] ?? []) isDue[slipping.places.get(from) ?? -1] = 1;
  }
  return result ?? before;
}

function floatOf(
  at: number,
  { network, places, dates, calendar, own, limit }: Slipping,
  of: Floats,
): Float | undefined {
  const mine = own(at);
  if (!mine) return undefined;
  const latest = limit(at);
  let total = latest === undefined ? Number.POSITIVE_INFINITY : calendar.between(mine.due, latest);
  let free = Number.POSITIVE_INFINITY;
  for (const dependency of network.after[at] ?? []) {
    const next = of[places.get(dependency.to) ?? -1];
    const slack = next && slackOf(dependency, dates, calendar);
    if (!next || slack === undefined) continue;
    free = Math.min(free, slack);
    total = Math.min(total, slack + next.total);
  }
  return total === Number.POSITIVE_INFINITY ? undefined : { total, free: Math.min(free, total) };
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
