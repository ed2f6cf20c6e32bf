import type { Section } from '../text/span.ts';
import { blockAt } from './plainBlock.ts';
import { closedAt, endOf, keyAt, plainAt, scalar, skipSpaces } from './plainValue.ts';
import type { Entry, Node } from './tree.ts';

/**
 * Reads what nearly every plan consists of: maps and lists by indentation, of values in the forms of `plainValue.ts`.
 * Undefined as soon as anything else turns up, be it an anchor, a block of text or a fault: then the YAML library reads
 * the text, and it alone says what is wrong. What is read here is what the library reads, at a tenth of the time, which
 * is what opening a large plan, checking a thousand and starting the command line wait for; a property test holds both
 * equal. Lists are copied when they are whole, since one that grew has room to spare.
 */
export function parsePlain(text: string, section: Section): Node | undefined {
  const reader: Reader = { text, section, line: { at: 0, indent: 0 }, depth: 0 };
  if (!nextLine(reader, 0)) return undefined;
  const node = readBlock(reader, reader.line.indent);
  return node && reader.line.indent === END ? node : undefined;
}

interface Reader {
  readonly text: string;
  readonly section: Section;
  /** The next line that holds content: where its first character stands, and its column. */
  readonly line: { at: number; indent: number };
  depth: number;
}

/** The indentation of the end of the text: less than that of any line. */
const END = -1;
const DEEPEST = 50;
const DASH = 45;

/** Spaces, a comment if there is one, and the end of the line. */
const REST = /(?: +#[^\r\n\0]*| *)(?:\r?\n|$)/y;
/** Empty lines and those of comments only, up to the indentation of the next line. */
const GAP = /(?: *(?:#[^\r\n\0]*)?\r?\n)*/y;
const LAST_COMMENT = / *#[^\r\n\0]*$/y;

/** Moves to the next line with content; false where something stands behind `end` on its line. */
function nextLine(reader: Reader, end: number): boolean {
  const { text } = reader;
  let at = end;
  if (end > 0) {
    const rest = endOf(REST, text, at);
    if (rest === undefined) return false;
    at = rest;
  }
  toContent(reader, at);
  return true;
}

/** Moves on to the next line with content, from the start of a line. */
function toContent({ text, line }: Reader, from: number): void {
  const at = endOf(GAP, text, from) ?? from;
  const first = skipSpaces(text, at);
  const isEnd = first === text.length || endOf(LAST_COMMENT, text, at) !== undefined;
  line.at = isEnd ? text.length : first;
  line.indent = isEnd ? END : first - at;
}

/** The map or list whose lines stand at a column. */
function readBlock(reader: Reader, indent: number): Node | undefined {
  if (reader.depth >= DEEPEST) return undefined;
  reader.depth++;
  const node = isDash(reader) ? readSeq(reader, indent) : readMap(reader, indent);
  reader.depth--;
  return node;
}

function isDash({ text, line }: Reader): boolean {
  return text.charCodeAt(line.at) === DASH && text.charCodeAt(line.at + 1) === 32;
}

function readSeq(reader: Reader, indent: number): Node | undefined {
  const { section, line } = reader;
  const start = line.at;
  const items: Node[] = [];
  while (line.indent === indent && isDash(reader)) {
    const item = readItem(reader, indent);
    if (!item) return undefined;
    items.push(item);
  }
  if (line.indent > indent) return undefined;
  const end = items.at(-1)?.span.end ?? start;
  return { kind: 'seq', span: { section, start, end }, items: items.slice(), flow: false };
}

function readItem(reader: Reader, indent: number): Node | undefined {
  const { text, line } = reader;
  const at = skipSpaces(text, line.at + 1);
  if (keyAt(text, at) === undefined) return readValue(reader, at, indent);
  const inner = indent + at - line.at;
  line.at = at;
  line.indent = inner;
  const node = readBlock(reader, inner);
  return line.indent > indent ? undefined : node;
}

function readMap(reader: Reader, indent: number): Node | undefined {
  const { text, section, line } = reader;
  const start = line.at;
  const entries: Entry[] = [];
  const known = new Set<string>();
  let end = start;
  while (line.indent === indent && !isDash(reader)) {
    const key = keyAt(text, line.at);
    if (key === undefined || known.has(key)) return undefined;
    known.add(key);
    const keySpan = { section, start: line.at, end: line.at + key.length };
    const value = readEntry(reader, keySpan.end + 1, indent);
    if (!value) return undefined;
    entries.push({ key, keySpan, value });
    end = Math.max(value.span.end, keySpan.end);
  }
  if (line.indent > indent || !entries.length) return undefined;
  return { kind: 'map', span: { section, start, end }, entries: entries.slice(), flow: false };
}

/** What stands behind `key:`, or below it. A list may stand at the column of its key. */
function readEntry(reader: Reader, behindColon: number, indent: number): Node | undefined {
  const { section, line } = reader;
  const at = skipSpaces(reader.text, behindColon);
  if (!nextLine(reader, behindColon)) return readValue(reader, at, indent);
  if (line.indent > indent || (line.indent === indent && isDash(reader))) return readBlock(reader, line.indent);
  return { kind: 'scalar', span: { section, start: at, end: at }, value: null };
}

/** A value that begins at `at`; a plain one may go on in lines that are indented deeper than `indent`. */
function readValue(reader: Reader, at: number, indent: number): Node | undefined {
  const { text, section, line } = reader;
  const word = plainAt(text, at);
  if (word === undefined) {
    const block = blockAt(text, at, indent, section);
    if (block) {
      toContent(reader, block.end);
      return line.indent <= indent ? block.node : undefined;
    }
    const closed = closedAt(text, at, section);
    return closed && nextLine(reader, closed.end) && line.indent <= indent ? closed.node : undefined;
  }
  let end = at + word.length;
  if (!nextLine(reader, end)) return undefined;
  if (line.indent <= indent) return scalar(word, at, end, section);
  let value = word;
  while (line.indent > indent) {
    // A comment or an empty line in between means something else.
    if (!/^ *\r?\n *$/.test(text.slice(end, line.at))) return undefined;
    const more = plainAt(text, line.at);
    if (more === undefined) return undefined;
    value += ` ${more}`;
    end = line.at + more.length;
    if (!nextLine(reader, end)) return undefined;
  }
  return { kind: 'scalar', span: { section, start: at, end }, value };
}
