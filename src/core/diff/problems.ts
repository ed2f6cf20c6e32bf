import type { Problem } from '../text/problem.ts';
import { type Offset, type Range, rangeOf } from '../text/span.ts';
import type { Matching } from './match.ts';
import type { Unit } from './units.ts';
import type { Version } from './version.ts';

export interface ProblemChanges {
  readonly introduced: readonly Problem[];
  readonly fixed: readonly Problem[];
}

/**
 * The problems that only one side has. The same problem is one of the same rule at the same item, wherever that stands
 * and whatever it is called now. Of several alike those whose words the other side has as well count as old.
 */
export function problemChanges(base: Version, head: Version, matching: Matching | undefined): ProblemChanges {
  const isShapeOnly = base.findings === undefined || head.findings === undefined;
  const told = (version: Version): readonly Problem[] =>
    version.problems.filter(({ rule }) => !isShapeOnly || /^(?:syntax|schema)\//.test(rule));
  const [before, now] = sidesOf(matching);
  const old = byKey(told(base), base, before);
  const recent = byKey(told(head), head, now);
  return { introduced: onlyIn(recent, old), fixed: onlyIn(old, recent) };
}

/** Items on each side, each with a number that both sides share. */
type Numbered = readonly (readonly [Unit, number])[];

function sidesOf(matching: Matching | undefined): readonly [Numbered, Numbered] {
  if (!matching) return [[], []];
  const { pairs, removed, added } = matching;
  const before: (readonly [Unit, number])[] = pairs.map(({ base }, i) => [base, i]);
  const now: (readonly [Unit, number])[] = pairs.map(({ head }, i) => [head, i]);
  removed.forEach((unit, i) => {
    before.push([unit, pairs.length + i]);
  });
  added.forEach((unit, i) => {
    now.push([unit, -1 - i]);
  });
  return [before, now];
}

function byKey(problems: readonly Problem[], version: Version, units: Numbered): Map<string, Problem[]> {
  const itemAt = finder(units, version);
  const groups = new Map<string, Problem[]>();
  for (const problem of problems) {
    const key = `${problem.rule} ${itemAt(rangeOf(problem.span, version.layout))}`;
    const group = groups.get(key);
    if (group) group.push(problem);
    else groups.set(key, [problem]);
  }
  return groups;
}

function onlyIn(
  side: ReadonlyMap<string, readonly Problem[]>,
  other: ReadonlyMap<string, readonly Problem[]>,
): readonly Problem[] {
  const only: Problem[] = [];
  for (const [key, problems] of side) {
    const known = other.get(key) ?? [];
    const excess = problems.length - known.length;
    if (excess <= 0) continue;
    const words = new Set(known.map(({ message }) => message));
    const fresh = problems.filter(({ message }) => !words.has(message));
    only.push(...[...fresh, ...problems.filter((problem) => !fresh.includes(problem))].slice(0, excess));
  }
  return only;
}

/** The number of the smallest item that holds a place; none where the plan itself is meant. */
function finder(units: Numbered, { layout }: Version): (place: Range) => string {
  // A person's or a role's id stands before what is said of them.
  const ranges = units.map(([{ item }, number]) => {
    const [at, label] = [rangeOf(item.at, layout), rangeOf(item.label, layout)];
    return { start: Math.min(at.start, label.start) as Offset, end: at.end, number };
  });
  ranges.sort((a, b) => a.start - b.start || b.end - a.end);
  return ({ start, end }) => {
    let [low, high] = [0, ranges.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ranges[middle]?.start ?? 0) <= start) low = middle + 1;
      else high = middle;
    }
    for (let i = low - 1; i >= 0 && i >= low - DEEPEST; i--) {
      const range = ranges[i];
      if (range && range.end >= end) return String(range.number);
    }
    return '';
  };
}

/** Before the items of a phase stand all its milestones; farther than this nobody looks for what holds a place. */
const DEEPEST = 5000;
