import type { LineIndex } from '../../text/lines.ts';
import { indentOf, opensBlock, readLine } from './lines.ts';

/** How a file is written, as far as it shows. */
export interface Style {
  /** How far a mapping stands to the right of its key. */
  readonly step: number;
  /** How far a dash stands to the right of its key; 0 where lists are not indented. */
  readonly dash: number;
  readonly eol: '\n' | '\r\n';
}

/** So many lines are looked at: who begins a plan one way goes on so. */
const ENOUGH = 2000;

export function styleOf(lines: LineIndex): Style {
  const eol = /\r?\n/.exec(lines.text.slice(0, 10_000))?.[0] === '\r\n' ? '\r\n' : '\n';
  let step: number | undefined;
  let dash: number | undefined;
  let column: number | undefined;
  const last = Math.min(lines.starts.length, ENOUGH);
  for (let line = 0; line < last && (step === undefined || dash === undefined); line++) {
    const indent = indentOf(lines, line);
    if (indent === undefined) continue;
    const begin = readLine(lines, line);
    if (column !== undefined && begin.dashes.length && indent >= column) dash ??= indent - column;
    else if (column !== undefined && begin.key && indent > column) step ??= indent - column;
    column = begin.key && opensBlock(begin) ? begin.key.column : undefined;
  }
  return { step: step ?? (dash || 2), dash: dash ?? step ?? 2, eol };
}
