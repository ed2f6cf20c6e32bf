import { distance } from 'fastest-levenshtein';

/**
 * The candidate that a writer most likely meant, or undefined where none is near enough: at most one slip in three
 * characters, and never more than three.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const wanted = word.toLowerCase();
  const limit = mostSlips(word);
  let best: string | undefined;
  let bestDistance = limit + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) > limit) continue;
    const d = slips(wanted, candidate.toLowerCase());
    if (d < bestDistance) {
      best = candidate;
      bestDistance = d;
    }
  }
  return best;
}

/** Whether one of the candidates alone is near enough, so that no other can have been meant. */
export function isOnlyNear(word: string, candidates: Iterable<string>): boolean {
  const wanted = word.toLowerCase();
  const limit = mostSlips(word);
  const near = [...new Set(candidates)].filter(
    (each) => Math.abs(each.length - word.length) <= limit && slips(wanted, each.toLowerCase()) <= limit,
  );
  return near.length === 1;
}

/** Whether one word is another with a single slip: not so where they differ in a number, as `wave-2` and `wave-3` do. */
export function isSlip(word: string, meant: string): boolean {
  const digits = (text: string): string => text.replace(/\D/g, '');
  return word.length > 4 && digits(word) === digits(meant) && slips(word.toLowerCase(), meant.toLowerCase()) <= 1;
}

function mostSlips(word: string): number {
  return Math.min(3, Math.max(1, Math.floor(word.length / 3)));
}

/** The Levenshtein distance, but two neighbouring letters in the wrong order count as one slip, as they are for people. */
function slips(a: string, b: string): number {
  if (a.length === b.length) {
    let i = 0;
    while (i < a.length && a[i] === b[i]) i++;
    if (a[i] === b[i + 1] && a[i + 1] === b[i] && a.slice(i + 2) === b.slice(i + 2)) return a === b ? 0 : 1;
  }
  return distance(a, b);
}
