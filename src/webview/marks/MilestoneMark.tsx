import type { JSX } from 'preact';
import { formatDay } from '../../core/time/day.ts';
import type { MilestoneRow, Scene } from '../../core/timeline/scene.ts';
import { worstOf } from '../lookup.ts';
import { tooltipOf } from '../tooltip.ts';
import { classOfChange } from './change.ts';
import { DIAMOND, Diamond } from './Diamond.tsx';
import { hooksOf } from './hooks.ts';
import type { Ghost, MilestoneShape } from './milestoneShape.ts';
import { toneOf } from './tone.ts';

/** A milestone on its row: bar, diamond, tail of float, ghost of the baseline, words. */
export function MilestoneMark({ row, scene, shape, y }: Props): JSX.Element {
  const { x, bar, tail, ghost, words, hit } = shape;
  return (
    <g
      class={`milestone tone-${toneOf(row, scene.today)}${classOfChange(row.change)}`}
      transform={`translate(${x} ${y})`}
      data-due={formatDay(row.due)}
      data-status={row.status ?? 'planned'}
      data-critical={row.critical ? 'true' : 'false'}
      data-change={row.change?.kind}
      data-ghost={row.change?.kind === 'removed' ? 'comparison' : undefined}
      {...hooksOf('milestone', row.key, worstOf(row))}
    >
      <title>{tooltipOf(row, scene)}</title>
      <rect class="hit" x={hit.from} y={-11} width={hit.to - hit.from} height={22} />
      {tail !== undefined && <rect class="tail" x={0} y={-1.5} width={tail} height={3} rx={1.5} />}
      {bar !== undefined && <rect class="bar" x={bar} y={-4} width={-bar} height={8} rx={2} />}
      {ghost && (
        <g class={ghost.of === 'comparison' ? 'ghost compared' : 'ghost'} data-ghost={ghost.of}>
          {ghost.bar !== undefined && (
            <rect class="ghost-bar" x={ghost.bar} y={-4} width={Math.max(0, ghost.x - ghost.bar)} height={8} rx={2} />
          )}
          <path class="ghost-way" d={wayOf(ghost)} />
          <path class="ghost-mark" d={`M${ghost.x}-5l5 5l-5 5l-5-5Z`} />
          {ghost.label && (
            <text class="words ghost-label" x={ghost.label.x} y={ghost.label.y}>
              {ghost.label.text}
            </text>
          )}
        </g>
      )}
      <Diamond status={row.change?.kind === 'removed' ? 'dropped' : (row.status ?? 'planned')} />
      {row.change?.kind === 'added' && <path class="added-sign" d="M-9-10.5v5M-11.5-8h5" />}
      {words && (
        <text class="words" x={words.x} y={4}>
          {words.text}
        </text>
      )}
    </g>
  );
}

/** From the ghost to the mark; a slip since another version has an arrow's head. */
function wayOf({ x, of }: Ghost): string {
  if (x === 0) return '';
  const side = Math.sign(x);
  const end = side * (DIAMOND + 2);
  const way = `M${x - side * 7} .5H${end}`;
  return of === 'comparison' && Math.abs(x) > 2 * DIAMOND ? `${way}m${side * 4}-3l${side * -4} 3l${side * 4} 3` : way;
}

interface Props {
  readonly row: MilestoneRow;
  readonly scene: Scene;
  readonly shape: MilestoneShape;
  readonly y: number;
}
