import type { Node } from './tree.ts';

/** Tells whether a `#` at an offset begins a comment: it does unless it stands within a scalar or a key. */
export function commentTest(root: Node | undefined): (at: number) => boolean {
  return (at) => !root || !withinScalar(root, at);
}

function withinScalar(node: Node, at: number): boolean {
  // What is seen through an alias is written elsewhere, where it is looked at anyway.
  if (node.anchor || at < node.span.start || at >= node.span.end) return false;
  switch (node.kind) {
    case 'scalar':
      return true;
    case 'seq':
      return node.items.some((item) => withinScalar(item, at));
    case 'map':
      return node.entries.some(
        ({ keySpan, value }) => (keySpan.start <= at && at < keySpan.end) || withinScalar(value, at),
      );
  }
}
