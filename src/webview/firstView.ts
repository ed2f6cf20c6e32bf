import { fitZoom } from '../core/timeline/layout/scale.ts';
import type { Scene } from '../core/timeline/scene.ts';
import { labelWidthOf, type Size } from './frame.ts';
import { FIRST_VIEW, type View } from './view.ts';

/** Below this a week is too narrow to tell two milestones apart. */
const READABLE = 1.2;
const ZOOM = 4;

/** A plan that nobody has looked at yet: all of it where that can be read, else the weeks around today. */
export function firstViewOf(scene: Scene, size: Size): View {
  const width = size.width - labelWidthOf(size.width);
  if (fitZoom(scene, width) >= READABLE) return FIRST_VIEW;
  const today = Math.max(scene.from, Math.min(scene.to, scene.today));
  const phase = scene.rows.find((row) => row.kind === 'phase' && row.to !== undefined && row.to > scene.today);
  return {
    ...FIRST_VIEW,
    zoom: ZOOM,
    left: today - width / 3 / ZOOM,
    top: phase && { key: phase.key, offset: 0 },
  };
}
