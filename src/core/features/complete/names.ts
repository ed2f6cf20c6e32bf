import type { SymbolKind } from '../../model/item.ts';
import type { Declaration, SymbolTable } from '../../model/symbols.ts';
import { once } from '../../text/once.ts';

/** What has a name in a plan; looked for once, since a large plan has tens of thousands. */
export interface Names {
  /** What is declared of these kinds, in their order. */
  of(kinds: readonly SymbolKind[]): readonly Declaration[];
  has(id: string): boolean;
}

export function namesIn(symbols: SymbolTable): Names {
  const ids = once(() => new Set(symbols.declarations.map(({ id }) => id)));
  const byKind = once(() => {
    const found = new Map<SymbolKind, Declaration[]>();
    for (const declaration of symbols.declarations) {
      const list = found.get(declaration.kind);
      if (list) list.push(declaration);
      else found.set(declaration.kind, [declaration]);
    }
    return found;
  });
  return {
    of: (kinds) => kinds.flatMap((kind) => byKind().get(kind) ?? []),
    has: (id) => ids().has(id),
  };
}
