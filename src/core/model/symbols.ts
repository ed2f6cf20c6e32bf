import { once } from '../text/once.ts';
import type { Span } from '../text/span.ts';
import type { Item, SymbolKind } from './item.ts';

/** An id and what it names. */
export interface Declaration {
  readonly kind: SymbolKind;
  readonly id: string;
  readonly span: Span;
  /** Where the id was written, if it is seen here through an alias. */
  readonly anchor?: Span | undefined;
  readonly item: Item;
}

/** A mention of an id. */
export interface Reference {
  /** The kinds that may be named here. */
  readonly expects: readonly SymbolKind[];
  readonly id: string;
  readonly span: Span;
  /** Where the mention was written, if it is seen here through an alias. */
  readonly anchor?: Span | undefined;
}

/** All ids of a plan and all mentions of them. */
export interface SymbolTable {
  readonly declarations: readonly Declaration[];
  readonly references: readonly Reference[];
  /** The mentions that name nothing of what is expected there. */
  readonly unresolved: readonly Reference[];
  /** The ids that are mentioned where one of a kind is expected. */
  mentioned(kind: SymbolKind): ReadonlySet<string>;
  /** Shared by all tables of the same ids. */
  readonly memory: Memory;
  /** The first declaration of an id among these kinds. */
  find(expects: readonly SymbolKind[], id: string): Declaration | undefined;
}

/** The space of ids a kind belongs to. */
export function spaceOf(kind: SymbolKind): string {
  return kind === 'person' || kind === 'team' || kind === 'role' ? 'people, teams and roles' : `${kind}s`;
}

/** Lists within lists, in the order of the text: a part that is read again only by its memory brings its own list. */
export type Nested<T> = readonly (T | Nested<T>)[];

/** Symbols as they are found, in the order of the text. */
export interface SymbolCollector {
  readonly declarations: (Declaration | Nested<Declaration>)[];
  readonly references: (Reference | Nested<Reference>)[];
}

export function collectSymbols(): SymbolCollector {
  return { declarations: [], references: [] };
}

/** The first declaration of each id, by its place in the list. */
type Index = ReadonlyMap<SymbolKind, ReadonlyMap<string, number>>;

interface Memory {
  index?: Index;
  /** What was found in lists of mentions that are the same in many versions: those of a phase. */
  readonly unresolved: WeakMap<Nested<Reference>, readonly Reference[]>;
  readonly mentioned: Map<SymbolKind, WeakMap<Nested<Reference>, readonly string[]>>;
}

/**
 * The table of what was collected; it indexes the ids when first asked for one. Where an earlier table has the same ids
 * in the same order, its index serves again.
 */
export function symbolTable(collected: SymbolCollector, earlier?: SymbolTable): SymbolTable {
  const memory: Memory = earlier?.memory ?? { unresolved: new WeakMap(), mentioned: new Map() };
  const declarations = once(() => flat(collected.declarations));
  const references = once(() => flat(collected.references));
  const placeOf = (expects: readonly SymbolKind[], id: string): number | undefined => {
    memory.index ??= indexOf(declarations());
    for (const kind of expects) {
      const at = memory.index.get(kind)?.get(id);
      if (at !== undefined) return at;
    }
    return undefined;
  };
  const unresolved = once(() =>
    gathered(collected.references, memory.unresolved, (mention) =>
      placeOf(mention.expects, mention.id) === undefined ? [mention] : [],
    ),
  );
  return {
    get declarations() {
      return declarations();
    },
    get references() {
      return references();
    },
    get unresolved() {
      return unresolved();
    },
    mentioned(kind) {
      const known = memory.mentioned.get(kind) ?? new WeakMap();
      memory.mentioned.set(kind, known);
      const find = ({ expects, id }: Reference): readonly string[] => (expects.includes(kind) ? [id] : []);
      return new Set(gathered(collected.references, known, find, true));
    },
    memory,
    find(expects, id) {
      const at = placeOf(expects, id);
      return at === undefined ? undefined : declarations()[at];
    },
  };
}

/** What is found in mentions; remembered of lists that hold others, since most of them stay. */
function gathered<T>(
  nested: Nested<Reference>,
  known: WeakMap<Nested<Reference>, readonly T[]>,
  find: (mention: Reference) => readonly T[],
  isSet = false,
): readonly T[] {
  const found: T[] = [];
  let isLeaf = true;
  for (const part of nested) {
    if (isList(part)) isLeaf = false;
    const more = isList(part) ? (known.get(part) ?? gathered(part, known, find, isSet)) : find(part);
    for (const one of more) found.push(one);
  }
  if (isLeaf) return found;
  const all = isSet ? [...new Set(found)] : found;
  known.set(nested, all);
  return all;
}

export function flat<T extends object>(nested: Nested<T>, into: T[] = []): readonly T[] {
  for (const part of nested) {
    if (isList(part)) flat(part, into);
    else into.push(part);
  }
  return into;
}

function isList<T extends object>(part: T | Nested<T>): part is Nested<T> {
  return Array.isArray(part);
}

function indexOf(declarations: readonly Declaration[]): Index {
  const index = new Map<SymbolKind, Map<string, number>>();
  for (const [at, { kind, id }] of declarations.entries()) {
    const ids = index.get(kind) ?? new Map<string, number>();
    if (ids.size === 0) index.set(kind, ids);
    if (!ids.has(id)) ids.set(id, at);
  }
  return index;
}
