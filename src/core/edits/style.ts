import type { Node } from '../syntax/tree.ts';
import { columnOf } from './lines.ts';
import { endOf, type Source, startOf } from './place.ts';
import type { Style } from './write.ts';

const USUAL = { step: 2, dash: 2 } as const;

/** How the file indents; looked for in the parts that are nearest to where something is added, then in the whole. */
export function styleOf(near: readonly Node[], braces: boolean, quoted: boolean, source: Source): Style {
  const found: { step?: number; dash?: number } = {};
  for (const node of near) look(node, source, found);
  const step = found.step ?? USUAL.step;
  return { step, dash: found.dash ?? (found.step ? step : USUAL.dash), braces, quoted };
}

function look(node: Node, source: Source, found: { step?: number; dash?: number }): void {
  if (found.step !== undefined && found.dash !== undefined) return;
  if (node.kind === 'scalar' || node.flow || node.anchor) return;
  if (node.kind === 'seq') {
    for (const item of node.items) look(item, source, found);
    return;
  }
  for (const { keySpan, value } of node.entries) {
    if (value.kind === 'scalar' || value.flow || value.anchor) continue;
    const outer = columnOf(source.text, startOf(keySpan, source), true);
    const inner = columnOf(source.text, startOf(value.span, source), false);
    if (outer !== undefined && inner !== undefined) {
      if (value.kind === 'map' && inner > outer) found.step ??= inner - outer;
      if (value.kind === 'seq' && inner >= outer) found.dash ??= inner - outer;
    }
    look(value, source, found);
    if (found.step !== undefined && found.dash !== undefined) return;
  }
}

/** Whether a part is written in braces, so that one beside it should be too. */
export function isBraced(node: Node | undefined, source: Source): boolean {
  return node?.kind === 'map' && node.flow && source.text[endOf(node.span, source) - 1] === '}';
}
