import type { JSX } from 'preact';
import { civilFromDay, type Day, day, sayDay } from '../../core/time/day.ts';
import { middleOf } from '../../core/timeline/layout/scale.ts';
import type { Row } from '../../core/timeline/scene.ts';
import type { Frame } from '../frame.ts';
import type { Pane } from './pane.ts';

/** A mark of which this much is hidden, in pixels, counts as not seen. */
const HIDDEN = 5;

/** Where a milestone in view of the rows is not in view of the days: an arrow and its date, at the edge it lies behind. */
export function Edges({ frame, pane, left }: { frame: Frame; pane: Pane; left: number }): JSX.Element {
  const { scene, rows, scale, size, labelWidth } = frame;
  const right = left + size.width - labelWidth;
  return (
    <div class="edges" aria-hidden="true">
      {rows.placed.slice(pane.first, pane.last).map(({ row, y, height }) => {
        const span = spanOf(row);
        if (!span) return null;
        const isLeft = middleOf(scale, span.last) < left - HIDDEN;
        if (!isLeft && middleOf(scale, span.first) <= right + HIDDEN) return null;
        const text = sayWithYear(isLeft ? span.last : span.first, scene.today);
        const at = isLeft ? labelWidth : undefined;
        return <Edge key={row.key} id={row.key} text={text} y={y} height={height} at={at} right={size.width} />;
      })}
    </div>
  );
}

/** The days that a row's mark covers. */
function spanOf(row: Row): { readonly first: Day; readonly last: Day } | undefined {
  if (row.kind === 'milestone') return { first: row.start ?? row.due, last: row.due };
  if (row.kind !== 'phase' || row.from === undefined || row.to === undefined) return undefined;
  return { first: row.from, last: day(row.to - 1) };
}

function sayWithYear(d: Day, today: Day): string {
  const { year } = civilFromDay(d);
  return year === civilFromDay(today).year ? sayDay(d) : `${sayDay(d)} ${year}`;
}

function Edge({ id, text, y, height, at, right }: EdgeProps): JSX.Element {
  const isLeft = at !== undefined;
  return (
    <span
      class={isLeft ? 'edge' : 'edge edge-right'}
      data-row={id}
      style={{ top: `${y + (height - 16) / 2}px`, left: `${isLeft ? at + 4 : right - 4}px` }}
    >
      {isLeft ? `‹ ${text}` : `${text} ›`}
    </span>
  );
}

interface EdgeProps {
  readonly id: string;
  readonly text: string;
  readonly y: number;
  readonly height: number;
  /** The left edge, if it is that one. */
  readonly at: number | undefined;
  readonly right: number;
}
