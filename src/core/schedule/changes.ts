import type { Item } from '../model/item.ts';
import type { Milestone, Phase, Plan } from '../model/programme.ts';
import { camel } from '../model/reader.ts';
import type { Span } from '../text/span.ts';

/** A section of a plan; `phases` are the phases with their gates, but not their milestones. */
export type Section = Exclude<keyof Plan & string, keyof Item>;

/** What may change in a plan: a section, or one sort of value in its milestones, such as `milestones.owner`. */
export type Part = Section | `milestones.${Exclude<keyof Milestone & string, keyof Item>}`;

export function isSection(part: Part): part is Section {
  return !part.startsWith('milestones.');
}

/** What an edit has changed, where all milestones still stand in their places under their ids. */
export interface Changes {
  readonly parts: ReadonlySet<Part>;
  /** The milestones that were read anew, by those whose places they took. */
  readonly replaced: ReadonlyMap<Milestone, Milestone>;
}

/** What has changed between two plans; undefined where it is more than can be followed. */
export function changesBetween(before: Plan, after: Plan): Changes | undefined {
  if (before.phases.length !== after.phases.length || !sameKeys(before, after)) return undefined;
  const parts = new Set<Part>(differentParts(before, after, 'phases') as Section[]);
  const replaced = new Map<Milestone, Milestone>();
  for (const [i, phase] of after.phases.entries()) {
    const old = before.phases[i];
    if (old === phase) continue;
    if (!old || !sameKeys(old, phase) || differentParts(old, phase, 'milestones').length > 0) return undefined;
    if (!addReplaced(old, phase, replaced, parts)) return undefined;
  }
  return { parts, replaced };
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

function addReplaced(before: Phase, after: Phase, replaced: Map<Milestone, Milestone>, parts: Set<Part>): boolean {
  if (before.milestones.length !== after.milestones.length) return false;
  for (const [i, milestone] of after.milestones.entries()) {
    const old = before.milestones[i];
    if (old === milestone) continue;
    if (!old || old.id?.value !== milestone.id?.value) return false;
    replaced.set(old, milestone);
    addChanged(old, milestone, parts);
  }
  return true;
}

/** Adds the sorts of values in which a milestone differs, or that it has or lacks now. */
function addChanged(before: Milestone, after: Milestone, parts: Set<Part>): void {
  const add = (name: string): void => void parts.add(`milestones.${name}` as Part);
  for (const name of namesIn(after)) if (!sameValues(record(before)[name], record(after)[name])) add(name);
  for (const item of [before, after]) {
    for (const key of item.keys.keys()) {
      const isThere = before.keys.has(key) && after.keys.has(key);
      if (!isThere || before.empty.has(key) !== after.empty.has(key)) add(camel(key));
    }
  }
}

/** Where a part stands and which keys it has; compared by themselves, or not at all. */
const BOOKKEEPING: ReadonlySet<string> = new Set(['type', 'at', 'label', 'keys', 'empty', 'own']);

function namesIn(item: Item): readonly string[] {
  return Object.keys(item).filter((name) => !BOOKKEEPING.has(name));
}

/** The parts, all but one, that are not the very same. What was not read anew is the same object, or has its span. */
function differentParts(before: Item, after: Item, but: string): readonly string[] {
  return namesIn(after).filter((name) => name !== but && !isSame(record(before)[name], record(after)[name]));
}

function record(item: Item): Readonly<Record<string, unknown>> {
  return item as unknown as Readonly<Record<string, unknown>>;
}

function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((item, i) => isSame(item, b[i]));
  const [left, right] = [spanOf(a), spanOf(b)];
  return left !== undefined && left === right;
}

function spanOf(part: unknown): Span | undefined {
  return typeof part === 'object' && part !== null && 'span' in part ? (part.span as Span) : undefined;
}

function sameKeys(before: Item, after: Item): boolean {
  return before.keys.size === after.keys.size && sameMembers(before.empty, after.empty) && hasAll(before, after);
}

function hasAll(before: Item, after: Item): boolean {
  for (const key of after.keys.keys()) if (!before.keys.has(key)) return false;
  return true;
}

function sameMembers(a: ReadonlySet<unknown>, b: ReadonlySet<unknown>): boolean {
  return a.size === b.size && [...a].every((member) => b.has(member));
}

const PLACES: ReadonlySet<string> = new Set(['span', 'anchor', ...BOOKKEEPING]);

/** Whether two values are the same, wherever they stand. */
function sameValues(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (isItem(a) && isItem(b) && !sameKeys(a, b)) return false;
  const [left, right] = [a as Record<string, unknown>, b as Record<string, unknown>];
  const [own, other] = [Object.keys(left), Object.keys(right)];
  return own.length === other.length && own.every((key) => PLACES.has(key) || sameValues(left[key], right[key]));
}

function isItem(value: object): value is Item {
  return 'keys' in value && 'empty' in value;
}
