/** Lines as they stand in a text; their ends are LF, CR LF and CR. */

export function lineStart(text: string, at: number): number {
  let start = at;
  while (start > 0 && !isBreak(text, start - 1)) start--;
  return start;
}

/** Before the line's end. */
export function lineEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && !isBreak(text, end)) end++;
  return end;
}

/** Behind a line's end. */
export function afterBreak(text: string, at: number): number {
  return text.startsWith('\r\n', at) ? at + 2 : isBreak(text, at) ? at + 1 : at;
}

/** Before the line's end that an offset is right behind. */
export function beforeBreak(text: string, at: number): number {
  return text.startsWith('\r\n', at - 2) ? at - 2 : at > 0 && isBreak(text, at - 1) ? at - 1 : at;
}

export function isBreak(text: string, at: number): boolean {
  return text[at] === '\n' || text[at] === '\r';
}

/** The line end in use at an offset; at the text's end, the first one of the text. */
export function breakAt(text: string, at: number): string {
  return /^(?:\r\n|\n|\r)/.exec(text.slice(at, at + 2))?.[0] ?? /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
}

/**
 * The column of an offset before which nothing stands on its line but spaces and, where `dashes`, the dashes of lists;
 * undefined where something else does: a tab, a tag, an anchor, a key.
 */
export function columnOf(text: string, at: number, dashes: boolean): number | undefined {
  const before = text.slice(lineStart(text, at), at).replace(/^\ufeff/, '');
  return (dashes ? /^ *(?:- +)*$/ : /^ *$/).test(before) ? before.length : undefined;
}

/**
 * Where what stands in block style ends: at the end of its last line, with the comment on it and those below that are
 * indented deeper than `column`, since they speak of it.
 */
export function blockEnd(text: string, end: number, column: number): number {
  // A block scalar ends behind its last line.
  let last = end > 0 && isBreak(text, end - 1) ? beforeBreak(text, end) : lineEnd(text, end);
  for (let next = afterBreak(text, last); next > last && next < text.length; ) {
    const close = lineEnd(text, next);
    const line = text.slice(next, close);
    const indent = line.search(/\S/);
    if (indent >= 0 && !(line[indent] === '#' && indent > column)) break;
    if (indent >= 0) last = close;
    const after = afterBreak(text, close);
    if (after === close) break;
    next = after;
  }
  return last;
}

/** Whether the line before the one that holds an offset is blank. */
export function followsBlank(text: string, at: number): boolean {
  const start = lineStart(text, at);
  const before = beforeBreak(text, start);
  return before < start && text.slice(lineStart(text, before), before).trim() === '';
}
