import type { Milestone } from '../model/programme.ts';
import type { Reference } from '../model/symbols.ts';
import { gateDay } from '../schedule/dates.ts';
import type { Dependency } from '../schedule/dependency.ts';
import { slackOf } from '../schedule/float.ts';
import { once } from '../text/once.ts';
import type { Day } from '../time/day.ts';
import type { Side } from './impacts.ts';
import { type Overload, overloadsOf } from './loads.ts';
import type { Matching } from './match.ts';
import { unprovenAt } from './measures.ts';
import type { Unit } from './units.ts';

/** A gate and the day on which it decides. */
export interface DecidingGate {
  readonly name: string;
  readonly day: Day;
}

/** Both sides with what consequences are read from; computed when first asked for. */
export interface Context {
  readonly base: Side;
  readonly head: Side;
  readonly matching: Matching;
  /** The base's milestone that a head's milestone was. */
  readonly wasOf: ReadonlyMap<Milestone, Milestone>;
  /** Dependencies of the head that are broken, and were not before. */
  readonly broken: () => ReadonlyMap<Milestone, readonly Dependency[]>;
  /** Gates that decide before what they judge is due, and did not before. */
  readonly early: (milestone: Milestone) => readonly DecidingGate[];
  readonly overloads: () => readonly Overload[];
  readonly relieved: () => readonly Overload[];
  /** Where the head names an id, as often as it does. */
  readonly mentions: () => ReadonlyMap<string, readonly Reference[]>;
  /** What go-live rests on and now comes before. */
  readonly unproven: () => ReadonlySet<string>;
}

export function contextOf(base: Side, head: Side, matching: Matching): Context {
  const wasOf = new Map<Milestone, Milestone>();
  for (const pair of matching.pairs)
    if (pair.head.type === 'milestone') wasOf.set(pair.head.item as Milestone, pair.base.item as Milestone);
  const gatesThen = once(() => gatesOf(base));
  const gatesNow = once(() => gatesOf(head));
  return {
    base,
    head,
    matching,
    wasOf,
    broken: once(() => brokenNow(base, head, wasOf)),
    early(milestone) {
      const was = wasOf.get(milestone);
      const before = new Set(was ? tooEarly(was, base, gatesThen()).map(({ name }) => name) : []);
      return tooEarly(milestone, head, gatesNow()).filter(({ name }) => !before.has(name));
    },
    overloads: once(() => overloadsOf(head, base, matching.renames)),
    relieved: once(() => overloadsOf(base, head, matching.renames)),
    mentions: once(() => {
      const byId = new Map<string, Reference[]>();
      for (const reference of head.symbols.references) {
        const known = byId.get(reference.id);
        if (known) known.push(reference);
        else byId.set(reference.id, [reference]);
      }
      return byId;
    }),
    unproven: once(() => {
      const before = unprovenAt(base);
      return new Set([...unprovenAt(head)].filter((id) => !before.has(id)));
    }),
  };
}

function brokenNow(
  base: Side,
  head: Side,
  wasOf: ReadonlyMap<Milestone, Milestone>,
): ReadonlyMap<Milestone, readonly Dependency[]> {
  const broken = new Map<Milestone, Dependency[]>();
  for (const dependency of head.schedule.graph.dependencies) {
    const { from, to } = dependency;
    if (!isBroken(dependency, head)) continue;
    const [oldFrom, oldTo] = [wasOf.get(from), wasOf.get(to)];
    const old = oldTo && base.schedule.graph.before.get(oldTo)?.find((each) => each.from === oldFrom);
    if (old && isBroken(old, base)) continue;
    for (const milestone of [from, to]) broken.set(milestone, [...(broken.get(milestone) ?? []), dependency]);
  }
  return broken;
}

function isBroken(dependency: Dependency, { schedule: { dates, weeks } }: Side): boolean {
  return (slackOf(dependency, dates, weeks.calendar) ?? 0) < 0;
}

/** The gates that judge each milestone: its phase's, and those that name it as a criterion. */
function gatesOf({ plan, schedule: { weeks }, symbols }: Side): ReadonlyMap<Milestone, readonly DecidingGate[]> {
  const gates = new Map<Milestone, DecidingGate[]>();
  for (const phase of plan.phases) {
    const { gate } = phase;
    const day = gate && gateDay(gate, phase, weeks);
    if (!gate || day === undefined) continue;
    const deciding = { name: gate.title?.value ?? gate.id?.value ?? phase.name?.value ?? '', day };
    const named = gate.criteria.flatMap(({ metBy }) => {
      const found = metBy && symbols.find(['milestone'], metBy.value);
      return found ? [found.item as Milestone] : [];
    });
    for (const milestone of new Set([...phase.milestones, ...named]))
      gates.set(milestone, [...(gates.get(milestone) ?? []), deciding]);
  }
  return gates;
}

function tooEarly(
  milestone: Milestone,
  { schedule: { dates } }: Side,
  gates: ReadonlyMap<Milestone, readonly DecidingGate[]>,
): readonly DecidingGate[] {
  const due = dates.get(milestone)?.due;
  if (due === undefined || milestone.status?.value === 'dropped') return [];
  return (gates.get(milestone) ?? []).filter(({ day }) => day < due);
}

/** The milestone of a unit, if it is one. */
export function milestoneOf(unit: Unit | undefined): Milestone | undefined {
  return unit?.type === 'milestone' ? (unit.item as Milestone) : undefined;
}
