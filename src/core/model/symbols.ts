import type { Span } from '../text/span.ts';
import type { Item, Leaf, SymbolKind } from './item.ts';

/** An id and what it names. */
export interface Declaration {
  readonly kind: SymbolKind;
  readonly id: string;
  readonly span: Span;
  readonly item: Item;
}

/** A mention of an id. */
export interface Reference {
  /** The kinds that may be named here. */
  readonly expects: readonly SymbolKind[];
  readonly id: string;
  readonly span: Span;
}

/** All ids of a plan and all mentions of them. */
export interface SymbolTable {
  readonly declarations: readonly Declaration[];
  readonly references: readonly Reference[];
  /** The first declaration of an id among these kinds. */
  find(expects: readonly SymbolKind[], id: string): Declaration | undefined;
}

/** The space of ids a kind belongs to. */
export function spaceOf(kind: SymbolKind): string {
  return kind === 'person' || kind === 'team' || kind === 'role' ? 'people, teams and roles' : `${kind}s`;
}

export interface SymbolCollector {
  declare(kind: SymbolKind, id: Leaf<string>, item: Item): void;
  refer(expects: readonly SymbolKind[], id: Leaf<string>): void;
  table(): SymbolTable;
}

export function collectSymbols(): SymbolCollector {
  const declarations: Declaration[] = [];
  const references: Reference[] = [];
  const first = new Map<string, Declaration>();
  return {
    declare(kind, id, item) {
      const declaration = { kind, id: id.value, span: id.span, item };
      declarations.push(declaration);
      const key = `${kind} ${id.value}`;
      if (!first.has(key)) first.set(key, declaration);
    },
    refer(expects, id) {
      references.push({ expects, id: id.value, span: id.span });
    },
    table: () => ({
      declarations,
      references,
      find(expects, id) {
        for (const kind of expects) {
          const found = first.get(`${kind} ${id}`);
          if (found) return found;
        }
        return undefined;
      },
    }),
  };
}
