import { lineRange } from '../../text/lines.ts';
import { ahead, behind, closing, type FlowState, flowAt, type Level } from '../block/flow.ts';
import { type Frame, pathOf } from '../block/frames.ts';
import { type Begin, contentLine, indentOf, lastColumnOf, readLine } from '../block/lines.ts';
import type { Place, Spot } from './place.ts';

/** Where the value of flow style begins that stands behind a key or a dash. */
export function flowStart({ text, start, rest }: Begin): number | undefined {
  const at = /^(?:[&!][^\s,[\]{}]*[ \t]+)*(?=[[{])/.exec(text.slice(rest));
  return at ? start + rest + at[0].length : undefined;
}

/**
 * Whether the value of flow style that begins on a line is still open at a cursor: nothing between them stands where only
 * the next key could, and the cursor does not either, unless more of the value follows.
 */
export function isOpenAt(owner: Begin, { lines, text, line, at, column }: Spot): boolean {
  const start = flowStart(owner);
  if (start === undefined || !flowAt(text, start, at)) return false;
  const limit = lastColumnOf(owner);
  const isWithin = (other: number): boolean => {
    const indent = indentOf(lines, other);
    return indent === undefined || indent > limit || /^\s*[}\]]/.test(readLine(lines, other).text);
  };
  for (let between = owner.line + 1; between < line; between++) if (!isWithin(between)) return false;
  const below = contentLine(lines, line, 1);
  return column > limit || line === owner.line || (below !== undefined && isWithin(below));
}

/** So far ahead a list or mapping of flow style is looked at. */
const AHEAD = 2000;

/** What may be written within a value of flow style; undefined where nothing may. */
export function flowPlace(start: number, frames: readonly Frame[], spot: Spot): Place | undefined {
  const { text, at, lines, line } = spot;
  const state = flowAt(text, start, at);
  const level = state?.levels.at(-1);
  if (!state || !level) return undefined;
  const isKey = level.kind === 'map' && level.key === undefined;
  const token = tokenAt(state, level.kind === 'map' && !isKey, spot);
  // A pair within a list is a mapping of one entry, which the format has nowhere.
  if (!token || (level.kind === 'seq' && level.key !== undefined)) return undefined;
  const { from, to, isOther, sign } = token;
  if (from < lineRange(lines, line).start) return undefined;
  const others = ahead(text, isOther ? at : to, AHEAD, isOther);
  const present = level.kind === 'map' ? [...level.keys, ...others.keys] : [...level.items, ...others.items];
  const limit = frames.at(-1)?.column ?? 0;
  const indent = indentOf(lines, line);
  return {
    want: isKey ? 'key' : 'value',
    path: [...pathOf(frames), ...stepsOf(state.levels)],
    frames,
    isFlow: true,
    present: present.filter((name) => isKey || name !== level.key),
    beside: undefined,
    existing: isKey && sign === ':' && !isOther ? text.slice(from, to).trim() : undefined,
    from,
    at,
    to,
    quote: state.quote,
    lead: indent === undefined ? ' '.repeat(Math.max(0, limit + 2 - spot.column)) : gapBefore(text, from, at),
    tail: token.tail,
    column: limit,
    margin: indent ?? spot.column,
    isBehind: true,
  };
}

interface Token {
  readonly from: number;
  readonly to: number;
  /** What comes behind it. */
  readonly sign: string;
  /** Whether nothing is at the place, and another entry comes behind it. */
  readonly isOther: boolean;
  readonly tail: string;
}

/** What would be replaced: the scalar that the place is in, or a value behind it. */
function tokenAt({ from, quote }: FlowState, isValue: boolean, { text, at, lines, line }: Spot): Token | undefined {
  if (quote) {
    const close = closing(text, from);
    const isClosed = close < Math.min(text.length, lineRange(lines, line).end);
    const { sign } = behind(text, isClosed ? close + 1 : at);
    return { from: from + 1, to: isClosed ? close : at, sign, isOther: false, tail: isClosed ? '' : quote };
  }
  // Behind a value that is closed already.
  if (from < at && /[}\]"']/.test(text[from] ?? '')) return undefined;
  const { word, end, sign, isApart } = behind(text, at);
  const isOwn = from < at || !isApart || (isValue && word !== '');
  if (isValue && from === at && /^[ \t]*["'&*!|>[{]/.test(text.slice(at, at + 200))) return undefined;
  if (word && isOwn) return { from, to: end, sign, isOther: false, tail: '' };
  const isOther = from === at && word !== '';
  const tail = isOther ? (isApart ? ',' : ', ') : separator(text, at, sign);
  return { from, to: at, sign, isOther, tail };
}

function gapBefore(text: string, from: number, at: number): string {
  return from === at && /[,:]/.test(text[at - 1] ?? '') ? ' ' : '';
}

function stepsOf(levels: readonly Level[]): readonly (string | number)[] {
  return levels.flatMap(({ kind, key }) => {
    if (kind === 'map') return key ?? [];
    return 0;
  });
}

/** What has to come behind an entry: a comma, where another entry follows. */
function separator(text: string, to: number, sign: string): string {
  if (/^[\r\n#]/.test(sign)) return /^(?:\s|#.*)*(?:[,\]}]|$)/.test(text.slice(to, to + AHEAD)) ? '' : ',';
  return /^[,\]}:]?$/.test(sign) ? '' : ', ';
}
