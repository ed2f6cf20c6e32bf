import { shapeAt } from '../schema/shape.ts';
import type { Entry, MapNode, Node, SeqNode, Step } from '../syntax/tree.ts';
import type { TextEdit } from '../text/edit.ts';
import type { Addition, Written } from '../text/problem.ts';
import { range } from '../text/span.ts';
import { blockEnd, breakAt, columnOf, followsBlank, lineEnd, lineStart } from './lines.ts';
import { endOf, mapAt, type Place, type Source, startOf, stepOf } from './place.ts';
import { isBraced, styleOf } from './style.ts';
import { entryLines, inline, inlineEntry, isPlural, itemLines, partLines } from './write.ts';

type Edits = readonly TextEdit[] | undefined;

/** The edits that add something to the plan; undefined where it is not sure how, or where something stands already. */
export function addition({ span, path, value, append }: Addition, source: Source): Edits {
  const place = mapAt(span, source);
  return place && addTo(place, path, append ? { one: value } : { all: value }, source);
}

/** The value of a key, or one more entry of its list. */
type What = { readonly all: Written } | { readonly one: Written };

function addTo(place: Place<MapNode>, [key, ...rest]: readonly string[], what: What, source: Source): Edits {
  if (key === undefined) return undefined;
  const same = place.node.entries.filter((entry) => entry.key === key);
  const [entry] = same;
  const whole = nested(rest, what);
  if (!entry) return insertEntry(place, key, whole, source);
  const { value } = entry;
  if (same.length > 1 || value.anchor) return undefined;
  if (isNothing(value)) return isOfForm(value, whole) ? fill(place, entry, whole, source) : undefined;
  if (rest.length) {
    const inner = value.kind === 'map' ? mapAt(value.span, source) : undefined;
    return inner && addTo(inner, rest, what, source);
  }
  return 'one' in what && value.kind === 'seq' ? appendItem(place, entry, value, what.one, source) : undefined;
}

function nested(path: readonly string[], what: What): Written {
  const inner: Written = 'one' in what ? [what.one] : what.all;
  return path.reduceRight<Written>((value, key) => ({ [key]: value }), inner);
}

function isNothing(node: Node): boolean {
  if (node.kind === 'scalar') return node.value === null;
  return (node.kind === 'seq' ? node.items : node.entries).length === 0;
}

/** An empty list is not made a map, nor the other way round. */
function isOfForm({ kind }: Node, written: Written): boolean {
  if (kind === 'scalar') return true;
  return isPlural(written) && (kind === 'seq') === Array.isArray(written);
}

function insertEntry(place: Place<MapNode>, key: string, value: Written, source: Source): Edits {
  const { text } = source;
  const { node, steps } = place;
  const [first] = node.entries;
  const before = predecessor(node, steps, key);
  const head = first && startOf(first.keySpan, source);
  const braces = node.entries.some((entry) => isBraced(entry.value, source));
  const style = styleOf(nearest(place, source), braces, head !== undefined && text[head] === '"', source);
  if (node.flow) {
    const written = inlineEntry(key, value, style);
    if (!first || before) return insertFlow(node, before?.keySpan, before?.value, written, source);
    return insertAt(startOf(first.keySpan, source), written + flowGlue(node, startOf(first.keySpan, source), source));
  }
  const column = head === undefined ? undefined : columnOf(text, head, true);
  if (head === undefined || column === undefined) return undefined;
  const lines = entryLines(key, value, column, style);
  // The first key may stand behind a dash: what comes before it takes its place.
  if (!before) return insertAt(head, [...lines, ' '.repeat(column)].join(breakAt(text, lineEnd(text, head))));
  const apart = node.entries.length > 1 && !steps.length && gapBefore(node, before, source);
  return [below(endOfEntry(before, source), column, pad(column, lines), apart, source)];
}

function insertAt(at: number, newText: string): Edits {
  return [{ range: range(at, at), newText }];
}

/**
 * The entry behind which a key belongs, as the format orders them: the last of those that come before it; undefined
 * where it comes first.
 */
function predecessor({ entries }: MapNode, steps: readonly Step[], key: string): Entry | undefined {
  const order = Object.keys(shapeAt(steps)?.keys ?? {});
  const place = order.indexOf(key);
  if (place < 0) return entries.at(-1);
  return entries.filter((entry) => order.indexOf(entry.key) < place && order.includes(entry.key)).at(-1);
}

/** Whether blank lines part the sections of the file. */
function gapBefore({ entries }: MapNode, before: Entry, source: Source): boolean {
  const behind = entries.indexOf(before) > 0 ? before : entries[1];
  return behind !== undefined && gapAbove(startOf(behind.keySpan, source), source);
}

/** Whether a blank line stands above a line, or above the comments that belong to it. */
function gapAbove(at: number, { text }: Source): boolean {
  let line = lineStart(text, at);
  while (line > 0) {
    if (followsBlank(text, line)) return true;
    const above = lineStart(text, line - (text.startsWith('\r\n', line - 2) ? 2 : 1));
    if (!/^[ ]*#/.test(text.slice(above, line))) return false;
    line = above;
  }
  return false;
}

function nearest({ node, steps }: Place, { root }: Source): readonly Node[] {
  return [node, ...steps.map((step) => step.node).reverse(), ...(root ? [root] : [])];
}

/** Lines below something that ends at an offset, whose column they share. */
function below(end: number, column: number, lines: readonly string[], apart: boolean, { text }: Source): TextEdit {
  const at = blockEnd(text, end, column);
  const eol = breakAt(text, at);
  const lead = apart ? eol + eol : eol;
  return { range: range(at, at), newText: lead + lines.join(eol) };
}

function pad(column: number, [first = '', ...rest]: readonly string[]): readonly string[] {
  return [' '.repeat(column) + first, ...rest];
}

function endOfEntry({ keySpan, value }: Entry, source: Source): number {
  return Math.max(endOf(keySpan, source), endOf(value.span, source));
}

/** Within brackets: behind `before`, or as the only one. */
function insertFlow(
  node: MapNode | SeqNode,
  key: Entry['keySpan'] | undefined,
  before: Node | undefined,
  written: string,
  source: Source,
): Edits {
  if (!before) {
    const at = startOf(node.span, source) + 1;
    return [{ range: range(at, at), newText: written }];
  }
  const at = endOf(before.span, source);
  // Behind `{a: ` it is not sure where the empty value ends.
  if (before.kind === 'scalar' && before.value === null && at === startOf(before.span, source)) return undefined;
  const head = startOf(key ?? before.span, source);
  return insertAt(at, flowGlue(node, head, source) + written);
}

/** What parts entries within brackets: a line each, where the one at an offset has a line of its own. */
function flowGlue(node: Node, head: number, source: Source): string {
  const { text } = source;
  const column = columnOf(text, head, false);
  const isOwnLine = column !== undefined && lineStart(text, head) > startOf(node.span, source);
  return isOwnLine ? `,${breakAt(text, lineEnd(text, head))}${' '.repeat(column)}` : ', ';
}

/** `criteria:`, `criteria: []` and `criteria: ~` get their value. */
function fill(place: Place<MapNode>, entry: Entry, written: Written, source: Source): Edits {
  const { text } = source;
  const style = styleOf(nearest(place, source), false, false, source);
  const key = endOf(entry.keySpan, source);
  const colon = /^[ ]*:/.exec(text.slice(key, key + 80))?.[0].length;
  if (colon === undefined) return undefined;
  const [start, end] = [startOf(entry.value.span, source), endOf(entry.value.span, source)];
  const behind = key + colon;
  const old = end > start ? text.slice(behind, end) : '';
  // An anchor, a tag or a comment within is not ours to move.
  if (!/^ *(?:~|null|\[ *\]|\{ *\})?$/i.test(old) || /^[ ]*[&!]/.test(text.slice(behind, behind + 80)))
    return undefined;
  const out: TextEdit = { range: range(behind, behind + old.length), newText: '' };
  const flow = place.node.flow || !isPlural(written) || Object.keys(written).length === 0;
  if (flow) return [{ ...out, newText: ` ${inline(written, style)}` }];
  const column = columnOf(text, startOf(entry.keySpan, source), true);
  if (column === undefined) return undefined;
  const lines = below(
    Math.max(behind, end),
    Number.POSITIVE_INFINITY,
    partLines(written, column, style),
    false,
    source,
  );
  return old ? [out, lines] : [lines];
}

/** One more entry, written as the last one is. */
function appendItem(place: Place<MapNode>, entry: Entry, list: SeqNode, item: Written, source: Source): Edits {
  const last = list.items.at(-1);
  if (!last || list.anchor || last.anchor) return undefined;
  const { text } = source;
  const quoted = text[startOf(last.span, source)] === '"' && list.flow;
  const inner: Place = { node: list, steps: [...place.steps, stepOf(entry)] };
  const style = styleOf(nearest(inner, source), isBraced(last, source), quoted, source);
  if (list.flow) return insertFlow(list, undefined, last, inline(item, style), source);
  const column = columnOf(text, startOf(list.span, source), false);
  const head = startOf(last.span, source);
  const dash = lineStart(text, head) + (column ?? 0);
  // An entry whose content begins in the line of its dash, and nothing but spaces between.
  if (column === undefined || !/^- *$/.test(text.slice(dash, head)) || text.slice(lineStart(text, head), dash).trim())
    return undefined;
  const apart = list.items.length > 1 && gapAbove(head, source);
  return [below(endOf(last.span, source), column, itemLines(item, column, head - dash, style), apart, source)];
}
