import type { Entry, Node } from '../syntax/tree.ts';
import { contains, type Layout, type Offset, rangeOf } from '../text/span.ts';

/** One step from the whole plan down to a place in it: into an entry of a map, or an item of a list. */
export interface Step {
  readonly node: Node;
  /** The entry of a map that holds the node. */
  readonly entry?: Entry;
  /** The place in a list that holds the node, from 0. */
  readonly index?: number;
}

/** Where a cursor stands in the tree. */
export interface Cursor {
  /** From the root, which is the first step, to the innermost node. */
  readonly path: readonly Step[];
  /** Whether it stands in the key of the last step's entry. */
  readonly isOnKey: boolean;
}

/** The innermost node that a place is in or touches. What is seen through an alias counts as its use. */
export function cursorAt(root: Node | undefined, at: Offset, layout: Layout): Cursor {
  const path: Step[] = [];
  let isOnKey = false;
  let step: Step | undefined = root && contains(rangeOf(root.span, layout), at) ? { node: root } : undefined;
  while (step) {
    path.push(step);
    isOnKey = step.entry !== undefined && contains(rangeOf(step.entry.keySpan, layout), at);
    step = isOnKey || step.node.anchor ? undefined : stepInto(step.node, at, layout);
  }
  return { path, isOnKey };
}

function stepInto(node: Node, at: Offset, layout: Layout): Step | undefined {
  switch (node.kind) {
    case 'scalar':
      return undefined;
    case 'seq': {
      const index = node.items.findIndex((item) => contains(rangeOf(item.span, layout), at));
      const item = node.items[index];
      return item && { node: item, index };
    }
    case 'map': {
      const entry = node.entries.find(
        ({ keySpan, value }) => contains(rangeOf(keySpan, layout), at) || contains(rangeOf(value.span, layout), at),
      );
      return entry && { node: entry.value, entry };
    }
  }
}

/** The keys and places in lists of a path: `['phases', 0, 'milestones', 2, 'owner']`. */
export function keysOf({ path }: Cursor): readonly (string | number)[] {
  return path.flatMap(({ entry, index }) => entry?.key ?? index ?? []);
}
