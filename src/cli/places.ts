import { type Node, pointerOf } from '../core/syntax/tree.ts';
import type { Problem } from '../core/text/problem.ts';
import { type Layout, type Offset, type Range, rangeOf } from '../core/text/span.ts';

/** The item that a problem is about: its RFC 6901 pointer, and where a reader sees the mapping begin that holds it. */
export interface Place {
  readonly pointer: string;
  readonly head: Offset | undefined;
}

/** A part of the tree; `head` is where its key begins, or else itself. */
interface Part {
  readonly key: string | number;
  readonly node: Node;
  readonly head: Offset;
  readonly range: Range;
  /** Whether it is an entry of a list. */
  readonly isEntry: boolean;
}

type PartsOf = (node: Node) => readonly Part[];

/** Finds the item of any problem of one tree. What an alias repeats stands at the alias: its outermost part is meant. */
export function placeFinder(root: Node | undefined, layout: Layout): (problem: Problem) => Place {
  if (!root) return () => ({ pointer: '', head: undefined });
  const known = new Map<Node, readonly Part[]>();
  const partsOf: PartsOf = (node) => {
    const parts = known.get(node) ?? readParts(node, layout);
    known.set(node, parts);
    return parts;
  };
  return ({ item, span }) => {
    const wanted = rangeOf(item ?? span, layout);
    const way = wayTo(root, wanted, partsOf);
    const exact = item ? way.findIndex((part) => isWhole(part, wanted)) : -1;
    const last = exact >= 0 ? exact : way.findLastIndex(({ node, isEntry }) => isEntry || node.kind === 'map');
    const holder = way.slice(0, exact >= 0 ? exact + 1 : way.length).findLast(({ node }) => node.kind === 'map');
    return { pointer: pointerOf(way.slice(0, last + 1).map(({ key }) => key)), head: holder?.head };
  };
}

function isWhole({ head, range }: Part, { start, end }: Range): boolean {
  return end === range.end && (start === range.start || start === head);
}

/** The parts that hold a place, from the outermost to the smallest; its key is a part of each. */
function wayTo(root: Node, wanted: Range, partsOf: PartsOf): readonly Part[] {
  const way: Part[] = [];
  for (let node: Node | undefined = root; node; node = way.at(-1)?.node) {
    const part = partAt(partsOf(node), wanted);
    if (!part) break;
    way.push(part);
  }
  return way;
}

/** Parts stand in the order of the text, but for those that a merge key brings: they are looked for one by one. */
function partAt(parts: readonly Part[], wanted: Range): Part | undefined {
  let [low, high] = [0, parts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((parts[middle]?.head ?? 0) <= wanted.start) low = middle;
    else high = middle - 1;
  }
  const likely = parts[low];
  return likely && holds(likely, wanted) ? likely : parts.find((part) => holds(part, wanted));
}

function holds({ head, range }: Part, { start, end }: Range): boolean {
  return Math.min(head, range.start) <= start && end <= range.end;
}

function readParts(node: Node, layout: Layout): readonly Part[] {
  switch (node.kind) {
    case 'scalar':
      return [];
    case 'seq':
      return node.items.map((item, key) => {
        const range = rangeOf(item.span, layout);
        return { key, node: item, head: range.start, range, isEntry: true };
      });
    case 'map':
      return node.entries.map(({ key, keySpan, value }) => {
        const head = rangeOf(keySpan, layout).start;
        return { key, node: value, head, range: rangeOf(value.span, layout), isEntry: false };
      });
  }
}
