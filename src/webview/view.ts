/** What one sees of a plan: kept with it, and restored with the window. */
export interface View {
  /** Pixels a day, or all days in the panel's width. */
  readonly zoom: number | 'fit';
  /** The day at the left edge, with fractions. */
  readonly left: number;
  /** The row at the top edge, and how many pixels of it are above. */
  readonly top: { readonly key: string; readonly offset: number } | undefined;
  /** Keys of the phases and sections folded. */
  readonly folds: readonly string[];
}

export const FIRST_VIEW: View = { zoom: 'fit', left: 0, top: undefined, folds: [] };

/** Reads a view from whatever was kept: an older version of this program may have written it. */
export function readView(value: unknown): View {
  if (typeof value !== 'object' || value === null) return FIRST_VIEW;
  const { zoom, left, top, folds } = value as { zoom?: unknown; left?: unknown; top?: unknown; folds?: unknown };
  return {
    zoom: isNumber(zoom) && zoom > 0 ? zoom : 'fit',
    left: isNumber(left) ? left : 0,
    top: readTop(top),
    folds: Array.isArray(folds) ? folds.filter((key): key is string => typeof key === 'string') : [],
  };
}

function readTop(value: unknown): View['top'] {
  if (typeof value !== 'object' || value === null) return undefined;
  const { key, offset } = value as { key?: unknown; offset?: unknown };
  return typeof key === 'string' && isNumber(offset) ? { key, offset } : undefined;
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}
