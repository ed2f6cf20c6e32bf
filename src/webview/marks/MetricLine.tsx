import type { JSX } from 'preact';
import type { PlacedRow } from '../../core/timeline/layout/rows.ts';
import { middleOf, type Scale } from '../../core/timeline/layout/scale.ts';
import { placeWords, type Taken } from '../../core/timeline/layout/words.ts';
import { sayLevel } from '../../core/timeline/say.ts';
import type { MetricRow, Scene } from '../../core/timeline/scene.ts';
import { worstOf } from '../lookup.ts';
import type { Measure } from '../measure.ts';
import { tooltipOf } from '../tooltip.ts';
import { hooksOf } from './hooks.ts';

const MARGIN = 7;

/** Readings as a line, the way to the targets dashed, the last reading in figures. */
export function MetricLine({ row, placed, scene, scale, measure, taken }: Props): JSX.Element {
  const values = [...row.readings, ...row.way].map(([, value]) => value);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const room = placed.height - 2 * MARGIN;
  const y = (value: number): number =>
    Math.round((placed.y + placed.height - MARGIN - (high > low ? (value - low) / (high - low) : 0.5) * room) * 2) / 2;
  const line = (points: MetricRow['way']): string =>
    points.map(([day, value], i) => `${i === 0 ? 'M' : 'L'}${middleOf(scale, day)} ${y(value)}`).join('');
  const last = row.readings.at(-1);
  const targets = row.way.length > 1 ? row.way.slice(1) : row.way;
  return (
    <g class={`metric ${row.standing ?? 'unread'}`} {...hooksOf('metric', row.key, worstOf(row))}>
      <title>{tooltipOf(row, scene)}</title>
      <path class="way" d={line(row.way)} />
      {targets.map(([day, value]) => (
        <circle class="target" cx={middleOf(scale, day)} cy={y(value)} r={3.5} />
      ))}
      <path class="readings" d={line(row.readings)} />
      {last && (
        <Last row={row} x={middleOf(scale, last[0])} y={y(last[1])} value={last[1]} measure={measure} taken={taken} />
      )}
    </g>
  );
}

function Last({ row, x, y, value, measure, taken }: LastProps): JSX.Element {
  const text = sayLevel(value, row);
  const place = placeWords([{ text, width: measure(text, 'bold') }], { from: x - 3, to: x + 3 }, taken, false);
  return (
    <>
      <circle class="reading" cx={x} cy={y} r={2.5} />
      <text class="words" x={place.x} y={y + 4}>
        {text}
      </text>
    </>
  );
}

interface Props {
  readonly row: MetricRow;
  readonly placed: PlacedRow;
  readonly scene: Scene;
  readonly scale: Scale;
  readonly measure: Measure;
  readonly taken: readonly Taken[];
}

interface LastProps extends Pick<Props, 'row' | 'measure' | 'taken'> {
  readonly x: number;
  readonly y: number;
  readonly value: number;
}
