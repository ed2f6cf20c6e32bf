import type { Offset } from '../text/span.ts';

/** Where a cursor stands in a configuration, and what is written there. Found by the lines: a text in work is seldom YAML. */
export type ConfigPlace = Written &
  (
    | { readonly kind: 'key' }
    | { readonly kind: 'value'; readonly key: string }
    | { readonly kind: 'rule' }
    | { readonly kind: 'severity'; readonly rule: string; readonly isInList: boolean }
    | { readonly kind: 'option'; readonly rule: string }
    | { readonly kind: 'optionValue'; readonly rule: string; readonly option: string }
  );

/** The word at the cursor, its ends in the text, and how much of it stands before the cursor. */
export interface Written {
  readonly word: string;
  readonly start: number;
  readonly end: number;
  /** Whether a colon follows: then a key is only given another name. */
  readonly hasColon: boolean;
}

type Kind = ConfigPlace extends infer P ? (P extends unknown ? Omit<P, keyof Written> : never) : never;

const KEY = /^(\s*)((?:- +)*)(?:"([^"]*)"|'([^']*)'|([^\s#:'"[\]{},][^:#]*?))\s*:(?=\s|$)/;

export function configPlaceAt(text: string, at: Offset): ConfigPlace | undefined {
  const lineStart = startOfLine(text, at);
  const before = text.slice(lineStart, at);
  if (/(?:^|\s)#/.test(before)) return undefined;
  const kind = kindAt(before, text.slice(0, lineStart));
  return kind && { ...kind, ...wordAt(text, at) };
}

function startOfLine(text: string, at: number): number {
  return Math.max(text.lastIndexOf('\n', at - 1), text.lastIndexOf('\r', at - 1)) + 1;
}

function wordAt(text: string, at: number): Written {
  const before = /[\w/%.-]*$/.exec(text.slice(startOfLine(text, at), at))?.[0] ?? '';
  const after = /^[\w/%.-]*/.exec(text.slice(at))?.[0] ?? '';
  const end = at + after.length;
  return {
    word: before + after,
    start: at - before.length,
    end,
    hasColon: /^["']?[ \t]*:/.test(text.slice(end, end + 20)),
  };
}

function kindAt(before: string, above: string): Kind | undefined {
  const key = KEY.exec(before);
  const indent = /^\s*/.exec(before)?.[0].length ?? 0;
  const parents = parentsOf(above, indent, /^\s*-(?: |$)/.test(before));
  if (key) return inValue([...parents, nameOf(key)], before.slice(key[0].length));
  const rest = before.trim();
  const [top, rule] = parents;
  if (/^- /.test(`${rest} `) && top === 'rules' && rule !== undefined && parents.length === 2)
    return inItem(rule, rest.replace(/^-\s*/, ''), above, indent);
  if (!/^["']?[\w/-]*$/.test(rest)) return undefined;
  if (parents.length === 0) return { kind: 'key' };
  if (top === 'rules' && parents.length === 1) return { kind: 'rule' };
  if (top === 'rules' && rule !== undefined && parents.length === 2 && isBehindItem(above))
    return { kind: 'option', rule };
  return undefined;
}

function nameOf(key: RegExpExecArray): string {
  return key[3] ?? key[4] ?? key[5] ?? '';
}

/** Behind a key and its colon on one line. */
function inValue(path: readonly string[], value: string): Kind | undefined {
  const [top, rule, option, ...more] = path;
  if (top === undefined || more.length) return undefined;
  if (top !== 'rules') return rule === undefined && isWord(value) ? { kind: 'value', key: top } : undefined;
  if (rule === undefined) return inFlowRules(value);
  if (option !== undefined) return isWord(value) ? { kind: 'optionValue', rule, option } : undefined;
  return inSetting(rule, value);
}

/** `rules: {name: severity, …}`. */
function inFlowRules(value: string): Kind | undefined {
  const open = /^\s*\{(?:.*,)?\s*["']?([\w/-]*)$/.exec(value);
  if (open && depthOf(value) === 1) return { kind: 'rule' };
  const entry = /.*[{,]\s*["']?([\w-]+\/[\w-]+)["']?\s*:(.*)$/.exec(value);
  return entry?.[1] ? inSetting(entry[1], entry[2] ?? '') : undefined;
}

function depthOf(text: string): number {
  return [...text].reduce((depth, c) => depth + (c === '{' || c === '[' ? 1 : c === '}' || c === ']' ? -1 : 0), 0);
}

/** What a rule is set to, up to the cursor: `warning`, `[warning, {min: 5`. */
function inSetting(rule: string, value: string): Kind | undefined {
  if (isWord(value)) return { kind: 'severity', rule, isInList: false };
  if (/^\s*\[\s*["']?\w*$/.test(value)) return { kind: 'severity', rule, isInList: true };
  const options = /^\s*\[[^,{]*,\s*\{(.*)$/.exec(value)?.[1];
  if (options === undefined || options.includes('}')) return undefined;
  const last = options.slice(options.lastIndexOf(',') + 1);
  const pair = /^\s*["']?([\w-]+)["']?\s*:(.*)$/.exec(last);
  if (pair?.[1]) return isWord(pair[2] ?? '') ? { kind: 'optionValue', rule, option: pair[1] } : undefined;
  return isWord(last) ? { kind: 'option', rule } : undefined;
}

function isWord(value: string): boolean {
  return /^\s*["']?[\w/%.-]*$/.test(value);
}

/** An entry of a list in lines of its own: the first is the severity, the second holds the options. */
function inItem(rule: string, rest: string, above: string, indent: number): Kind | undefined {
  if (!isWord(rest)) return undefined;
  const isFirst = !itemsAbove(above, indent).length;
  return isFirst ? { kind: 'severity', rule, isInList: true } : { kind: 'option', rule };
}

function itemsAbove(above: string, indent: number): readonly string[] {
  const items: string[] = [];
  for (const line of linesUp(above)) {
    const own = indentOf(line);
    if (own < indent || (own === indent && !/^\s*-(?: |$)/.test(line))) break;
    if (own === indent) items.push(line);
  }
  return items;
}

/** Whether the line above belongs to an entry of a list: then this one goes on with it. */
function isBehindItem(above: string): boolean {
  for (const line of linesUp(above))
    if (/^\s*- /.test(line)) return true;
    else if (/:\s*$/.test(line)) return false;
  return false;
}

/** The keys that the line is below, from the outermost. An entry of a list may stand as far left as its key. */
function parentsOf(above: string, indent: number, isItem: boolean): readonly string[] {
  const parents: string[] = [];
  let least = isItem ? indent + 1 : indent;
  for (const line of linesUp(above)) {
    if (least === 0) break;
    const key = KEY.exec(line);
    const own = indentOf(line);
    if (own >= least) continue;
    if (!key) {
      least = Math.min(least, own + 1);
      continue;
    }
    least = own;
    // `- min: 4` is no parent of what stands below it in the same entry.
    if (key[2] === '') parents.unshift(nameOf(key));
    else least = own + 1;
  }
  return parents;
}

function* linesUp(text: string): Generator<string> {
  let end = text.length;
  while (end > 0) {
    const start = startOfLine(text, end - 1);
    const line = text.slice(start, end).replace(/[\r\n]+$/, '');
    if (/^\s*[^\s#]/.test(line)) yield line;
    end = start;
  }
}

function indentOf(line: string): number {
  return /^\s*/.exec(line)?.[0].length ?? 0;
}
