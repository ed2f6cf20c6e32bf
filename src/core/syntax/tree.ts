import type { Span } from '../text/span.ts';

/**
 * The plan's text as a tree of plain data. Aliases and merge keys are already followed: what stands behind an alias
 * appears at its use, every span in it is the use's, and `anchor` remembers where it was written.
 */
export type Node = MapNode | SeqNode | ScalarNode;

interface NodeBase {
  readonly span: Span;
  /** Where the content was written, if it is seen here through an alias. */
  readonly anchor?: Span | undefined;
}

export interface MapNode extends NodeBase {
  readonly kind: 'map';
  readonly entries: readonly Entry[];
  readonly flow: boolean;
}

export interface SeqNode extends NodeBase {
  readonly kind: 'seq';
  readonly items: readonly Node[];
  readonly flow: boolean;
}

export interface ScalarNode extends NodeBase {
  readonly kind: 'scalar';
  readonly value: string | number | boolean | null;
}

/** A key and its value; a key without one has a scalar of value null and an empty span. */
export interface Entry {
  readonly key: string;
  readonly keySpan: Span;
  /** Where the key was written, if it is seen here through an alias. */
  readonly keyAnchor?: Span | undefined;
  readonly value: Node;
}

export function entryOf(node: Node | undefined, key: string): Entry | undefined {
  return node?.kind === 'map' ? node.entries.find((entry) => entry.key === key) : undefined;
}

/**
 * The tree as JSON data for a validator: objects have no prototype, so a key such as `__proto__` is a key. Lists that are
 * looked at by themselves may be left empty.
 */
export function toData(node: Node, elided?: ReadonlySet<Node>): unknown {
  switch (node.kind) {
    case 'scalar':
      return node.value;
    case 'seq':
      return elided?.has(node) ? [] : node.items.map((item) => toData(item, elided));
    case 'map': {
      const data = Object.create(null) as Record<string, unknown>;
      for (const { key, value } of node.entries) if (!(key in data)) data[key] = toData(value, elided);
      return data;
    }
  }
}

/** A step from the root: the entry or item it leads through, and the node there. */
export interface Step {
  readonly key: string | number;
  readonly entry?: Entry | undefined;
  readonly node: Node;
}

/** Follows an RFC 6901 pointer as far as it leads; undefined where it leaves the tree. */
export function follow(root: Node, pointer: string): readonly Step[] | undefined {
  const steps: Step[] = [];
  let node: Node | undefined = root;
  for (const raw of pointer === '' ? [] : pointer.slice(1).split('/')) {
    const key = raw.replaceAll('~1', '/').replaceAll('~0', '~');
    const entry = entryOf(node, key);
    if (node?.kind === 'seq') node = node.items[Number(key)];
    else node = entry?.value;
    if (!node) return undefined;
    steps.push({ key: entry ? key : Number(key), entry, node });
  }
  return steps;
}

/** The RFC 6901 pointer made of keys and indices. */
export function pointerOf(keys: readonly (string | number)[]): string {
  return keys.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}
