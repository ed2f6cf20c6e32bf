import { Component, type JSX } from 'preact';
import type { PlacedRow } from '../../core/timeline/layout/rows.ts';
import { middleOfRow } from '../../core/timeline/layout/rows.ts';
import { edgeOf, middleOf } from '../../core/timeline/layout/scale.ts';
import type { Taken } from '../../core/timeline/layout/words.ts';
import { sayRow } from '../../core/timeline/say.ts';
import type { Link, Scene } from '../../core/timeline/scene.ts';
import type { Frame } from '../frame.ts';
import { groupOf, isMarked, isSameGround, worstOf } from '../lookup.ts';
import { GatePill } from '../marks/GatePill.tsx';
import { hooksOf } from '../marks/hooks.ts';
import { MetricLine } from '../marks/MetricLine.tsx';
import { MilestoneMark } from '../marks/MilestoneMark.tsx';
import { shapeOf } from '../marks/milestoneShape.ts';
import { PersonCells } from '../marks/PersonCells.tsx';
import type { Measure } from '../measure.ts';
import { Backdrop, isShown, Lines } from './Backdrop.tsx';
import { FoldedMarks } from './FoldedMarks.tsx';
import { linkPaths } from './links.ts';
import type { Pane } from './pane.ts';

/** The picture itself, layer by layer: what is in view of it. Scrolling within the pane paints nothing anew. */
export class Chart extends Component<ChartProps> {
  override shouldComponentUpdate(next: ChartProps): boolean {
    return (Object.keys(next) as (keyof ChartProps)[]).some((name) => next[name] !== this.props[name]);
  }

  override render({ frame, pane, measure, chosen, marked, cursor, hover }: ChartProps): JSX.Element {
    const { scene, scale, rows, width, labelWidth, axisHeight } = frame;
    const links = linkPaths(scene, { layout: rows, scale, first: pane.first, last: pane.last, chosen });
    const takenIn = uprights(frame);
    const leaving = leavesOf(scene);
    return (
      <svg
        class="chart"
        width={width}
        height={rows.height}
        aria-hidden="true"
        style={{ left: `${labelWidth}px`, top: `${axisHeight}px` }}
      >
        <Backdrop frame={frame} pane={pane} cursor={cursor} hover={hover} />
        <Lines frame={frame} pane={pane} />
        <g class="links">
          <path class="link" d={links.quiet} />
          <path class="link link-critical" d={links.critical} />
          <path class="link link-broken" d={links.broken} />
          <path class="link link-chosen" d={links.chosen} />
        </g>
        {rows.placed.slice(pane.first, pane.last).map((placed) => {
          const given = { placed, frame, pane, measure, taken: takenIn(placed), marked };
          return <Mark key={placed.row.key} {...given} leaves={leaving.has(placed.index)} />;
        })}
      </svg>
    );
  }
}

/** What stands on one row; painted anew only where something that it shows has changed. */
class Mark extends Component<MarkProps> {
  override shouldComponentUpdate(next: MarkProps): boolean {
    const before = this.props;
    const { kind } = next.placed.row;
    // Phases show what is folded into them, cells what of them is in view; there are few of either.
    if (kind !== 'milestone' && kind !== 'unplaced') return true;
    return (
      next.placed !== before.placed ||
      next.leaves !== before.leaves ||
      next.frame.scale !== before.frame.scale ||
      !isSameGround(next.frame.scene, before.frame.scene) ||
      !isSameTaken(next.taken, before.taken)
    );
  }

  override render(props: MarkProps): JSX.Element | null {
    return markOf(props);
  }
}

function isSameTaken(a: readonly Taken[], b: readonly Taken[]): boolean {
  return a.length === b.length && a.every(({ from, to }, i) => from === b[i]?.from && to === b[i]?.to);
}

function markOf({ placed, frame, pane, measure, marked, taken, leaves }: MarkProps): JSX.Element | null {
  const { scene, scale } = frame;
  const { row } = placed;
  switch (row.kind) {
    case 'phase':
      return (
        <g>
          {placed.folded && <FoldedMarks placed={placed} frame={frame} pane={pane} marked={marked} />}
          {row.gate && (
            <GatePill
              gate={row.gate}
              placed={placed}
              scene={scene}
              scale={scale}
              measure={measure}
              current={isMarked(marked, row.gate.key)}
            />
          )}
        </g>
      );
    case 'milestone': {
      const shape = shapeOf(row, scene, scale, measure, { taken, leaves });
      return <MilestoneMark row={row} scene={scene} shape={shape} y={middleOfRow(placed)} />;
    }
    case 'unplaced':
      return (
        <g class="unplaced" {...hooksOf('milestone', row.key, worstOf(row))}>
          <title>{sayRow(row, scene)}</title>
          <rect class="hit" x={0} y={placed.y} width={measure(row.reason, 'normal') + 16} height={placed.height} />
          <text class="words quiet" x={8} y={middleOfRow(placed) + 4}>
            {row.reason}
          </text>
        </g>
      );
    case 'person':
      return <PersonCells row={row} placed={placed} scene={scene} scale={scale} left={pane.left} right={pane.right} />;
    case 'metric':
      return <MetricLine row={row} placed={placed} scene={scene} scale={scale} measure={measure} taken={taken} />;
    case 'section':
      return null;
  }
}

/** The lines that stand in a row, which words keep off: today, go-live down to its milestone, the gate of its phase. */
function uprights(frame: Frame): (placed: PlacedRow) => readonly Taken[] {
  const { scene, scale } = frame;
  const lineAt = (day: number | undefined): readonly Taken[] =>
    day !== undefined && isShown(frame, day) ? [around(middleOf(scale, day))] : [];
  const today = lineAt(scene.today);
  const goLive = lineAt(scene.goLive?.day);
  const goLiveEnd = scene.goLive?.row ?? Number.POSITIVE_INFINITY;
  let until = 0;
  let gate: readonly Taken[] = [];
  return ({ index, row }) => {
    if (row.kind !== 'milestone') return [];
    if (index >= until) {
      const head = groupOf(scene, index);
      const day = head.row?.kind === 'phase' ? head.row.gate?.day : undefined;
      until = head.last;
      gate = day === undefined ? [] : [around(edgeOf(scale, day + 1))];
    }
    return index < goLiveEnd ? [...today, ...gate, ...goLive] : [...today, ...gate];
  };
}

function around(x: number): Taken {
  return { from: x - 1, to: x + 2 };
}

const leaves = new WeakMap<readonly Link[], ReadonlySet<number>>();

/** The rows from which links go out to the right. */
function leavesOf({ links }: Scene): ReadonlySet<number> {
  const known = leaves.get(links) ?? new Set(links.map(({ from }) => from));
  leaves.set(links, known);
  return known;
}

interface Props {
  readonly frame: Frame;
  readonly pane: Pane;
  readonly measure: Measure;
  /** Keys of the items that have the text's cursor or the keyboard, with spaces between. */
  readonly marked: string;
}

interface ChartProps extends Props {
  /** The scene index of the row whose links are set off. */
  readonly chosen: number | undefined;
  /** The rows of the text's cursor and of the pointer. */
  readonly cursor: PlacedRow | undefined;
  readonly hover: PlacedRow | undefined;
}

interface MarkProps extends Props {
  readonly placed: PlacedRow;
  readonly taken: readonly Taken[];
  readonly leaves: boolean;
}
