/** Marks in plan text: a comment line of carets says what is reported in the line above it. */
export interface Marker {
  readonly start: number;
  readonly end: number;
  /** What is written behind the carets: nothing, or a severity and a rule. */
  readonly note: string;
}

const MARKER = /^([ \t]*)#([ \t]*)(\^+)[ \t]*(.*)$/;

/**
 * Finds the markers of a text. `# ^^^` marks what stands above the carets; where the `#` itself touches the first caret
 * (`#^^^`), it counts as one, since a place at the start of a line could not be marked otherwise.
 */
export function markersIn(text: string): readonly Marker[] {
  const markers: Marker[] = [];
  let lineStart = 0;
  let above = 0;
  for (const line of text.split('\n')) {
    const match = MARKER.exec(line);
    if (match) {
      const [, indent = '', gap = '', carets = '', note = ''] = match;
      const touching = gap === '';
      const column = indent.length + (touching ? 0 : 1 + gap.length);
      const length = carets.length + (touching ? 1 : 0);
      markers.push({ start: above + column, end: above + column + length, note: note.trim() });
    } else {
      above = lineStart;
    }
    lineStart += line.length + 1;
  }
  return markers;
}
