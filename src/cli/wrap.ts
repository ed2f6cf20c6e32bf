import { widthOf } from './cells.ts';

/** Lines of at most `width` columns, broken at spaces; a longer word stays whole, so that a path can be copied. */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const word of text.split(' ')) {
    const columns = widthOf(word);
    if (line !== '' && used + 1 + columns > width) {
      lines.push(line);
      [line, used] = [word, columns];
    } else {
      used += columns + (line === '' ? 0 : 1);
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, line];
}
