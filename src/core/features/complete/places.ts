import { type LineIndex, lineAt } from '../../text/lines.ts';
import type { Offset } from '../../text/span.ts';
import { type Frame, type Nesting, nestingOf, siblingKeys } from '../block/frames.ts';
import { type Begin, contentLine, opensBlock, opensText, readLine } from '../block/lines.ts';
import type { Style } from '../block/style.ts';
import { flowPlace, flowStart, isOpenAt } from './flowPlace.ts';
import { gapPlaces } from './gap.ts';
import { itemsBeside, type Place, plain, plainEnd, type Spot } from './place.ts';

/** What may be written at a cursor: several things where the indentation fits them; nothing within text and comments. */
export function placesAt(lines: LineIndex, at: Offset, style: Style): readonly Place[] {
  const line = lineAt(lines, at);
  const begin = readLine(lines, line);
  if (at < begin.start || begin.text.startsWith('#', begin.indent)) return [];
  const spot: Spot = { lines, text: lines.text, line, at, column: at - begin.start };
  if (isBlank(begin)) return gapPlaces(spot, begin, style);
  if (spot.column < begin.indent) return [];
  const nesting = nestingOf(lines, line);
  if (nesting.owner) return within(nesting.owner, nesting, spot, begin) ?? gapPlaces(spot, begin, style);
  if (begin.key) return besideKey(begin, begin.key, nesting, spot);
  if (begin.dashes.length) return behindDash(begin, nesting, spot);
  const flow = above(spot);
  if (flow) return flow;
  return spot.column > wordEnd(begin) ? [] : gapPlaces(spot, begin, style);
}

function isBlank({ indent, text }: Begin): boolean {
  return indent >= text.trimEnd().length;
}

/** Within a value of several lines: of flow style there is something to say, of text nothing. */
function within(owner: Begin, { frames }: Nesting, spot: Spot, begin: Begin): readonly Place[] | undefined {
  const start = flowStart(owner);
  if (start !== undefined) {
    const place = flowPlace(start, frames, spot);
    return place ? [place] : [];
  }
  // A word below a value that is complete: somebody begins a key, and indents too far.
  const isWord = !begin.key && !begin.dashes.length && !opensText(owner) && !/^["']/.test(owner.text.slice(owner.rest));
  return isWord && /^\S*$/.test(begin.text.slice(begin.indent)) ? undefined : [];
}

/** A closing bracket, or what follows one, in the column of the key: its indentation does not tell that it is within. */
function above(spot: Spot): readonly Place[] | undefined {
  const before = contentLine(spot.lines, spot.line, -1);
  if (before === undefined) return undefined;
  const nesting = nestingOf(spot.lines, before);
  const start = flowStart(nesting.last);
  if (start === undefined || !isOpenAt(nesting.last, spot)) return undefined;
  const place = flowPlace(start, nesting.frames, spot);
  return place ? [place] : [];
}

function besideKey(begin: Begin, key: NonNullable<Begin['key']>, { frames }: Nesting, spot: Spot): readonly Place[] {
  const { column } = spot;
  if (column >= key.column && column <= key.end) {
    const siblings = siblingKeys(spot.lines, spot.line, key.column);
    return [
      {
        ...plain(spot, frames.slice(0, -1)),
        want: 'key',
        present: siblings.map(({ name }) => name),
        beside: begin.start + key.column,
        existing: key.name,
        from: begin.start + key.column,
        to: begin.start + key.end,
        column: key.column,
        margin: begin.indent,
      },
    ];
  }
  return column > key.colon ? behindKeyOrDash(begin, frames, key.column, spot) : [];
}

function behindDash(begin: Begin, { frames }: Nesting, spot: Spot): readonly Place[] {
  const dash = begin.dashes.at(-1) ?? 0;
  return spot.column > dash ? behindKeyOrDash(begin, frames, dash, spot) : [];
}

/** The value behind a key or a dash, on its line. */
function behindKeyOrDash(begin: Begin, frames: readonly Frame[], column: number, spot: Spot): readonly Place[] {
  const { text, start, rest } = begin;
  const value = text.slice(rest);
  const flow = flowStart(begin);
  if (flow !== undefined && spot.at > flow) {
    const place = flowPlace(flow, frames, spot);
    return place ? [place] : [];
  }
  const below = contentLine(spot.lines, spot.line, 1);
  const next = below === undefined ? undefined : readLine(spot.lines, below);
  const isDash = !begin.key;
  if (next && opensBlock(begin) && belongs(next, column, isDash)) return firstOf(next, begin, frames, spot);
  if (next && next.indent > column && !opensBlock(begin)) return [];
  if (opensText(begin) || flow !== undefined) return [];
  const quote = /^["']/.exec(value)?.[0] as '"' | "'" | undefined;
  const end = quote ? quotedEnd(value, quote) : plainEnd(value);
  if (spot.column > rest + end) return [];
  const inner = spot.column < rest ? 0 : quote && end > 0 ? 1 : 0;
  if (quote && spot.column <= rest) return [];
  const isClosed = quote !== undefined && value.length > 1 && value[end - 1] === quote;
  const from = start + Math.min(spot.column, rest) + inner;
  return [
    {
      ...plain(spot, frames),
      want: 'value',
      present: isDash ? itemsBeside(spot.lines, spot.line, column) : [],
      from,
      to: Math.max(spot.at, start + rest + end - (isClosed ? 1 : 0)),
      quote,
      lead: /[:-]/.test(text[spot.column - 1] ?? '') && spot.column <= rest && from === spot.at ? ' ' : '',
      tail: quote && !isClosed ? quote : '',
      column,
      margin: begin.indent,
      isBehind: true,
    },
  ];
}

/** Behind a dash whose mapping goes on below: its first key, if that lands in the column of the others. */
function firstOf(next: Begin, begin: Begin, frames: readonly Frame[], spot: Spot): readonly Place[] {
  if (begin.key || next.indent !== spot.column || next.dashes.length || !next.key) return [];
  const below = siblingKeys(spot.lines, next.line, next.indent).map(({ name }) => name);
  return [
    {
      ...plain(spot, frames),
      want: 'key',
      present: [next.key.name, ...below],
      beside: next.start + next.key.column,
      column: next.indent,
      margin: begin.indent,
    },
  ];
}

function belongs(next: Begin, column: number, isDash: boolean): boolean {
  return next.indent > column || (!isDash && next.indent === column && next.dashes.length > 0);
}

function quotedEnd(value: string, quote: string): number {
  const body = quote === '"' ? /^"(?:[^"\\]|\\.)*"?/ : /^'(?:[^']|'')*'?/;
  return body.exec(value)?.[0].length ?? 0;
}

function wordEnd({ text, rest }: Begin): number {
  return rest + plainEnd(text.slice(rest));
}
