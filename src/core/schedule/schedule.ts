import type { Milestone, Phase, Plan } from '../model/programme.ts';
import type { Steps } from '../text/steps.ts';
import type { Day } from '../time/day.ts';
import { type Dates, datesOf, gateDay, planEnd } from './dates.ts';
import { criticalPath, type Float, floats } from './float.ts';
import { type Graph, graphOf } from './graph.ts';
import type { Lookup, MilestoneSet } from './lookup.ts';
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
  readonly dates: Lookup<Dates>;
  readonly graph: Graph;
  readonly float: Lookup<Float>;
  readonly critical: MilestoneSet;
  readonly goLive: GoLive | undefined;
  /** The last working day of the last phase. */
  readonly end: Day | undefined;
  /** Set where this is an earlier schedule that still holds. */
  readonly following?: Following;
}

/** A schedule that stands in for another while milestones were replaced by such of the same gist. */
export interface Following {
  /** The schedule that was computed. */
  readonly core: Schedule;
  /** Who stands now for each of its milestones, and the way back. */
  readonly now: ReadonlyMap<Milestone, Milestone>;
  readonly then: ReadonlyMap<Milestone, Milestone>;
}

/** The plan in time, a step at a time. */
export function* scheduling(plan: Plan): Steps<Schedule> {
  const weeks = weeksOf(plan);
  const milestones = placedIn(plan);
  const dates = new Map<Milestone, Dates>();
  for (const { milestone } of milestones) {
    const found = datesOf(milestone, weeks);
    if (found) dates.set(milestone, found);
  }
  yield;
  const graph = graphOf(milestones.map(({ milestone }) => milestone));
  yield;
  const goLive = goLiveOf(plan, milestones, dates, weeks);
  const end = planEnd(plan, weeks);
  const limits = limitsOf(plan, goLive, end, weeks, dates);
  yield;
  const float = floats(graph, dates, (milestone) => limits.get(milestone), weeks.calendar);
  yield;
  const critical = criticalPath(graph, float, endsOf(goLive, dates));
  return { weeks, milestones, dates, graph, float, critical, goLive, end };
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
function goLiveOf(
  plan: Plan,
  milestones: readonly Placed[],
  dates: ReadonlyMap<Milestone, Dates>,
  weeks: Weeks,
): GoLive | undefined {
  let first: { milestone: Milestone; dates: Dates } | undefined;
  for (const { milestone } of milestones) {
    const own = dates.get(milestone);
    if (milestone.kind?.value !== 'phased-go-live' || milestone.status?.value === 'dropped' || !own) continue;
    if (!first || own.due < first.dates.due) first = { milestone, dates: own };
  }
  if (first) return { day: first.dates.due, week: first.dates.week, milestone: first.milestone };
  if (
    milestones.some(
      ({ milestone }) => milestone.kind?.value === 'phased-go-live' && milestone.status?.value !== 'dropped',
    )
  )
    return undefined;
  const waveDays = (plan.deployment?.waves ?? []).flatMap(({ week }) =>
    week ? (dayOfWhen(week.value, weeks) ?? []) : [],
  );
  if (!waveDays.length) return undefined;
  const day = waveDays.reduce((first, other) => Math.min(first, other) as Day);
  return { day, week: weeks.weekOf(day), milestone: undefined };
}

function limitsOf(
  plan: Plan,
  goLive: GoLive | undefined,
  end: Day | undefined,
  weeks: Weeks,
  dates: ReadonlyMap<Milestone, Dates>,
): ReadonlyMap<Milestone, Day> {
  const limits = new Map<Milestone, Day>();
  const byId = new Map<string, Milestone>();
  const lower = (milestone: Milestone | undefined, to: Day | undefined): void => {
    if (!milestone || to === undefined) return;
    limits.set(milestone, Math.min(limits.get(milestone) ?? to, to) as Day);
  };
  for (const phase of plan.phases) {
    const gate = phase.gate ? gateDay(phase.gate, phase, weeks) : undefined;
    for (const milestone of phase.milestones) {
      if (milestone.id && !byId.has(milestone.id.value)) byId.set(milestone.id.value, milestone);
      lower(milestone, end);
      lower(milestone, gate);
    }
  }
  for (const phase of plan.phases) {
    if (!phase.gate) continue;
    const day = gateDay(phase.gate, phase, weeks);
    for (const criterion of phase.gate.criteria) lower(byId.get(criterion.metBy?.value ?? ''), day);
  }
  if (goLive?.milestone) lower(goLive.milestone, dates.get(goLive.milestone)?.due);
  return limits;
}

/** Go-live, and the last milestones of all. */
function endsOf(goLive: GoLive | undefined, dates: ReadonlyMap<Milestone, Dates>): ReadonlySet<Milestone> {
  let last = Number.NEGATIVE_INFINITY;
  for (const [milestone, { due }] of dates) if (milestone.status?.value !== 'dropped') last = Math.max(last, due);
  const ends = new Set<Milestone>();
  for (const [milestone, { due }] of dates) if (due === last) ends.add(milestone);
  if (goLive?.milestone) ends.add(goLive.milestone);
  return ends;
}
