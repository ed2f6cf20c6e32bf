import type { JSX } from 'preact';
import { sayDay } from '../../core/time/day.ts';
import { middleOf } from '../../core/timeline/layout/scale.ts';
import { axisOf, type Tick } from '../../core/timeline/layout/ticks.ts';
import type { Frame } from '../frame.ts';
import type { Measure } from '../measure.ts';
import { isShown } from './Backdrop.tsx';
import type { Pane } from './pane.ts';

/** Months above programme weeks with their dates, days where they have room, flags for today and go-live. */
export function Axis({ frame, pane, measure, left }: Props): JSX.Element {
  const { scene, scale, axisHeight } = frame;
  const { upper, lower, days } = axisOf(scale, scene.start, pane.left, pane.right);
  const today = scene.today;
  const current = lower.find(({ day, days: length }) => length === 7 && today >= day && today < day + 7);
  return (
    <svg class="axis" width={frame.width} height={axisHeight} aria-hidden="true">
      {upper.map((tick) => (
        <text key={tick.day} class="month" x={kept(tick, left, measure(tick.label, 'bold')) + 6} y={16}>
          {tick.label}
        </text>
      ))}
      <path class="axis-line" d={upper.map(({ x }) => `M${x + 0.5} 6V20`).join('')} />
      <path class="axis-line" d={lower.map(({ x }) => `M${x + 0.5} 24V38`).join('')} />
      {current && <rect class="now" x={current.x + 2} y={22} width={current.width - 3} height={17} rx={8.5} />}
      {lower.map((tick) => (
        <WeekTick
          key={tick.day}
          tick={tick}
          now={tick === current}
          x={kept(tick, left, measure(`${tick.label} ${tick.date ?? ''}`, 'bold'))}
        />
      ))}
      {days.map((tick) => (
        <text key={tick.day} class={tick.day === today ? 'day now-text' : 'day'} x={tick.x + tick.width / 2} y={51}>
          {tick.label}
        </text>
      ))}
      <Flags frame={frame} measure={measure} y={axisHeight - 18} />
    </svg>
  );
}

interface Props {
  readonly frame: Frame;
  readonly pane: Pane;
  readonly measure: Measure;
  /** Where the view starts. */
  readonly left: number;
}

/** What began before the view keeps its name in it, as long as there is room. */
function kept({ x, width }: Tick, left: number, words: number): number {
  return Math.max(x, Math.min(left, x + width - words - 14));
}

/** `W7 16 Feb` at the week's start; where there is no room for a date, the week alone in the middle. */
function WeekTick({ tick, now, x }: { tick: Tick; now: boolean; x: number }): JSX.Element {
  const { width, label, date } = tick;
  const alone = date === undefined;
  return (
    <text
      class={now ? 'week now-text' : 'week'}
      x={alone ? tick.x + width / 2 : x + 8}
      y={35}
      text-anchor={alone ? 'middle' : 'start'}
    >
      {label}
      {!alone && (
        <tspan class="week-date" dx="5">
          {date}
        </tspan>
      )}
    </text>
  );
}

/** Each flag stands over its line; two that would overlap lean away from each other. */
function Flags({ frame, measure, y }: { frame: Frame; measure: Measure; y: number }): JSX.Element {
  const { scene, scale } = frame;
  const flags: Flag[] = [];
  if (isShown(frame, scene.today))
    flags.push(flag('today', sayDay(scene.today), middleOf(scale, scene.today), measure));
  if (scene.goLive && isShown(frame, scene.goLive.day))
    flags.push(flag('go-live', 'Go-live', middleOf(scale, scene.goLive.day), measure));
  const [first, second] = [...flags].sort((a, b) => a.at - b.at);
  if (first && second && first.x + first.width + 4 > second.x) {
    first.x = Math.min(first.x, first.at - first.width + 3);
    second.x = Math.max(second.x, second.at - 2);
    if (first.x + first.width + 4 > second.x) second.x = first.x + first.width + 4;
  }
  return (
    <>
      {flags.map(({ kind, text, x, width }) => (
        <g key={kind} class={`flag flag-${kind}`}>
          <rect x={x} y={y} width={width} height={16} rx={8} />
          <text x={x + width / 2} y={y + 12} text-anchor="middle">
            {text}
          </text>
        </g>
      ))}
    </>
  );
}

interface Flag {
  readonly kind: string;
  readonly text: string;
  readonly at: number;
  readonly width: number;
  x: number;
}

function flag(kind: string, text: string, at: number, measure: Measure): Flag {
  const width = measure(text, 'bold') + 14;
  return { kind, text, at, width, x: Math.max(1, Math.round(at - width / 2)) };
}
