import type { Section } from '../text/span.ts';
import { detached } from '../text/text.ts';
import type { Entry, Node, ScalarNode } from './tree.ts';

/**
 * Values that stand on one line, in the forms that nearly all of a plan is written in: a plain or quoted word, and
 * brackets of such. Each reader gives undefined where it finds anything else, and the YAML library is asked then.
 */
export interface Value {
  readonly node: Node;
  /** Where the value ends, spaces behind it not included. */
  readonly end: number;
}

/** A value begins with a letter, a digit, or a sign that means nothing to YAML; `: ` and ` #` end it. */
const PLAIN = /[A-Za-z0-9_(/£$€\u00a1-\ud7ff\ue000-\ufefe](?:[^\r\n\t\0:# ]|:(?=[^\s,[\]{}])|(?<=\S)#| +(?=[^\s#]))*/y;
/** Within brackets commas and brackets end it too. */
const PLAIN_IN_FLOW =
  /[A-Za-z0-9_(/£$€\u00a1-\ud7ff\ue000-\ufefe](?:[^\r\n\t\0:#,[\]{} ]|:(?=[^\s,[\]{}])|(?<=\S)#| +(?=[^\s#,[\]{}]))*/y;
const QUOTED = /"[^"\\\r\n\t\0]*"|'[^'\r\n\t\0]*'(?!')/y;
const KEY = /[A-Za-z0-9_][A-Za-z0-9_-]{0,99}(?=:(?:[ \r\n]|$))/y;
const NUMBER = /^\d+(?:\.\d*)?(?:[eE][-+]?\d+)?$/;
/** What of the words of YAML is no text; how it is written is the library's business. */
const OTHER = /^(?:null|Null|NULL|true|True|TRUE|false|False|FALSE|0[ox].*)$/;

/** Brackets within brackets that are still read here. */
const DEEPEST = 20;

/** Where what a pattern finds at a place ends; undefined where it finds nothing there. */
export function endOf(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}

export function match(pattern: RegExp, text: string, at: number): string | undefined {
  const end = endOf(pattern, text, at);
  return end === undefined ? undefined : text.slice(at, end);
}

export function keyAt(text: string, at: number): string | undefined {
  const key = match(KEY, text, at);
  return key === undefined ? undefined : shared(key);
}

/** Keys that were met, each once: a large plan has eighty thousand, and few different ones. */
const met = new Map<string, string>();
const MOST_MET = 500;

function shared(key: string): string {
  const known = met.get(key);
  if (known !== undefined || met.size >= MOST_MET) return known ?? key;
  const own = detached(key);
  met.set(own, own);
  return own;
}

export function plainAt(text: string, at: number): string | undefined {
  return match(PLAIN, text, at);
}

/** A value in quotes or brackets. */
export function closedAt(text: string, at: number, section: Section, depth = 0): Value | undefined {
  switch (text[at]) {
    case '"':
    case "'": {
      const quoted = match(QUOTED, text, at);
      if (quoted === undefined) return undefined;
      const end = at + quoted.length;
      return { node: { kind: 'scalar', span: { section, start: at, end }, value: quoted.slice(1, -1) }, end };
    }
    case '[':
      return depth < DEEPEST ? seqAt(text, at, section, depth + 1) : undefined;
    case '{':
      return depth < DEEPEST ? mapAt(text, at, section, depth + 1) : undefined;
    default:
      return undefined;
  }
}

/** The scalar of a plain word: YAML 1.2 reads numbers, truth values and null out of some. */
export function scalar(word: string, start: number, end: number, section: Section): ScalarNode | undefined {
  const span = { section, start, end };
  const first = word.charCodeAt(0);
  if (first >= 48 && first <= 57 && NUMBER.test(word)) return { kind: 'scalar', span, value: Number(word) };
  return OTHER.test(word) ? other(word, span) : { kind: 'scalar', span, value: word };
}

function other(word: string, span: ScalarNode['span']): ScalarNode | undefined {
  switch (word) {
    case 'true':
      return { kind: 'scalar', span, value: true };
    case 'false':
      return { kind: 'scalar', span, value: false };
    default:
      return undefined;
  }
}

function valueAt(text: string, at: number, section: Section, depth: number): Value | undefined {
  const word = match(PLAIN_IN_FLOW, text, at);
  if (word === undefined) return closedAt(text, at, section, depth);
  const end = at + word.length;
  const node = scalar(word, at, end, section);
  return node && { node, end };
}

function seqAt(text: string, start: number, section: Section, depth: number): Value | undefined {
  const items: Node[] = [];
  const end = listAt(text, start, ']', (at) => {
    const value = valueAt(text, at, section, depth);
    if (value) items.push(value.node);
    return value?.end;
  });
  return end === undefined
    ? undefined
    : { node: { kind: 'seq', span: { section, start, end }, items: items.slice(), flow: true }, end };
}

function mapAt(text: string, start: number, section: Section, depth: number): Value | undefined {
  const entries: Entry[] = [];
  const end = listAt(text, start, '}', (at) => {
    const key = keyAt(text, at);
    if (key === undefined || entries.some((entry) => entry.key === key)) return undefined;
    const value = valueAt(text, skipSpaces(text, at + key.length + 1), section, depth);
    if (value) entries.push({ key, keySpan: { section, start: at, end: at + key.length }, value: value.node });
    return value?.end;
  });
  return end === undefined
    ? undefined
    : { node: { kind: 'map', span: { section, start, end }, entries: entries.slice(), flow: true }, end };
}

/** Entries parted by commas, up to behind the closing bracket. */
function listAt(text: string, start: number, close: string, entryAt: (at: number) => number | undefined) {
  let at = skipSpaces(text, start + 1);
  if (text[at] === close) return at + 1;
  for (;;) {
    const end = entryAt(at);
    if (end === undefined) return undefined;
    at = skipSpaces(text, end);
    if (text[at] === close) return at + 1;
    // The space behind the comma is what tells `a,b` from two values for a reader; YAML does not ask for it.
    if (text[at] !== ',') return undefined;
    at = skipSpaces(text, at + 1);
  }
}

export function skipSpaces(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) === 32) at++;
  return at;
}
