/**
 * Whether a text in lower case has a word. Looked for letter by letter: to take the text apart with a pattern took longer
 * than all else that asks.
 */
export function hasWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
    if (!isLetter(text.charCodeAt(at - 1)) && !isLetter(text.charCodeAt(at + word.length))) return true;
  return false;
}

/** Outside of the text there is none. */
function isLetter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || code >= 0xdf;
}
