/**
 * How well a text answers what was typed: all its letters in their order, whatever stands between. Higher is better;
 * undefined where it does not.
 */
export function likeness(query: string, text: string): number | undefined {
  const wanted = query.toLowerCase().replace(/[\s-]+/g, '');
  const given = text.toLowerCase();
  const whole = given.indexOf(query.toLowerCase().trim());
  if (whole >= 0) return (startsWord(given, whole) ? 3000 : 2000) - given.length;
  let score = 0;
  let at = -1;
  for (const letter of wanted) {
    const next = given.indexOf(letter, at + 1);
    if (next < 0) return undefined;
    if (next === at + 1) score += 2;
    else if (startsWord(given, next)) score += 3;
    at = next;
  }
  return score - given.length / 100;
}

function startsWord(text: string, at: number): boolean {
  return at === 0 || /[^\p{L}\p{N}]/u.test(text[at - 1] ?? '');
}
