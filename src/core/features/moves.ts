import { scalar } from '../edits/write.ts';
import type { Place } from '../model/leaves.ts';
import type { Plan } from '../model/programme.ts';
import { allPlaces } from '../rules/evidence/places.ts';
import type { TextEdit } from '../text/edit.ts';
import { range, rangeOf } from '../text/span.ts';
import type { Seen } from './seen.ts';

/** The paths of documents that a plan names, each once. */
export function pathsOf(plan: Plan | undefined): readonly string[] {
  return plan ? [...new Set(allPlaces(plan).flatMap(({ path }) => path?.value ?? []))] : [];
}

/** Edits for documents that move; `moved` gives the new path of one, and undefined where it stays. */
export function followMoves(seen: Seen, moved: (path: string) => string | undefined): readonly TextEdit[] {
  const edits = new Map<number, TextEdit>();
  for (const place of seen.plan ? allPlaces(seen.plan) : []) {
    const path = place.path && moved(place.path.value);
    const edit = path === undefined ? undefined : editOf(place, path, seen);
    if (edit) edits.set(edit.range.start, edit);
  }
  return [...edits.values()];
}

/** Only the path is replaced, where it is written as it reads; else the whole text. Folded texts are left alone. */
function editOf(place: Place, newPath: string, { text, layout }: Seen): TextEdit | undefined {
  const oldPath = place.path?.value ?? '';
  const { start, end } = rangeOf(place.anchor ?? place.span, layout);
  const written = text.slice(start, end);
  const quote = /^(["']).*\1$/s.exec(written)?.[1];
  const value = newPath + place.value.slice(oldPath.length);
  const first = start + (quote ? 1 : 0);
  if (text.startsWith(oldPath, first)) {
    const inPlace =
      quote === '"' ? JSON.stringify(newPath).slice(1, -1) : quote ? newPath.replaceAll("'", "''") : newPath;
    const isPlain = quote !== undefined || scalar(value, true, STYLE) === value;
    if (isPlain) return { range: range(first, first + oldPath.length), newText: inPlace };
  } else if (!quote) return undefined;
  return { range: range(start, end), newText: JSON.stringify(value) };
}

const STYLE = { step: 2, dash: 2, quoted: false, braces: false };
