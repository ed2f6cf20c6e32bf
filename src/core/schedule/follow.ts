import type { Milestone, Plan } from '../model/programme.ts';
import type { Changes } from './changes.ts';
import { reachingOf } from './critical.ts';
import { type Dates, datesOf } from './dates.ts';
import { type Float, floats, followFloats } from './float.ts';
import { followNetwork } from './graph.ts';
import { lookupIn } from './lookup.ts';
import {
  endsOf,
  type GoLive,
  goLiveOf,
  isGoLive,
  placedIn,
  type Schedule,
  scheduleOf,
  slippingOf,
  type Tables,
} from './schedule.ts';

/**
 * The schedule after milestones were replaced: dates, dependencies, float and the critical path are found anew for what
 * that reaches, and shared with the previous schedule for all else. Undefined where what all dates rest on has changed.
 */
export function followSchedule(previous: Schedule, plan: Plan, changes: Changes): Schedule | undefined {
  const { parts, replaced } = changes;
  if (parts.has('programme') || parts.has('calendar')) return undefined;
  const { tables: old, weeks, end } = previous;
  const placed = placedIn(plan);
  const [milestones, datesNow] = [[...old.milestones], [...old.dates]];
  const changed: number[] = [];
  for (const [was, is] of replaced) {
    const at = old.places.get(was);
    if (at === undefined || placed[at]?.milestone !== is) return undefined;
    old.places.set(is, at);
    milestones[at] = is;
    datesNow[at] = sameDates(old.dates[at], datesOf(is, weeks));
    changed.push(at);
  }
  const dates = changed.every((at) => datesNow[at] === old.dates[at]) ? old.dates : datesNow;
  const { places, byId, limits } = old;
  const network = followNetwork(old.network, milestones, changed, old);
  const mayGoLive = parts.has('deployment') || [...replaced].flat().some(isGoLive);
  const goLive = mayGoLive
    ? sameGoLive(previous.goLive, goLiveOf(plan, milestones, lookupIn(places, dates), weeks))
    : previous.goLive;
  const slipping = slippingOf({ places, byId, milestones, dates, network, limits }, goLive, weeks);
  const isSameOrder = network.order === old.network.order;
  const touched = touchedBy(changed, old, network.before, [previous.goLive, goLive]);
  const float =
    isSameOrder || (isWhole(network.order, milestones) && isWhole(old.network.order, milestones))
      ? followFloats(old.float, touched, slipping)
      : sharedFloats(old.float, floats(slipping));
  const isSameEnd = goLive === previous.goLive && !parts.has('milestones.status') && dates === old.dates;
  const ends = isSameEnd ? old.ends : endsOf(milestones, dates, goLive, places);
  const isSameWay = isSameOrder && ends.length === old.ends.length && ends.every((at, i) => at === old.ends[i]);
  const reaching = isSameWay ? old.reaching : reachingOf(network, ends, places);
  const tables: Tables = { places, byId, milestones, dates, network, float, limits, ends, reaching };
  return scheduleOf(placed, tables, weeks, goLive, end);
}

/** The places in which milestones, their dates, float or criticality differ; undefined where none can be compared. */
export function differenceBetween(before: Schedule, after: Schedule): readonly number[] | undefined {
  const [old, now] = [before.tables, after.tables];
  if (old.places !== now.places) return undefined;
  const places = new Set<number>();
  const compare = (was: readonly unknown[], is: readonly unknown[]): void => {
    if (was === is) return;
    for (let at = 0; at < is.length; at++) if (was[at] !== is[at]) places.add(at);
  };
  compare(old.milestones, now.milestones);
  compare(old.dates, now.dates);
  compare(old.float, now.float);
  if (old.reaching !== now.reaching) {
    for (const [at, milestone] of now.milestones.entries())
      if (before.critical.has(milestone) !== after.critical.has(milestone)) places.add(at);
  }
  return [...places];
}

/** What was replaced and what it waited or waits for; go-live may have become fixed, or free. */
function touchedBy(
  changed: readonly number[],
  { places, network }: Tables,
  before: Tables['network']['before'],
  lives: readonly (GoLive | undefined)[],
): ReadonlySet<number> {
  const touched = new Set(changed);
  for (const at of changed) {
    for (const { from } of [...(network.before[at] ?? []), ...(before[at] ?? [])]) touched.add(places.get(from) ?? -1);
  }
  for (const live of lives) if (live?.milestone) touched.add(places.get(live.milestone) ?? -1);
  return touched;
}

function isWhole(order: Int32Array, milestones: readonly Milestone[]): boolean {
  return order.length === milestones.length;
}

function sameDates(before: Dates | undefined, after: Dates | undefined): Dates | undefined {
  return before?.start === after?.start && before?.due === after?.due && before?.week === after?.week ? before : after;
}

function sameGoLive(before: GoLive | undefined, after: GoLive | undefined): GoLive | undefined {
  const isSame = before?.day === after?.day && before?.week === after?.week && before?.milestone === after?.milestone;
  return isSame ? before : after;
}

function sharedFloats(
  before: readonly (Float | undefined)[],
  after: readonly (Float | undefined)[],
): readonly (Float | undefined)[] {
  return after.map((float, at) => {
    const was = before[at];
    return was?.total === float?.total && was?.free === float?.free ? was : float;
  });
}
