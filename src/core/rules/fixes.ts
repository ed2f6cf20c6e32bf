import type { Item } from '../model/item.ts';
import type { Fix, Written } from '../text/problem.ts';
import type { Span } from '../text/span.ts';

/**
 * How rules say what would mend a plan. What a fix says of the programme must be made true, so none of these is safe
 * unless told; `null` in a value is a place that the writer has to fill, and is reported until it is.
 */

/** Writes another value. */
export function changeTo(span: Span, newText: string, title = `Change to ${newText}`, safe = false): readonly Fix[] {
  return [{ title, safe, edits: [{ span, newText }] }];
}

/** Adds a key, or a section, to an item or the plan; `path` may lead through keys that are not there yet. */
export function add(item: Item, path: string | readonly string[], value: Written, title: string): readonly Fix[] {
  return [{ title, safe: false, edits: [{ span: startOf(item), path: keys(path), value }] }];
}

/** Adds one more entry to a list of an item; the list is made where it is not there. */
export function append(item: Item, path: string | readonly string[], entry: Written, title: string): readonly Fix[] {
  return [{ title, safe: false, edits: [{ span: startOf(item), path: keys(path), value: entry, append: true }] }];
}

/** Takes out a key with its value (the span is the key's), or an entry of a list (the span is the entry's). */
export function takeOut(span: Span, remove: 'key' | 'entry', title: string, safe = false): readonly Fix[] {
  return [{ title, safe, edits: [{ span: { ...span, end: span.start }, remove }] }];
}

/** One fix of several parts. */
export function together(title: string, ...parts: readonly (readonly Fix[])[]): readonly Fix[] {
  if (parts.some((fixes) => !fixes.length)) return [];
  const fixes = parts.flatMap(([first]) => first ?? []);
  return [{ title, safe: fixes.every(({ safe }) => safe), edits: fixes.flatMap(({ edits }) => edits) }];
}

function keys(path: string | readonly string[]): readonly string[] {
  return typeof path === 'string' ? [path] : path;
}

/** An item may grow while what is said of it stands: its start alone says which it is. */
function startOf({ at }: Item): Span {
  return { ...at, end: at.start };
}
