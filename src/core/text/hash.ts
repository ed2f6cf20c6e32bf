/** Twelve characters that stand for a text: enough to tell things apart, and nobody has to be kept from making two alike. */
export function shortHash(text: string): string {
  return (hash(text, 0x811c9dc5) + hash(text, 0x01000193)).slice(0, 12);
}

/** FNV-1a over UTF-16 units, with a last stirring. */
function hash(text: string, seed: number): string {
  let h = seed;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  return ((h ^ (h >>> 13)) >>> 0).toString(16).padStart(8, '0');
}
