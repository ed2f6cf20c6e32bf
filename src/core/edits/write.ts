import type { Written } from '../text/problem.ts';

/** How a file writes its YAML, so that what is added looks like what stands there. */
export interface Style {
  /** Columns that a map stands deeper than its key. */
  readonly step: number;
  /** Columns that a list's dashes stand deeper than its key: the step, or none. */
  readonly dash: number;
  /** Whether keys and texts are in double quotes, as JSON has them. */
  readonly quoted: boolean;
  /** Whether a map of plain values is written on one line, in braces. */
  readonly braces: boolean;
}

/** A list of ids up to so many characters stands on one line. */
const SHORT = 72;

/** `key: value`, in lines; the first is not indented, and the others stand where they do below it. */
export function entryLines(key: string, value: Written, indent: number, style: Style): readonly string[] {
  const name = keyText(key, false, style);
  if (value === null) return [`${name}:`];
  if (!isPlural(value)) return [`${name}: ${scalar(value, false, style)}`];
  if (isInline(value, style)) return [`${name}: ${inline(value, style)}`];
  return [`${name}:`, ...partLines(value, indent, style)];
}

/** The parts of a map or a list as lines of their own, below a key that stands at `indent`. */
export function partLines(value: Written, indent: number, style: Style): readonly string[] {
  if (isList(value)) {
    const at = indent + style.dash;
    return value.flatMap((item) => itemLines(item, at, 2, style));
  }
  const at = indent + style.step;
  const pad = ' '.repeat(at);
  return Object.entries(value ?? {}).flatMap(([key, part]) => {
    const [first = '', ...rest] = entryLines(key, part, at, style);
    return [pad + first, ...rest];
  });
}

/** `- value`, in lines, whose dash stands at `indent` and what follows it `gap` columns further. */
export function itemLines(value: Written, indent: number, gap: number, style: Style): readonly string[] {
  const dash = ' '.repeat(indent) + '-'.padEnd(gap);
  if (value === null) return [dash.trimEnd()];
  if (!isPlural(value)) return [dash + scalar(value, false, style)];
  if (isList(value) || isInline(value, style) || !Object.keys(value).length) return [dash + inline(value, style)];
  const at = indent + gap;
  const lines = Object.entries(value).flatMap(([key, part]) => {
    const [first = '', ...rest] = entryLines(key, part, at, style);
    return [' '.repeat(at) + first, ...rest];
  });
  const [first = '', ...rest] = lines;
  return [dash + first.slice(at), ...rest];
}

/** The value on one line, as it stands within brackets. */
export function inline(value: Written, style: Style): string {
  if (value === null) return '';
  if (!isPlural(value)) return scalar(value, true, style);
  if (isList(value)) return `[${value.map((item) => inline(item, style) || 'null').join(', ')}]`;
  const parts = Object.entries(value).map(([key, part]) => inlineEntry(key, part, style));
  return `{${parts.join(', ')}}`;
}

export function inlineEntry(key: string, value: Written, style: Style): string {
  return `${keyText(key, true, style)}: ${inline(value, style)}`;
}

function isInline(value: Plural, style: Style): boolean {
  const parts = Object.values(value);
  if (!parts.length) return true;
  if (parts.some((part) => part === null || isPlural(part))) return false;
  return (isList(value) || style.braces) && inline(value, style).length <= (isList(value) ? SHORT : SHORT * 2);
}

type Plural = readonly Written[] | { readonly [key: string]: Written };

export function isPlural(value: Written): value is Plural {
  return typeof value === 'object' && value !== null;
}

function isList(value: Written): value is readonly Written[] {
  return Array.isArray(value);
}

/** Words that some reader of YAML takes for something else than a text, and what looks like a number. */
const OTHERWISE =
  /^(?:~|null|true|false|yes|no|on|off|y|n|[-+]?(?:\.?\d[\d_]*(?:\.\d*)?(?:e[-+]?\d+)?|\.inf|\.nan|0[ox][\da-f]+))$/i;

/** What a plain text may not begin with, end with or hold. */
const UNPLAIN = /^[-?:,[\]{}#&*!|>'"%@`]|^\s|\s$|:$|:\s|\s#|[\p{Cc}\u2028\u2029\ufeff]/u;

/** `on` is a key of the format; as a value it would be taken for a yes. */
function keyText(key: string, flow: boolean, style: Style): string {
  return key === 'on' && !style.quoted ? key : scalar(key, flow, style);
}

/** A value on one line: plain where it reads back as the same, else in double quotes. */
export function scalar(value: string | number | boolean, flow: boolean, style: Style): string {
  if (typeof value !== 'string') return String(value);
  const isPlain = value !== '' && !OTHERWISE.test(value) && !UNPLAIN.test(value) && !(flow && /[,[\]{}]/.test(value));
  return isPlain && !style.quoted ? value : JSON.stringify(value);
}
