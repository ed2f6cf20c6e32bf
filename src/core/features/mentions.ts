import type { Declaration, Reference } from '../model/symbols.ts';
import { spaceOf } from '../model/symbols.ts';
import { contains, type Offset, rangeOf, type Span } from '../text/span.ts';
import { cursorAt } from './cursor.ts';
import { symbolsAround } from './nearby.ts';
import type { Seen } from './seen.ts';

/** An id under the cursor: where it is declared and everywhere it is mentioned. */
export interface Mentioned {
  readonly id: string;
  /** The place under the cursor. */
  readonly span: Span;
  /** Undefined where nothing is declared by that id. */
  readonly declaration: Declaration | undefined;
  /** Looked for each time they are asked for. */
  readonly references: readonly Reference[];
}

/** The id that a place is in or touches; undefined where there is none. */
export function mentionedAt(seen: Seen, at: Offset): Mentioned | undefined {
  const { symbols, layout, root } = seen;
  const isThere = ({ span }: { readonly span: Span }): boolean => contains(rangeOf(span, layout), at);
  for (const read of symbolsAround(cursorAt(root, at, layout), seen)) {
    const declaration = read.declarations.find(isThere);
    if (declaration) return mentionsOf(declaration, seen);
    const reference = read.references.find(isThere);
    if (!reference) continue;
    const named = symbols.find(reference.expects, reference.id);
    return {
      id: reference.id,
      span: reference.span,
      declaration: named,
      get references() {
        if (named) return referencesTo(named, seen);
        return symbols.references.filter(
          ({ id, expects }) => id === reference.id && isSame(expects, reference.expects),
        );
      },
    };
  }
  return undefined;
}

/** The same of what is declared. */
export function mentionsOf(declaration: Declaration, seen: Pick<Seen, 'symbols'>): Mentioned {
  const { id, span } = declaration;
  return {
    id,
    span,
    declaration,
    get references() {
      return referencesTo(declaration, seen);
    },
  };
}

/** Everything that names what is declared. */
export function referencesTo(declaration: Declaration, { symbols }: Pick<Seen, 'symbols'>): readonly Reference[] {
  return symbols.references.filter(
    ({ id, expects }) => id === declaration.id && symbols.find(expects, id) === declaration,
  );
}

function isSame(a: Reference['expects'], b: Reference['expects']): boolean {
  return a.some((kind) => b.some((other) => spaceOf(kind) === spaceOf(other)));
}
