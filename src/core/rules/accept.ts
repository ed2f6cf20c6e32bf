import type { TextEdit } from '../text/edit.ts';
import { type LineIndex, lineAt, lineRange } from '../text/lines.ts';
import { type Offset, offset, range } from '../text/span.ts';
import type { IsComment } from './comments.ts';
import { groupOf } from './rule.ts';

/** Whether a comment can accept what a rule tells: what is no YAML, or is wrong with such comments, it cannot. */
export function isAcceptable(rule: string): boolean {
  return groupOf(rule) !== 'syntax' && groupOf(rule) !== 'suppression';
}

const OF_LINE = /^(.*?#[ \t]*cx-ignore(?=[ \t]))(.*)$/;

/**
 * The edit that accepts what a rule tells at a place, with the reason left to write: in a comment in the line before, or
 * in the one that accepts something else there. Undefined where a comment would be part of a text.
 */
export function acceptAt(rule: string, at: Offset, lines: LineIndex, isComment: IsComment): TextEdit | undefined {
  const line = lineAt(lines, at);
  const { start } = lineRange(lines, line);
  const known = commentOn(line, lines, isComment) ?? commentAbove(line, lines, isComment);
  if (known !== undefined) return { range: range(known, known), newText: `, ${rule}` };
  if (!isComment(start)) return undefined;
  const indent = /^\ufeff?([ ]*)/.exec(lines.text.slice(start, at))?.[1] ?? '';
  const from = start + (lines.text[start] === '\ufeff' ? 1 : 0);
  return { range: range(from, from), newText: `${indent}# cx-ignore ${rule} -- ${eolOf(lines)}` };
}

/** The edit that accepts what a rule tells in the whole file. */
export function acceptInFile(rule: string, lines: LineIndex): TextEdit {
  const from = lines.text[0] === '\ufeff' ? 1 : 0;
  return { range: range(from, from), newText: `# cx-ignore-file ${rule} -- ${eolOf(lines)}` };
}

/** Behind the last rule that a comment on a line names; undefined where there is none. */
function commentOn(line: number, lines: LineIndex, isComment: IsComment): Offset | undefined {
  const { start, end } = lineRange(lines, line);
  const [, head, body] = OF_LINE.exec(lines.text.slice(start, end)) ?? [];
  if (head === undefined || body === undefined || !isComment(start + head.lastIndexOf('#'))) return undefined;
  const names = /^[ \t]*[^\s,]+\/[^\s,]+(?:[ \t]*,[ \t]*[^\s,]+\/[^\s,]+)*/.exec(body)?.[0];
  return names === undefined ? undefined : offset(start + head.length + names.length);
}

/** The same of the comments that stand right above a line. */
function commentAbove(line: number, lines: LineIndex, isComment: IsComment): Offset | undefined {
  for (let above = line - 1; above >= 0; above--) {
    const { start, end } = lineRange(lines, above);
    if (!lines.text.slice(start, end).trimStart().startsWith('#')) return undefined;
    const found = commentOn(above, lines, isComment);
    if (found !== undefined) return found;
  }
  return undefined;
}

function eolOf({ text, starts }: LineIndex): string {
  const second = starts[1];
  if (second === undefined) return '\n';
  return text.slice(0, second).endsWith('\r\n') ? '\r\n' : (text[second - 1] ?? '\n');
}
