import { likeness, MOST_ALIKE_PAIRS } from './likeness.ts';
import { type Renames, renamed, type Space, spaceOf } from './references.ts';
import type { Unit } from './units.ts';
import { type Fields, keyOf } from './values.ts';

/** The same item on both sides. */
export interface Pair {
  readonly base: Unit;
  readonly head: Unit;
}

export interface Matching {
  readonly pairs: readonly Pair[];
  readonly removed: readonly Unit[];
  readonly added: readonly Unit[];
  readonly renames: Renames;
}

/** What is spoken of comes before what speaks of it. */
const ORDER = ['team', 'person', 'role', 'phase', 'metric', 'journey', 'milestone'];

/** Finds each item's other self: by its id; else, where its id is gone, by what it says. Place is no sign of it. */
export function matchUnits(base: readonly Unit[], head: readonly Unit[]): Matching {
  const before = byNoun(base);
  const after = byNoun(head);
  const renames = new Map<Space, Map<string, string>>();
  const found: [Unit, Unit][] = [];
  const removed: Unit[] = [];
  const added: Unit[] = [];
  const nouns = [...new Set([...ORDER, ...before.keys(), ...after.keys()])];
  for (const oldNoun of nouns.filter((noun) => !isMember(noun) || before.has(noun))) {
    const noun = inNewIds(oldNoun, renames);
    const match = matchNoun(before.get(oldNoun) ?? [], after.get(noun) ?? [], renames);
    found.push(...match.pairs);
    removed.push(...match.removed);
    added.push(...match.added);
    after.delete(noun);
    for (const [{ id: from }, unit] of match.pairs) {
      const space = spaceOf(unit);
      if (!space || from === undefined || unit.id === undefined || from === unit.id) continue;
      renames.set(space, (renames.get(space) ?? new Map<string, string>()).set(from, unit.id));
    }
  }
  for (const rest of after.values()) added.push(...rest);
  const pairs = found.map(([from, to]) => ({ base: from, head: to }));
  return { pairs, removed, added, renames };
}

function isMember(noun: string): boolean {
  return noun.startsWith('member of ');
}

/** Members are told apart within their role: they follow its new id. */
function inNewIds(noun: string, renames: Renames): string {
  const role = isMember(noun) ? noun.slice('member of '.length) : undefined;
  const now = role && renames.get('party')?.get(role);
  return now === undefined || now === '' ? noun : `member of ${now}`;
}

/** What an item says, in the ids of the head. */
export function fieldsIn({ fields }: Unit, renames: Renames): Fields {
  if (renames.size === 0) return fields;
  return new Map([...fields].map(([key, value]) => [key, renamed(key, value, renames)]));
}

function byNoun(units: readonly Unit[]): Map<string, Unit[]> {
  const groups = new Map<string, Unit[]>();
  for (const unit of units) {
    const group = groups.get(unit.noun);
    if (group) group.push(unit);
    else groups.set(unit.noun, [unit]);
  }
  return groups;
}

interface Match {
  readonly pairs: readonly [Unit, Unit][];
  readonly removed: readonly Unit[];
  readonly added: readonly Unit[];
}

function matchNoun(base: readonly Unit[], head: readonly Unit[], renames: Renames): Match {
  const pairs: [Unit, Unit][] = [];
  const idOf = (unit: Unit): string | undefined =>
    unit.type === 'super-user' && unit.id !== undefined ? (renames.get('party')?.get(unit.id) ?? unit.id) : unit.id;
  const waiting = new Map<string, Unit[]>();
  for (const unit of head) push(waiting, unit.id ?? NAMELESS, unit);
  const left: Unit[] = [];
  for (const [id, units] of groupBy(base, (unit) => idOf(unit) ?? NAMELESS)) {
    const others = waiting.get(id) ?? [];
    // One of an id on either side is the rule; several are told apart by what they say.
    const isOne = id !== NAMELESS || units[0]?.isNamed === false;
    const same = isOne && units.length === 1 && others.length === 1;
    const { pairs: own, removed, added } = same ? both(units, others) : byContent(units, others, renames);
    pairs.push(...own);
    if (id === NAMELESS) {
      left.push(...removed);
      waiting.set(id, [...added]);
      continue;
    }
    const shared = Math.min(removed.length, added.length);
    for (let i = 0; i < shared; i++) pairs.push([removed[i] as Unit, added[i] as Unit]);
    left.push(...removed.slice(shared));
    waiting.set(id, added.slice(shared));
  }
  const rest = [...waiting.values()].flat();
  if (!left.length || !rest.length || !left[0]?.isNamed) return { pairs, removed: left, added: rest };
  const match = byLikeness(left, rest, renames);
  return { pairs: [...pairs, ...match.pairs], removed: match.removed, added: match.added };
}

const NAMELESS = '';

function both(units: readonly Unit[], others: readonly Unit[]): Match {
  return { pairs: [[units[0] as Unit, others[0] as Unit]], removed: [], added: [] };
}

type Way = (base: readonly Unit[], head: readonly Unit[]) => Match;

/** One way of matching after the other, each for what the one before left. */
function inTurn(base: readonly Unit[], head: readonly Unit[], ways: readonly Way[]): Match {
  let match: Match = { pairs: [], removed: base, added: head };
  for (const way of ways) {
    const { pairs, removed, added } = way(match.removed, match.added);
    match = { pairs: [...match.pairs, ...pairs], removed, added };
  }
  return match;
}

/** Those that say the very same, apart from one key. */
function byContent(base: readonly Unit[], head: readonly Unit[], renames: Renames, but?: string): Match {
  const waiting = groupBy(head.filter(saysMuch), ({ fields }) => contentOf(fields, but));
  const pairs: [Unit, Unit][] = [];
  const removed: Unit[] = [];
  for (const unit of base) {
    const other = saysMuch(unit) ? waiting.get(contentOf(fieldsIn(unit, renames), but))?.shift() : undefined;
    if (other) pairs.push([unit, other]);
    else removed.push(unit);
  }
  const taken = new Set(pairs.map(([, other]) => other));
  return { pairs, removed, added: head.filter((unit) => !taken.has(unit)) };
}

/** Two people of whom nothing is said but their ids are not the same for that. */
function saysMuch({ fields }: Unit): boolean {
  return fields.size > 0;
}

function contentOf(fields: Fields, but?: string): string {
  return [...fields]
    .filter(([key]) => key !== but)
    .map(([key, value]) => `${key}:${keyOf(value)}`)
    .sort()
    .join();
}

/** The most alike first; the same pairs, whichever side is called the base. */
function byLikeness(base: readonly Unit[], head: readonly Unit[], renames: Renames): Match {
  const exact = inTurn(base, head, [
    (from, to) => byContent(from, to, renames),
    // Milestones speak of each other: where all ids changed, what they need tells nothing.
    (from, to) => byContent(from, to, renames, 'needs'),
  ]);
  if (exact.removed.length * exact.added.length > MOST_ALIKE_PAIRS) return exact;
  const fields = new Map(exact.removed.map((unit) => [unit, fieldsIn(unit, renames)]));
  const alike = exact.removed.flatMap((from) =>
    exact.added.flatMap((to) => {
      const score = likeness(from, fields.get(from) ?? from.fields, to);
      return score === undefined ? [] : [{ from, to, score, key: [from.id ?? '', to.id ?? ''].sort().join(' ') }];
    }),
  );
  alike.sort((a, b) => b.score - a.score || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  const [gone, come] = [new Set(exact.removed), new Set(exact.added)];
  const pairs = [...exact.pairs];
  for (const { from, to } of alike) {
    if (!gone.has(from) || !come.has(to)) continue;
    pairs.push([from, to]);
    gone.delete(from);
    come.delete(to);
  }
  return { pairs, removed: [...gone], added: [...come] };
}

function groupBy(units: readonly Unit[], key: (unit: Unit) => string): Map<string, Unit[]> {
  const groups = new Map<string, Unit[]>();
  for (const unit of units) push(groups, key(unit), unit);
  return groups;
}

function push(groups: Map<string, Unit[]>, key: string, unit: Unit): void {
  const group = groups.get(key);
  if (group) group.push(unit);
  else groups.set(key, [unit]);
}
