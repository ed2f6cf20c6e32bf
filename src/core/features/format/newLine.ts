import { formAt } from '../../schema/keys.ts';
import type { TextEdit } from '../../text/edit.ts';
import { lineAt } from '../../text/lines.ts';
import { type Offset, range } from '../../text/span.ts';
import { flowAt } from '../block/flow.ts';
import { nestingOf, pathOf } from '../block/frames.ts';
import { contentLine, lastColumnOf, opensBlock, opensText, readLine } from '../block/lines.ts';
import { type Style, styleOf } from '../block/style.ts';
import type { Seen } from '../seen.ts';

/** After Enter: the white space in front of the cursor, so that the next key or dash can be written where it belongs. */
export function newLineEdits({ lines }: Pick<Seen, 'lines'>, at: Offset): readonly TextEdit[] {
  const line = lineAt(lines, at);
  const { start, indent, text } = readLine(lines, line);
  const column = indent === text.length && line > 0 ? columnAfter({ lines }, line) : undefined;
  if (column === undefined || column === indent) return [];
  return [{ range: range(start, start + indent), newText: ' '.repeat(column) }];
}

/** Undefined where the line before is empty: then somebody has begun something else. */
function columnAfter({ lines }: Pick<Seen, 'lines'>, line: number): number | undefined {
  const above = contentLine(lines, line, -1);
  if (above !== line - 1) return undefined;
  const style = styleOf(lines);
  const { last, owner, frames } = nestingOf(lines, above);
  const before = readLine(lines, above);
  const flow = lastFlow(last.text.slice(last.rest));
  if (flow !== undefined && flowAt(lines.text, last.start + last.rest + flow, readLine(lines, line).start)) {
    return owner ? before.indent : last.indent + style.step;
  }
  if (owner) return flow === undefined ? before.indent : (frames.at(-1)?.column ?? 0);
  if (opensText(last)) return lastColumnOf(last) + style.step;
  if (opensBlock(last) && (last.key || last.dashes.length)) return inside(last.key !== undefined, frames, style);
  return frames.at(-1)?.column;
}

function lastFlow(value: string): number | undefined {
  const at = /^(?:[&!][^\s,[\]{}]*[ \t]+)*(?=[[{])/.exec(value);
  return at?.[0].length;
}

/** Behind a key or dash without a value: what the format has there. */
function inside(isKey: boolean, frames: ReturnType<typeof nestingOf>['frames'], { step, dash }: Style): number {
  const column = frames.at(-1)?.column ?? 0;
  if (!isKey) return column + 2;
  const isList = formAt(pathOf(frames))?.types[0] === 'array';
  return column + (isList ? dash : step);
}
