import type { TextEdit } from '../../text/edit.ts';
import { type Range, range } from '../../text/span.ts';
import { closing } from '../block/flow.ts';

/**
 * The spaces within a value of flow style, as the format writes them: `{a: 1, b: [2, 3]}`. Line ends stay, and so does
 * what stands around comments.
 */
export function spacesIn(text: string, { start, end }: Range): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  const want = (from: number, to: number, space: string): void => {
    if (text.slice(from, to) !== space) edits.push({ range: range(from, to), newText: space });
  };
  let isStart = true;
  for (let i: number = start; i < end; i++) {
    const c = text[i] as string;
    if (c === '#' && /\s/.test(text[i - 1] ?? '')) {
      i = lineEnd(text, i) - 1;
    } else if ((c === '"' || c === "'") && isStart) {
      i = closing(text, i);
      isStart = false;
    } else if (/[{}[\],]/.test(c)) {
      if (/[}\],]/.test(c)) before(text, i, start, want);
      if (/[{[]/.test(c)) behind(text, i + 1, end, '', want);
      else if (c === ',') behind(text, i + 1, end, ' ', want);
      isStart = true;
    } else if (c === ':' && /[ \t]/.test(text[i + 1] ?? '')) {
      behind(text, i + 1, end, ' ', want);
      isStart = true;
    } else if (!/\s/.test(c)) isStart = false;
  }
  return edits;
}

type Want = (from: number, to: number, space: string) => void;

function before(text: string, at: number, start: number, want: Want): void {
  const from = blanksBefore(text, at);
  // At the start of a line it is indentation; behind another comma nothing is wrong that spaces could mend.
  if (from > start && !/[\r\n,{[]/.test(text[from - 1] ?? '\n')) want(from, at, '');
}

function behind(text: string, at: number, end: number, space: string, want: Want): void {
  const to = blanksBehind(text, at);
  if (to >= end || /[\r\n#,]/.test(text[to] ?? '')) return;
  want(at, to, /[}\]]/.test(text[to] ?? '') ? '' : space);
}

function blanksBefore(text: string, at: number): number {
  let from = at;
  while (text[from - 1] === ' ' || text[from - 1] === '\t') from--;
  return from;
}

function blanksBehind(text: string, at: number): number {
  let to = at;
  while (text[to] === ' ' || text[to] === '\t') to++;
  return to;
}

function lineEnd(text: string, from: number): number {
  const at = text.slice(from).search(/[\r\n]|$/);
  return from + at;
}
