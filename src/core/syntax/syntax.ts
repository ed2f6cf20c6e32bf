import { changeBetween } from '../text/change.ts';
import type { Problem } from '../text/problem.ts';
import { FLAT, type Layout, NOWHERE, WHOLE } from '../text/span.ts';
import { assemble, mapNode } from './assemble.ts';
import { cutEntries } from './cut.ts';
import { parseYaml } from './parse.ts';
import type { Part, Piece } from './parts.ts';
import { recut } from './recut.ts';
import type { Node } from './tree.ts';

/** A whole plan as YAML. */
export interface Syntax {
  readonly text: string;
  /** Undefined for an empty text, and where the text is refused. */
  readonly root: Node | undefined;
  readonly problems: readonly Problem[];
  readonly layout: Layout;
  /** The pieces it was read in; undefined where it was read as a whole. */
  readonly parts: readonly Part[] | undefined;
}

/**
 * Reads a plan, piece by piece where it can be cut: see `cut.ts`. With an earlier version of the text, only the pieces
 * that changed are read; the result is the same. A plan with aliases or merge keys is read as a whole, since its pieces
 * speak of each other.
 */
export function parse(
  text: string,
  previous?: Syntax,
  change = previous && changeBetween(previous.text, text),
): Syntax {
  const parts = (change && previous?.parts && recut(previous.parts, text, change)) ?? cutEntries(text, 0, text.length);
  // One entry is no plan yet, or a text that is none at all.
  if (!parts || parts.length < 2) return parseWhole(text);
  const layout = placePieces(parts, text, previous?.layout.length ?? 1);
  const { entries, problems, entangled } = assemble(parts, layout);
  if (entangled) return parseWhole(text);
  return { text, root: mapNode(entries, layout), problems, layout, parts };
}

function parseWhole(text: string): Syntax {
  const { root, problems } = parseYaml(text, WHOLE);
  return { text, root, problems, layout: FLAT, parts: undefined };
}

/** Parses what is new, and says where each section starts now. New sections get slots behind those of all versions. */
function placePieces(parts: readonly Part[], text: string, firstSlot: number): Layout {
  // Sections of earlier versions keep their slots, and stand nowhere now; the first is the whole text's.
  const starts: number[] = new Array<number>(firstSlot).fill(NOWHERE);
  starts[WHOLE.slot] = 0;
  const place = (piece: Piece, at: number): void => {
    piece.parsed ??= parseYaml(text.slice(at, at + piece.length), { slot: starts.length });
    starts[piece.parsed.section.slot] = at;
  };
  const placeAll = (list: readonly Part[], from: number): void => {
    let at = from;
    for (const part of list) {
      if (part.kind === 'piece') place(part, at);
      else if (part.kind === 'run') placeAll(part.parts, at);
      else {
        place(part.head, at);
        placeAll(part.parts, at + part.head.length);
      }
      at += part.length;
    }
  };
  placeAll(parts, 0);
  return starts;
}
