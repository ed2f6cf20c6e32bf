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
  const text = words.join('\n');
  return (hash(text, 0x811c9dc5) + hash(text, 0x01000193)).slice(0, 12);
}

/** FNV-1a over UTF-16 units, with a last stirring: nobody has to be kept from making two alike. */
function hash(text: string, seed: number): string {
  let h = seed;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  return ((h ^ (h >>> 13)) >>> 0).toString(16).padStart(8, '0');
}
