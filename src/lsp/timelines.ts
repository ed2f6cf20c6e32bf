import type { Analysis } from '../core/analysis.ts';
import { type Keys, keysOf } from '../core/timeline/items.ts';
import type { Scene } from '../core/timeline/scene.ts';
import { emptyScene, staleScene } from '../core/timeline/stale.ts';
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

export function trackTimelines(send: (method: string, params: TimelineParams<Scene>) => void): Timelines {
  /** By address: the last scene of a text that was YAML, if there was one. */
  const open = new Map<string, Scene | undefined>();
  return {
    open: (uri) => void open.set(uri, undefined),
    close: (uri) => void open.delete(uri),
    analysed({ document: { uri }, version, analysis }) {
      if (!open.has(uri)) return;
      const last = open.get(uri);
      const keys = analysis.plan && keysOf(analysis.plan);
      const scene = analysis.broken && last ? staleScene(last, analysis.problems) : sceneOf(analysis, uri, keys);
      if (!analysis.broken) open.set(uri, scene);
      send(TIMELINE, { uri, version, scene, items: itemsIn(analysis, keys) });
    },
  };
}

function sceneOf(analysis: Analysis, uri: string, keys: Keys | undefined): Scene {
  const { plan, schedule, parties, problems, layout, broken, load } = analysis;
  const { today } = analysis.settings;
  const name = nameOf(uri);
  if (!plan || !schedule || !parties || !keys) return emptyScene(name, today, problems);
  return timelineOf({ plan, schedule, parties, load: load(), problems, layout, today, name, broken, keys });
}

/** What to call a plan that has no name of its own: its file. */
function nameOf(uri: string): string {
  return uri.slice(uri.lastIndexOf('/') + 1);
}

function itemsIn(analysis: Analysis, keys: Keys | undefined): readonly TimelineItem[] {
  return (keys?.items ?? []).map(({ key, at, label }) => ({
    key,
    range: toRange(at, analysis),
    selection: toRange(label, analysis),
  }));
}
