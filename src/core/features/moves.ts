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
  return rewritten(seen, ({ path }) => {
    const next = path && moved(path.value);
    return next === undefined ? undefined : { from: 0, to: path?.value.length ?? 0, newText: next };
  });
}

/** Edits for headings that get other names in links; `renamed` gives the new one, and undefined where it stays. */
export function followHeadings(
  seen: Seen,
  renamed: (path: string, heading: string) => string | undefined,
): readonly TextEdit[] {
  return rewritten(seen, ({ path, heading, value }) => {
    const next = path && heading && renamed(path.value, heading.value);
    return next === undefined || !path ? undefined : { from: path.value.length + 1, to: value.length, newText: next };
  });
}

/** Another text for a part of a place's own. */
interface Part {
  readonly from: number;
  readonly to: number;
  readonly newText: string;
}

function rewritten(seen: Seen, look: (place: Place) => Part | undefined): readonly TextEdit[] {
  const edits = new Map<number, TextEdit>();
  for (const place of seen.plan ? allPlaces(seen.plan) : []) {
    const part = look(place);
    const edit = part && editOf(place, part, seen);
    if (edit) edits.set(edit.range.start, edit);
  }
  return [...edits.values()];
}

/** Only the part is replaced, where it is written as it reads; else the whole text. Folded texts are left alone. */
function editOf({ span, anchor, value }: Place, { from, to, newText }: Part, seen: Seen): TextEdit | undefined {
  const { text, layout } = seen;
  const { start, end } = rangeOf(anchor ?? span, layout);
  const quote = /^(["']).*\1$/s.exec(text.slice(start, end))?.[1];
  const whole = value.slice(0, from) + newText + value.slice(to);
  const first = start + (quote ? 1 : 0);
  if (text.startsWith(value.slice(0, to), first)) {
    const inPlace =
      quote === '"' ? JSON.stringify(newText).slice(1, -1) : quote ? newText.replaceAll("'", "''") : newText;
    const isPlain = quote !== undefined || scalar(whole, true, STYLE) === whole;
    if (isPlain) return { range: range(first + from, first + to), newText: inPlace };
  } else if (!quote) return undefined;
  return { range: range(start, end), newText: JSON.stringify(whole) };
}

const STYLE = { step: 2, dash: 2, quoted: false, braces: false };
