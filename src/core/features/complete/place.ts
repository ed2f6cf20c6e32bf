import type { LineIndex } from '../../text/lines.ts';
import { type Frame, pathOf } from '../block/frames.ts';
import { indentOf, readLine } from '../block/lines.ts';

/** What may be written at a cursor. */
export interface Place {
  /** An entry of the mapping at `path`, the value at `path`, or an entry, with its dash, of the list at `path`. */
  readonly want: 'key' | 'value' | 'item';
  readonly path: readonly (string | number)[];
  /** What of block style it stands in: where the things are that the path leads through. */
  readonly frames: readonly Frame[];
  readonly isFlow: boolean;
  /** The keys of the mapping, or the plain entries of the list, that stand there beside it. */
  readonly present: readonly string[];
  /** Where one of the keys stands in the text. */
  readonly beside: number | undefined;
  /** The key that is there already and would be replaced. */
  readonly existing: string | undefined;
  /** What is replaced, up to the cursor and as a whole. */
  readonly from: number;
  readonly at: number;
  readonly to: number;
  readonly quote: '"' | "'" | undefined;
  /** What has to stand before and behind what is inserted. */
  readonly lead: string;
  readonly tail: string;
  /** The column of the key or dash that is inserted, or of the value; of the key or dash where the value is behind it. */
  readonly column: number;
  /** The white space that the line begins with, as far as it stays. */
  readonly margin: number;
  /** Whether a value stands on the line of its key or dash, rather than below. */
  readonly isBehind: boolean;
}

/** A line and a cursor in it. */
export interface Spot {
  readonly lines: LineIndex;
  readonly text: string;
  readonly line: number;
  readonly at: number;
  /** The column of the cursor. */
  readonly column: number;
}

/** What most places have in common: nothing stands there yet. */
export function plain(spot: Spot, frames: readonly Frame[]): Omit<Place, 'want' | 'column' | 'margin'> {
  const { at } = spot;
  return {
    path: pathOf(frames),
    frames,
    isFlow: false,
    present: [],
    beside: undefined,
    existing: undefined,
    from: at,
    at,
    to: at,
    quote: undefined,
    lead: '',
    tail: '',
    isBehind: false,
  };
}

/** The entries of a list of scalars that a line is one of. */
export function itemsBeside(lines: LineIndex, line: number, column: number): readonly string[] {
  const found: string[] = [];
  const look = (step: 1 | -1): void => {
    for (let at = line + step; at >= 0 && at < lines.starts.length; at += step) {
      const indent = indentOf(lines, at);
      if (indent === undefined || indent > column) continue;
      const begin = readLine(lines, at);
      if (indent < column || !begin.dashes.length) return;
      if (!begin.key) found.push(begin.text.slice(begin.rest, begin.rest + plainEnd(begin.text.slice(begin.rest))));
    }
  };
  look(-1);
  look(1);
  return found;
}

/** How long a plain scalar is, without the comment behind it. */
export function plainEnd(value: string): number {
  return value.replace(/(?:^|[ \t])#.*$/, '').trimEnd().length;
}
