import { stretchesOf, type Text } from './text.ts';

/** What happened to a text: from `start` to `oldEnd` it was replaced, by what now stands from `start` to `newEnd`. */
export interface Change {
  readonly start: number;
  readonly oldEnd: number;
  readonly newEnd: number;
}

/** The stretch in which two texts differ; undefined where they are the same. */
export function changeBetween(before: Text, after: Text): Change | undefined {
  if (before === after) return undefined;
  const [old, now] = [stretchesOf(before), stretchesOf(after)];
  const shorter = Math.min(old.length, now.length);
  let first = 0;
  let start = 0;
  while (first < shorter && old[first] === now[first]) start += old[first++]?.length ?? 0;
  let behind = 0;
  while (behind < shorter - first && old.at(-1 - behind) === now.at(-1 - behind)) behind++;
  const between = (stretches: readonly string[]): string => stretches.slice(first, stretches.length - behind).join('');
  const change = differenceOf(between(old), between(now));
  return change && { start: start + change.start, oldEnd: start + change.oldEnd, newEnd: start + change.newEnd };
}

function differenceOf(before: string, after: string): Change | undefined {
  if (before === after) return undefined;
  const shorter = Math.min(before.length, after.length);
  const start = agreement(shorter, (from, to) => before.slice(from, to) === after.slice(from, to));
  const [old, now] = [before.length, after.length];
  const tail = agreement(
    shorter - start,
    (from, to) => before.slice(old - to, old - from) === after.slice(now - to, now - from),
  );
  return { start, oldEnd: old - tail, newEnd: now - tail };
}

/** Comparing stretches is one step for the machine, however long they are. */
const STRIDE = 1 << 14;

/** How far two texts agree, up to `limit`: by strides, and by halves within the last. */
function agreement(limit: number, agree: (from: number, to: number) => boolean): number {
  let low = 0;
  while (low < limit && agree(low, Math.min(limit, low + STRIDE))) low = Math.min(limit, low + STRIDE);
  let high = Math.min(limit, low + STRIDE);
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (agree(low, middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}
