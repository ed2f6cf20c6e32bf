import type { JSX } from 'preact';
import type { PlacedRow } from '../../core/timeline/layout/rows.ts';
import { edgeOf, type Scale } from '../../core/timeline/layout/scale.ts';
import { sayCell } from '../../core/timeline/say.ts';
import type { PersonRow, Scene } from '../../core/timeline/scene.ts';
import { isOver, shareOf } from '../../core/timeline/shares.ts';
import { worstOf } from '../lookup.ts';
import { hooksOf } from './hooks.ts';

/** From here on a cell says its share in figures. */
const NEARLY_FULL = 0.895;

/** Steps of fullness, each with a colour of its own. */
const LEVELS = 6;

/** A person's weeks: the fuller, the stronger; more than there is, in another colour and in figures. */
export function PersonCells({ row, placed, scene, scale, left, right }: Props): JSX.Element {
  const start = scene.start ?? scene.from;
  const first = Math.max(1, Math.floor((left / scale.zoom + scene.from - start) / 7) + 1);
  const last = Math.min(row.cells.length / 2, Math.ceil((right / scale.zoom + scene.from - start) / 7));
  const cells: JSX.Element[] = [];
  for (let week = first; week <= last; week++) {
    const x = edgeOf(scale, start + 7 * (week - 1));
    const width = edgeOf(scale, start + 7 * week) - x;
    cells.push(<Cell key={week} row={row} scene={scene} week={week} x={x} width={width} y={placed.y + 3} />);
  }
  const worst = worstOf(row);
  return (
    <g class="person" {...hooksOf('person', row.key, worst)}>
      {cells}
    </g>
  );
}

function Cell({ row, scene, week, x, width, y }: CellProps): JSX.Element {
  const share = shareOf(row, week);
  const over = isOver(row, week);
  const none = (row.cells[2 * week - 1] ?? 0) === 0 && !over;
  const gap = width >= 8 ? 1 : 0;
  // How much of somebody's week is promised is no news in figures, as long as it is not more than there is.
  const text = over || scene.load === 'asked' ? figuresOf(share, over, width) : '';
  const kind = over ? 'cell over' : none ? 'cell none' : `cell load-${Math.ceil(Math.min(1, share) * LEVELS)}`;
  return (
    <g class={kind}>
      <title>{sayCell(row, week, scene)}</title>
      <rect x={x + gap} y={y} width={Math.max(1, width - 2 * gap)} height={17} rx={width >= 16 ? 3 : 0} />
      {text !== '' && (
        <text class="words" x={x + width / 2} y={y + 12.5} text-anchor="middle">
          {text}
        </text>
      )}
    </g>
  );
}

function figuresOf(share: number, over: boolean, width: number): string {
  if (width < 18 || (share < NEARLY_FULL && !over)) return '';
  if (share === Number.POSITIVE_INFINITY || share <= 1.005)
    return over ? '!' : width >= 24 ? String(Math.round(share * 100)) : '';
  const figures = String(Math.round(share * 100));
  return width >= 44 ? `${figures} %` : width >= 26 ? figures : '!';
}

interface Props {
  readonly row: PersonRow;
  readonly placed: PlacedRow;
  readonly scene: Scene;
  readonly scale: Scale;
  readonly left: number;
  readonly right: number;
}

interface CellProps {
  readonly row: PersonRow;
  readonly scene: Scene;
  readonly week: number;
  readonly x: number;
  readonly width: number;
  readonly y: number;
}
