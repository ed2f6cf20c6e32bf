import { type Layout, rangeOf } from '../text/span.ts';
import type { Node } from './tree.ts';

/** Tells whether a `#` at an offset begins a comment: it does unless it stands within a scalar or a key. */
export function commentTest(root: Node | undefined, layout: Layout): (at: number) => boolean {
  return (at) => !root || !withinScalar(root, at, layout);
}

function withinScalar(node: Node, at: number, layout: Layout): boolean {
  // What is seen through an alias is written elsewhere, where it is looked at anyway.
  if (node.anchor) return false;
  const { start, end } = rangeOf(node.span, layout);
  if (at < start || at >= end) return false;
  switch (node.kind) {
    case 'scalar':
      return true;
    case 'seq':
      return node.items.some((item) => withinScalar(item, at, layout));
    case 'map':
      return node.entries.some(({ keySpan, value }) => {
        const key = rangeOf(keySpan, layout);
        return (key.start <= at && at < key.end) || withinScalar(value, at, layout);
      });
  }
}
