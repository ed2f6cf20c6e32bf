import type { Milestone, Phase } from '../../model/programme.ts';
import { type FormInfo, formAt } from '../../schema/keys.ts';
import { rangeOf, type Span } from '../../text/span.ts';
import type { Style } from '../block/style.ts';
import type { Seen } from '../seen.ts';
import { type Beside, NOTHING_BESIDE } from './beside.ts';
import type { Names } from './names.ts';
import type { Place } from './place.ts';

/** What offers are made from: where they would stand, and what is known there. */
export interface Ask {
  readonly seen: Seen;
  readonly style: Style;
  readonly names: Names;
  readonly place: Place;
  /** Of the mapping, the list or the value at the place's path. */
  readonly form: FormInfo;
  /** What is typed already. */
  readonly typed: string;
  readonly phase: Phase | undefined;
  readonly milestone: Milestone | undefined;
  /** What stands beside the plan, as far as it is known. */
  readonly beside: Beside;
}

export function askAt(seen: Seen, style: Style, names: Names, place: Place): Ask | undefined {
  const form = formAt(place.path);
  if (!form) return undefined;
  const phase = partAt(seen, place, 'phases', 1, seen.plan?.phases ?? []);
  return {
    seen,
    style,
    names,
    place,
    form,
    typed: seen.text.slice(place.from, place.at).trimStart(),
    phase,
    milestone: partAt(seen, place, 'milestones', 3, phase?.milestones ?? []),
    beside: NOTHING_BESIDE,
  };
}

/** The part of a list that the place is in; undefined while nothing of it is written. */
function partAt<T extends { readonly at: Span }>(
  { layout }: Seen,
  { path, frames, at }: Place,
  list: string,
  depth: number,
  parts: readonly T[],
): T | undefined {
  if (path[depth - 1] !== list || path[depth] === undefined) return undefined;
  const starts = (index: number): number => {
    const part = parts[index];
    return part ? rangeOf(part.at, layout).start : Number.POSITIVE_INFINITY;
  };
  // There may be ten thousand: halves, rather than one after the other.
  let [low, high] = [0, parts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (starts(middle) <= at) low = middle + 1;
    else high = middle;
  }
  return low > 0 && starts(low - 1) >= (frames[depth]?.at ?? 0) ? parts[low - 1] : undefined;
}

/** Mappings and lists; a value that may be a scalar as well is none. */
export function isObject(form: FormInfo): boolean {
  return form.types.includes('object') && form.types.length === 1;
}

export function isList(form: FormInfo): boolean {
  return form.types.includes('array') && form.types.length === 1;
}

/** Of two keys only one may stand: the form says so by no more than this. */
const EXCLUSIVE: Readonly<Record<string, readonly [string, string]>> = {
  milestone: ['week', 'on'],
  baseline: ['week', 'on'],
  target: ['at-least', 'at-most'],
};

export function exclusiveIn(form: FormInfo): readonly string[] {
  return EXCLUSIVE[form.name] ?? [];
}
