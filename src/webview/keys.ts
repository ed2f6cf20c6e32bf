import type { PlacedRow } from '../core/timeline/layout/rows.ts';
import type { Frame } from './frame.ts';
import { lookupOf } from './lookup.ts';
import type { Controls } from './state.ts';

/** The keyboard, as in a treegrid; and zoom, fit, today and go-live from anywhere. */
export function listenToKeys(root: HTMLElement, controls: Controls): void {
  root.addEventListener('focusin', ({ target }) => {
    const key = target instanceof HTMLElement ? target.dataset['row'] : undefined;
    if (key !== undefined) controls.focused(key);
  });
  // The panel's page has no other use for keys, so they work wherever the focus is.
  root.ownerDocument.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    if (viewKey(event.key, controls) || treeKey(event, controls)) event.preventDefault();
  });
}

function viewKey(key: string, controls: Controls): boolean {
  const scene = controls.state()?.scene;
  if (!scene) return false;
  switch (key) {
    case '+':
    case '=':
      controls.zoomBy(1.5);
      return true;
    case '-':
      controls.zoomBy(1 / 1.5);
      return true;
    case '0':
      controls.fit();
      return true;
    case 'n':
    case 'p':
      if (scene.compared) controls.compare(key === 'n' ? 'next' : 'previous');
      return scene.compared !== undefined;
    case 't':
    case 'T':
      controls.showDay(scene.today);
      return true;
    case 'g':
    case 'G':
      if (scene.goLive) controls.showDay(scene.goLive.day);
      return true;
    default:
      return false;
  }
}

const PAGE = 10;

function treeKey(event: KeyboardEvent, controls: Controls): boolean {
  const frame = controls.frame();
  const target = event.target instanceof Element ? event.target : undefined;
  if (!frame || frame.rows.placed.length === 0 || target?.closest('button')) return false;
  const key = controls.state()?.focus;
  const index = key === undefined ? undefined : lookupOf(frame.scene).rowOf.get(key);
  const at = index === undefined ? -1 : (frame.rows.shownAt[index] ?? -1);
  const last = frame.rows.placed.length - 1;
  const go = (to: number): boolean => {
    const placed = frame.rows.placed[Math.max(0, Math.min(last, to))];
    if (placed) controls.focusOn(placed.row.key, true);
    return true;
  };
  switch (event.key) {
    case 'ArrowDown':
      return go(at + 1);
    case 'ArrowUp':
      return go(at - 1);
    case 'PageDown':
      return go(at + PAGE);
    case 'PageUp':
      return go(at - PAGE);
    case 'Home':
      return go(0);
    case 'End':
      return go(last);
    case 'ArrowRight':
    case 'ArrowLeft': {
      const placed = frame.rows.placed[at];
      if (placed && key !== undefined) sideways(event.key, placed, key, frame, controls);
      return true;
    }
    case 'Enter':
    case ' ':
      if (key !== undefined) controls.reveal(key, event.key === ' ');
      return true;
    default:
      return false;
  }
}

/** Right unfolds, then goes to the gate; left comes back from it, folds, or goes to the phase. */
function sideways(arrow: string, placed: PlacedRow, key: string, frame: Frame, controls: Controls): void {
  const { row } = placed;
  const isGate = key !== row.key;
  if (arrow === 'ArrowRight') {
    if (placed.folded) controls.toggleFold(row.key);
    else if (row.kind === 'phase' && row.gate && !isGate) controls.focusOn(row.gate.key, true);
    return;
  }
  if (isGate) {
    controls.focusOn(row.key, true);
    return;
  }
  if (placed.level === 1) {
    if (!placed.folded && placed.last > placed.index + 1) controls.toggleFold(row.key);
    return;
  }
  const above = frame.rows.placed.find(({ index, last }) => index < placed.index && placed.index < last);
  if (above) controls.focusOn(above.row.key, true);
}
