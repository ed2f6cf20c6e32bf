import type { Unit } from './units.ts';
import { type Fields, same, type Value } from './values.ts';

/** Above this many pairs of gone and come, a plan was replaced rather than edited: only what says the very same is paired. */
export const MOST_ALIKE_PAIRS = 40_000;

/** What an item is called says more of who it is than when it is due. */
const WEIGHTS: Readonly<Record<string, number>> = {
  title: 4,
  name: 4,
  statement: 4,
  goal: 3,
  kind: 3,
  stage: 3,
  evidence: 2,
  acceptance: 2,
  note: 2,
  criteria: 2,
  status: 0.25,
};

const ENOUGH = 0.5;

const LONGEST = 60;

/**
 * How much two items of different ids say the same, from 0 to 1; undefined where they are not enough alike to be one
 * that was renamed.
 */
export function likeness(from: Unit, fields: Fields, to: Unit): number | undefined {
  let alike = 0;
  let all = 0;
  const weigh = (key: string, a: Value | undefined, b: Value | undefined): void => {
    const weight = WEIGHTS[key] ?? 1;
    all += weight;
    if (same(a, b)) alike += weight;
    else if (weight > 1 && typeof a === 'string' && typeof b === 'string') alike += weight * commonLetters(a, b);
  };
  for (const [key, value] of fields) weigh(key, value, to.fields.get(key));
  for (const [key, value] of to.fields) if (!fields.has(key)) weigh(key, undefined, value);
  // An id that was mended, `uat-signoff` to `uat-sign-off`, speaks for itself.
  const weight = 2;
  alike += weight * commonLetters(from.id ?? '', to.id ?? '');
  all += weight;
  const score = alike / all;
  return score >= ENOUGH ? score : undefined;
}

/** Dice's coefficient of the pairs of neighbouring letters, which is the same either way round. Long texts by their beginning. */
function commonLetters(a: string, b: string): number {
  const pairs = (text: string): readonly string[] =>
    Array.from({ length: Math.max(0, Math.min(text.length, LONGEST) - 1) }, (_, i) => text.slice(i, i + 2));
  const [left, right] = [pairs(a), [...pairs(b)]];
  const total = left.length + right.length;
  if (total === 0) return 0;
  let common = 0;
  for (const pair of left) {
    const at = right.indexOf(pair);
    if (at < 0) continue;
    common++;
    right.splice(at, 1);
  }
  return (2 * common) / total;
}
