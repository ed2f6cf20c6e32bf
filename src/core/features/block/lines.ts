import { type LineIndex, lineRange } from '../../text/lines.ts';

/** What a line begins with, in columns; whether it is a line of block style at all, its neighbours must tell. */
export interface Begin {
  readonly line: number;
  /** Where its text starts, behind a byte order mark. */
  readonly start: number;
  /** Without its line end. */
  readonly text: string;
  /** The column of its first character that is no space; its length where there is none. */
  readonly indent: number;
  /** The columns of the dashes that it begins with. */
  readonly dashes: readonly number[];
  readonly key: Key | undefined;
  /** Where stands what follows the dashes and the key; the length of the text where nothing does. */
  readonly rest: number;
}

export interface Key {
  readonly name: string;
  readonly column: number;
  /** Behind the name. */
  readonly end: number;
  readonly colon: number;
}

const DASH = /-(?:[ \t]+|$)/y;
const KEY =
  /((?:\?[ \t]+)?)("(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|<<|[^\s:#"'[\]{},&*!|>%@`](?:[^:#]|:(?=\S)|(?<=\S)#)*?)[ \t]*:(?=[ \t]|$)/y;

export function readLine(lines: LineIndex, line: number): Begin {
  const { start, end } = lineRange(lines, line);
  const from = start === 0 && lines.text.charCodeAt(0) === 0xfeff ? 1 : start;
  return begin(lines.text.slice(from, end), line, from);
}

function begin(text: string, line: number, start: number): Begin {
  let at = skipSpaces(text, 0);
  const indent = at;
  const dashes: number[] = [];
  for (;;) {
    DASH.lastIndex = at;
    const dash = DASH.exec(text);
    if (!dash) break;
    dashes.push(at);
    at = DASH.lastIndex;
  }
  KEY.lastIndex = at;
  const found = KEY.exec(text);
  if (!found) return { line, start, text, indent, dashes, key: undefined, rest: at };
  const [whole, question = '', name = ''] = found;
  const column = at + question.length;
  const colon = at + whole.length - 1;
  const key: Key = { name: unquoted(name), column, end: column + name.length, colon };
  return { line, start, text, indent, dashes, key, rest: skipBlanks(text, colon + 1) };
}

function unquoted(name: string): string {
  return /^["']/.test(name) ? name.slice(1, -1) : name;
}

function skipSpaces(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) === 32) at++;
  return at;
}

function skipBlanks(text: string, from: number): number {
  let at = from;
  while (text[at] === ' ' || text[at] === '\t') at++;
  return at;
}

/** The column of a line's first character that is no space; undefined where the line has none, or only a comment. */
export function indentOf(lines: LineIndex, line: number): number | undefined {
  const { text, starts } = lines;
  const start = starts[line] ?? text.length;
  let at = start === 0 && text.charCodeAt(0) === 0xfeff ? 1 : start;
  const margin = at;
  let c = text.charCodeAt(at);
  while (c === 32) c = text.charCodeAt(++at);
  if (c === 10 || c === 13 || c === 35 || Number.isNaN(c)) return undefined;
  if (c === 9 && /^\s*(?:#|$)/.test(readLine(lines, line).text)) return undefined;
  return at - margin;
}

/** The nearest line above or below that holds more than space and comment. */
export function contentLine(lines: LineIndex, from: number, step: 1 | -1): number | undefined {
  for (let line = from + step; line >= 0 && line < lines.starts.length; line += step) {
    if (indentOf(lines, line) !== undefined) return line;
  }
  return undefined;
}

const NOTHING = /^(?:[&!][^\s,[\]{}]*[ \t]*)*(?:#.*)?$/;

/** Whether nothing stands behind the key or the dash but an anchor, a tag or a comment: the value is on the next lines. */
export function opensBlock({ text, rest }: Begin): boolean {
  return NOTHING.test(text.slice(rest));
}

/** Whether what stands behind is the head of a block of text, `|` or `>`. */
export function opensText({ text, rest }: Begin): boolean {
  return /^(?:[&!][^\s,[\]{}]*[ \t]*)*[|>][-+0-9]*[ \t]*(?:#.*)?$/.test(text.slice(rest));
}

/** The column of the last key or dash of a line. */
export function lastColumnOf({ key, dashes, indent }: Begin): number {
  return key?.column ?? dashes.at(-1) ?? indent;
}
