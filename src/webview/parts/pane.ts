import { rowsBetween } from '../../core/timeline/layout/rows.ts';
import type { Frame } from '../frame.ts';

/** The part of the chart that is drawn: what is in view, and some more, so that most scrolling repaints nothing. */
export interface Pane {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Places of the first row, and of the one behind the last. */
  readonly first: number;
  readonly last: number;
}

const STEP = 240;

interface Scroll {
  readonly left: number;
  readonly top: number;
}

/** Gives the same pane as before as long as it still serves. */
export function paneKeeper(): (frame: Frame, scroll: Scroll) => Pane {
  let last: { readonly frame: Frame; readonly pane: Pane } | undefined;
  return (frame, scroll) => {
    const pane = paneOf(frame, scroll);
    if (last?.frame === frame && last.pane.left === pane.left && last.pane.top === pane.top) return last.pane;
    last = { frame, pane };
    return pane;
  };
}

function paneOf(frame: Frame, scroll: Scroll): Pane {
  const { size, width, labelWidth, axisHeight, rows } = frame;
  const floor = (value: number): number => Math.max(0, Math.floor(value / STEP) * STEP - STEP / 2);
  const left = floor(scroll.left);
  const top = floor(scroll.top);
  const right = Math.min(width, left + Math.max(0, size.width - labelWidth) + 2 * STEP);
  const bottom = Math.min(rows.height, top + Math.max(0, size.height - axisHeight) + 2 * STEP);
  return { left, right, top, bottom, ...rowsBetween(rows, top, bottom) };
}
