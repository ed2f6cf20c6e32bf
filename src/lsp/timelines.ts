import type { Analysis } from '../core/analysis.ts';
import { type Change, changeBetween } from '../core/text/change.ts';
import type { LineIndex } from '../core/text/lines.ts';
import { type Layout, rangeOf } from '../core/text/span.ts';
import type { Drawing } from '../core/timeline/drawing.ts';
import { keysOf, type SceneItem } from '../core/timeline/items.ts';
import type { Scene } from '../core/timeline/scene.ts';
import { emptyScene, staleScene } from '../core/timeline/stale.ts';
import { drawTimeline } from '../core/timeline/timeline.ts';
import { type ItemsPatch, type ItemsSplice, isSameItem, patchItems } from '../protocol/items.ts';
import { TIMELINE, type TimelineItem, type TimelineParams } from '../protocol/lsp.ts';
import { scenePatch } from '../protocol/patch.ts';
import type { Comparing } from './comparing.ts';
import { toRange } from './convert.ts';
import type { Analysed } from './plans.ts';

/** The plans whose timeline somebody looks at. Nothing is drawn for the others. */
export interface Timelines {
  open(uri: string): void;
  close(uri: string): void;
  analysed(result: Analysed, comparing?: Comparing): void;
}

interface Watched {
  /** Of the last text that was YAML, if there was one. */
  drawing?: Drawing | undefined;
  /** Whether that was the text before: across others, what was kept of it may have been moved elsewhere. */
  isNext?: boolean;
  sent?: Sent | undefined;
}

/** What the client has. */
interface Sent {
  readonly drawing: number;
  /** Which analysis was drawn. */
  readonly id: number;
  /** With what else it was drawn. */
  readonly comparing: Comparing | undefined;
  readonly scene: Scene;
  readonly items: ItemList;
}

type Send = (method: string, params: TimelineParams<Scene>) => void;

export function trackTimelines(send: Send): Timelines {
  const open = new Map<string, Watched>();
  let drawings = 0;
  return {
    open: (uri) => void open.set(uri, {}),
    close: (uri) => void open.delete(uri),
    analysed(result, comparing) {
      const { id, version, analysis } = result;
      const { uri } = result.document;
      const watched = open.get(uri);
      // Opening a timeline may itself have brought about the analysis that is told of again.
      if (!watched || (watched.sent?.id === id && !comparing && !watched.sent.comparing)) return;
      const { sent } = watched;
      const { scene: plain, sources } = draw(watched, analysis, uri);
      const scene = comparing?.drawn(plain) ?? plain;
      const items = sent
        ? followItems(sent.items, sources, analysis)
        : { list: allItems(sources, analysis), patch: {} };
      watched.sent = { drawing: ++drawings, id, comparing, scene, items: items.list };
      const drawn = { uri, version, drawing: drawings };
      if (sent && sent.scene.rows.length === scene.rows.length) {
        const patch = { base: sent.drawing, scene: scenePatch(sent.scene, scene), items: items.patch };
        send(TIMELINE, { ...drawn, patch });
      } else send(TIMELINE, { ...drawn, scene, items: items.list.items });
    },
  };
}

/** The scene, and what of it can be pointed at in the text. */
function draw(watched: Watched, analysis: Analysis, uri: string): { scene: Scene; sources: readonly SceneItem[] } {
  const { plan, schedule, parties, problems, layout, broken, load } = analysis;
  const { today } = analysis.settings;
  const { drawing: last, isNext } = watched;
  watched.isNext = !broken;
  if (broken && last) return { scene: staleScene(last.scene, problems), sources: plan ? keysOf(plan).items : [] };
  const name = nameOf(uri);
  const isPlan = plan && schedule && parties;
  const drawing = isPlan
    ? drawTimeline({ plan, schedule, parties, load, problems, layout, today, name, broken }, isNext ? last : undefined)
    : undefined;
  if (!broken) watched.drawing = drawing;
  return { scene: drawing?.scene ?? emptyScene(name, today, problems), sources: drawing?.context.keys.items ?? [] };
}

/** What to call a plan that has no name of its own: its file. */
function nameOf(uri: string): string {
  return uri.slice(uri.lastIndexOf('/') + 1);
}

type Placing = Pick<Analysis, 'lines' | 'layout'>;

/** The items of a scene in lines and columns, and what that was made from. */
interface ItemList {
  readonly lines: LineIndex;
  readonly sources: readonly SceneItem[];
  readonly items: readonly TimelineItem[];
  /** Four a source: where it and its label start and end in the text. One block, since each key goes through it all. */
  readonly offsets: Int32Array;
}

function allItems(sources: readonly SceneItem[], placing: Placing): ItemList {
  const offsets = new Int32Array(4 * sources.length);
  for (const [i, source] of sources.entries()) writeOffsets(offsets, i, source, placing.layout);
  return { sources, lines: placing.lines, items: sources.map((source) => itemOf(source, placing)), offsets };
}

function itemOf({ key, at, label }: SceneItem, placing: Placing): TimelineItem {
  return { key, range: toRange(at, placing), selection: toRange(label, placing) };
}

function writeOffsets(offsets: Int32Array, i: number, { at, label }: SceneItem, layout: Layout): void {
  const [range, selection] = [rangeOf(at, layout), rangeOf(label, layout)];
  offsets[4 * i] = range.start;
  offsets[4 * i + 1] = range.end;
  offsets[4 * i + 2] = selection.start;
  offsets[4 * i + 3] = selection.end;
}

/** The items after an edit: those behind it shift by its lines, and only those that it touches are placed anew. */
function followItems(
  before: ItemList,
  sources: readonly SceneItem[],
  placing: Placing,
): { readonly list: ItemList; readonly patch: ItemsPatch } {
  const { lines, layout } = placing;
  const change = changeBetween(before.lines.source, lines.source);
  const by = lines.starts.length - before.lines.starts.length;
  const behind = firstLineBehind(lines.starts, change);
  const shift = by === 0 || behind === lines.starts.length ? undefined : { from: behind - by, by };
  const splice = spliceOf(before.sources, sources, placing);
  const carried = patchItems(before.items, { shift, splice });
  const carry = carrier(change, lines.starts[behind] ?? Number.POSITIVE_INFINITY);
  const offsets = new Int32Array(4 * sources.length);
  const changed: (readonly [number, TimelineItem])[] = [];
  const inserted = splice ? { from: splice.at, to: splice.at + splice.insert.length } : { from: 0, to: 0 };
  const more = sources.length - before.sources.length;
  for (let i = 0; i < sources.length; i++) {
    const source = sources[i] as SceneItem;
    const isNew = i >= inserted.from && i < inserted.to;
    const j = splice && i >= inserted.to ? i - more : i;
    const old = isNew ? undefined : before.sources[j];
    const isCarried = old?.key === source.key && carry(before.offsets, j, offsets, i);
    // The same object in a part of the text that was not read anew stands where it was carried to.
    if (isCarried && old === source) continue;
    const [a, b, c, d] = offsets.subarray(4 * i, 4 * i + 4);
    writeOffsets(offsets, i, source, layout);
    const o = 4 * i;
    const isThere = offsets[o] === a && offsets[o + 1] === b && offsets[o + 2] === c && offsets[o + 3] === d;
    if (isNew || (isCarried && isThere)) continue;
    const item = itemOf(source, placing);
    if (!isSameItem(carried[i], item)) changed.push([i, item]);
  }
  const last = changed.length > 0 ? changed : undefined;
  const items = last ? patchItems(carried, { changed: last }) : carried;
  return { list: { lines, sources, items, offsets }, patch: { shift, splice, changed: last } };
}

/** Carries the places of an item over a change; false where the change touches one of them, so that lines do not tell. */
function carrier(
  change: Change | undefined,
  behind: number,
): (from: Int32Array, j: number, to: Int32Array, i: number) => boolean {
  const untouched = change?.start ?? Number.POSITIVE_INFINITY;
  const moved = change ? change.newEnd - change.oldEnd : 0;
  return (from, j, to, i) => {
    let sides = 0;
    for (let k = 0; k < 4; k++) {
      const at = from[4 * j + k] ?? 0;
      const isBehind = at + moved >= behind;
      to[4 * i + k] = isBehind ? at + moved : at;
      if (at < untouched) sides |= 1;
      else if (isBehind) sides |= 2;
      else return false;
    }
    // What stands on both sides holds the change: its end may have moved otherwise.
    return sides !== 3;
  };
}

/** The first line that starts behind a change, and one character further, since a CR and an LF may have met. */
function firstLineBehind(starts: ArrayLike<number>, change: Change | undefined): number {
  if (!change) return starts.length;
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) > change.newEnd + 1) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Where items came or went: all between the first and the last that are as before. */
function spliceOf(
  before: readonly SceneItem[],
  after: readonly SceneItem[],
  placing: Placing,
): ItemsSplice | undefined {
  if (before.length === after.length) return undefined;
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before[head]?.key === after[head]?.key) head++;
  let tail = 0;
  while (tail < most - head && before.at(-1 - tail)?.key === after.at(-1 - tail)?.key) tail++;
  const insert = after.slice(head, after.length - tail).map((source) => itemOf(source, placing));
  return { at: head, remove: before.length - tail - head, insert };
}
