/** How wide words are, in the editor's font. */
export type Measure = (text: string, font: 'normal' | 'bold') => number;

/** Size of words in the chart, in pixels; the style sheet says the same. */
export const WORDS_SIZE = 11;

export function createMeasure(family: () => string): Measure {
  const context = document.createElement('canvas').getContext('2d');
  const widths = new Map<string, number>();
  return (text, font) => {
    const css = `${font === 'bold' ? '600' : '400'} ${WORDS_SIZE}px ${family()}`;
    const key = `${css} ${text}`;
    const known = widths.get(key);
    if (known !== undefined) return known;
    if (widths.size > 5000) widths.clear();
    let width = text.length * WORDS_SIZE * 0.6;
    if (context) {
      context.font = css;
      width = context.measureText(text).width;
    }
    const rounded = Math.ceil(width);
    widths.set(key, rounded);
    return rounded;
  };
}
