import type { Item } from '../model/item.ts';
import type { Milestone, Phase, Plan } from '../model/programme.ts';
import type { Span } from '../text/span.ts';

/**
 * The milestones that took the place of others, where nothing else changed between two plans and what changed in them
 * bears on nothing else; undefined where more changed. While a title is typed, the schedule stands, and what was said
 * of other items still holds.
 */
export function replacedBetween(before: Plan, after: Plan): ReadonlyMap<Milestone, Milestone> | undefined {
  if (before.phases.length !== after.phases.length || !sameParts(before, after, 'phases')) return undefined;
  const replaced = new Map<Milestone, Milestone>();
  for (const [i, phase] of after.phases.entries()) {
    const old = before.phases[i];
    if (old === phase) continue;
    if (!old || !addReplaced(old, phase, replaced)) return undefined;
  }
  return replaced;
}

/** Where the plan and its phases stood before, and where they stand now. */
export function movedBetween(before: Plan, after: Plan): ReadonlyMap<Span, Span> {
  const moved = new Map([[before.at, after.at]]);
  for (const [i, phase] of after.phases.entries()) {
    const old = before.phases[i];
    if (old && old !== phase) moved.set(old.at, phase.at);
  }
  return moved;
}

function addReplaced(before: Phase, after: Phase, replaced: Map<Milestone, Milestone>): boolean {
  if (before.milestones.length !== after.milestones.length || !sameParts(before, after, 'milestones')) return false;
  for (const [i, milestone] of after.milestones.entries()) {
    const old = before.milestones[i];
    if (old === milestone) continue;
    if (!old || !sameGist(old, milestone)) return false;
    replaced.set(old, milestone);
  }
  return true;
}

/** Where a part stands and which keys it has; compared by themselves, or not at all. */
const BOOKKEEPING: ReadonlySet<string> = new Set(['at', 'label', 'keys', 'own']);

/** Whether two items have the very same parts, all but one. What was not read anew is the same object, or has its span. */
function sameParts(before: Item, after: Item, but: string): boolean {
  return (
    sameKeys(before, after) &&
    Object.entries(after).every(([key, value]) => {
      if (key === but || BOOKKEEPING.has(key)) return true;
      return isSame((before as unknown as Record<string, unknown>)[key], value);
    })
  );
}

function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((item, i) => isSame(item, b[i]));
  if (a instanceof Set && b instanceof Set) return sameMembers(a, b);
  const [left, right] = [spanOf(a), spanOf(b)];
  return left !== undefined && left === right;
}

function spanOf(part: unknown): Span | undefined {
  return typeof part === 'object' && part !== null && 'span' in part ? (part.span as Span) : undefined;
}

/** What of a milestone bears on nothing but itself. */
const OWN_BUSINESS: ReadonlySet<string> = new Set([...BOOKKEEPING, 'title', 'note', 'acceptance', 'evidence']);

function sameGist(before: Milestone, after: Milestone): boolean {
  return sameKeys(before, after) && sameValues(before, after, OWN_BUSINESS);
}

function sameKeys(before: Item, after: Item): boolean {
  if (before.keys.size !== after.keys.size) return false;
  for (const key of after.keys.keys()) if (!before.keys.has(key)) return false;
  return true;
}

function sameMembers(a: ReadonlySet<unknown>, b: ReadonlySet<unknown>): boolean {
  return a.size === b.size && [...a].every((member) => b.has(member));
}

const PLACES: ReadonlySet<string> = new Set(['span', ...BOOKKEEPING]);

/** Whether two values are the same, wherever they stand. */
function sameValues(a: unknown, b: unknown, but: ReadonlySet<string> = PLACES): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (a instanceof Set && b instanceof Set) return sameMembers(a, b);
  const [left, right] = [a as Record<string, unknown>, b as Record<string, unknown>];
  const [own, other] = [Object.keys(left), Object.keys(right)];
  return own.length === other.length && own.every((key) => but.has(key) || sameValues(left[key], right[key]));
}
