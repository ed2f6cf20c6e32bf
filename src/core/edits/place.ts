import type { Entry, MapNode, Node, SeqNode, Step } from '../syntax/tree.ts';
import { type Layout, rangeOf, type Span } from '../text/span.ts';

/** A plan's text, and where its parts stand in it. */
export interface Source {
  readonly text: string;
  readonly root: Node | undefined;
  readonly layout: Layout;
}

/** A node and the way to it from the root, both ends included. */
export interface Place<N extends Node = Node> {
  readonly node: N;
  readonly steps: readonly Step[];
}

/** The map that begins at an offset; undefined where none does, or where it cannot be written to alone. */
export function mapAt(span: Span, source: Source): Place<MapNode> | undefined {
  const at = startOf(span, source);
  return findFrom(source, at, ({ node }) => node.kind === 'map' && startOf(node.span, source) === at) as
    | Place<MapNode>
    | undefined;
}

/** The map or list that holds a key, or an entry, which begins at an offset; it is the last step. */
export function holderOf(span: Span, what: 'key' | 'entry', source: Source): Place<MapNode | SeqNode> | undefined {
  const at = startOf(span, source);
  const holds = (node: Node): boolean =>
    what === 'key'
      ? node.kind === 'map' && node.entries.some(({ keySpan }) => startOf(keySpan, source) === at)
      : node.kind === 'seq' && node.items.some((item) => startOf(item.span, source) === at);
  return findFrom(source, at, ({ node }) => holds(node)) as Place<MapNode | SeqNode> | undefined;
}

/** Goes down to where an offset lies, and stops at the first place that fits. */
function findFrom(source: Source, at: number, fits: (place: Place) => boolean): Place | undefined {
  const { root } = source;
  let place: Place | undefined = root && { node: root, steps: [] };
  while (place && !isShared(place.node, source)) {
    if (fits(place)) return place;
    place = below(place, at, source);
  }
  return undefined;
}

function below({ node, steps }: Place, at: number, source: Source): Place | undefined {
  const holds = (part: Node): boolean => {
    const { start, end } = rangeOf(part.span, source.layout);
    return start <= at && at <= end;
  };
  switch (node.kind) {
    case 'scalar':
      return undefined;
    case 'seq': {
      const key = lastWhere(node.items, holds);
      const item = node.items[key];
      return item && { node: item, steps: [...steps, { key, node: item }] };
    }
    case 'map': {
      const entry = node.entries[lastWhere(node.entries, ({ value }) => holds(value))];
      return entry && { node: entry.value, steps: [...steps, stepOf(entry)] };
    }
  }
}

function lastWhere<T>(list: readonly T[], fits: (each: T) => boolean): number {
  let i = list.length - 1;
  while (i >= 0 && !fits(list[i] as T)) i--;
  return i;
}

export function stepOf(entry: Entry): Step {
  return { key: entry.key, entry, node: entry.value };
}

/**
 * Whether a node is seen elsewhere too, or holds what it shows only by an alias or a merge key: to write there would
 * say more than was asked.
 */
function isShared(node: Node, source: Source): boolean {
  if (node.anchor || (node.kind === 'map' && node.entries.some(isMerged))) return true;
  const { originals, merges } = sharedIn(source);
  if (merges && (isAnchored(node, source) || (node.kind === 'map' && mergesOthers(node, source)))) return true;
  if (!originals.size) return false;
  // What a merge key takes is known by the values it takes.
  const parts = node.kind === 'map' && merges ? node.entries.map(({ value }) => value) : [];
  return [node, ...parts].some(({ span }) => originals.has(startOf(span, source)));
}

/** An anchor may serve merge keys whose every entry is said anew where they stand: nothing else shows it. */
function isAnchored({ span }: Node, source: Source): boolean {
  const start = startOf(span, source);
  return /&\S+\s*(?:#[^\r\n]*\s*)*$/.test(source.text.slice(Math.max(0, start - 200), start));
}

/** Whether a merge key stands among the entries, even where each of what it brings is said anew. */
function mergesOthers({ span, entries }: MapNode, source: Source): boolean {
  let at = startOf(span, source);
  for (const { keySpan, value } of entries) {
    if (source.text.slice(at, startOf(keySpan, source)).includes('<<')) return true;
    at = Math.max(at, endOf(keySpan, source), endOf(value.span, source));
  }
  const end = endOf(span, source);
  // One that comes last stands behind the map's last entry.
  return (
    source.text.slice(at, end).includes('<<') ||
    /^[^\r\n]*(?:[\r\n]+ *(?:#[^\r\n]*)?)*<</.test(source.text.slice(end, end + 400))
  );
}

/** An entry that came by a merge key stands, key and value, at the alias. */
function isMerged({ keySpan, value }: Entry): boolean {
  return value.anchor !== undefined && keySpan.start === value.span.start;
}

/** What of a text is seen in other places too. */
interface Shared {
  /** Where the originals of aliases begin. */
  readonly originals: ReadonlySet<number>;
  readonly merges: boolean;
}

const known = new WeakMap<Node, Shared>();

export function sharedIn({ text, root, layout }: Source): Shared {
  let shared = root && known.get(root);
  if (!root || shared) return shared ?? { originals: new Set(), merges: false };
  shared = { originals: new Set(text.includes('*') ? originals(root, layout) : []), merges: text.includes('<<') };
  known.set(root, shared);
  return shared;
}

function* originals(node: Node, layout: Layout): Generator<number> {
  if (node.anchor) yield rangeOf(node.anchor, layout).start;
  if (node.kind === 'seq') for (const item of node.items) yield* originals(item, layout);
  if (node.kind === 'map') for (const { value } of node.entries) yield* originals(value, layout);
}

export function startOf(span: Span, { layout }: Source): number {
  return rangeOf(span, layout).start;
}

export function endOf(span: Span, { layout }: Source): number {
  return rangeOf(span, layout).end;
}
