import type { JSX } from 'preact';
import type { PlacedRow } from '../../core/timeline/layout/rows.ts';
import { edgeOf, type Scale } from '../../core/timeline/layout/scale.ts';
import type { PhaseRow, Scene } from '../../core/timeline/scene.ts';
import { worstOf } from '../lookup.ts';
import { tooltipOf } from '../tooltip.ts';
import { classOfChange } from './change.ts';
import { hooksOf } from './hooks.ts';

/** A phase as a band from its first week to its last. */
export function PhaseBand({ row, placed, scene, scale }: Props): JSX.Element {
  const { y, height } = placed;
  const hooks = hooksOf('phase', row.key, worstOf(row));
  if (row.from === undefined || row.to === undefined) {
    return (
      <g class="phase" {...hooks}>
        <title>{tooltipOf(row, scene)}</title>
        <text class="words quiet" x={8} y={y + height / 2 + 4}>
          no weeks
        </text>
      </g>
    );
  }
  const left = edgeOf(scale, row.from);
  const width = Math.max(3, edgeOf(scale, row.to) - left);
  return (
    <g
      class={`phase${classOfChange(row.change)}`}
      data-change={row.change?.kind}
      data-ghost={row.change?.kind === 'removed' ? 'comparison' : undefined}
      {...hooks}
    >
      <title>{tooltipOf(row, scene)}</title>
      {row.change?.from !== undefined && row.change.to !== undefined && (
        <rect
          class="ghost-bar"
          data-ghost="comparison"
          x={edgeOf(scale, row.change.from) + 0.5}
          y={y + 1.5}
          width={Math.max(3, edgeOf(scale, row.change.to) - edgeOf(scale, row.change.from)) - 1}
          height={height - 3}
          rx={2}
        />
      )}
      <rect class="band" x={left} y={y + 4} width={width} height={height - 8} rx={2} />
      <rect class="band-start" x={left} y={y + 4} width={3} height={height - 8} />
    </g>
  );
}

interface Props {
  readonly row: PhaseRow;
  readonly placed: PlacedRow;
  readonly scene: Scene;
  readonly scale: Scale;
}
