import type { Span } from '../text/span.ts';
import type { Item, SymbolKind } from './item.ts';

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

/** Symbols as they are found, in the order of the text. */
export interface SymbolCollector {
  readonly declarations: Declaration[];
  readonly references: Reference[];
}

export function collectSymbols(): SymbolCollector {
  return { declarations: [], references: [] };
}

/** The table of what was collected; it indexes the ids when first asked for one. */
export function symbolTable({ declarations, references }: SymbolCollector): SymbolTable {
  let index: ReadonlyMap<SymbolKind, ReadonlyMap<string, Declaration>> | undefined;
  return {
    declarations,
    references,
    find(expects, id) {
      index ??= indexOf(declarations);
      for (const kind of expects) {
        const found = index.get(kind)?.get(id);
        if (found) return found;
      }
      return undefined;
    },
  };
}

function indexOf(declarations: readonly Declaration[]): ReadonlyMap<SymbolKind, ReadonlyMap<string, Declaration>> {
  const index = new Map<SymbolKind, Map<string, Declaration>>();
  for (const declaration of declarations) {
    const { kind, id } = declaration;
    const ids = index.get(kind) ?? new Map<string, Declaration>();
    if (ids.size === 0) index.set(kind, ids);
    if (!ids.has(id)) ids.set(id, declaration);
  }
  return index;
}
