import type { Change } from '../text/change.ts';
import { type Layout, NOWHERE, type Section, WHOLE } from '../text/span.ts';
import type { Part, Piece } from './parts.ts';

/** A section that was read just now, and where it stands. */
export interface Fresh {
  readonly section: Section;
  readonly start: number;
  readonly end: number;
}

/** Where each section starts. Sections of earlier versions keep their slots, and stand nowhere. */
export function layoutOf(parts: readonly Part[], slots: number): Layout {
  const starts = new Int32Array(slots).fill(NOWHERE);
  starts[WHOLE.slot] = 0;
  const place = (piece: Piece, at: number): void => {
    if (piece.parsed) starts[piece.parsed.section.slot] = at;
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

/**
 * The same after a change, without a walk over all parts: what stands before it stays, what stands behind it moves, and
 * what it touched has gone, since what was read anew stands in its place.
 */
export function nextLayout(before: Layout, change: Change, fresh: readonly Fresh[], slots: number): Layout {
  const starts = new Int32Array(slots).fill(NOWHERE);
  const shift = change.newEnd - change.oldEnd;
  for (let slot = 0; slot < before.length; slot++) {
    const was = before[slot] ?? NOWHERE;
    if (was === NOWHERE || (was >= change.start && was < change.oldEnd)) continue;
    const is = was >= change.oldEnd ? was + shift : was;
    if (!fresh.some(({ start, end }) => start <= is && is < end)) starts[slot] = is;
  }
  for (const { section, start } of fresh) starts[section.slot] = start;
  starts[WHOLE.slot] = 0;
  return starts;
}
