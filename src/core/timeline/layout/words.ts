/** A stretch of a row that words may not cover. */
export interface Taken {
  readonly from: number;
  readonly to: number;
}

export interface Words {
  readonly x: number;
  readonly width: number;
}

const SPACE = 6;

/**
 * Finds a place for words beside a mark: right of it, else left, else right of what is in the way. The today line,
 * gates and other marks of the row are in the way.
 */
export function placeWords(width: number, mark: Taken, taken: readonly Taken[], preferLeft: boolean): Words {
  const right = mark.to + SPACE;
  const left = mark.from - SPACE - width;
  const isFree = (x: number): boolean =>
    x >= 2 && taken.every(({ from, to }) => to + SPACE / 2 <= x || from - SPACE / 2 >= x + width);
  const [first, second] = preferLeft ? [left, right] : [right, left];
  if (isFree(first)) return { x: first, width };
  if (isFree(second)) return { x: second, width };
  const inOrder = [...taken].sort((a, b) => a.to - b.to);
  for (const { to } of inOrder) {
    const x = to + SPACE;
    if (x >= right && isFree(x)) return { x, width };
  }
  return { x: right, width };
}
