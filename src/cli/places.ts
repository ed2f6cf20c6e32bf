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
  readonly keys: readonly (string | number)[];
  readonly node: Node;
  readonly head: Offset;
  readonly range: Range;
  /** Whether it is an entry of a list. */
  readonly isEntry: boolean;
}

/** Finds the item of any problem of one tree. What an alias repeats stands at the alias: its outermost part is meant. */
export function placeFinder(root: Node | undefined, layout: Layout): (problem: Problem) => Place {
  if (!root) return () => ({ pointer: '', head: undefined });
  const range = rangeOf(root.span, layout);
  const whole: Part = { keys: [], node: root, head: range.start, range, isEntry: false };
  const byRange = new Map<string, Part>();
  const add = (part: Part): void => {
    const { start, end } = part.range;
    for (const name of [nameOf(start, end), nameOf(part.head, end)]) if (!byRange.has(name)) byRange.set(name, part);
    if (!part.node.anchor) for (const child of partsOf(part, layout)) add(child);
  };
  let indexed = false;
  return (problem) => {
    const wanted = rangeOf(problem.item ?? problem.span, layout);
    if (problem.item && !indexed) add(whole);
    indexed ||= problem.item !== undefined;
    const exact = problem.item && byRange.get(nameOf(wanted.start, wanted.end));
    const way = exact ? [exact] : wayTo(whole, wanted, layout);
    const item = exact ?? way.findLast(({ node, isEntry }) => isEntry || node.kind === 'map') ?? whole;
    const map = way.findLast(({ node }) => node.kind === 'map');
    return { pointer: pointerOf(item.keys), head: map?.head };
  };
}

function nameOf(start: Offset, end: Offset): string {
  return `${start}-${end}`;
}

function partsOf({ node, keys }: Part, layout: Layout): readonly Part[] {
  switch (node.kind) {
    case 'scalar':
      return [];
    case 'seq':
      return node.items.map((item, i) => {
        const range = rangeOf(item.span, layout);
        return { keys: [...keys, i], node: item, head: range.start, range, isEntry: true };
      });
    case 'map':
      return node.entries.map(({ key, keySpan, value }) => {
        const head = rangeOf(keySpan, layout).start;
        return { keys: [...keys, key], node: value, head, range: rangeOf(value.span, layout), isEntry: false };
      });
  }
}

/** The parts that hold a place, from the outermost to the smallest; its key is a part of each. */
function wayTo(whole: Part, { start, end }: Range, layout: Layout): readonly Part[] {
  const way: Part[] = [];
  for (let at: Part | undefined = whole; at; ) {
    at = partsOf(at, layout).find(({ head, range }) => Math.min(head, range.start) <= start && end <= range.end);
    if (at) way.push(at);
  }
  return way;
}
