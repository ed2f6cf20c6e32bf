import type { Root, RootContent } from 'mdast';

/** A part of a document that can be read by itself, and where it begins. */
export interface Chunk {
  readonly start: number;
  readonly blocks: readonly RootContent[];
}

/** So much is read at a time, in characters: reading takes more than twice as long for twice the text. */
const WANTED = 1000;

/** What has no place to cut for so long, and matters, is no document that people write. */
const LONGEST = 100_000;

/** So much of a document is read; prose without a heading or a task is passed over, and does not count. */
const MOST = 500_000;

/**
 * Where a new block begins whatever stands before, unless that is code or HTML: a line at the margin after an empty
 * one, a heading, an item, the line after one of dashes.
 */
const CUT = /\n[ \t]*\n(?=\S)|\n(?=#{1,6}[ \t]|[-+*][ \t]+\S)|\n(?:=+|-+)[ \t]*\n(?=\S)/g;

/** What may be a heading, a task, a definition, or leave something open. */
const MATTERS = /#|\[[ \t\nxX]\]|^[ \t>]*(?:=+|-+)[ \t]*$|```|~~~|<|^[ \t>]*\[[^\]\n]+\]:/m;

/** Containers in containers, deeper than anybody writes; each level costs as much as all before. */
const TOO_DEEP = /^(?:[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t]))){40}|^[ \t]{200}/m;

/** The blocks of a document, part by part; undefined where it would take too long. Line ends are LF. */
export function chunksOf(text: string, read: (part: string) => Root): readonly Chunk[] | undefined {
  if (TOO_DEEP.test(text)) return undefined;
  const chunks: Chunk[] = [];
  let spent = 0;
  let start = 0;
  let wanted = WANTED;
  while (start < text.length) {
    const end = cutAfter(text, start + wanted);
    const part = text.slice(start, end);
    if (MATTERS.test(part)) {
      spent += part.length;
      if (part.length > LONGEST || spent > MOST) return undefined;
      const blocks = read(part).children;
      if (end < text.length && isOpen(blocks.at(-1), part)) {
        wanted = 2 * (end - start);
        continue;
      }
      chunks.push({ start, blocks });
    }
    start = end;
    wanted = WANTED;
  }
  return chunks;
}

function cutAfter(text: string, from: number): number {
  if (from >= text.length) return text.length;
  CUT.lastIndex = from;
  const cut = CUT.exec(text);
  return cut ? cut.index + cut[0].length : text.length;
}

/** How HTML ends that does not end at an empty line. */
const ENDS: readonly (readonly [begin: RegExp, end: RegExp])[] = [
  [/^<!--/, /-->/],
  [/^<\?/, /\?>/],
  [/^<!\[CDATA\[/, /\]\]>/],
  [/^<![a-z]/i, />/],
  [/^<(?:script|pre|style|textarea)(?=[\s>]|$)/i, /<\/(?:script|pre|style|textarea)>/i],
];

/** Whether what follows may still belong to the last block. */
function isOpen(last: RootContent | undefined, part: string): boolean {
  if (last?.type === 'html') {
    const end = ENDS.find(([begin]) => begin.test(last.value))?.[1];
    return end ? !end.test(last.value) : !/\n[ \t]*\n$/.test(part);
  }
  if (last?.type !== 'code') return false;
  const source = part.slice(last.position?.start.offset, last.position?.end.offset);
  const fence = /^(?:`{3,}|~{3,})/.exec(source)?.[0];
  const end = source.slice(source.lastIndexOf('\n') + 1).trim();
  return fence !== undefined && !(source.includes('\n') && end.startsWith(fence) && !/[^`~]/.test(end));
}
