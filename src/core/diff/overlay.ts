import type { Gate, Milestone, Phase } from '../model/programme.ts';
import { type Dates, gateDay } from '../schedule/dates.ts';
import type { Schedule } from '../schedule/schedule.ts';
import { type Verdict, verdictOf } from '../schedule/verdict.ts';
import type { Day } from '../time/day.ts';
import type { Matching } from './match.ts';
import type { Unit } from './units.ts';
import type { Known } from './version.ts';

/** A milestone on either side; one side is missing for what was added or removed. */
export interface MilestoneOverlay {
  readonly base: { readonly milestone: Milestone; readonly dates: Dates | undefined } | undefined;
  readonly head: { readonly milestone: Milestone; readonly dates: Dates | undefined } | undefined;
  /** Calendar days from the one due date to the other. */
  readonly days: number;
}

export interface GateOverlay {
  readonly name: string;
  readonly base: GateSide | undefined;
  readonly head: GateSide | undefined;
}

export interface GateSide {
  readonly gate: Gate;
  readonly day: Day | undefined;
  readonly verdict: Verdict;
}

/** What a timeline draws of a comparison beside the head: only what differs. */
export interface Overlay {
  /** Ghosts and arrows for what moved, whoever moved it; rows for what was added or removed. */
  readonly milestones: readonly MilestoneOverlay[];
  readonly gates: readonly GateOverlay[];
  readonly phases: readonly { readonly base: Phase | undefined; readonly head: Phase | undefined }[];
}

export function overlayOf({ pairs, removed, added }: Matching, base: Known, head: Known): Overlay {
  const all = [
    ...pairs,
    ...removed.map((unit) => ({ base: unit, head: undefined })),
    ...added.map((unit) => ({ base: undefined, head: unit })),
  ];
  const gateOf = (unit: Unit | undefined, side: Known): GateSide | undefined =>
    unit && gateSide(unit.item as Gate, side);
  const of = (type: Unit['type']): typeof all => all.filter((each) => (each.base ?? each.head)?.type === type);
  return {
    milestones: of('milestone')
      .map((each) => milestoneOverlay(each.base, each.head, base.schedule, head.schedule))
      .filter(({ base: before, head: now }) => !before || !now || !sameDates(before.dates, now.dates)),
    gates: of('gate')
      .map((each) => ({
        name: gateName(each.head ?? each.base),
        base: gateOf(each.base, base),
        head: gateOf(each.head, head),
      }))
      .filter(({ base: before, head: now }) => before?.day !== now?.day || before?.verdict !== now?.verdict),
    phases: of('phase')
      .map((each) => ({ base: each.base?.item as Phase | undefined, head: each.head?.item as Phase | undefined }))
      .filter(({ base: before, head: now }) => {
        const [a, b] = [before?.weeks?.value, now?.weeks?.value];
        return !before || !now || a?.first !== b?.first || a?.last !== b?.last;
      }),
  };
}

function milestoneOverlay(
  before: Unit | undefined,
  now: Unit | undefined,
  base: Schedule,
  head: Schedule,
): MilestoneOverlay {
  const sideOf = (unit: Unit | undefined, { dates }: Schedule): MilestoneOverlay['base'] => {
    const milestone = unit?.item as Milestone | undefined;
    return milestone && { milestone, dates: dates.get(milestone) };
  };
  const [from, to] = [sideOf(before, base), sideOf(now, head)];
  const days = from?.dates && to?.dates ? to.dates.due - from.dates.due : 0;
  return { base: from, head: to, days };
}

function sameDates(a: Dates | undefined, b: Dates | undefined): boolean {
  return a?.start === b?.start && a?.due === b?.due;
}

function gateName(unit: Unit | undefined): string {
  const gate = unit?.item as Gate | undefined;
  return gate?.title?.value ?? gate?.id?.value ?? String(unit?.fields.get('phase') ?? '');
}

function gateSide(gate: Gate, { plan, schedule: { weeks }, settings: { today } }: Known): GateSide {
  const phase = plan.phases.find((each) => each.gate === gate);
  const day = phase && gateDay(gate, phase, weeks);
  return { gate, day, verdict: verdictOf(gate, day, today) };
}
