import type { JSX } from 'preact';
import { formatDay } from '../../core/time/day.ts';
import type { MilestoneRow, Scene } from '../../core/timeline/scene.ts';
import { worstOf } from '../lookup.ts';
import { tooltipOf } from '../tooltip.ts';
import { DIAMOND, Diamond } from './Diamond.tsx';
import { hooksOf } from './hooks.ts';
import type { MilestoneShape } from './milestoneShape.ts';
import { toneOf } from './tone.ts';

/** A milestone on its row: bar, diamond, tail of float, ghost of the baseline, words. */
export function MilestoneMark({ row, scene, shape, y }: Props): JSX.Element {
  const { x, bar, tail, ghost, words, hit } = shape;
  return (
    <g
      class={`milestone tone-${toneOf(row, scene.today)}`}
      transform={`translate(${x} ${y})`}
      data-due={formatDay(row.due)}
      data-status={row.status ?? 'planned'}
      data-critical={row.critical ? 'true' : 'false'}
      {...hooksOf('milestone', row.key, worstOf(row))}
    >
      <title>{tooltipOf(row, scene)}</title>
      <rect class="hit" x={hit.from} y={-11} width={hit.to - hit.from} height={22} />
      {tail !== undefined && <rect class="tail" x={0} y={-1.5} width={tail} height={3} rx={1.5} />}
      {bar !== undefined && <rect class="bar" x={bar} y={-4} width={-bar} height={8} rx={2} />}
      {ghost && (
        <g class="ghost" data-ghost="baseline">
          <path
            class="ghost-way"
            d={`M${ghost.x + Math.sign(-ghost.x) * 7} .5H${Math.sign(ghost.x) * (DIAMOND + 2)}`}
          />
          <path class="ghost-mark" d={`M${ghost.x}-5l5 5l-5 5l-5-5Z`} />
          {ghost.label && (
            <text class="words ghost-label" x={ghost.label.x} y={ghost.label.y}>
              {ghost.label.text}
            </text>
          )}
        </g>
      )}
      <Diamond status={row.status ?? 'planned'} />
      {words && (
        <text class="words" x={words.x} y={4}>
          {words.text}
        </text>
      )}
    </g>
  );
}

interface Props {
  readonly row: MilestoneRow;
  readonly scene: Scene;
  readonly shape: MilestoneShape;
  readonly y: number;
}
