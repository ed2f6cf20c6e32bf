import type { Analysis } from '../core/analysis.ts';
import { itemsOf } from '../core/timeline/items.ts';
import type { Scene } from '../core/timeline/scene.ts';
import { timelineOf } from '../core/timeline/timeline.ts';
import { TIMELINE, type TimelineItem, type TimelineParams } from '../protocol/lsp.ts';
import { toRange } from './convert.ts';
import type { Analysed } from './plans.ts';

/** The plans whose timeline somebody looks at. Nothing is drawn for the others. */
export interface Timelines {
  open(uri: string): void;
  close(uri: string): void;
  analysed(result: Analysed): void;
}

export const LAST_READ = 'The text is not YAML at the moment; this is the last plan that was';

export function trackTimelines(send: (method: string, params: TimelineParams<Scene>) => void): Timelines {
  /** By address: the last scene of a text that was YAML, if there was one. */
  const open = new Map<string, Scene | undefined>();
  return {
    open: (uri) => void open.set(uri, undefined),
    close: (uri) => void open.delete(uri),
    analysed({ document: { uri }, version, analysis }) {
      if (!open.has(uri)) return;
      const last = open.get(uri);
      const scene = analysis.broken && last ? { ...last, stale: true as const, notice: LAST_READ } : sceneOf(analysis);
      if (!scene) return;
      if (!analysis.broken) open.set(uri, scene);
      send(TIMELINE, { uri, version, scene, items: itemsIn(analysis) });
    },
  };
}

function sceneOf(analysis: Analysis): Scene | undefined {
  const { plan, schedule, parties, problems, layout, settings, broken } = analysis;
  if (!plan || !schedule || !parties) return undefined;
  return timelineOf({
    plan,
    schedule,
    parties,
    load: analysis.load(),
    problems,
    layout,
    today: settings.today,
    broken,
  });
}

function itemsIn(analysis: Analysis): readonly TimelineItem[] {
  const items = analysis.plan ? itemsOf(analysis.plan) : [];
  return items.map(({ key, at, label }) => ({
    key,
    range: toRange(at, analysis),
    selection: toRange(label, analysis),
  }));
}
