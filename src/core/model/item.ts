import type { Span } from '../text/span.ts';

/** A value of the plan and where it stands. */
export interface Leaf<T> {
  readonly value: T;
  readonly span: Span;
  /** Where it was written, if it is seen here through an alias. */
  readonly anchor?: Span | undefined;
}

/** What has an id of its own. People, teams and roles share one space, since an owner may be a person or a role. */
export type SymbolKind =
  | 'person'
  | 'team'
  | 'role'
  | 'phase'
  | 'milestone'
  | 'gate'
  | 'metric'
  | 'risk'
  | 'integration'
  | 'journey'
  | 'training'
  | 'benefit'
  | 'outcome'
  | 'budget-line'
  | 'wave'
  | 'intervention';

export type ItemKind = SymbolKind | 'plan' | 'part';

/** The keys of an item and their places: the part of a `Map` that anybody needs. */
export interface KeyPlaces {
  readonly size: number;
  has(key: string): boolean;
  get(key: string): Span | undefined;
  keys(): Iterable<string>;
}

/** Something of the plan that has parts: a milestone, a role, the charter. */
export interface Item {
  readonly type: ItemKind;
  /** The whole of it. */
  readonly at: Span;
  /** Where to say that it lacks something: its id, else its key, else its first key. */
  readonly label: Span;
  /**
   * The keys that stand there, with their places. A key that is there under a likely misspelling, or whose value has
   * the wrong shape, stands here too: it is not lacking, it is wrong, and that is said elsewhere.
   */
  readonly keys: KeyPlaces;
  /** Those of the keys whose list or map of ids has nothing in it: `criteria: []` is as good as no criteria. */
  readonly empty: ReadonlySet<string>;
  /** What the writer keeps here under keys of their own (`x-…`), as JSON; only where there is such a key. */
  readonly own?: ReadonlyMap<string, string>;
}

/** Whether the writer left the key out altogether, or wrote an empty list. */
export function lacks(item: Item, key: string): boolean {
  return !item.keys.has(key) || item.empty.has(key);
}

/** The place of a key, or of the item's label where the key is not there. */
export function keyOf(item: Item, key: string): Span {
  return item.keys.get(key) ?? item.label;
}
