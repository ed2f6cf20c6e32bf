import {
  dayOfUnit,
  isBelow,
  isExcused,
  isGoLive,
  isLater,
  isLess,
  isLessTime,
  isLessWork,
  isLonger,
  isLost,
  isLowered,
  isShorter,
  losesOne,
  unprovenAt,
  worsens,
} from './measures.ts';
import { TYPES, type Type, type Unit } from './units.ts';
import { keyOf, listOf, partOf, type Value } from './values.ts';
import { OWNERS, type Verb } from './verbs.ts';
import type { Known } from './version.ts';

/** One side of a comparison. */
export interface Side extends Known {
  /** The milestones that the other side has not, or has dropped; in the ids of the head. */
  readonly only: ReadonlySet<string>;
}

export interface Facts {
  /** The item as it was, and what it became. */
  readonly unit: Unit;
  readonly other: Unit | undefined;
  readonly from: Side;
  readonly to: Side;
}

/** A row of the table in docs/diff.md. */
export interface ImpactRow {
  readonly types: readonly Type[];
  /** Only for the removal of an item, whose reverse is that it is added. */
  readonly verb?: Verb;
  readonly fields?: readonly string[];
  /** What weakens a plan, and what, the other way round, strengthens it. */
  readonly weakens: string;
  readonly strengthens: string;
  loses(facts: Facts, from: Value | undefined, to: Value | undefined): boolean;
}

const lost = (_: Facts, from: Value | undefined, to: Value | undefined): boolean => isLost(from, to);
const someLost = (_: Facts, from: Value | undefined, to: Value | undefined): boolean => losesOne(from, to);

export const IMPACTS: readonly ImpactRow[] = [
  {
    types: ['role', 'super-user', 'phase', 'gate', 'metric', 'training', 'wave', 'charter', 'deployment', 'adoption'],
    verb: 'removed',
    weakens: 'it is removed',
    strengthens: 'it is added',
    loses: () => true,
  },
  {
    types: ['milestone'],
    verb: 'removed',
    weakens: 'it is removed, and was not dropped before',
    strengthens: 'it is added, and not as dropped',
    loses: ({ unit }) => unit.fields.get('status') !== 'dropped',
  },
  {
    types: ['risk'],
    verb: 'removed',
    weakens: 'it is removed before it is closed',
    strengthens: 'it is added, and not as closed',
    loses: ({ unit }) => unit.fields.get('status') !== 'closed',
  },
  {
    types: ['programme'],
    verb: 'removed',
    weakens: 'the plan is deleted',
    strengthens: 'the plan is new',
    loses: () => true,
  },
  {
    types: TYPES,
    fields: OWNERS,
    weakens: 'an owner is lost',
    strengthens: 'an owner is named where there was none',
    loses: lost,
  },
  {
    types: ['role'],
    fields: ['person'],
    weakens: 'fewer people hold it',
    strengthens: 'more people hold it',
    loses: (_, from, to) => listOf(to).length < listOf(from).length,
  },
  {
    types: ['role', 'super-user'],
    fields: ['protected-time'],
    weakens: 'protected time is cut',
    strengthens: 'protected time is added',
    loses: (_, from, to) => isLessTime(from, to),
  },
  {
    types: ['role'],
    fields: ['during'],
    weakens: 'time is protected in fewer phases',
    strengthens: 'time is protected in more phases',
    // Without it, time is protected in all of them.
    loses: (_, from, to) => to !== undefined && (from === undefined || losesOne(from, to)),
  },
  { types: ['role'], fields: ['backup'], weakens: 'the backup is lost', strengthens: 'a backup is named', loses: lost },
  {
    types: ['person'],
    fields: ['capacity'],
    weakens: 'the working week gets shorter',
    strengthens: 'the working week gets longer',
    loses: (_, from, to) => from !== undefined && to !== undefined && isLessTime(from, to),
  },
  {
    types: ['programme'],
    fields: ['start'],
    weakens: 'the start slips, unless a gate has paused or extended the plan',
    strengthens: 'the start is earlier',
    loses: slips,
  },
  {
    types: ['programme'],
    fields: ['target-users'],
    weakens: 'fewer users are to be reached',
    strengthens: 'more users are to be reached',
    loses: (_, from, to) => isLess(from, to),
  },
  {
    types: ['phase'],
    fields: ['weeks'],
    weakens: 'its end slips, unless a gate has paused or extended the plan',
    strengthens: 'it ends earlier',
    loses: slips,
  },
  {
    types: ['milestone', 'wave'],
    fields: ['week', 'on'],
    weakens:
      'the date slips or is lost, unless a gate has paused or extended the plan; go-live is pulled before what it rests on',
    strengthens: 'the date is earlier, or stated at last; go-live is put behind what it rests on again',
    loses: goesWrong,
  },
  {
    types: ['gate', 'training', 'adoption'],
    fields: ['week'],
    weakens: 'the date slips or is lost, unless a gate has paused or extended the plan',
    strengthens: 'the date is earlier, or stated',
    loses: (facts, from, to) => (isLost(from, to) && facts.unit.type !== 'gate') || slips(facts),
  },
  {
    types: ['milestone'],
    fields: ['status'],
    weakens: 'done is reopened; it is dropped or blocked',
    strengthens: 'it is done; it is taken up again',
    loses: (_, from, to) => standing(to) < standing(from),
  },
  {
    types: ['milestone'],
    fields: ['needs'],
    weakens: 'it no longer waits for a milestone that is still there, or keeps less distance',
    strengthens: 'it waits for one more, or keeps more distance',
    loses: ({ from }, before, after) =>
      worsens(
        listOf(before).filter((need) => !from.only.has(String(partOf(need, 'milestone')))),
        after,
        (need) => keyOf(partOf(need, 'milestone')),
        (a, b) => Number(partOf(b, 'lag')) < Number(partOf(a, 'lag')),
      ),
  },
  {
    types: ['integration'],
    fields: ['specified-by', 'needed-by'],
    weakens: 'a milestone it is tied to is lost',
    strengthens: 'it is tied to a milestone',
    loses: lost,
  },
  {
    types: ['milestone', 'charter'],
    fields: ['evidence', 'business-case.document'],
    weakens: 'evidence is lost',
    strengthens: 'evidence is added',
    loses: someLost,
  },
  {
    types: ['milestone'],
    fields: ['acceptance'],
    weakens: 'a criterion of acceptance is lost or worded anew',
    strengthens: 'a criterion of acceptance is added or worded anew',
    loses: someLost,
  },
  {
    types: ['milestone'],
    fields: ['signed-off-by', 'kind'],
    weakens: 'somebody who signs it off is lost, or its place in the roadmap',
    strengthens: 'somebody signs it off, or its place in the roadmap is stated',
    loses: (_, from, to) => listOf(to).length < listOf(from).length,
  },
  {
    types: ['milestone'],
    fields: ['baseline.week', 'baseline.on'],
    weakens: 'the baseline, by which a slip is seen, is lost or rewritten',
    strengthens: 'a baseline is stated or rewritten',
    loses: (_, from, to) => from !== undefined && from !== to,
  },
  {
    types: ['gate'],
    fields: ['criteria'],
    weakens: 'a criterion is lost, or its level lowered',
    strengthens: 'a criterion is added, or its level raised',
    loses: (_, from, to) => worsens(from, to, criterionOf, isLowered),
  },
  {
    types: ['gate'],
    fields: ['decision.outcome', 'if-not-met'],
    weakens: 'a recorded decision is taken back, or what follows if it is not met',
    strengthens: 'a decision is recorded, or what follows if it is not met',
    loses: lost,
  },
  {
    types: ['metric'],
    fields: ['targets'],
    weakens: 'a target is lowered, lost or postponed',
    strengthens: 'a target is raised, added or brought forward',
    loses: (_, from, to) => worsens(from, to, (target) => keyOf(partOf(target, 'week')), isLowered),
  },
  {
    types: ['metric'],
    fields: ['readings'],
    weakens: 'a reading is lost',
    strengthens: 'a reading is added',
    loses: (_, from, to) =>
      worsens(
        from,
        to,
        (reading) => keyOf(partOf(reading, 'week')),
        () => false,
      ),
  },
  {
    types: ['metric'],
    fields: ['source', 'baseline'],
    weakens: 'its source or baseline is lost',
    strengthens: 'its source or baseline is stated',
    loses: lost,
  },
  {
    types: ['metric'],
    fields: ['measured-by'],
    weakens: 'the system no longer measures it',
    strengthens: 'the system measures it',
    loses: (_, from, to) => from === 'system' && to !== 'system',
  },
  {
    types: ['metric', 'deployment'],
    fields: ['cadence', 'stand-ups.cadence'],
    weakens: 'it is read, or people meet, less often',
    strengthens: 'it is read, or people meet, more often',
    loses: (_, from, to) =>
      isLost(from, to) || isBelow(['daily', 'weekly', 'fortnightly', 'monthly', 'quarterly'], from, to),
  },
  {
    types: ['risk', 'integration', 'deployment'],
    fields: ['mitigation', 'fallback', 'cutover'],
    weakens: 'the mitigation, fallback or cutover plan is lost',
    strengthens: 'a mitigation, fallback or cutover plan is there',
    loses: lost,
  },
  {
    types: ['training'],
    fields: ['hours'],
    weakens: 'hours are cut',
    strengthens: 'hours are added',
    loses: (_, from, to) => isLessWork(from, to),
  },
  {
    types: ['training', 'adoption'],
    fields: ['repeats', 'in-goals'],
    weakens: 'it is no longer repeated, or in people’s goals',
    strengthens: 'it is repeated, or in people’s goals',
    loses: (_, from, to) => from === true && to !== true,
  },
  {
    types: ['deployment'],
    fields: ['strategy'],
    weakens: 'it goes from phased to parallel, or to big-bang',
    strengthens: 'it goes from big-bang to parallel, or to phased',
    loses: (_, from, to) => isBelow(['phased', 'parallel', 'big-bang'], from, to),
  },
  {
    types: ['deployment'],
    fields: ['hypercare', 'stand-ups.for'],
    weakens: 'hypercare or stand-ups get shorter',
    strengthens: 'hypercare or stand-ups get longer',
    loses: (_, from, to) => isShorter(from, to),
  },
  {
    types: ['deployment', 'charter'],
    fields: ['feedback-loop.fix-within', 'release-cadence'],
    weakens: 'fixes or releases take longer',
    strengthens: 'fixes or releases come sooner',
    loses: (_, from, to) => isLonger(from, to),
  },
  {
    types: ['charter'],
    fields: ['amount'],
    weakens: 'money is cut',
    strengthens: 'money is added',
    loses: (_, from, to) => isLess(from, to),
  },
  {
    types: ['charter'],
    fields: ['technology-voice', 'outside-view.who', 'metric', 'strategic-goal', 'business-case.statement'],
    weakens: 'technology’s voice, the outside view, a benefit’s metric, the goal or the case is lost',
    strengthens: 'technology’s voice, an outside view, a benefit’s metric, the goal or the case is stated',
    loses: lost,
  },
];

function slips({ unit, other, from, to }: Facts): boolean {
  const [before, after] = [dayOfUnit(unit, from), dayOfUnit(other, to)];
  return after !== undefined && isLater(before, after) && !isExcused(after, to);
}

function goesWrong(facts: Facts): boolean {
  const { unit, other, from, to } = facts;
  const [before, after] = [dayOfUnit(unit, from), dayOfUnit(other, to)];
  const isFirst = isGoLive(unit, from, before) && isGoLive(other, to, after);
  if (isFirst && hasMore(unprovenAt(to), unprovenAt(from))) return true;
  if (isFirst && hasMore(unprovenAt(from), unprovenAt(to))) return false;
  return isLater(before, after) && !(after !== undefined && isExcused(after, to));
}

function hasMore(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return [...a].some((id) => !b.has(id)) && ![...b].some((id) => !a.has(id));
}

function standing(status: Value | undefined): number {
  switch (status) {
    case 'dropped':
      return 0;
    case 'blocked':
      return 1;
    case 'done':
      return 3;
    default:
      return 2;
  }
}

/** A criterion whose words are mended is the same one, if it is tied to something. */
function criterionOf(value: Value): string {
  return keyOf(partOf(value, 'met-by') ?? partOf(value, 'metric') ?? partOf(value, 'text'));
}
