/** A stretch of a row that words may not cover. */
export interface Taken {
  readonly from: number;
  readonly to: number;
}

export interface Words {
  readonly text: string;
  readonly x: number;
  readonly width: number;
}

const SPACE = 6;
/** Words further than this from their mark would seem to belong to something else. */
const REACH = 48;

/**
 * Finds a place for words beside a mark: right of it, else left, else close behind what is in the way. The today line,
 * gates and other lines of the row are in the way. Of several ways to say it, the first that has a place; where none
 * has, the last stands at the right.
 */
export function placeWords(
  ways: readonly { readonly text: string; readonly width: number }[],
  mark: Taken,
  taken: readonly Taken[],
  preferLeft: boolean,
): Words {
  const inOrder = [...taken].sort((a, b) => a.to - b.to);
  const right = mark.to + SPACE;
  for (const { text, width } of ways) {
    const isFree = (x: number): boolean =>
      x >= 2 && taken.every(({ from, to }) => to + SPACE / 2 <= x || from - SPACE / 2 >= x + width);
    const left = mark.from - SPACE - width;
    const behind = inOrder.map(({ to }) => to + SPACE).filter((x) => x >= right && x <= right + REACH);
    const x = [...(preferLeft ? [left, right] : [right, left]), ...behind].find(isFree);
    if (x !== undefined) return { text, x, width };
  }
  const { text = '', width = 0 } = ways.at(-1) ?? {};
  return { text, x: right, width };
}
