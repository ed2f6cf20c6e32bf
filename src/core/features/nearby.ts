import { type Declaration, flat, type Nested, type Reference } from '../model/symbols.ts';
import type { Entry, Node } from '../syntax/tree.ts';
import { type Layout, overlaps, type Range, range, rangeOf } from '../text/span.ts';
import type { Cursor } from './cursor.ts';
import type { Seen } from './seen.ts';

/** Ids of a part of the plan: a large plan has tens of thousands, and a question about a few lines asks for a few. */
export interface Nearby {
  readonly declarations: readonly Declaration[];
  readonly references: readonly Reference[];
}

type Reading = Pick<Seen, 'symbolsOf' | 'layout'>;

/** The ids of the items that a cursor is in, the innermost item first. */
export function symbolsAround({ path }: Cursor, seen: Reading): readonly Nearby[] {
  return [...path].reverse().flatMap(({ node, entry }) => symbolsIn(node, entry, seen));
}

/** The ids of the items in a part of the text, and perhaps some beside it. */
export function symbolsWithin(root: Node, part: Range, seen: Reading): Nearby {
  const { layout } = seen;
  const found: { readonly declarations: Declaration[]; readonly references: Reference[] } = {
    declarations: [],
    references: [],
  };
  const visit = (node: Node, entry: Entry | undefined): void => {
    for (const { declarations, references } of symbolsIn(node, entry, seen)) {
      found.declarations.push(...declarations);
      found.references.push(...references);
    }
    if (node.anchor) return;
    if (node.kind === 'seq')
      for (const item of node.items) if (overlaps(rangeOf(item.span, layout), part)) visit(item, undefined);
    if (node.kind === 'map')
      for (const inner of node.entries) if (overlaps(wholeOf(inner, layout), part)) visit(inner.value, inner);
  };
  visit(root, undefined);
  return found;
}

function wholeOf({ keySpan, value }: Entry, layout: Layout): Range {
  const [key, own] = [rangeOf(keySpan, layout), rangeOf(value.span, layout)];
  return range(key.start, Math.max(key.end, own.end));
}

/** The ids of an item without those of the items in it; all that an alias brings, since that stands at its use. */
function symbolsIn(node: Node, entry: Entry | undefined, { symbolsOf }: Reading): readonly Nearby[] {
  const parts = [node.kind === 'map' ? node : undefined, entry];
  return parts.flatMap((part) => {
    const read = part && symbolsOf(part);
    if (!read) return [];
    const those = <T extends object>(list: Nested<T>): readonly T[] => (node.anchor ? flat(list) : ownOf(list));
    return [{ declarations: those(read.declarations), references: those(read.references) }];
  });
}

function ownOf<T extends object>(list: Nested<T>): readonly T[] {
  return list.filter((each): each is T => !Array.isArray(each));
}
