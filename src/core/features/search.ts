/**
 * How well texts answer what was typed: all its letters in their order, whatever stands between. Higher is better;
 * undefined where a text does not answer it.
 */
export function likenessTo(query: string): (text: string) => number | undefined {
  const typed = query.toLowerCase().trim();
  const letters = [...typed.replace(/[\s-]+/g, '')];
  return (text) => {
    const given = text.toLowerCase();
    const whole = given.indexOf(typed);
    if (whole >= 0) return (startsWord(given, whole) ? 3000 : 2000) - given.length;
    let score = 0;
    let at = -1;
    for (const letter of letters) {
      const next = given.indexOf(letter, at + 1);
      if (next < 0) return undefined;
      if (next === at + 1) score += 2;
      else if (startsWord(given, next)) score += 3;
      at = next;
    }
    return score - given.length / 100;
  };
}

function startsWord(text: string, at: number): boolean {
  return at === 0 || /[^\p{L}\p{N}]/u.test(text[at - 1] ?? '');
}
