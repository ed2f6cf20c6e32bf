import type { Milestone, Phase, Plan } from '../model/programme.ts';
import { once } from '../text/once.ts';
import type { Steps } from '../text/steps.ts';
import type { Day } from '../time/day.ts';
import { criticalSet, reachingOf } from './critical.ts';
import { type Dates, datesOf, gateDay, planEnd } from './dates.ts';
import type { Dependency } from './dependency.ts';
import { type Float, floats, type Slipping } from './float.ts';
import { type Graph, type Index, type Network, networkOf } from './graph.ts';
import { type Lookup, lookupIn, type MilestoneSet, type Places } from './lookup.ts';
import { dayOfWhen, type Weeks, weeksOf } from './weeks.ts';

/** When go-live is, and what says so. */
export interface GoLive {
  readonly day: Day;
  readonly week: number | undefined;
  /** The milestone that is the go-live; undefined where a wave says it. */
  readonly milestone: Milestone | undefined;
}

/** A milestone with the phase that holds it. */
export interface Placed {
  readonly milestone: Milestone;
  readonly phase: Phase;
}

/** The plan in time. Nothing is guessed: what has no date has none here. */
export interface Schedule {
  readonly weeks: Weeks;
  /** All milestones in file order. */
  readonly milestones: readonly Placed[];
  /** Each with the phase that holds it. */
  readonly placed: Lookup<Placed>;
  /** The first milestone with an id. */
  milestone(id: string): Milestone | undefined;
  readonly dates: Lookup<Dates>;
  readonly graph: Graph;
  readonly float: Lookup<Float>;
  readonly critical: MilestoneSet;
  readonly goLive: GoLive | undefined;
  /** The last working day of the last phase. */
  readonly end: Day | undefined;
  /** What all this is read from; a schedule that follows another shares what stayed. */
  readonly tables: Tables;
}

/** What is known of milestones, in lists by their places. */
export interface Tables extends Index {
  readonly milestones: readonly Milestone[];
  readonly dates: readonly (Dates | undefined)[];
  readonly network: Network;
  readonly float: readonly (Float | undefined)[];
  /** The day until which gates and the plan's end let a milestone slip. */
  readonly limits: readonly (Day | undefined)[];
  /** The places of go-live, and of the last milestones of all. */
  readonly ends: readonly number[];
  readonly reaching: Uint8Array;
}

/** The plan in time, a step at a time. */
export function* scheduling(plan: Plan): Steps<Schedule> {
  const weeks = weeksOf(plan);
  const placed = placedIn(plan);
  const milestones = placed.map(({ milestone }) => milestone);
  const index = indexOf(milestones);
  const dates = milestones.map((milestone) => datesOf(milestone, weeks));
  yield;
  const network = networkOf(milestones, index);
  yield;
  const goLive = goLiveOf(plan, milestones, lookupIn(index.places, dates), weeks);
  const end = planEnd(plan, weeks);
  const limits = limitsOf(plan, end, weeks, index);
  yield;
  const float = floats(slippingOf({ ...index, milestones, dates, network, limits }, goLive, weeks));
  yield;
  const ends = endsOf(milestones, dates, goLive, index.places);
  const reaching = reachingOf(network, ends, index.places);
  return scheduleOf(
    placed,
    { ...index, milestones, dates, network, float, limits, ends, reaching },
    weeks,
    goLive,
    end,
  );
}

export function scheduleOf(
  milestones: readonly Placed[],
  tables: Tables,
  weeks: Weeks,
  goLive: GoLive | undefined,
  end: Day | undefined,
): Schedule {
  const { places, network, float, reaching } = tables;
  const dependencies = once(() => ([] as Dependency[]).concat(...network.before));
  return {
    weeks,
    milestones,
    placed: lookupIn(places, milestones),
    milestone: (id) => tables.milestones[tables.byId.get(id) ?? -1],
    dates: lookupIn(places, tables.dates),
    graph: {
      get dependencies() {
        return dependencies();
      },
      before: lookupIn(places, network.before),
      after: lookupIn(places, network.after),
      cycles: network.cycles,
    },
    float: lookupIn(places, float),
    critical: criticalSet(tables.milestones, network, float, reaching, places),
    goLive,
    end,
    tables,
  };
}

export function slippingOf(
  { places, milestones, dates, network, limits }: Omit<Tables, 'float' | 'ends' | 'reaching'>,
  goLive: GoLive | undefined,
  { calendar }: Weeks,
): Slipping {
  const fixed = goLive?.milestone && places.get(goLive.milestone);
  const own = (at: number): Dates | undefined => (milestones[at]?.status?.value === 'dropped' ? undefined : dates[at]);
  const limit = (at: number): Day | undefined => {
    const [latest, due] = [limits[at], at === fixed ? dates[at]?.due : undefined];
    return latest === undefined || due === undefined ? (latest ?? due) : (Math.min(latest, due) as Day);
  };
  return { network, places, dates: lookupIn(places, dates), calendar, own, limit };
}

function indexOf(milestones: readonly Milestone[]): Index {
  const places: Places = new WeakMap();
  const byId = new Map<string, number>();
  for (const [at, milestone] of milestones.entries()) {
    places.set(milestone, at);
    if (milestone.id && !byId.has(milestone.id.value)) byId.set(milestone.id.value, at);
  }
  return { places, byId };
}

const placedOf = new WeakMap<Phase, readonly Placed[]>();

/** All milestones in file order. */
export function placedIn(plan: Plan): readonly Placed[] {
  const lists = plan.phases.map((phase) => {
    const placed = placedOf.get(phase) ?? phase.milestones.map((milestone) => ({ milestone, phase }));
    placedOf.set(phase, placed);
    return placed;
  });
  return ([] as Placed[]).concat(...lists);
}

/** The first milestone of kind `phased-go-live` by date, else the first wave's week, else unknown. */
export function goLiveOf(
  plan: Plan,
  milestones: readonly Milestone[],
  dates: Lookup<Dates>,
  weeks: Weeks,
): GoLive | undefined {
  const lives = milestones.filter(isGoLive);
  let first: { milestone: Milestone; dates: Dates } | undefined;
  for (const milestone of lives) {
    const own = dates.get(milestone);
    if (own && (!first || own.due < first.dates.due)) first = { milestone, dates: own };
  }
  if (first) return { day: first.dates.due, week: first.dates.week, milestone: first.milestone };
  if (lives.length > 0) return undefined;
  const waveDays = (plan.deployment?.waves ?? []).flatMap(({ week }) =>
    week ? (dayOfWhen(week.value, weeks) ?? []) : [],
  );
  if (!waveDays.length) return undefined;
  const day = waveDays.reduce((first, other) => Math.min(first, other) as Day);
  return { day, week: weeks.weekOf(day), milestone: undefined };
}

export function isGoLive({ kind, status }: Milestone): boolean {
  return kind?.value === 'phased-go-live' && status?.value !== 'dropped';
}

function limitsOf(plan: Plan, end: Day | undefined, weeks: Weeks, { byId }: Index): readonly (Day | undefined)[] {
  const limits: (Day | undefined)[] = [];
  const gates: (readonly [number, Day])[] = [];
  for (const phase of plan.phases) {
    const day = phase.gate && gateDay(phase.gate, phase, weeks);
    const latest = day === undefined || end === undefined ? (day ?? end) : (Math.min(day, end) as Day);
    for (let i = phase.milestones.length; i > 0; i--) limits.push(latest);
    if (day === undefined) continue;
    for (const { metBy } of phase.gate?.criteria ?? []) {
      const at = metBy && byId.get(metBy.value);
      if (at !== undefined) gates.push([at, day]);
    }
  }
  for (const [at, day] of gates) limits[at] = Math.min(limits[at] ?? day, day) as Day;
  return limits;
}

/** Go-live, and the last milestones of all. */
export function endsOf(
  milestones: readonly Milestone[],
  dates: readonly (Dates | undefined)[],
  goLive: GoLive | undefined,
  places: Places,
): readonly number[] {
  let last = Number.NEGATIVE_INFINITY;
  for (const [at, own] of dates.entries())
    if (own && own.due > last && milestones[at]?.status?.value !== 'dropped') last = own.due;
  const ends: number[] = [];
  for (const [at, own] of dates.entries()) if (own?.due === last) ends.push(at);
  const live = goLive?.milestone && places.get(goLive.milestone);
  return live === undefined ? ends : [...ends, live];
}
