import type { When } from '../model/leaves.ts';
import type { Gate, Milestone, Phase } from '../model/programme.ts';
import { gateDay } from '../schedule/dates.ts';
import { dayOfWhen } from '../schedule/weeks.ts';
import {
  type Commitment,
  calendarHours,
  DEFAULT_CAPACITY,
  type Duration,
  hours,
  hoursPerWeek,
} from '../time/amounts.ts';
import type { Day } from '../time/day.ts';
import type { Unit } from './units.ts';
import { keyOf, listOf, partOf, type Value } from './values.ts';
import type { Known } from './version.ts';

/** What is asked of values to tell which of two is the weaker; all of it antisymmetric, so that swapping sides inverts. */

export function isLost(from: Value | undefined, to: Value | undefined): boolean {
  return from !== undefined && to === undefined;
}

/** Whether something of a list is gone. */
export function losesOne(from: Value | undefined, to: Value | undefined): boolean {
  const now = new Set(listOf(to).map(keyOf));
  return listOf(from).some((value) => !now.has(keyOf(value)));
}

export function isLess(from: Value | undefined, to: Value | undefined): boolean {
  return typeof from === 'number' && (to === undefined || (typeof to === 'number' && to < from));
}

/** Of words in an order, the first is the strongest. */
export function isBelow(order: readonly string[], from: Value | undefined, to: Value | undefined): boolean {
  const place = (value: Value | undefined): number => order.indexOf(String(value));
  return from !== undefined && to !== undefined && place(to) > place(from);
}

export function isShorter(from: Value | undefined, to: Value | undefined): boolean {
  if (from === undefined) return false;
  return to === undefined || calendarHours(to as unknown as Duration) < calendarHours(from as unknown as Duration);
}

export function isLonger(from: Value | undefined, to: Value | undefined): boolean {
  if (from === undefined) return false;
  return to === undefined || calendarHours(to as unknown as Duration) > calendarHours(from as unknown as Duration);
}

export function hoursOf(value: Value, capacity: number = DEFAULT_CAPACITY): number {
  return hoursPerWeek(value as unknown as Commitment, capacity);
}

export function isLessTime(from: Value | undefined, to: Value | undefined): boolean {
  return from !== undefined && (to === undefined || hoursOf(to) < hoursOf(from));
}

/** Of hours of work. */
export function isLessWork(from: Value | undefined, to: Value | undefined): boolean {
  if (from === undefined) return false;
  return to === undefined || hours(to as unknown as Duration) < hours(from as unknown as Duration);
}

/** Levels that `at-least` and `at-most` ask for: the first may not fall, the second may not rise. */
export function isLowered(from: Value | undefined, to: Value | undefined): boolean {
  const amount = (value: Value | undefined, key: string): number | undefined =>
    partOf(partOf(value, key), 'amount') as number | undefined;
  const [least, most] = [amount(from, 'at-least'), amount(from, 'at-most')];
  if (least !== undefined) return (amount(to, 'at-least') ?? Number.NEGATIVE_INFINITY) < least;
  return most !== undefined && (amount(to, 'at-most') ?? Number.POSITIVE_INFINITY) > most;
}

/** Whether one of a list that had this name before is gone, or worse. */
export function worsens(
  from: Value | undefined,
  to: Value | undefined,
  name: (value: Value) => string,
  isWorse: (from: Value, to: Value) => boolean,
): boolean {
  const now = new Map(listOf(to).map((value) => [name(value), value]));
  return listOf(from).some((value) => {
    const other = now.get(name(value));
    return other === undefined || isWorse(value, other);
  });
}

/** The day on which an item is due; of a phase its last. */
export function dayOfUnit(unit: Unit | undefined, { plan, schedule: { dates, weeks } }: Known): Day | undefined {
  if (!unit) return undefined;
  switch (unit.type) {
    case 'milestone':
      return dates.get(unit.item as Milestone)?.due;
    case 'phase': {
      const range = (unit.item as Phase).weeks;
      return range && weeks.due(range.value.last);
    }
    case 'gate': {
      const phase = plan.phases.find(({ gate }) => gate === unit.item);
      return phase && gateDay(unit.item as Gate, phase, weeks);
    }
    case 'programme':
      return weeks.start;
    default: {
      const { week } = unit.item as { readonly week?: { readonly value: When } | undefined };
      return week && dayOfWhen(week.value, weeks);
    }
  }
}

export function isLater(from: Day | undefined, to: Day | undefined): boolean {
  return from !== undefined && (to === undefined || to > from);
}

/** Whether a gate before a day has said that the plan pauses, or that its phase is extended: then a slip is as decided. */
export function isExcused(due: Day | undefined, { plan, schedule: { weeks } }: Known): boolean {
  return plan.phases.some((phase) => {
    const { gate } = phase;
    const outcome = gate?.decision?.outcome?.value;
    if (!gate || (outcome !== 'pause' && !(outcome === 'stop' && gate.ifNotMet?.value === 'extend-phase')))
      return false;
    const decided = phase.weeks && weeks.firstDay(phase.weeks.value.first);
    return due === undefined || decided === undefined || decided <= due;
  });
}

const EVIDENCE: ReadonlySet<string> = new Set(['uat-sign-off', 'go-no-go', 'cutover-plan', 'training-final']);

/** What go-live rests on and is due only after it: what it needs, and what the roadmap proves it by. */
export function unprovenAt({ schedule }: Known): ReadonlySet<string> {
  const { goLive, graph, milestones, dates } = schedule;
  if (!goLive) return new Set();
  const needed = goLive.milestone ? (graph.before.get(goLive.milestone) ?? []).map(({ from }) => from) : [];
  const proving = milestones.map((each) => each.milestone).filter(({ kind }) => EVIDENCE.has(kind?.value ?? ''));
  const late = [...needed, ...proving]
    .filter(({ status }) => status?.value !== 'dropped')
    .filter((milestone) => {
      const due = dates.get(milestone)?.due;
      return due !== undefined && due > goLive.day;
    });
  return new Set(late.map(({ id, title }) => id?.value ?? title?.value ?? ''));
}

export function isGoLive(unit: Unit | undefined, { schedule: { goLive } }: Known, due: Day | undefined): boolean {
  if (!goLive || !unit) return false;
  return goLive.milestone ? goLive.milestone === unit.item : unit.type === 'wave' && goLive.day === due;
}
