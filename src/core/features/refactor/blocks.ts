import { afterBreak, beforeBreak, blockEnd, lineStart } from '../../edits/lines.ts';
import { endOf, mapAt, type Source, sharedIn, startOf } from '../../edits/place.ts';
import type { Phase } from '../../model/programme.ts';
import { entryOf, type Node, type SeqNode } from '../../syntax/tree.ts';
import { type Range, range } from '../../text/span.ts';

/** The milestones of a phase as a list; undefined where there is none, or where it cannot be written to alone. */
export function milestoneList({ at }: Phase, source: Source): SeqNode | undefined {
  const list = entryOf(mapAt(at, source)?.node, 'milestones')?.value;
  if (list?.kind !== 'seq' || list.anchor || sharedIn(source).originals.has(startOf(list.span, source)))
    return undefined;
  return list;
}

/** An entry of a list in block style, in whole lines: with the comments right above it, and those within. */
export interface Block {
  /** From the start of its first line to the end of its last, without the line end. */
  readonly range: Range;
  /** Where its dash stands. */
  readonly column: number;
}

/** Undefined where more than the entry stands in its lines. */
export function blockOf(item: Node, source: Source): Block | undefined {
  const { text } = source;
  const head = startOf(item.span, source);
  const line = lineStart(text, head);
  const column = /^( *)- +$/.exec(text.slice(line, head))?.[1]?.length;
  if (column === undefined) return undefined;
  const end = blockEnd(text, endOf(item.span, source), column);
  return { range: range(withComments(text, line, column), end), column };
}

/** A comment that stands right above an entry, in the column of its dash, speaks of it. */
function withComments(text: string, line: number, column: number): number {
  let start = line;
  while (start > 0) {
    const above = lineStart(text, beforeBreak(text, start));
    if (text.slice(above, start).search(/\S/) !== column || text[above + column] !== '#') break;
    start = above;
  }
  return start;
}

export function textOf({ range: { start, end } }: { readonly range: Range }, { text }: Source): string {
  return text.slice(start, end);
}

/** The lines of a block with the end of the last: what goes where it is taken out. */
export function wholeLines({ range: { start, end } }: Block, { text }: Source): Range {
  const behind = afterBreak(text, end);
  // The last line of a text without a line end takes the one before it along.
  return range(behind === end ? beforeBreak(text, start) : start, behind);
}

/** Whether a text may name a part of YAML, so that it is not sure that it means the same elsewhere. */
export function hasAnchor(text: string): boolean {
  return /(?:^|[\s[{,:])&[^\s,[\]{}]/.test(text);
}

export function hasAlias(text: string): boolean {
  return /(?:^|[\s[{,:])\*[^\s,[\]{}*]/.test(text);
}

/** A block of text that keeps the blank lines below it: they are part of what it says. */
export function keepsBlanks(text: string): boolean {
  return /[|>]\d?\+\d?[ \t]*(?:#|\r|\n|$)/.test(text);
}
