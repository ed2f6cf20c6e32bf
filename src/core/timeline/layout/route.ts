/** A corner of a link in the chart. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

const RADIUS = 4;
/** Half a milestone's mark, and the room its arrowhead keeps from it. */
const MARK = 7;
const STUB = 10;

/**
 * An orthogonal way from one item to another, as SVG path data with its arrowhead. It leaves to the right and comes in
 * from above or below; where there is no room for that, it leaves downwards and turns between the rows.
 */
export function routeLink(from: Point, to: Point, rowHeight: number): string {
  const down = to.y >= from.y ? 1 : -1;
  const end = to.y - down * (MARK + 1);
  const head = `M${to.x - 3} ${end - down * 3.5}L${to.x} ${end}L${to.x + 3} ${end - down * 3.5}`;
  if (to.x === from.x) return `M${from.x} ${from.y + down * MARK}V${end}${head}`;
  if (to.x - from.x >= STUB + RADIUS) {
    const corner = `H${to.x - RADIUS}Q${to.x} ${from.y} ${to.x} ${from.y + down * RADIUS}`;
    return `M${from.x + MARK} ${from.y}${corner}V${end}${head}`;
  }
  const side = to.x > from.x ? 1 : -1;
  const radius = Math.min(RADIUS, Math.abs(to.x - from.x) / 2);
  const turn = to.y - (down * rowHeight) / 2;
  return (
    `M${from.x} ${from.y + down * MARK}V${turn - down * radius}` +
    `Q${from.x} ${turn} ${from.x + side * radius} ${turn}H${to.x - side * radius}` +
    `Q${to.x} ${turn} ${to.x} ${turn + down * radius}V${end}${head}`
  );
}
