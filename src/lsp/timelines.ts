import type { Analysis } from '../core/analysis.ts';
import { type Change, changeBetween } from '../core/text/change.ts';
import { type Layout, rangeOf, type Span } from '../core/text/span.ts';
import type { Drawing } from '../core/timeline/drawing.ts';
import { keysOf, type SceneItem } from '../core/timeline/items.ts';
import type { Scene } from '../core/timeline/scene.ts';
import { emptyScene, staleScene } from '../core/timeline/stale.ts';
import { drawTimeline } from '../core/timeline/timeline.ts';
import { type ItemsPatch, type ItemsSplice, isSameItem, patchItems } from '../protocol/items.ts';
import { TIMELINE, type TimelineItem, type TimelineParams } from '../protocol/lsp.ts';
import { scenePatch } from '../protocol/patch.ts';
import { toRange } from './convert.ts';
import type { Analysed } from './plans.ts';

/** The plans whose timeline somebody looks at. Nothing is drawn for the others. */
export interface Timelines {
  open(uri: string): void;
  close(uri: string): void;
  analysed(result: Analysed): void;
}

interface Watched {
  /** Of the last text that was YAML, if there was one. */
  drawing?: Drawing | undefined;
  sent?: Sent | undefined;
}

/** What the client has. */
interface Sent {
  readonly drawing: number;
  /** Which analysis was drawn. */
  readonly id: number;
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
    analysed(result) {
      const { id, version, analysis } = result;
      const { uri } = result.document;
      const watched = open.get(uri);
      // Opening a timeline may itself have brought about the analysis that is told of again.
      if (!watched || watched.sent?.id === id) return;
      const { sent } = watched;
      const { scene, sources } = draw(watched, analysis, uri);
      const items = sent
        ? followItems(sent.items, sources, analysis)
        : { list: allItems(sources, analysis), patch: {} };
      watched.sent = { drawing: ++drawings, id, scene, items: items.list };
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
  const last = watched.drawing;
  if (broken && last) return { scene: staleScene(last.scene, problems), sources: plan ? keysOf(plan).items : [] };
  const name = nameOf(uri);
  const isPlan = plan && schedule && parties;
  const drawing = isPlan
    ? drawTimeline({ plan, schedule, parties, load, problems, layout, today, name, broken }, last)
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
interface ItemList extends Placing {
  readonly sources: readonly SceneItem[];
  readonly items: readonly TimelineItem[];
}

function allItems(sources: readonly SceneItem[], { lines, layout }: Placing): ItemList {
  return { sources, lines, layout, items: sources.map((source) => itemOf(source, { lines, layout })) };
}

function itemOf({ key, at, label }: SceneItem, placing: Placing): TimelineItem {
  return { key, range: toRange(at, placing), selection: toRange(label, placing) };
}

/** The items after an edit: those behind it shift by its lines, and only those that it touches are placed anew. */
function followItems(
  before: ItemList,
  sources: readonly SceneItem[],
  { lines, layout }: Placing,
): { readonly list: ItemList; readonly patch: ItemsPatch } {
  const change = changeBetween(before.lines.text, lines.text);
  const by = lines.starts.length - before.lines.starts.length;
  const behind = firstLineBehind(lines.starts, change);
  const shift = by === 0 || behind === lines.starts.length ? undefined : { from: behind - by, by };
  const splice = spliceOf(before.sources, sources, { lines, layout });
  const carried = patchItems(before.items, { shift, splice });
  const isKept = keeper(before.layout, layout, change, lines.starts[behind] ?? Number.POSITIVE_INFINITY);
  const changed: (readonly [number, TimelineItem])[] = [];
  const more = sources.length - before.sources.length;
  for (const [i, source] of sources.entries()) {
    if (splice && i >= splice.at && i < splice.at + splice.insert.length) continue;
    const old = before.sources[splice && i >= splice.at ? i - more : i];
    if (old && isSameSource(old, source) && isKept(source.at) && isKept(source.label)) continue;
    const item = itemOf(source, { lines, layout });
    if (!isSameItem(carried[i], item)) changed.push([i, item]);
  }
  const last = changed.length > 0 ? changed : undefined;
  const items = last ? patchItems(carried, { changed: last }) : carried;
  return { list: { sources, lines, layout, items }, patch: { shift, splice, changed: last } };
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

/** Whether the ends of a span are where they were, or have moved with the lines behind the change. */
function keeper(before: Layout, after: Layout, change: Change | undefined, behind: number): (span: Span) => boolean {
  const untouched = change?.start ?? Number.POSITIVE_INFINITY;
  const moved = change ? change.newEnd - change.oldEnd : 0;
  const isKept = (old: number, now: number): boolean =>
    now < untouched ? old === now : now >= behind && old === now - moved;
  return (span) => {
    const [old, now] = [rangeOf(span, before), rangeOf(span, after)];
    return isKept(old.start, now.start) && isKept(old.end, now.end);
  };
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

function isSameSource(a: SceneItem, b: SceneItem): boolean {
  return a === b || (a.key === b.key && isSameSpan(a.at, b.at) && isSameSpan(a.label, b.label));
}

function isSameSpan(a: Span, b: Span): boolean {
  return a === b || (a.section === b.section && a.start === b.start && a.end === b.end);
}
