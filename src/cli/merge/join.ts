import type { Block } from './blocks.ts';
import { joinLists } from './flow.ts';

export interface Joined {
  readonly text: string;
  /** What both sides changed in different ways. */
  readonly conflicts: readonly string[];
}

export interface Three {
  readonly base: Block;
  readonly ours: Block;
  readonly theirs: Block;
}

/** Ids that a side gave to items that the base has under others. */
export type NewIds = ReadonlyMap<string, string>;

interface Work {
  readonly mark: (ours: string, theirs: string) => string;
  readonly conflicts: string[];
  /** Where milestones stand on each side, by their key in the base: a phase is no part of who they are. */
  readonly homes: { readonly base: Homes; readonly ours: Homes; readonly theirs: Homes };
  /** Whether a side moved a milestone to another phase. */
  readonly hasMoves: boolean;
  readonly keyOf: { readonly ours: KeyOf; readonly theirs: KeyOf };
}

type Homes = ReadonlyMap<string, { readonly phase: string; readonly block: Block }>;
type KeyOf = (block: Block) => string;

/** Joins what two sides made of a plan, item by item. What only one of them changed is taken from it as it stands. */
export function join(three: Three, newIds: { ours: NewIds; theirs: NewIds }, markerSize = 7): Joined {
  const sign = (letter: string): string => letter.repeat(markerSize);
  const ends = (text: string): string => (text === '' || text.endsWith('\n') ? text : `${text}\n`);
  const keyIn = (ids: NewIds): KeyOf => {
    const old = new Map([...ids].map(([from, to]) => [`id ${to}`, `id ${from}`]));
    return ({ key }) => old.get(key) ?? key;
  };
  const keyOf = { ours: keyIn(newIds.ours), theirs: keyIn(newIds.theirs) };
  const homes = {
    base: homesIn(three.base, ({ key }) => key),
    ours: homesIn(three.ours, keyOf.ours),
    theirs: homesIn(three.theirs, keyOf.theirs),
  };
  const movedIn = (side: Homes): boolean =>
    [...homes.base].some(([key, { phase }]) => (side.get(key)?.phase ?? phase) !== phase);
  const work: Work = {
    mark: (ours, theirs) => `${sign('<')} ours\n${ends(ours)}${sign('=')}\n${ends(theirs)}${sign('>')} theirs\n`,
    conflicts: [],
    homes,
    hasMoves: movedIn(homes.ours) || movedIn(homes.theirs),
    keyOf,
  };
  const text = joinBlock(three.base, three.ours, three.theirs, '', work);
  return { text: text ?? work.mark(three.ours.text, three.theirs.text), conflicts: work.conflicts };
}

function homesIn(root: Block, keyOf: KeyOf): Homes {
  const homes = new Map<string, { phase: string; block: Block }>();
  const twice = new Set<string>();
  const phases = root.children?.find(({ key }) => key === 'phases');
  for (const phase of phases?.children ?? []) {
    const list = phase.children?.find(({ key }) => key === 'milestones');
    for (const block of list?.children ?? []) {
      const key = keyOf(block);
      if (homes.has(key)) twice.add(key);
      homes.set(key, { phase: keyOf(phase), block });
    }
  }
  // Of two with one id nobody knows which was moved.
  for (const key of twice) homes.delete(key);
  return homes;
}

/** Undefined where both changed it and it has no parts to be joined by. */
function joinBlock(base: Block | undefined, ours: Block, theirs: Block, way: string, work: Work): string | undefined {
  // What is moved within the phases is found only by looking into all of them.
  const canSearch = base?.children && ours.children && theirs.children && sameForm(base, ours, theirs);
  const isSearched = canSearch && work.hasMoves && HOMES.test(way);
  if (!isSearched && (ours.text === theirs.text || theirs.text === base?.text)) return ours.text;
  if (!isSearched && ours.text === base?.text) return theirs.text;
  if (!base) return undefined;
  if (!base.children || !ours.children || !theirs.children) return joinLists(base.text, ours.text, theirs.text);
  const head = joinText(base.head, ours.head, theirs.head);
  if (head === undefined || !sameForm(base, ours, theirs)) return undefined;
  const children = joinChildren({ base, ours, theirs }, way, work);
  return children === undefined ? undefined : head + children;
}

const HOMES = /^(?:\/phases(?:\/[^/]+(?:\/milestones)?)?)?$/;

function joinText(base: string, ours: string, theirs: string): string | undefined {
  if (ours === theirs || theirs === base) return ours;
  return ours === base ? theirs : undefined;
}

/** Items can only be put beside each other where they stand in the same column, and a dash keeps its first key. */
function sameForm(...blocks: readonly Block[]): boolean {
  const columns = new Set(blocks.flatMap(({ children = [] }) => children.map(({ column }) => column)));
  const inline = blocks.filter(({ isInline }) => isInline);
  const firsts = new Set(inline.map(({ children }) => children?.[0]?.key));
  return columns.size <= 1 && (inline.length === 0 || (inline.length === blocks.length && firsts.size === 1));
}

function joinChildren({ base, ours, theirs }: Three, way: string, work: Work): string | undefined {
  const before = byKey(base, ({ key }) => key);
  const mine = byKey(ours, work.keyOf.ours);
  const yours = byKey(theirs, work.keyOf.theirs);
  const parts: { key: string; text: string }[] = [];
  for (const [i, [key, block]] of [...mine].entries()) {
    const text = kept(key, block, before.get(key), yours.get(key), `${way}/${key}`, work);
    // A conflict behind a dash has no line of its own: the whole item is one.
    if (text === undefined && ours.isInline && i === 0) return undefined;
    parts.push({ key, text: text ?? conflict(`${way}/${key}`, block.text, yours.get(key)?.text ?? '', work) });
  }
  const isOurOwn = (key: string | undefined): boolean => key !== undefined && !before.has(key) && !yours.has(key);
  let last: string | undefined;
  for (const [key, block] of yours) {
    if (!mine.has(key)) {
      const text = come(key, block, before.get(key), `${way}/${key}`, work);
      if (text !== '') {
        let at = last === undefined ? (ours.isInline ? 0 : -1) : parts.findIndex((part) => part.key === last);
        // Behind what we added at the same place.
        while (isOurOwn(parts[at + 1]?.key)) at++;
        parts.splice(at + 1, 0, { key, text });
      }
    }
    if (parts.some((part) => part.key === key)) last = key;
  }
  // What stood last may have had no line end.
  const shown = parts.filter(({ text }) => text !== '');
  return shown.map(({ text }, i) => (i < shown.length - 1 && !text.endsWith('\n') ? `${text}\n` : text)).join('');
}

/** What becomes of an item that ours has; undefined for a conflict. */
function kept(
  key: string,
  ours: Block,
  base: Block | undefined,
  theirs: Block | undefined,
  way: string,
  work: Work,
): string | undefined {
  if (theirs) return joinBlock(base, ours, theirs, way, work);
  const { homes } = work;
  const [from, other] = [homes.base.get(key), homes.theirs.get(key)];
  const isHome = homes.ours.get(key)?.block === ours;
  // They moved it to another phase: there it is joined.
  if (base && isHome && other) return '';
  if (base) return ours.text === base.text ? '' : undefined;
  // We moved it here.
  if (isHome && from && other && other.phase === from.phase) return joinBlock(from.block, ours, other.block, way, work);
  return ours.text;
}

/** What becomes of an item that only theirs has. */
function come(key: string, theirs: Block, base: Block | undefined, way: string, work: Work): string {
  const { homes } = work;
  const [from, mine] = [homes.base.get(key), homes.ours.get(key)];
  const isHome = homes.theirs.get(key)?.block === theirs;
  // We moved it to another phase: there it is joined.
  if (base && isHome && mine) return '';
  if (base) return theirs.text === base.text ? '' : conflict(way, '', theirs.text, work);
  if (!isHome || !from) return theirs.text;
  if (!mine) return theirs.text === from.block.text ? '' : conflict(way, '', theirs.text, work);
  if (mine.phase !== from.phase) return conflict(way, '', theirs.text, work);
  const text = joinBlock(from.block, mine.block, theirs, way, work);
  return text ?? conflict(way, mine.block.text, theirs.text, work);
}

function conflict(way: string, ours: string, theirs: string, { mark, conflicts }: Work): string {
  conflicts.push(way.slice(1).replaceAll('/', ' › '));
  return mark(ours, theirs);
}

function byKey({ children = [] }: Block, keyOf: KeyOf): ReadonlyMap<string, Block> {
  return new Map(children.map((block) => [keyOf(block), block]));
}
