import { edgeOf, middleOf, type Scale } from '../../core/timeline/layout/scale.ts';
import { placeWords, type Taken, type Words } from '../../core/timeline/layout/words.ts';
import { count, lateDays, signed } from '../../core/timeline/say.ts';
import type { ChangeMark, MilestoneRow, Scene } from '../../core/timeline/scene.ts';
import type { Measure } from '../measure.ts';
import { DIAMOND } from './Diamond.tsx';

/** A milestone in pixels. All but `x` is relative to the middle of its diamond. */
export interface MilestoneShape {
  readonly x: number;
  /** Where the bar starts. */
  readonly bar?: number | undefined;
  /** Where the tail of float ends. */
  readonly tail?: number | undefined;
  readonly ghost?: Ghost;
  readonly words?: Words | undefined;
  readonly hit: Taken;
}

/** Where the milestone first stood, or where another version has it. */
export interface Ghost extends Taken {
  readonly of: 'baseline' | 'comparison';
  readonly x: number;
  /** Where its bar started. */
  readonly bar?: number | undefined;
  readonly label?: { readonly x: number; readonly y: number; readonly text: string };
}

/** What stands in all rows, or in this one, beside the milestone itself, in pixels of the chart. */
export interface Surroundings {
  readonly taken: readonly Taken[];
  /** Whether links leave the mark to its right. */
  readonly leaves: boolean;
}

export function shapeOf(
  row: MilestoneRow,
  scene: Scene,
  scale: Scale,
  measure: Measure,
  { taken, leaves }: Surroundings,
): MilestoneShape {
  const x = middleOf(scale, row.due);
  const bar = row.start === undefined ? undefined : edgeOf(scale, row.start) - x;
  const open = row.status !== 'done' && row.status !== 'dropped';
  const tail = open && row.latest !== undefined && row.due >= scene.today ? middleOf(scale, row.latest) - x : undefined;
  const ghost = comparedGhost(row, scale, x, bar ?? 0, measure) ?? baselineGhost(row, scale, x, bar ?? 0, measure);
  const left = Math.min(-DIAMOND, bar ?? 0, ghost?.from ?? 0);
  const right = Math.max(DIAMOND, ghost?.to ?? 0);
  const ways = wordsOf(row, scene).map((text) => ({ text, width: measure(text, 'bold') }));
  const place = ways.length > 0 ? placeWords(ways, { from: x + left, to: x + right }, taken, leaves) : undefined;
  const words = place && { ...place, x: place.x - x };
  return {
    x,
    bar,
    tail: tail !== undefined && tail > DIAMOND + 6 ? tail : undefined,
    ...(ghost ? { ghost } : {}),
    words,
    hit: {
      from: Math.min(left, words?.x ?? 0, -11),
      to: Math.max(right, tail ?? 0, words ? words.x + words.width : 0, 11),
    },
  };
}

function baselineGhost(row: MilestoneRow, scale: Scale, x: number, bar: number, measure: Measure): Ghost | undefined {
  if (row.baseline === undefined) return undefined;
  return ghostOf('baseline', row.slip ?? 0, middleOf(scale, row.baseline) - x, bar, measure);
}

function comparedGhost(row: MilestoneRow, scale: Scale, x: number, bar: number, measure: Measure): Ghost | undefined {
  const { from, to, days = 0 } = row.change ?? {};
  if (to === undefined) return undefined;
  const ghost = ghostOf('comparison', days, middleOf(scale, to) - x, bar, measure);
  const start = from === undefined ? undefined : edgeOf(scale, from) - x;
  return { ...ghost, bar: start, from: Math.min(ghost.from, start ?? 0) };
}

/** The days stand above the line to the mark, where that is long enough; else before it all, if it is a delay. */
function ghostOf(of: Ghost['of'], days: number, x: number, bar: number, measure: Measure): Ghost {
  const half = 5;
  const ghost = { of, x, from: x - half, to: x + half };
  if (days === 0) return ghost;
  const text = signed(days);
  const width = measure(text, 'normal');
  if (Math.abs(x) - DIAMOND - half >= width + 4)
    return { ...ghost, label: { x: Math.round((x - Math.sign(x)) / 2 - width / 2), y: -3, text } };
  if (days < 0) return ghost;
  const before = Math.min(ghost.from, bar) - 4 - width;
  return { ...ghost, from: before, label: { x: before, y: 4, text } };
}

const BECAME: { readonly [K in ChangeMark['kind']]?: string } = { added: 'new', removed: 'removed' };

/** Longer and shorter ways to say what must be seen of it. */
function wordsOf(row: MilestoneRow, scene: Scene): readonly string[] {
  const days = lateDays(row, scene.today);
  const goLive = scene.goLive?.row !== undefined && scene.rows[scene.goLive.row] === row;
  const late = days > 0 ? [`${count(days, 'day')} late`, `${days} d late`, `${days} d`] : [];
  const became = row.change && BECAME[row.change.kind];
  const first = [goLive ? 'Go-live' : '', became ?? ''].filter((text) => text !== '').join(' · ');
  if (first === '' || became === BECAME.removed) return first === '' ? late : [first];
  return late.length > 0 ? late.map((text) => `${first} · ${text}`) : [first];
}
