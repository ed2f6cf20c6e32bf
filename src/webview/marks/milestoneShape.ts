import { edgeOf, middleOf, type Scale } from '../../core/timeline/layout/scale.ts';
import { placeWords, type Taken, type Words } from '../../core/timeline/layout/words.ts';
import { count, lateDays } from '../../core/timeline/say.ts';
import type { MilestoneRow, Scene } from '../../core/timeline/scene.ts';
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

/** Where the milestone first stood. */
export interface Ghost extends Taken {
  readonly x: number;
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
  const ghost =
    row.baseline === undefined ? undefined : ghostOf(row, middleOf(scale, row.baseline) - x, bar ?? 0, measure);
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

/** The slip stands above its dotted line, where that is long enough; else before it all, if it is a delay. */
function ghostOf(row: MilestoneRow, x: number, bar: number, measure: Measure): Ghost {
  const half = 5;
  const ghost = { x, from: x - half, to: x + half };
  if (!row.slip) return ghost;
  const text = `${row.slip > 0 ? '+' : '−'}${Math.abs(row.slip)} d`;
  const width = measure(text, 'normal');
  if (Math.abs(x) - DIAMOND - half >= width + 4)
    return { ...ghost, label: { x: Math.round((x - Math.sign(x)) / 2 - width / 2), y: -3, text } };
  if (row.slip < 0) return ghost;
  const before = Math.min(ghost.from, bar) - 4 - width;
  return { ...ghost, from: before, label: { x: before, y: 4, text } };
}

/** Longer and shorter ways to say what must be seen of it. */
function wordsOf(row: MilestoneRow, scene: Scene): readonly string[] {
  const days = lateDays(row, scene.today);
  const goLive = scene.goLive?.row !== undefined && scene.rows[scene.goLive.row] === row;
  const late = days > 0 ? [`${count(days, 'day')} late`, `${days} d late`, `${days} d`] : [];
  if (!goLive) return late;
  return late.length > 0 ? late.map((text) => `Go-live · ${text}`) : ['Go-live'];
}
