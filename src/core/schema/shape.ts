import type { MapNode, Step } from '../syntax/tree.ts';
import { SHAPES, type Shape } from './generated/shapes.ts';

/** The form a place should have, found by the way that leads there. */
export function shapeAt(steps: readonly Step[]): Shape | undefined {
  let shape: Shape | undefined = SHAPES['plan'];
  for (const { key, node } of steps) {
    const name: string | undefined = typeof key === 'number' ? shape?.items : (shape?.keys?.[key] ?? shape?.values);
    shape = SHAPES[name ?? ''];
    if (node.kind === 'map' && shape?.maps) shape = fitting(shape.maps, node);
  }
  return shape;
}

/** Of several forms a mapping may have, the one that knows most of its keys; of equal ones, that which lacks the least. */
function fitting(names: readonly string[], node: MapNode): Shape | undefined {
  const keysOf = (name: string): number => Object.keys(SHAPES[name]?.keys ?? {}).length;
  const known = (name: string): number => node.entries.filter(({ key }) => SHAPES[name]?.keys?.[key]).length;
  const best = names.reduce((a, b) => ((known(b) - known(a) || keysOf(a) - keysOf(b)) > 0 ? b : a));
  return SHAPES[best];
}
