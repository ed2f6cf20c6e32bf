import { edgeOf, middleOf, type Scale } from '../../core/timeline/layout/scale.ts';
import { placeWords, type Taken } from '../../core/timeline/layout/words.ts';
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
  readonly ghost?: { readonly x: number; readonly label?: { readonly x: number; readonly text: string } | undefined };
  readonly words?: { readonly x: number; readonly text: string } | undefined;
  readonly hit: Taken;
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
  const ghost = row.baseline === undefined ? undefined : ghostOf(row, middleOf(scale, row.baseline) - x, measure);
  const from = Math.min(-DIAMOND, bar ?? 0, (ghost?.x ?? 0) - 5);
  const to = Math.max(DIAMOND, tail ?? 0, (ghost?.x ?? 0) + 5);
  const text = wordsOf(row, scene);
  const own = { from: x + from, to: x + Math.max(DIAMOND, (ghost?.x ?? 0) + 5) };
  const place = text === undefined ? undefined : placeWords(measure(text, 'bold'), own, taken, leaves);
  const words = text === undefined || !place ? undefined : { x: place.x - x, text };
  return {
    x,
    bar,
    tail: tail !== undefined && tail > DIAMOND + 6 ? tail : undefined,
    ...(ghost ? { ghost } : {}),
    words,
    hit: {
      from: Math.min(from, words?.x ?? 0, -11),
      to: Math.max(to, words && place ? words.x + place.width : 0, 11),
    },
  };
}

/** The slip stands above its dotted line, where that is long enough, else behind the ghost. */
function ghostOf(row: MilestoneRow, x: number, measure: Measure): NonNullable<MilestoneShape['ghost']> {
  const text = `${(row.slip ?? 0) > 0 ? '+' : '−'}${Math.abs(row.slip ?? 0)} d`;
  const width = measure(text, 'normal') - 1;
  const room = Math.abs(x) - DIAMOND - 9;
  if (!row.slip || room < width) return { x };
  return { x, label: { x: Math.round(x / 2 - width / 2 - Math.sign(x)), text } };
}

function wordsOf(row: MilestoneRow, scene: Scene): string | undefined {
  const late = lateDays(row, scene.today);
  const goLive = scene.goLive?.row !== undefined && scene.rows[scene.goLive.row] === row;
  const parts = [goLive ? 'Go-live' : undefined, late > 0 ? `${count(late, 'day')} late` : undefined];
  const words = parts.filter((part) => part !== undefined);
  return words.length > 0 ? words.join(' · ') : undefined;
}
