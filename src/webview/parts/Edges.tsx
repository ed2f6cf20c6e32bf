import type { JSX } from 'preact';
import { type Day, sayDay } from '../../core/time/day.ts';
import { middleOf } from '../../core/timeline/layout/scale.ts';
import type { Frame } from '../frame.ts';
import type { Pane } from './pane.ts';

/** Room at the edges in which a mark counts as not seen. */
const MARGIN = 4;

/** Where a milestone in view of the rows is not in view of the days: an arrow and its date, at the edge it lies behind. */
export function Edges({ frame, pane, left }: { frame: Frame; pane: Pane; left: number }): JSX.Element {
  const { rows, scale, size, labelWidth } = frame;
  const right = left + size.width - labelWidth;
  return (
    <div class="edges" aria-hidden="true">
      {rows.placed.slice(pane.first, pane.last).map(({ row, y, height }) => {
        const day = row.kind === 'milestone' ? row.due : row.kind === 'phase' ? row.from : undefined;
        if (day === undefined) return null;
        const x = middleOf(scale, day);
        const end = row.kind === 'phase' && row.to !== undefined ? middleOf(scale, row.to) : x;
        if (end >= left + MARGIN && x <= right - MARGIN) return null;
        return (
          <Edge
            key={row.key}
            id={row.key}
            day={end < left + MARGIN ? endDay(row, day) : day}
            y={y}
            height={height}
            at={end < left + MARGIN ? labelWidth : undefined}
            right={size.width}
          />
        );
      })}
    </div>
  );
}

function endDay(row: Frame['rows']['placed'][number]['row'], day: Day): Day {
  return row.kind === 'phase' && row.to !== undefined ? ((row.to - 1) as Day) : day;
}

function Edge({ id, day, y, height, at, right }: EdgeProps): JSX.Element {
  const isLeft = at !== undefined;
  return (
    <span
      class={isLeft ? 'edge' : 'edge edge-right'}
      data-row={id}
      style={{ top: `${y + (height - 16) / 2}px`, left: `${isLeft ? at + 4 : right - 4}px` }}
    >
      {isLeft ? `‹ ${sayDay(day)}` : `${sayDay(day)} ›`}
    </span>
  );
}

interface EdgeProps {
  readonly id: string;
  readonly day: Day;
  readonly y: number;
  readonly height: number;
  /** The left edge, if it is that one. */
  readonly at: number | undefined;
  readonly right: number;
}
