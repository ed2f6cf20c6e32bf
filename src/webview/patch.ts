import type { Scene } from '../core/timeline/scene.ts';
import { patchScene, type ScenePatch } from '../protocol/patch.ts';
import { keepLookup } from './lookup.ts';

/** The scene after a patch; what was found out about the one before serves on where it still holds. */
export function patchDrawn(before: Scene, patch: ScenePatch): Scene {
  const after = patchScene(before, patch);
  keepLookup(before, after);
  return after;
}
