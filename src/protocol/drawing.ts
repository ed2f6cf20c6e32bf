import { patchItems } from './items.ts';
import type { TimelineParams, TimelineWhole } from './lsp.ts';
import { patchScene } from './patch.ts';

/** The whole drawing after a message; undefined where it is a patch of another drawing than the one there is. */
export function drawnFrom<Scene extends object>(
  last: TimelineWhole<Scene> | undefined,
  params: TimelineParams<Scene>,
): TimelineWhole<Scene> | undefined {
  if (!('patch' in params)) return params;
  const { uri, version, drawing, patch } = params;
  if (last?.drawing !== patch.base || last.uri !== uri) return undefined;
  return {
    uri,
    version,
    drawing,
    scene: patchScene(last.scene, patch.scene),
    items: patchItems(last.items, patch.items),
  };
}
