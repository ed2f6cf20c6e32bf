import { type Milestone, type MilestoneKind, type Phase, STAGES, type Stage } from '../../model/programme.ts';
import { NETWORK } from '../../schedule/parties.ts';
import type { Schedule } from '../../schedule/schedule.ts';
import type { Fix, Written } from '../../text/problem.ts';
import { hasWord } from '../../text/word.ts';
import { type Day, formatDay } from '../../time/day.ts';
import { append } from '../fixes.ts';
import { answerable, freshId } from '../propose.ts';
import type { Facts } from '../rule.ts';
import { acceptance, signatories } from '../testing/proposed.ts';
import { ROADMAP } from '../twelveWeeks.ts';
import { homeOf, ORDER, placedOf } from './kinds.ts';

/** The fixes that add a milestone of the roadmap to a stage, dated and owned as there; or say that it is left out. */
export function addMilestone(
  kind: MilestoneKind,
  what: string,
  phases: readonly Phase[],
  facts: Facts,
): readonly Fix[] {
  const week = weekFor(kind, phases, facts);
  const phase = phases.find(({ weeks }) => weeks && weeks.value.first <= week && week <= weeks.value.last) ?? phases[0];
  if (!phase) return [];
  const { title, owner } = ROADMAP[kind];
  const head = { id: freshId(kind, 'milestone', facts), title, kind, ...dated(week, phase, facts.schedule) };
  const own = { ...head, owner: answerable(facts, owner, 'product-owner') };
  return [
    ...append(phase, 'milestones', { ...own, ...peopleOf(kind, facts) }, `Add the ${what} in week ${week}`),
    ...append(
      phase,
      'milestones',
      { ...head, status: 'dropped', note: null },
      `Leave out the ${what}, with the reason to be filled in`,
    ),
  ];
}

/** Who is needed for it to be what it says. */
function peopleOf(kind: MilestoneKind, facts: Facts): Readonly<Record<string, Written>> {
  switch (kind) {
    case 'frontline-interviews':
      return facts.parties.people(NETWORK)?.length ? { with: [NETWORK] } : {};
    case 'uat-sign-off':
      return { 'signed-off-by': signatories(facts), acceptance: acceptance(kind) };
    default:
      return {};
  }
}

/** By date where the milestones around it are. */
function dated(week: number, { milestones }: Phase, { weeks }: Schedule): Readonly<Record<string, Written>> {
  const due = weeks.due(week);
  const byDate = milestones.some(({ on }) => on) && !milestones.some((other) => other.week);
  return byDate && due !== undefined ? { on: formatDay(due) } : { week };
}

/** The week of the roadmap, stretched to the weeks of the stage, behind what must come first and before what follows. */
function weekFor(kind: MilestoneKind, phases: readonly Phase[], { schedule, today }: Facts): number {
  const home = homeOf(kind)?.week ?? 1;
  const ranges = phases.flatMap(({ weeks }) => weeks?.value ?? []);
  if (!ranges.length) return home;
  const first = Math.min(...ranges.map((range) => range.first));
  const last = Math.max(...ranges.map((range) => range.last));
  const week = first + Math.round((((home - 1) % WEEKS_A_STAGE) * (last - first)) / (WEEKS_A_STAGE - 1));
  const { low, high } = bounds(kind, schedule);
  const now = schedule.weeks.weekOf(today) ?? week;
  // What has passed cannot be planned any more, as long as the stage has weeks left.
  const ahead = now <= last ? Math.max(week, now) : week;
  const between = Math.min(Math.max(ahead, low ?? ahead), high ?? last);
  return Math.min(Math.max(between, first), last);
}

const WEEKS_A_STAGE = 3;

function bounds(kind: MilestoneKind, schedule: Schedule): { readonly low?: number; readonly high?: number } {
  const before = ORDER.flatMap(([first, then]) => (then === kind ? daysOf(first, schedule) : []));
  const behind = ORDER.flatMap(([first, then]) => (first === kind ? daysOf(then, schedule) : []));
  const { weeks } = schedule;
  const low = before.length ? weeks.weekOf(Math.max(...before) as Day) : undefined;
  const next = behind.length ? (Math.min(...behind) as Day) : undefined;
  const high = next === undefined ? undefined : weeks.weekOf(next);
  // What is due at the end of a week would come behind what is due on its Wednesday.
  const isTooLate = high !== undefined && next !== undefined && (weeks.due(high) ?? next) > next;
  return { ...(low !== undefined && { low }), ...(high !== undefined && { high: isTooLate ? high - 1 : high }) };
}

function daysOf(kind: MilestoneKind, schedule: Schedule): readonly Day[] {
  return placedOf(schedule, kind).flatMap(({ milestone }) => schedule.dates.get(milestone)?.due ?? []);
}

const NAMES: Readonly<Record<Stage, string>> = {
  design: 'Foundation and design',
  build: 'Build and test',
  deploy: 'Deploy',
  embed: 'Embed and optimise',
};

/** A phase for a stage, behind all others: its weeks follow theirs. */
export function phaseFor(stage: Stage, { plan, symbols }: Facts): Written {
  const lasts = plan.phases.flatMap(({ weeks }) => weeks?.value.last ?? []);
  const first = Math.max(0, ...lasts) + 1;
  const isKnown = lasts.length > 0 && lasts.length === plan.phases.length;
  const weeks = isKnown ? `${first}-${first + WEEKS_A_STAGE - 1}` : null;
  return { id: freshId(stage, 'phase', { symbols }), name: NAMES[stage], stage, weeks };
}

/** The milestone of the plan that is of a kind, and still meant to happen. */
export function milestoneOf(kind: MilestoneKind, schedule: Schedule): Milestone | undefined {
  return placedOf(schedule, kind).find(({ milestone }) => milestone.id)?.milestone;
}

/** The stage that a phase says by its name, or by most of what is in it. */
export function stageOf({ id, name, milestones }: Phase): Stage | undefined {
  const text = `${id?.value ?? ''} ${name?.value ?? ''}`.toLowerCase();
  const named = STAGES.filter((stage) => hasWord(text, stage));
  if (named.length) return named.length === 1 ? named[0] : undefined;
  const homes = milestones.flatMap(({ kind }) => (kind ? (homeOf(kind.value)?.stage ?? []) : []));
  return STAGES.find((stage) => homes.filter((home) => home === stage).length * 2 > homes.length);
}
