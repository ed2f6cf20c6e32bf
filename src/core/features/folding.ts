import type { LineIndex } from '../text/lines.ts';
import { type Begin, lastColumnOf, opensText, readLine } from './block/lines.ts';

/** Lines that can be folded into their first. */
export interface Fold {
  readonly first: number;
  readonly last: number;
  readonly kind: 'block' | 'comment' | 'region';
  /** How many others it lies in. */
  readonly depth: number;
}

interface Opener {
  readonly line: number;
  readonly column: number;
  readonly isDash: boolean;
}

/** Whatever stands below what it belongs to, by its indentation: in broken text as well. And comments, and regions. */
export function foldsIn(lines: LineIndex): readonly Fold[] {
  const folds: Fold[] = [];
  const open: Opener[] = [];
  let textFrom = -1;
  let last = -1;
  const close = (column: number, isDash: boolean): void => {
    for (let top = open.at(-1); top && top.column >= column; top = open.at(-1)) {
      if (isDash && !top.isDash && top.column === column) return;
      open.pop();
      if (last > top.line) folds.push({ first: top.line, last, kind: 'block', depth: open.length });
    }
  };
  const comments = commentFolds();
  for (let line = 0; line < lines.starts.length; line++) {
    const begin = readLine(lines, line);
    const { indent, text } = begin;
    if (indent >= text.trimEnd().length) continue;
    if (textFrom >= 0 && indent > textFrom) {
      last = line;
      continue;
    }
    textFrom = -1;
    if (text[indent] === '#') {
      comments.add(line, text.slice(indent));
      continue;
    }
    comments.end();
    close(indent, begin.dashes.length > 0);
    openersOf(begin, open);
    last = line;
    if (opensText(begin)) textFrom = lastColumnOf(begin);
  }
  close(-1, false);
  comments.end();
  return outermost([...folds, ...comments.folds]);
}

function openersOf({ line, dashes, key }: Begin, open: Opener[]): void {
  for (const column of dashes) open.push({ line, column, isDash: true });
  if (key) open.push({ line, column: key.column, isDash: false });
}

/** Comments on several lines, and what stands between `# region` and `# endregion`. */
function commentFolds(): { readonly folds: Fold[]; add(line: number, text: string): void; end(): void } {
  const folds: Fold[] = [];
  const regions: number[] = [];
  let first = -1;
  let last = -1;
  const end = (): void => {
    if (last > first) folds.push({ first, last, kind: 'comment', depth: 0 });
    first = -1;
    last = -1;
  };
  return {
    folds,
    end,
    add(line, text) {
      const isEnd = /^#\s*endregion\b/.test(text);
      if (isEnd || /^#\s*region\b/.test(text)) {
        end();
        const from = isEnd ? regions.pop() : undefined;
        if (from !== undefined) folds.push({ first: from, last: line, kind: 'region', depth: regions.length });
        if (!isEnd) regions.push(line);
        return;
      }
      if (first < 0 || line !== last + 1) {
        end();
        first = line;
      }
      last = line;
    },
  };
}

/** Editors know one fold a line: the largest that begins there. */
function outermost(folds: readonly Fold[]): readonly Fold[] {
  const byLine = new Map<number, Fold>();
  for (const fold of folds) {
    const other = byLine.get(fold.first);
    if (!other || other.last < fold.last || (other.last === fold.last && other.depth > fold.depth)) {
      byLine.set(fold.first, fold);
    }
  }
  return [...byLine.values()].sort((a, b) => a.first - b.first);
}
