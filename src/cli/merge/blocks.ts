import type { Syntax } from '../../core/syntax/syntax.ts';
import type { MapNode, Node, SeqNode } from '../../core/syntax/tree.ts';
import { rangeOf } from '../../core/text/span.ts';

/**
 * A stretch of a plan's text that is joined as one: an entry or an item, with the comments above it. Its head and its
 * children are its whole text, so that what is not joined stays byte for byte.
 */
export interface Block {
  readonly key: string;
  /** The column of its key or dash: what is inserted beside it has to stand there too. */
  readonly column: number;
  readonly text: string;
  readonly head: string;
  /** Undefined where it is joined as a whole. */
  readonly children: readonly Block[] | undefined;
  /** Whether its first child begins behind a dash, and not on a line of its own. */
  readonly isInline: boolean;
}

/** The text of a plan in blocks; undefined where it cannot be cut. */
export function blocksOf({ text, root, layout, problems }: Syntax): Block | undefined {
  if (!root || problems.length || root.kind !== 'map' || root.flow) return undefined;
  const startOf = (node: Node): number => rangeOf(node.span, layout).start;
  const cut = (key: string, node: Node, from: number, to: number, column: number): Block => {
    const parts = placesOf(node);
    const first = parts?.[0]?.start;
    if (!parts || first === undefined) {
      const whole = text.slice(from, to);
      return { key, column, text: whole, head: whole, children: undefined, isInline: false };
    }
    return {
      key,
      column,
      text: text.slice(from, to),
      head: text.slice(from, first),
      children: parts.map((part, i) => cut(part.key, part.node, part.start, parts[i + 1]?.start ?? to, part.column)),
      isInline: lineStart(text, first) !== first,
    };
  };

  const placesOf = (node: Node): readonly Place[] | undefined => {
    if (node.kind === 'scalar' || node.flow || node.anchor) return undefined;
    const places = node.kind === 'map' ? entryPlaces(node) : itemPlaces(node);
    if (!places || new Set(places.map(({ key }) => key)).size < places.length) return undefined;
    // What a merge key brings stands elsewhere.
    return places.every(({ start }, i) => i === 0 || start > (places[i - 1]?.start ?? 0)) ? places : undefined;
  };

  const entryPlaces = (node: MapNode): readonly Place[] =>
    node.entries.map(({ key, keySpan, value }) => {
      const at = rangeOf(keySpan, layout).start;
      const line = lineStart(text, at);
      const column = at - line;
      // Behind a dash a key begins where it stands.
      const start = text.slice(line, at).trim() === '' ? withComments(text, line, column) : at;
      return { key, node: value, start, column };
    });

  const itemPlaces = (node: SeqNode): readonly Place[] | undefined => {
    const places = node.items.map((item): Place | undefined => {
      const line = lineStart(text, startOf(item));
      const dash = /^( *)- +$/.exec(text.slice(line, startOf(item)));
      const key = itemKey(item);
      if (!dash || key === undefined) return undefined;
      const column = dash[1]?.length ?? 0;
      return { key, node: item, start: withComments(text, line, column), column };
    });
    return places.every((place) => place !== undefined) ? places : undefined;
  };

  const whole = cut('', root, 0, text.length, 0);
  const [first, ...rest] = whole.children ?? [];
  if (!first) return undefined;
  // What stands above the first key is the file's own.
  const own = { ...first, text: whole.head + first.text, head: whole.head + first.head };
  return { ...whole, head: '', children: [own, ...rest] };
}

interface Place {
  readonly key: string;
  readonly node: Node;
  readonly start: number;
  readonly column: number;
}

/** What tells an item of a list from its neighbours, wherever it stands. */
const NAMING = ['id', 'person', 'decision', 'group', 'week', 'date', 'from', 'met-by', 'metric', 'text'];

function itemKey(item: Node): string | undefined {
  if (item.kind === 'scalar') return `= ${String(item.value)}`;
  if (item.kind === 'seq') return undefined;
  for (const name of NAMING) {
    const value = item.entries.find(({ key }) => key === name)?.value;
    if (value?.kind === 'scalar') return `${name} ${String(value.value)}`;
  }
  return undefined;
}

function lineStart(text: string, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1;
}

/** The start of the comments and blank lines above a line that belong to it: what is indented deeper belongs above. */
function withComments(text: string, line: number, column: number): number {
  let start = line;
  while (start > 0) {
    const above = lineStart(text, start - 1);
    const match = /^([ \t]*)(#|$)/.exec(text.slice(above, start).replace(/[\r\n]+$/, ''));
    if (!match || (match[2] === '#' && (match[1]?.length ?? 0) > column)) break;
    start = above;
  }
  return start;
}
