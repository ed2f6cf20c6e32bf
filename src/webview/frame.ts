import { layoutRows, type RowLayout } from '../core/timeline/layout/rows.ts';
import { clampZoom, fitZoom, type Scale, scaleOf } from '../core/timeline/layout/scale.ts';
import type { Scene } from '../core/timeline/scene.ts';
import type { View } from './view.ts';

/** Months, weeks, and the flags of today and go-live; a line of days is added where they have room. */
export const AXIS_HEIGHT = 58;
export const DAYS_HEIGHT = 16;

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Where everything stands for one scene, view and size; the scroll position is not part of it. */
export interface Frame {
  readonly scene: Scene;
  readonly folds: ReadonlySet<string>;
  readonly size: Size;
  readonly labelWidth: number;
  /** True where the names have little room: owners shrink to initials. */
  readonly narrow: boolean;
  readonly axisHeight: number;
  readonly scale: Scale;
  readonly rows: RowLayout;
  /** The width of the chart: that of its days, or the room there is. */
  readonly width: number;
}

/** Keeps the last frame, since most repaints only scroll. */
export function frameKeeper(): (scene: Scene, view: View, size: Size) => Frame {
  let last: { scene: Scene; zoom: View['zoom']; folds: View['folds']; size: Size; frame: Frame } | undefined;
  return (scene, { zoom, folds }, size) => {
    const sameRows = last?.scene === scene && last.folds === folds;
    if (last && sameRows && last.zoom === zoom && last.size === size) return last.frame;
    const foldSet = new Set(folds);
    const rows =
      last && sameRows
        ? last.frame.rows
        : layoutRows(scene, foldSet, last?.folds === folds ? last.frame.rows : undefined);
    const labelWidth = labelWidthOf(size.width);
    const next = scaleOf(scene, zoom === 'fit' ? fitZoom(scene, size.width - labelWidth) : clampZoom(zoom));
    // The same object where it is the same: marks are painted anew with another.
    const scale = last && isSameScale(last.frame.scale, next) ? last.frame.scale : next;
    const frame: Frame = {
      scene,
      folds: foldSet,
      size,
      labelWidth,
      narrow: labelWidth < 240,
      axisHeight: AXIS_HEIGHT + (scale.zoom >= 26 ? DAYS_HEIGHT : 0),
      scale,
      rows,
      width: Math.max(scale.width, size.width - labelWidth),
    };
    last = { scene, zoom, folds, size, frame };
    return frame;
  };
}

function isSameScale(a: Scale, b: Scale): boolean {
  return a.from === b.from && a.to === b.to && a.zoom === b.zoom;
}

/** A third of the panel, no more than names need; a narrow panel keeps most of its width for the chart. */
export function labelWidthOf(width: number): number {
  return Math.round(Math.max(128, Math.min(360, width * 0.36 - 16)));
}
