import { shortHash } from '../text/hash.ts';
import type { Found } from './found.ts';
import { keyOf } from './values.ts';

/**
 * Twelve characters that stand for a change: the item, and what each of its keys was and is. They outlive a rebase, and
 * any edit of anything else. Of what is new or gone only the id counts.
 */
export function fingerprintOf({ type, verb, base, head, fields }: Found): string {
  const words = [
    `${type}-${verb}`,
    base?.id ?? '',
    head?.id ?? '',
    ...fields.map(({ field, from, to }) => `${field}:${keyOf(from)}>${keyOf(to)}`),
  ];
  return shortHash(words.join('\n'));
}
