import { h, render } from 'preact';
import { rowsBetween } from '../core/timeline/layout/rows.ts';
import { clampZoom, dayAt, edgeOf, fitZoom, middleOf } from '../core/timeline/layout/scale.ts';
import type { Scene } from '../core/timeline/scene.ts';
import type { CompareMessage, PatchMessage } from '../protocol/webview.ts';
import { App } from './App.tsx';
import { effectOf } from './effect.ts';
import { firstViewOf } from './firstView.ts';
import { type Frame, frameKeeper } from './frame.ts';
import { listenToKeys } from './keys.ts';
import { dayOfKey, lookupOf } from './lookup.ts';
import { createMeasure } from './measure.ts';
import { nextProblem } from './next.ts';
import { paneKeeper } from './parts/pane.ts';
import { patchDrawn } from './patch.ts';
import { listenToPointer } from './pointer.ts';
import type { Controls, State } from './state.ts';
import { FIRST_VIEW, readView, type View } from './view.ts';

/** One plan's timeline on the page. */
export interface Timeline {
  restore(view: unknown): void;
  draw(scene: Scene, version: number, drawing?: number): void;
  patch(message: PatchMessage): void;
  highlight(key: string | null, reveal: boolean): void;
}

export interface TimelineHost {
  reveal(key: string, preserveFocus: boolean): void;
  compare(action: CompareMessage['action']): void;
  /** The scene that a patch is for is not here. */
  whole(): void;
  /** Called some time after the view has changed. */
  keep(view: View): void;
}

const KEEP_AFTER = 250;
/** Room kept around what is scrolled into view. */
const MARGIN = 48;

export function createTimeline(root: HTMLElement, host: TimelineHost): Timeline {
  const frameOf = frameKeeper();
  const paneOf = paneKeeper();
  const measure = createMeasure(() => getComputedStyle(root).fontFamily);
  let state: State | undefined;
  let view: View = FIRST_VIEW;
  let keeping: ReturnType<typeof setTimeout> | undefined;
  let cursor: string | null = null;
  let drawing: number | undefined;

  const frame = (): Frame | undefined => state && frameOf(state.scene, state.view, state.size);
  const scroller = (): HTMLElement | null => root.querySelector('.scroller');

  /** Paints, puts the scroll where the view says, and says that it is done. */
  const paint = (): void => {
    const now = frame();
    if (!state || !now) return;
    render(h(App, { state, frame: now, pane: paneOf(now, state.scroll), measure, gestures: controls }), root);
    root.dataset['ready'] = String(state.version);
  };

  const change = (part: Partial<State>): void => {
    if (!state) return;
    state = { ...state, ...part };
    paint();
  };

  /** Where the view stands in pixels, in the present frame. */
  const scrollOf = (now: Frame, { left, top }: View): State['scroll'] => {
    const index = top && lookupOf(now.scene).rowOf.get(top.key);
    const placed = index === undefined ? undefined : now.rows.placed[now.rows.shownAt[index] ?? -1];
    const bottom = Math.max(0, now.rows.height - (now.size.height - now.axisHeight));
    const right = Math.max(0, now.width - (now.size.width - now.labelWidth));
    const y = placed ? placed.y + (top?.offset ?? 0) : (state?.scroll.top ?? 0);
    return { left: clamp(edgeOf(now.scale, left), right), top: clamp(y, bottom) };
  };

  /** Shows another view, scene or size: rows and days stay where they were on the screen. */
  const show = (part: Partial<State>): void => {
    if (!state) return;
    state = { ...state, ...part };
    const now = frame();
    if (!now) return;
    const scroll = scrollOf(now, state.view);
    change({ scroll });
    const element = scroller();
    if (!element) return;
    if (element.scrollLeft !== scroll.left) element.scrollLeft = scroll.left;
    if (element.scrollTop !== scroll.top) element.scrollTop = scroll.top;
  };

  const setView = (part: Partial<View>): void => {
    view = { ...view, ...part };
    clearTimeout(keeping);
    keeping = setTimeout(() => host.keep(view), KEEP_AFTER);
    if (state) state = { ...state, view };
  };

  const scrolled = (): void => {
    const element = scroller();
    const now = frame();
    if (!state || !element || !now) return;
    const { scrollLeft, scrollTop } = element;
    if (Math.abs(scrollLeft - state.scroll.left) < 1 && Math.abs(scrollTop - state.scroll.top) < 1) return;
    const placed = now.rows.placed[rowsBetween(now.rows, scrollTop, scrollTop + 1).first];
    setView({
      left: dayAt(now.scale, scrollLeft),
      top: placed && { key: placed.row.key, offset: scrollTop - placed.y },
    });
    change({ scroll: { left: scrollLeft, top: scrollTop } });
  };

  /** Moves the view, as little as needed, until a row and a day are in it. */
  const bringIntoView = (key: string): void => {
    const now = frame();
    const element = scroller();
    const index = state && lookupOf(state.scene).rowOf.get(key);
    const placed = index === undefined ? undefined : now?.rows.placed[now.rows.shownAt[index] ?? -1];
    if (!state || !now || !element || !placed) return;
    const height = now.size.height - now.axisHeight;
    const width = now.size.width - now.labelWidth;
    const day = dayOfKey(state.scene, key);
    const x = day === undefined ? undefined : middleOf(now.scale, day);
    const top = nearest(state.scroll.top, placed.y, placed.y + placed.height, height);
    const left = x === undefined ? state.scroll.left : nearest(state.scroll.left, x - 8, x + 8, width);
    element.scrollTo({ top, left });
    scrolled();
  };

  const controls: Controls = {
    state: () => state,
    frame,
    zoomAt: (factor, x) => {
      const now = frame();
      if (!state || !now) return;
      const zoom = clampZoom(now.scale.zoom * factor);
      // Further out than the whole plan there is nothing to see.
      if (zoom <= fitZoom(state.scene, now.size.width - now.labelWidth)) {
        controls.fit();
        return;
      }
      const at = dayAt(now.scale, state.scroll.left + x);
      setView({ zoom, left: at - x / zoom });
      show({});
    },
    zoomBy: (factor) => {
      const now = frame();
      if (!state || !now) return;
      const width = now.size.width - now.labelWidth;
      const today = middleOf(now.scale, state.scene.today) - state.scroll.left;
      controls.zoomAt(factor, today > 0 && today < width ? today : width / 2);
    },
    fit: () => {
      setView({ zoom: 'fit', left: state?.scene.from ?? 0 });
      show({});
    },
    showDay: (day) => {
      const now = frame();
      if (!now) return;
      const width = now.size.width - now.labelWidth;
      setView({ left: day + 0.5 - width / 2 / now.scale.zoom });
      show({});
    },
    nextProblem: (severity) => {
      const key = state && nextProblem(state.scene, state.focus, severity);
      if (key === undefined) return;
      controls.focusOn(key, false);
      host.reveal(key, true);
    },
    reveal: (key, preserveFocus) => {
      controls.focusOn(key, false);
      host.reveal(key, preserveFocus);
    },
    compare: (action) => host.compare(action),
    focusOn: (key, take) => {
      change({ focus: key });
      bringIntoView(key);
      if (take) root.querySelector<HTMLElement>(`[data-row="${CSS.escape(key)}"]`)?.focus({ preventScroll: true });
    },
    focused: (key) => {
      if (state?.focus !== key) change({ focus: key });
    },
    hover: (key) => {
      if (state && state.hover !== key) change({ hover: key });
    },
    toggleFold: (key) => {
      const folds = view.folds.includes(key) ? view.folds.filter((each) => each !== key) : [...view.folds, key];
      setView({ folds });
      show({});
    },
  };

  listenToPointer(root, controls);
  listenToKeys(root, controls);
  let waiting = false;
  root.addEventListener(
    'scroll',
    () => {
      if (waiting) return;
      waiting = true;
      requestAnimationFrame(() => {
        waiting = false;
        scrolled();
      });
    },
    { capture: true, passive: true },
  );
  const sizes = new ResizeObserver(() => {
    const element = scroller();
    if (!state || !element) return;
    const { clientWidth: width, clientHeight: height } = element;
    // A hidden panel has no size; what it showed stays.
    if (width === 0 || (width === state.size.width && height === state.size.height)) return;
    show({ size: { width, height } });
  });

  const redraw = (scene: Scene, version: number): void => {
    if (state) show({ scene, version, says: effectOf(state.scene, scene) || state.says });
  };

  return {
    restore(kept) {
      view = readView(kept);
      if (state) show({ view });
    },
    draw(scene, version, number) {
      drawing = number;
      if (state) return redraw(scene, version);
      const size = { width: root.clientWidth, height: root.clientHeight };
      if (view === FIRST_VIEW) view = firstViewOf(scene, size);
      const scroll = { left: 0, top: 0 };
      state = { scene, version, view, size, scroll, focus: undefined, cursor, hover: undefined, says: '' };
      paint();
      const element = scroller();
      if (!element) return;
      sizes.observe(element);
      show({ size: { width: element.clientWidth, height: element.clientHeight } });
      if (cursor !== null) bringIntoView(cursor);
    },
    patch(message) {
      if (!state || message.base !== drawing) return host.whole();
      drawing = message.drawing;
      redraw(patchDrawn(state.scene, message.patch), message.version);
    },
    highlight(key, reveal) {
      cursor = key;
      change({ cursor });
      if (key !== null && reveal) bringIntoView(key);
    },
  };
}

function clamp(value: number, most: number): number {
  return Math.round(Math.min(Math.max(0, value), most));
}

/** The scroll position nearest to the present one at which a stretch is in view. */
function nearest(scroll: number, from: number, to: number, size: number): number {
  const margin = Math.min(MARGIN, size / 4);
  if (from < scroll + margin / 2) return Math.max(0, from - margin);
  return to > scroll + size - margin / 2 ? to + margin - size : scroll;
}
