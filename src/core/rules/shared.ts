import { type Item, lacks } from '../model/item.ts';
import type { Milestone, Person, Phase, Role } from '../model/programme.ts';
import type { Parties } from '../schedule/parties.ts';
import type { Schedule } from '../schedule/schedule.ts';
import { oncePer } from '../text/once.ts';
import type { Fix } from '../text/problem.ts';
import type { Span } from '../text/span.ts';
import { called, listed } from './words.ts';

/** What several rules ask of milestones, roles and people. */

export function isDropped(milestone: Milestone): boolean {
  return milestone.status?.value === 'dropped';
}

/** Neither done nor dropped: there is still something to do. A status that cannot be read may be any. */
export function isOpen(milestone: Milestone): boolean {
  const { status } = milestone;
  return status ? status.value !== 'done' && status.value !== 'dropped' : lacks(milestone, 'status');
}

/** Whether nobody is named for a role: no person, and no members of the network. */
export function isUnfilled(role: Role): boolean {
  return lacks(role, 'person') && lacks(role, 'members');
}

/** Hours of a person's full week; undefined where the plan gives them, but not in a form that can be read. */
export function weekOfWork(person: Person, parties: Parties): number | undefined {
  return person.capacity || lacks(person, 'capacity') ? parties.capacity(person) : undefined;
}

/** Everybody whom an id stands for, each once; undefined where the id, or somebody named for the role, is unknown. */
export function allOf(who: string, parties: Parties): readonly Person[] | undefined {
  const role = parties.person(who) ? undefined : parties.role(who);
  const found = parties.people(who);
  const named = role ? role.person.length + role.members.length : 1;
  if (!found?.length || found.length < named) return undefined;
  return [...new Set(found)];
}

/** The one person whom an id stands for, if it is one. */
export function onlyOne(who: string, parties: Parties): Person | undefined {
  const known = onlyOnes(parties);
  if (!known.has(who)) {
    const people = allOf(who, parties);
    known.set(who, people?.length === 1 ? people[0] : undefined);
  }
  return known.get(who);
}

/** Ten thousand milestones have a hundred owners. */
const onlyOnes = oncePer((_: Parties) => new Map<string, Person | undefined>());

/** The programme week of a milestone; known without the plan's start where the week itself is given. */
export function weekOf(milestone: Milestone, { dates }: Schedule): number | undefined {
  return dates.get(milestone)?.week ?? milestone.week?.value;
}

/** The place of the date or week that a milestone is given; undefined where there is neither, or both. */
export function dueSpan({ week, on }: Milestone): Span | undefined {
  return week && on ? undefined : (on ?? week)?.span;
}

/** `week 3`, `weeks 3-5 and 9`, from ascending numbers. */
export function sayWeeks(weeks: readonly number[]): string {
  const runs: { first: number; last: number }[] = [];
  for (const week of weeks) {
    const run = runs.at(-1);
    if (run && run.last + 1 === week) run.last = week;
    else runs.push({ first: week, last: week });
  }
  const said = runs.map(({ first, last }) => (first === last ? `${first}` : `${first}-${last}`));
  return `${weeks.length === 1 ? 'week' : 'weeks'} ${listed(said)}`;
}

/** A phase as a sentence names it: Build. */
export function sayPhase(phase: Phase): string {
  return called(phase, 'a phase without a name');
}

/** An amount with one digit behind the point, and none where it is whole. */
export function rounded(amount: number): string {
  return String(Math.round(amount * 10) / 10);
}

/** Comparisons of sums of shares and hours allow for what floating point loses. */
export const TOLERANCE = 1e-6;

/** The fix that writes another value; none where the value is seen through an alias, and stands elsewhere. */
export function swap(item: Item, key: string, value: Span, newText: string, title = `Change to ${newText}`): Fix[] {
  const at = item.keys.get(key);
  if (!at || isSamePlace(at, value)) return [];
  return [{ title, safe: false, edits: [{ span: value, newText }] }];
}

export function isSamePlace(a: Span, b: Span): boolean {
  return a.section === b.section && a.start === b.start && a.end === b.end;
}

/** What the parts of an item give, part by part as they stand in the file. */
export function inFileOrder<T>(
  item: Item | undefined,
  parts: Readonly<Record<string, () => readonly T[]>>,
): readonly T[] {
  return [...(item?.keys.keys() ?? [])].flatMap((key) => parts[key]?.() ?? []);
}
