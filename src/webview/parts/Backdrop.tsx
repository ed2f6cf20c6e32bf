import type { JSX } from 'preact';
import type { Day } from '../../core/time/day.ts';
import { weekday } from '../../core/time/day.ts';
import { middleOfRow, type PlacedRow } from '../../core/timeline/layout/rows.ts';
import { edgeOf, middleOf } from '../../core/timeline/layout/scale.ts';
import { weekStep } from '../../core/timeline/layout/ticks.ts';
import { lateDays } from '../../core/timeline/say.ts';
import type { Frame } from '../frame.ts';
import { PhaseBand } from '../marks/PhaseBand.tsx';
import type { Pane } from './pane.ts';

/** Weekends narrower than this, in pixels a day, would be noise. */
const WEEKEND_ZOOM = 4;

/** What lies behind all marks: closed days, lines of weeks, bands of phases, rows set off. */
export function Backdrop({ frame, pane, cursor, hover }: Props): JSX.Element {
  const { scene, scale, rows } = frame;
  const shown = rows.placed.slice(pane.first, pane.last);
  return (
    <g class="backdrop">
      <path class="weekends" d={weekendPath(frame, pane)} />
      {scene.closed.map((closed) => {
        const x = edgeOf(scale, closed.from);
        const width = Math.max(2, edgeOf(scale, closed.to + 1) - x);
        if (x > pane.right || x + width < pane.left) return null;
        return (
          <rect class="closed" x={x} y={pane.top} width={width} height={Math.max(0, bottomOf(frame, pane) - pane.top)}>
            <title>{closed.name ?? 'Closed'}</title>
          </rect>
        );
      })}
      <path class="weeks" d={weekPath(frame, pane)} />
      {shown.map((placed) => (
        <RowGround key={placed.row.key} placed={placed} frame={frame} />
      ))}
      {hover && <Stripe name="row-hover" placed={hover} width={frame.width} />}
      {cursor && <Stripe name="row-cursor" placed={cursor} width={frame.width} />}
      {shown.map(
        (placed) =>
          placed.row.kind === 'phase' && (
            <PhaseBand key={placed.row.key} row={placed.row} placed={placed} scene={scene} scale={scale} />
          ),
      )}
    </g>
  );
}

interface Props {
  readonly frame: Frame;
  readonly pane: Pane;
  readonly cursor: PlacedRow | undefined;
  readonly hover: PlacedRow | undefined;
}

function RowGround({ placed, frame }: { placed: PlacedRow; frame: Frame }): JSX.Element | null {
  const { row, y } = placed;
  const { scene } = frame;
  if (row.kind === 'phase')
    return <rect class="row-phase" x={0.5} y={y + 0.5} width={frame.width} height={placed.height - 1} />;
  if (row.change?.kind === 'added' || row.change?.kind === 'removed')
    return <Stripe name={`row-${row.change.kind}`} placed={placed} width={frame.width} />;
  if (row.kind === 'milestone' && lateDays(row, scene.today) > 0)
    return <Stripe name="row-late" placed={placed} width={frame.width} />;
  if (row.kind === 'metric') return <path class="row-line" d={`M0 ${y + placed.height - 0.5}H${frame.width}`} />;
  if (row.kind === 'section') return <path class="row-line" d={`M0 ${y - 3.5}H${frame.width}`} />;
  return null;
}

function Stripe({ name, placed, width }: { name: string; placed: PlacedRow; width: number }): JSX.Element {
  return <rect class={name} x={0} y={placed.y} width={width} height={placed.height} />;
}

/** Days are shaded behind the plan, not behind load and measures. */
function bottomOf({ rows }: Frame, { top, bottom }: Pane): number {
  return Math.max(top, Math.min(bottom, rows.planHeight));
}

function weekendPath(frame: Frame, pane: Pane): string {
  const { scale } = frame;
  const { left, right, top } = pane;
  const bottom = bottomOf(frame, pane);
  if (scale.zoom < WEEKEND_ZOOM) return '';
  let path = '';
  const first = Math.max(scale.from, Math.floor(scale.from + left / scale.zoom) - 7);
  const last = Math.min(scale.to, scale.from + right / scale.zoom);
  for (let d = first + ((5 - weekday(first as Day) + 7) % 7); d < last; d += 7) {
    const x = edgeOf(scale, d);
    path += `M${x} ${top}H${edgeOf(scale, Math.min(d + 2, scale.to))}V${bottom}H${x}Z`;
  }
  return path;
}

function weekPath(frame: Frame, pane: Pane): string {
  const { scale, scene } = frame;
  const { left, right, top } = pane;
  const bottom = bottomOf(frame, pane);
  const zero = scene.start ?? scene.from;
  const days = 7 * weekStep(scale.zoom);
  let path = '';
  const from = scale.from + left / scale.zoom;
  for (let d = zero + days * Math.floor((from - zero) / days); d <= scale.to; d += days) {
    const x = edgeOf(scale, d);
    if (x > right) break;
    if (x >= 0) path += `M${x + 0.5} ${top}V${bottom}`;
  }
  return path;
}

/** Vertical bars of gates, the lines of go-live and today: behind the marks, before the links. */
export function Lines({ frame, pane }: { frame: Frame; pane: Pane }): JSX.Element {
  const { scene, scale, rows } = frame;
  let ghosts = '';
  const gates = { passed: '', paused: '', stopped: '', undecided: '', ahead: '' };
  rows.placed.forEach((placed) => {
    const { row, last } = placed;
    if (row.kind !== 'phase' || row.gate?.day === undefined || placed.y > pane.bottom) return;
    const bottom = rows.placed[rows.shownAt[last - 1] ?? -1];
    if (!bottom || bottom.y + bottom.height < pane.top) return;
    const x = edgeOf(scale, row.gate.day + 1);
    const stretch = `${placed.y + 3}V${bottom.y + bottom.height - 2}`;
    gates[row.gate.verdict] += `M${x} ${stretch}`;
    if (row.gate.change?.to !== undefined) ghosts += `M${edgeOf(scale, row.gate.change.to + 1)} ${stretch}`;
  });
  return (
    <g class="lines">
      {ghosts && <path class="gate-ghost" data-ghost="comparison" d={ghosts} />}
      {Object.entries(gates).map(
        ([verdict, d]) => d && <path key={verdict} class={`gate-line gate-${verdict}`} d={d} />,
      )}
      {scene.goLive && (
        <path class="go-live-line" d={upright(middleOf(scale, scene.goLive.day), goLiveBottom(frame))} />
      )}
      {isShown(frame, scene.today) && (
        <path class="today-line" d={upright(middleOf(scale, scene.today), rows.planHeight)} />
      )}
    </g>
  );
}

export function isShown({ scale }: Frame, day: number): boolean {
  return day >= scale.from && day < scale.to;
}

/** The line ends at the milestone that is the go-live. */
function goLiveBottom({ scene, rows }: Frame): number {
  const at = scene.goLive?.row === undefined ? undefined : rows.placed[rows.shownAt[scene.goLive.row] ?? -1];
  return at ? middleOfRow(at) - 8 : rows.planHeight;
}

function upright(x: number, bottom: number): string {
  return `M${x + 0.5} 0V${bottom}`;
}
