import { beside, keyOf } from './files.ts';

/** A file or folder that is moved or renamed. */
export interface Move {
  readonly oldUri: string;
  readonly newUri: string;
}

/** Where something goes that is moved, or lies in a folder that is; undefined where it stays. */
export function destination(uri: string, moves: readonly Move[]): string | undefined {
  const key = keyOf(uri);
  for (const { oldUri, newUri } of moves) {
    const from = keyOf(oldUri).replace(/\/$/, '');
    if (key === from || key.startsWith(`${from}/`)) return keyOf(newUri).replace(/\/$/, '') + key.slice(from.length);
  }
  return undefined;
}

/** What a plan has to write instead of a path, once everything has moved; undefined where the path will do. */
export function pathAfter(plan: string, path: string, moves: readonly Move[]): string | undefined {
  const target = beside(plan, path);
  if (target === undefined) return undefined;
  const planAfter = destination(plan, moves) ?? keyOf(plan);
  const targetAfter = destination(target, moves) ?? keyOf(target);
  const same = relative(keyOf(plan), keyOf(target));
  const after = relative(planAfter, targetAfter);
  if (after === undefined || after === same) return undefined;
  return path.startsWith('./') && !after.startsWith('.') ? `./${after}` : after;
}

/** The way from a file to another, as a plan writes it: both without escapes. Undefined where there is none. */
function relative(from: string, to: string): string | undefined {
  const [ways, ends] = [from.split('/'), to.split('/')];
  // Scheme and authority: `file://host`.
  if (ways.slice(0, 3).join('/') !== ends.slice(0, 3).join('/')) return undefined;
  let common = 3;
  while (common < ways.length - 1 && common < ends.length - 1 && ways[common] === ends[common]) common++;
  return [...ways.slice(common, -1).map(() => '..'), ...ends.slice(common)].join('/');
}
