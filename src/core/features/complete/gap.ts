import { type Frame, nestingOf, pathOf, siblingKeys } from '../block/frames.ts';
import { type Begin, contentLine, lastColumnOf, opensBlock, opensText, readLine } from '../block/lines.ts';
import type { Style } from '../block/style.ts';
import { flowPlace, flowStart, isOpenAt } from './flowPlace.ts';
import { itemsBeside, type Place, plain, plainEnd, type Spot } from './place.ts';

/**
 * On a line where nothing stands yet, or one word: the indentation tells what it belongs to. Where it fits nothing that
 * is open there, what is inserted brings the right one.
 */
export function gapPlaces(spot: Spot, begin: Begin, style: Style): readonly Place[] {
  const { lines, line } = spot;
  const word = begin.text.slice(begin.indent);
  const isWord = word.trim() !== '';
  const column = isWord ? begin.indent : spot.column;
  const above = contentLine(lines, line, -1);
  const next = nextOf(spot);
  const before = above === undefined ? undefined : nestingOf(lines, above);
  if (before) {
    const { last, owner } = before;
    const isInside = column > lastColumnOf(last) || (next !== undefined && next.indent > lastColumnOf(last));
    const start = flowStart(last);
    if (start !== undefined && isOpenAt(last, spot)) {
      const place = flowPlace(start, before.frames, spot);
      return place ? [place] : [];
    }
    if (isInside && isText(last, owner !== undefined && !isWord)) return [];
  }
  const { frames, pending } = openHere(before?.frames ?? [], before?.last, next);
  const gap: Gap = { spot, begin, word, column, frames, next };
  const chosen = choose(gap, pending, style);
  return chosen.flatMap((open) => placeIn(open, gap) ?? []);
}

function isText(last: Begin, isOwner: boolean): boolean {
  if (opensText(last)) return true;
  const value = last.text.slice(last.rest);
  return isOwner && value !== '' && !/^[[{]/.test(value);
}

/** The next line with something on it. */
function nextOf({ lines, line }: Spot): Begin | undefined {
  const below = contentLine(lines, line, 1);
  const next = below === undefined ? undefined : readLine(lines, below);
  return next && /^(?:---|\.\.\.)(?:\s|$)/.test(next.text) ? undefined : next;
}

interface Gap {
  readonly spot: Spot;
  readonly begin: Begin;
  readonly word: string;
  readonly column: number;
  readonly frames: readonly Frame[];
  readonly next: Begin | undefined;
}

/** A mapping or list to which an entry may be added, or a key or dash without a value yet. */
interface Open {
  readonly kind: 'map' | 'seq' | 'value';
  readonly column: number;
  /** Up to what it stands in. */
  readonly depth: number;
}

/** What is open between two lines; a key or dash whose value begins below has it there. */
function openHere(
  frames: readonly Frame[],
  last: Begin | undefined,
  next: Begin | undefined,
): { readonly frames: readonly Frame[]; readonly pending: boolean } {
  if (!frames.length || !last) return { frames: [{ kind: 'map', column: 0, at: 0 }], pending: false };
  const column = lastColumnOf(last);
  if (!opensBlock(last) || (!last.key && !last.dashes.length)) return { frames, pending: false };
  const isUnindented = next !== undefined && last.key && next.indent === column && next.dashes.length > 0;
  if (!next || (next.indent <= column && !isUnindented)) return { frames, pending: true };
  const at = next.start + next.indent;
  const below: Frame = next.dashes.length
    ? { kind: 'seq', column: next.indent, at }
    : { kind: 'map', column: next.indent, at };
  return { frames: [...frames, below], pending: false };
}

function choose({ frames, column, next }: Gap, pending: boolean, style: Style): readonly Open[] {
  const inner = frames.at(-1)?.column ?? 0;
  const value: Open = { kind: 'value', column: inner, depth: frames.length };
  const limit = next?.indent ?? -1;
  if (pending && column > inner) return [value];
  const open = frames
    .map(({ kind, column: own }, depth): Open => ({ kind, column: own, depth }))
    .filter((o) => o.column > limit || (o.column === limit && (o.kind === 'seq' || !next?.dashes.length)));
  const isList = pending && style.dash === 0 && column === inner && frames.at(-1)?.kind === 'map';
  const fitting = open.filter((o) => o.column === column);
  if (fitting.length) return isList ? [...fitting, value] : fitting;
  const left = open.filter((o) => o.column < column).map((o) => o.column);
  const nearest = left.length ? Math.max(...left) : Math.min(...open.map((o) => o.column));
  return open.filter((o) => o.column === nearest);
}

function placeIn({ kind, column, depth }: Open, gap: Gap): Place | undefined {
  const { spot, begin, word, frames } = gap;
  const { lines, line } = spot;
  const outer = frames.slice(0, depth);
  const isMoved = kind !== 'value' && column !== gap.column;
  const end = begin.start + begin.indent + plainEnd(word);
  const from = isMoved ? begin.start : word ? begin.start + begin.indent : spot.at;
  const base = {
    ...plain(spot, outer),
    path: pathOf(outer),
    column: kind === 'value' ? gap.column : column,
    from,
    to: Math.max(spot.at, end),
    lead: isMoved ? ' '.repeat(column) : '',
    margin: isMoved ? 0 : gap.column,
  };
  switch (kind) {
    case 'map': {
      const siblings = siblingKeys(lines, line, column);
      return { ...base, want: 'key', present: siblings.map(({ name }) => name), beside: siblings[0]?.at };
    }
    case 'seq':
      return { ...base, want: 'item', present: itemsBeside(lines, line, column) };
    case 'value':
      return { ...base, want: 'value' };
  }
}
