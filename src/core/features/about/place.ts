import type { Seen } from '../seen.ts';

/** A document or an address, and what of it is still to be done. */
export function aboutPlace(place: string, _seen: Seen): string {
  return `\`${place.replaceAll('`', "'")}\``;
}
