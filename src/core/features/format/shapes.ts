import type { Node } from '../../syntax/tree.ts';
import { type LineIndex, lineAt } from '../../text/lines.ts';
import { type Layout, type Offset, type Range, rangeOf } from '../../text/span.ts';

/** What of a text is not simply lines of block style. */
export interface Shapes {
  /** For each line that goes on with a value begun above: the line where it began. */
  readonly owner: ReadonlyMap<number, number>;
  /** Lines within text, every character of which may count. */
  readonly text: ReadonlySet<number>;
  /** The outermost values of flow style. */
  readonly flows: readonly Range[];
}

export function shapesOf(root: Node | undefined, lines: LineIndex, layout: Layout): Shapes {
  const owner = new Map<number, number>();
  const text = new Set<number>();
  const flows: Range[] = [];
  const goesOn = ({ start, end }: Range, isText: boolean): void => {
    const [first, last] = [lineAt(lines, start), lineAt(lines, Math.max(start, end - 1) as Offset)];
    for (let line = first + 1; line <= last; line++) {
      owner.set(line, first);
      if (isText) text.add(line);
    }
  };
  const visit = (node: Node, isInFlow: boolean): void => {
    // What is seen through an alias is written elsewhere.
    if (node.anchor) return;
    const range = rangeOf(node.span, layout);
    if (node.kind === 'scalar') {
      if (range.end > range.start) goesOn(range, true);
      return;
    }
    if (node.flow && !isInFlow) {
      flows.push(range);
      goesOn(range, false);
    }
    if (node.kind === 'seq') for (const item of node.items) visit(item, isInFlow || node.flow);
    else for (const { value } of node.entries) visit(value, isInFlow || node.flow);
  };
  if (root) visit(root, false);
  return { owner, text, flows };
}
