import { routeLink } from '../../core/timeline/layout/route.ts';
import { middleOfRow, type PlacedRow, type RowLayout } from '../../core/timeline/layout/rows.ts';
import { edgeOf, middleOf, type Scale } from '../../core/timeline/layout/scale.ts';
import type { Link, MilestoneRow, Scene } from '../../core/timeline/scene.ts';
import { DIAMOND } from '../marks/Diamond.tsx';

/** Links drawn as four paths, however many there are. */
export interface LinkPaths {
  readonly quiet: string;
  readonly critical: string;
  readonly broken: string;
  /** Those of the item in focus or under the pointer. */
  readonly chosen: string;
}

/** Beyond these, links that only pass through the view are left out: nobody can follow them. */
const MOST_LINKS = 400;

export interface Shown {
  readonly layout: RowLayout;
  readonly scale: Scale;
  /** Places of the first row in view, and of the one behind the last. */
  readonly first: number;
  readonly last: number;
  readonly chosen: number | undefined;
}

export function linkPaths(scene: Scene, shown: Shown): LinkPaths {
  const paths = { quiet: '', critical: '', broken: '', chosen: '' };
  for (const link of linksInView(scene.links, shown)) {
    const path = routeOf(link, scene, shown);
    if (link.from === shown.chosen || link.to === shown.chosen) paths.chosen += path;
    paths[link.state ?? 'quiet'] += path;
  }
  return paths;
}

function linksInView(links: readonly Link[], { layout, first, last, chosen }: Shown): readonly Link[] {
  const touching: Link[] = [];
  const passing: Link[] = [];
  for (const link of links) {
    const from = layout.shownAt[link.from] ?? 0;
    const to = layout.shownAt[link.to] ?? 0;
    // Both folded into the same row: nothing to draw between.
    if (from === to) continue;
    const touches =
      (from >= first && from < last) || (to >= first && to < last) || link.from === chosen || link.to === chosen;
    if (touches) touching.push(link);
    else if (Math.min(from, to) < first && Math.max(from, to) >= last) passing.push(link);
  }
  const room = Math.max(0, MOST_LINKS - touching.length);
  return [...touching.slice(0, MOST_LINKS), ...passing.slice(0, room)];
}

function routeOf({ from, to, type }: Link, scene: Scene, { layout, scale }: Shown): string {
  const [source, target] = [scene.rows[from], scene.rows[to]];
  const [sourceRow, targetRow] = [placedOf(layout, from), placedOf(layout, to)];
  if (source?.kind !== 'milestone' || target?.kind !== 'milestone' || !sourceRow || !targetRow) return '';
  const atStart = type === 'start-start' || type === 'start-finish';
  const toEnd = type === 'finish-finish' || type === 'start-finish';
  return routeLink(
    { x: atStart ? startOf(source, scale) : middleOf(scale, source.due), y: middleOfRow(sourceRow) },
    { x: toEnd ? middleOf(scale, target.due) : startOf(target, scale), y: middleOfRow(targetRow) },
    targetRow.height,
  );
}

function placedOf(layout: RowLayout, index: number): PlacedRow | undefined {
  return layout.placed[layout.shownAt[index] ?? -1];
}

/** Where work starts: a little within the bar, so that the arrow points at it. */
function startOf(row: MilestoneRow, scale: Scale): number {
  return row.start === undefined ? middleOf(scale, row.due) : edgeOf(scale, row.start) + Math.round(DIAMOND / 2);
}
