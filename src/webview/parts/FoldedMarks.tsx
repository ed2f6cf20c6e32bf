import type { JSX } from 'preact';
import { formatDay } from '../../core/time/day.ts';
import { middleOfRow, type PlacedRow } from '../../core/timeline/layout/rows.ts';
import { middleOf } from '../../core/timeline/layout/scale.ts';
import type { Frame } from '../frame.ts';
import { isMarked, worstOf } from '../lookup.ts';
import { Diamond } from '../marks/Diamond.tsx';
import { hooksOf } from '../marks/hooks.ts';
import { toneOf } from '../marks/tone.ts';
import { tooltipOf } from '../tooltip.ts';
import type { Pane } from './pane.ts';

/** Nearer than this, in pixels, marks of a folded phase count as one. */
const NEAR = 3;

/** The milestones of a folded phase, on its own row. */
export function FoldedMarks({ placed, frame, pane, marked }: Props): JSX.Element {
  const { scene, scale } = frame;
  const marks: JSX.Element[] = [];
  const taken = new Set<number>();
  for (let i = placed.index + 1; i < placed.last; i++) {
    const row = scene.rows[i];
    if (row?.kind !== 'milestone' || row.change?.kind === 'removed') continue;
    const x = middleOf(scale, row.due);
    const isCursor = isMarked(marked, row.key);
    if (x < pane.left || x > pane.right || (taken.has(Math.round(x / NEAR)) && !isCursor)) continue;
    taken.add(Math.round(x / NEAR));
    marks.push(
      <g
        key={row.key}
        class={`milestone tone-${toneOf(row, scene.today)}${isCursor ? ' current' : ''}`}
        transform={`translate(${x} ${middleOfRow(placed)})`}
        data-due={formatDay(row.due)}
        data-status={row.status ?? 'planned'}
        data-critical={row.critical ? 'true' : 'false'}
        {...hooksOf('milestone', row.key, worstOf(row))}
      >
        <title>{tooltipOf(row, scene)}</title>
        <Diamond status={row.status ?? 'planned'} size={isCursor ? 7 : 5} />
      </g>,
    );
  }
  return <g>{marks}</g>;
}

interface Props {
  readonly placed: PlacedRow;
  readonly frame: Frame;
  readonly pane: Pane;
  readonly marked: string;
}
