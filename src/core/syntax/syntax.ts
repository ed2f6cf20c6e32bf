import { type Change, changeBetween } from '../text/change.ts';
import type { Problem } from '../text/problem.ts';
import { FLAT, type Layout, WHOLE } from '../text/span.ts';
import { finish, type Steps } from '../text/steps.ts';
import { detached, type Text } from '../text/text.ts';
import { assemble, mapNode } from './assemble.ts';
import { cutEntries } from './cut.ts';
import { type Fresh, layoutOf, nextLayout } from './layout.ts';
import { parseYaml } from './parse.ts';
import type { Part } from './parts.ts';
import { parsePlain } from './plain.ts';
import { recut } from './recut.ts';
import type { Node } from './tree.ts';

/** A whole plan as YAML. */
export interface Syntax {
  readonly source: Text;
  readonly text: string;
  /** Undefined for an empty text, and where the text is refused. */
  readonly root: Node | undefined;
  readonly problems: readonly Problem[];
  readonly layout: Layout;
  /** The pieces it was read in; undefined where it was read as a whole. */
  readonly parts: readonly Part[] | undefined;
  /** Versions that share this give no slot to two sections: places in the one still mean something in the other. */
  readonly sections: object;
}

/**
 * Reads a plan, piece by piece where it can be cut: see `cut.ts`. With an earlier version of the text, only the pieces
 * that changed are read; the result is the same. A plan with aliases or merge keys is read as a whole, since its pieces
 * speak of each other.
 */
export function parse(text: Text, previous?: Syntax): Syntax {
  return finish(parsing(text, previous, previous && changeBetween(previous.source, text)));
}

/**
 * Reads a plan that nobody will edit: at one go where it is written in plain forms, which is quicker for a small one. Else
 * it is read in pieces, so that only what is odd is read by the library, and a fault stays where it is.
 */
export function parseOnce(text: string): Syntax {
  const root = parsePlain(text, WHOLE);
  return root ? syntaxOf(text, { root, problems: [], layout: FLAT, parts: undefined, sections: {} }) : parse(text);
}

/** The same, a step a piece. */
export function* parsing(text: Text, before?: Syntax, change?: Change): Steps<Syntax> {
  // What is known beside the text has changed: a setting, a document.
  if (before && !change) return before;
  const previous = before && before.layout.length < MOST_SLOTS ? before : undefined;
  const recutParts = change && previous?.parts && recut(previous.parts, text, change);
  const parts = recutParts ?? cutEntries(text.toString(), 0, text.length);
  // One entry is no plan yet, or a text that is none at all.
  if (!parts || parts.length < 2) return parseWhole(text);
  const slots: Slots = { next: previous?.layout.length ?? 1, keepsText: !previous, fresh: [] };
  yield* parsePieces(parts, text, 0, slots);
  const isNear = recutParts && slots.fresh.length <= MOST_FRESH;
  const layout =
    isNear && change && previous
      ? nextLayout(previous.layout, change, slots.fresh, slots.next)
      : layoutOf(parts, slots.next);
  const { entries, problems, entangled } = assemble(parts, layout);
  if (entangled) return parseWhole(text);
  const sections = previous?.parts ? previous.sections : {};
  return syntaxOf(text, { root: mapNode(entries, layout), problems, layout, parts, sections });
}

/** So few pieces does a key make anew. */
const MOST_FRESH = 8;

/** Each new piece takes a slot of the layout for good; once there are so many, the text is read anew. */
const MOST_SLOTS = 200_000;

function parseWhole(text: Text): Syntax {
  const { root, problems } = parseYaml(text.toString(), WHOLE);
  return syntaxOf(text, { root, problems, layout: FLAT, parts: undefined, sections: {} });
}

function syntaxOf(source: Text, { root, problems, layout, parts, sections }: Omit<Syntax, 'source' | 'text'>): Syntax {
  return {
    source,
    get text() {
      return source.toString();
    },
    root,
    problems,
    layout,
    parts,
    sections,
  };
}

interface Slots {
  next: number;
  /** Whether what is read may hold on to the text it is read from. */
  readonly keepsText: boolean;
  readonly fresh: Fresh[];
}

/** Parses the pieces that are new, and gives them slots behind those of all versions. */
function* parsePieces(parts: readonly Part[], text: Text, from: number, slots: Slots): Steps<void> {
  const { keepsText } = slots;
  let at = from;
  for (const part of parts) {
    // What was put together before has been read.
    const isRead = part.kind !== 'piece' && part.assembled !== undefined;
    const piece = part.kind === 'container' ? part.head : part;
    if (!isRead && piece.kind === 'piece') {
      if (!piece.parsed) {
        const own = text.slice(at, at + piece.length);
        const section = { slot: slots.next++ };
        piece.parsed = parseYaml(keepsText ? own : detached(own), section);
        slots.fresh.push({ section, start: at, end: at + piece.length });
        yield;
      }
      if (part.kind === 'container') yield* parsePieces(part.parts, text, at + piece.length, slots);
    } else if (!isRead && piece.kind === 'run') yield* parsePieces(piece.parts, text, at, slots);
    at += part.length;
  }
}
