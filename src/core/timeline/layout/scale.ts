import type { Day } from '../../time/day.ts';

/** Days to pixels. `x` 0 is the left edge of the first day drawn. */
export interface Scale {
  readonly from: Day;
  readonly to: Day;
  /** Pixels a day. */
  readonly zoom: number;
  /** Room behind the last day, for words beside what stands on it. */
  readonly width: number;
}

/** Room behind the last day. */
const MARGIN = 24;
/** A day is never wider, and twenty years never narrower than a narrow panel. */
export const MAX_ZOOM = 64;
export const MIN_ZOOM = 0.03;

export function scaleOf(extent: { readonly from: Day; readonly to: Day }, zoom: number): Scale {
  const { from, to } = extent;
  return { from, to, zoom, width: Math.ceil((to - from) * zoom) + MARGIN };
}

/** The zoom at which all days are in `width` pixels. */
export function fitZoom({ from, to }: { readonly from: Day; readonly to: Day }, width: number): number {
  return clampZoom(Math.max(1, width - MARGIN) / Math.max(1, to - from));
}

export function clampZoom(zoom: number): number {
  return Math.min(MAX_ZOOM, Math.max(MIN_ZOOM, zoom));
}

/** The left edge of a day, on a whole pixel: hairlines and the edges of bars stay sharp. */
export function edgeOf(scale: Scale, day: number): number {
  return Math.round((day - scale.from) * scale.zoom);
}

/** The middle of a day, where its milestones stand. */
export function middleOf(scale: Scale, day: number): number {
  return Math.round((day + 0.5 - scale.from) * scale.zoom);
}

export function dayAt(scale: Scale, x: number): number {
  return scale.from + x / scale.zoom;
}
