import type { Syntax } from '../../syntax/syntax.ts';
import { toData } from '../../syntax/tree.ts';
import { applyEdits, type TextEdit } from '../../text/edit.ts';
import { type LineIndex, lineAt, lineRange } from '../../text/lines.ts';
import { range } from '../../text/span.ts';
import { readLine } from '../block/lines.ts';
import { type Style, styleOf } from '../block/style.ts';
import type { Seen } from '../seen.ts';
import { shiftsOf } from './indent.ts';
import { type Shapes, shapesOf } from './shapes.ts';
import { spacesIn } from './spaces.ts';

/** Reads a text from scratch. The server has this anyway; a copy of it here would be large. */
export type Parse = (text: string) => Syntax;

/** Lines, both ends included. */
export interface LineSpan {
  readonly first: number;
  readonly last: number;
}

/**
 * Puts white space in order, and touches nothing else: indentation, spaces at the ends of lines and within braces, empty
 * lines. What the text says stays the same, which is looked at before anything is given; where some of it would not stay,
 * that is left as it is. A text that is not YAML is left alone.
 */
export function formatEdits(seen: Seen, parse: Parse, step: number, within?: LineSpan): readonly TextEdit[] {
  const { text, lines, layout, root } = seen;
  const before = parse(text);
  if (before.problems.length || !root || lineEndsDiffer(text)) return [];
  const said = JSON.stringify(before.root && toData(before.root));
  const isSame = (edits: readonly TextEdit[]): boolean => {
    const after = parse(applyEdits(text, edits));
    return !after.problems.length && JSON.stringify(after.root && toData(after.root)) === said;
  };
  const shapes = shapesOf(root, lines, layout);
  const style = styleFor(lines, step);
  const isWithin = (line: number): boolean => !within || (line >= within.first && line <= within.last);
  const kinds = [
    indentation(lines, shapes, style, isWithin),
    lineEnds(lines, shapes, isWithin),
    emptyLines(lines, shapes, isWithin),
    shapes.flows
      .flatMap((flow) => spacesIn(text, flow))
      .filter(({ range: { start } }) => isWithin(lineAt(lines, start))),
  ];
  const all = inOrder(kinds.flat());
  if (all.length === 0 || isSame(all)) return all;
  let good: readonly TextEdit[] = [];
  for (const edits of kinds) {
    const more = edits.length ? inOrder(good.concat(edits)) : good;
    if (more !== good && isSame(more)) good = more;
  }
  return good;
}

/**
 * The steps that are asked for; whether lists are indented stays as the file has it. Who asks for eight has chosen nothing:
 * Emacs, and Vim without its file types, say so of every file.
 */
function styleFor(lines: LineIndex, asked: number): Style {
  const own = styleOf(lines);
  const step = asked < 8 ? asked : own.step;
  const dash = own.dash === 0 ? 0 : own.step === step ? own.dash : step;
  return { ...own, step, dash };
}

/** A lone CR is a line end for editors, and none for YAML. */
function lineEndsDiffer(text: string): boolean {
  return /\r(?!\n)/.test(text);
}

type IsWithin = (line: number) => boolean;

function indentation(lines: LineIndex, shapes: Shapes, style: Style, isWithin: IsWithin): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  for (const [line, shift] of shiftsOf(lines, shapes, style, isWithin)) {
    const { start, indent, text } = readLine(lines, line);
    if (shift === 0 || indent === text.length) continue;
    const by = Math.max(-indent, shift);
    edits.push({ range: range(start, start + Math.max(0, -by)), newText: ' '.repeat(Math.max(0, by)) });
  }
  return edits;
}

/** Spaces at the ends of lines, but for those of text and of comments. */
function lineEnds(lines: LineIndex, { text: texts }: Shapes, isWithin: IsWithin): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  for (let line = 0; line < lines.starts.length; line++) {
    if (!isWithin(line) || texts.has(line)) continue;
    const { start, text } = readLine(lines, line);
    const length = text.trimEnd().length;
    const isComment = /(?:^|[ \t])#/.test(text.slice(0, length)) && !texts.has(line + 1);
    if (length < text.length && !isComment)
      edits.push({ range: range(start + length, start + text.length), newText: '' });
  }
  return edits;
}

/** No more than one empty line at a time, none at the start and at the end, and a line end at the end. */
function emptyLines(lines: LineIndex, { text: texts, owner }: Shapes, isWithin: IsWithin): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  const count = lines.starts.length;
  const isEmpty = (line: number): boolean => line >= 0 && line < count && readLine(lines, line).text.trim() === '';
  let last = count - 1;
  while (last > 0 && isEmpty(last)) last--;
  for (let line = 0; line < last; line++) {
    if (!isWithin(line) || texts.has(line) || owner.has(line) || !isEmpty(line) || texts.has(line - 1)) continue;
    if (line > 0 && !isEmpty(line - 1)) continue;
    edits.push({ range: range(readLine(lines, line).start, lines.starts[line + 1] ?? 0), newText: '' });
  }
  const { end } = lineRange(lines, last);
  const eol = lines.text.includes('\r\n') ? '\r\n' : '\n';
  const tail = lines.text.slice(end);
  if (isWithin(count - 1) && !texts.has(last) && tail !== eol && end > 0)
    edits.push({ range: range(end, lines.text.length), newText: eol });
  return edits;
}

/** In the order of the text, without what lies within another. */
function inOrder(edits: readonly TextEdit[]): readonly TextEdit[] {
  const ordered = [...edits].sort((a, b) => a.range.start - b.range.start || b.range.end - a.range.end);
  let end = -1;
  return ordered.filter(({ range: { start, end: to } }) => {
    if (start < end) return false;
    end = to;
    return true;
  });
}
