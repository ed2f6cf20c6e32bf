import type { Milestone, Person, Phase } from '../model/programme.ts';
import type { Declaration } from '../model/symbols.ts';
import type { PersonLoad } from '../schedule/load.ts';
import { lowerBound } from '../text/lines.ts';
import type { Problem, Severity } from '../text/problem.ts';
import { type Range, rangeOf, type Span } from '../text/span.ts';
import { detailOf, titleOf } from './items.ts';
import { isOver } from './load.ts';
import type { Seen } from './seen.ts';

/** How something stands, as far as the plan says: what an icon can show. */
export type Standing = 'planned' | 'in-progress' | 'done' | 'dropped' | 'blocked' | 'late' | 'critical' | 'overloaded';

export type ProblemCounts = Readonly<Record<Severity, number>>;

/** A line of the programme view, and what is below it. */
export interface ProgrammeItem {
  readonly kind: 'phase' | 'milestone' | 'gate' | 'people' | 'person';
  readonly name: string;
  /** When it is, and whose; of a person the most that is asked of them in a week. May be empty. */
  readonly detail: string;
  readonly standing: Standing;
  /** Of the item and all that it holds. */
  readonly problems: ProblemCounts;
  /** What to select in the text. */
  readonly at: Range;
  readonly children: readonly ProgrammeItem[];
}

/** The phases with their milestones, each before its gate, and the people with what is asked of them. */
export function programmeOf(seen: Seen): readonly ProgrammeItem[] {
  const { plan } = seen;
  if (!plan) return [];
  const view: View = { seen, count: problemCounter(seen), declared: declaredIn(seen) };
  const phases = plan.phases.map((phase) => phaseItem(phase, view));
  return plan.people.length ? [...phases, peopleItem(plan.people, view)] : phases;
}

interface View {
  readonly seen: Seen;
  readonly count: (span: Span) => ProblemCounts;
  readonly declared: ReadonlyMap<object, Declaration>;
}

function declaredIn({ symbols }: Seen): ReadonlyMap<object, Declaration> {
  return new Map(symbols.declarations.map((declaration) => [declaration.item, declaration]));
}

function phaseItem(phase: Phase, view: View): ProgrammeItem {
  const milestones = phase.milestones.map((milestone) =>
    itemOf('milestone', milestone, view, standingOf(milestone, view)),
  );
  const gate = phase.gate ? [itemOf('gate', phase.gate, view, phase.gate.decision ? 'done' : 'planned')] : [];
  const isDone = phase.milestones.length > 0 && phase.milestones.every(isFinished);
  return { ...itemOf('phase', phase, view, isDone ? 'done' : 'planned'), children: [...milestones, ...gate] };
}

function itemOf(
  kind: ProgrammeItem['kind'],
  item: Declaration['item'],
  { seen, count, declared }: View,
  standing: Standing,
): ProgrammeItem {
  const declaration = declared.get(item);
  return {
    kind,
    name: declaration ? titleOf(declaration) : nameless(item),
    detail: declaration ? detailOf(declaration, seen) : '',
    standing,
    problems: count(item.at),
    at: rangeOf(item.label, seen.layout),
    children: [],
  };
}

/** What somebody is about to write has no id yet. */
function nameless(item: Declaration['item']): string {
  return (item as { title?: { value: string } }).title?.value ?? `a ${item.type} without an id`;
}

function isFinished({ status }: Milestone): boolean {
  return status?.value === 'done' || status?.value === 'dropped';
}

function standingOf(milestone: Milestone, { seen }: View): Standing {
  const status = milestone.status?.value ?? 'planned';
  if (status === 'done' || status === 'dropped' || status === 'blocked') return status;
  const due = seen.schedule?.dates.get(milestone)?.due;
  if (due !== undefined && due < seen.settings.today) return 'late';
  return seen.schedule?.critical.has(milestone) ? 'critical' : status;
}

function peopleItem(people: readonly Person[], view: View): ProgrammeItem {
  const { seen, count } = view;
  const loads = new Map(seen.load().map((load) => [load.person, load]));
  const place = seen.plan?.keys.get('people') ?? (people[0] as Person).label;
  const children = people.map((person) => {
    const load = loads.get(person);
    const isTooMuch = load?.weeks.some(isOver) ?? false;
    const item = itemOf('person', person, view, isTooMuch ? 'overloaded' : 'planned');
    return { ...item, detail: [item.detail, load && mostAsked(load)].filter(Boolean).join(' · ') };
  });
  const problems = children.reduce((sum, child) => plus(sum, child.problems), NONE);
  return {
    kind: 'people',
    name: 'People',
    detail: `${people.length}`,
    standing: children.some(({ standing }) => standing === 'overloaded') ? 'overloaded' : 'planned',
    problems: children.length ? problems : count(place),
    at: rangeOf(place, seen.layout),
    children,
  };
}

/** The fullest week of a person: `at most 120 % in week 6`. Undefined where nothing is asked. */
function mostAsked({ weeks }: PersonLoad): string | undefined {
  let [most, week] = [0, 0];
  for (const each of weeks) {
    const share = each.available > 0 ? each.asked / each.available : each.asked > 0 ? Number.POSITIVE_INFINITY : 0;
    if (share > most) [most, week] = [share, each.week];
  }
  if (most === 0) return undefined;
  return Number.isFinite(most) ? `at most ${Math.round(100 * most)} % in week ${week}` : `no hours in week ${week}`;
}

const NONE: ProblemCounts = { error: 0, warning: 0, info: 0 };

function plus(a: ProblemCounts, b: ProblemCounts): ProblemCounts {
  return { error: a.error + b.error, warning: a.warning + b.warning, info: a.info + b.info };
}

/** Counts the problems that begin within a place; they are in the order of the text. */
function problemCounter({ problems, layout }: Seen): (span: Span) => ProblemCounts {
  const starts = problems.map(({ span }) => rangeOf(span, layout).start);
  return (span) => {
    const { start, end } = rangeOf(span, layout);
    const counts = { error: 0, warning: 0, info: 0 };
    for (let i = lowerBound(starts, start); i < starts.length && (starts[i] ?? 0) < end; i++)
      counts[(problems[i] as Problem).severity]++;
    return counts;
  };
}
