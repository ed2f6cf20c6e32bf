import type { Declaration, Reference } from '../model/symbols.ts';
import { spaceOf } from '../model/symbols.ts';
import { contains, type Offset, rangeOf, type Section, type Span } from '../text/span.ts';
import { cursorAt } from './cursor.ts';
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
  const { symbols, layout } = seen;
  const section = sectionAt(seen, at);
  if (!section) return undefined;
  // A large plan has tens of thousands of mentions: most are passed over without asking where their section stands.
  const isThere = ({ span }: { readonly span: Span }): boolean =>
    span.section === section && contains(rangeOf(span, layout), at);
  const declaration = symbols.declarations.find(isThere);
  if (declaration) return mentionsOf(declaration, seen);
  const reference = symbols.references.find(isThere);
  if (!reference) return undefined;
  const named = symbols.find(reference.expects, reference.id);
  return {
    id: reference.id,
    span: reference.span,
    declaration: named,
    get references() {
      if (named) return referencesTo(named, seen);
      return symbols.references.filter(({ id, expects }) => id === reference.id && isSame(expects, reference.expects));
    },
  };
}

/** The section of the key or the scalar that a place is in; ids stand nowhere else. */
function sectionAt({ root, layout }: Seen, at: Offset): Section | undefined {
  const { path, isOnKey } = cursorAt(root, at, layout);
  const last = path.at(-1);
  if (isOnKey) return last?.entry?.keySpan.section;
  return last?.node.kind === 'scalar' || last?.node.anchor ? last.node.span.section : undefined;
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
