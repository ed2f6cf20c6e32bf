import type { Range } from './span.ts';

/** A replacement in the whole text. */
export interface TextEdit {
  readonly range: Range;
  readonly newText: string;
}

/** The text with all edits made; they may not overlap. Everything outside of them stays byte for byte. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const ordered = [...edits].sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
  let out = '';
  let at = 0;
  for (const { range, newText } of ordered) {
    out += text.slice(at, range.start) + newText;
    at = range.end;
  }
  return out + text.slice(at);
}
