import type { Controls } from './state.ts';

/** Clicks, double clicks, the wheel with Ctrl, and what is under the pointer. */
export function listenToPointer(root: HTMLElement, controls: Controls): void {
  root.addEventListener('click', (event) => {
    const target = event.target instanceof Element ? event.target : undefined;
    const key = keyAt(target);
    if (key === undefined) return;
    if (target?.closest('[data-fold]')) return controls.toggleFold(key);
    if (key.startsWith('section:')) return controls.focusOn(key, true);
    controls.focusOn(key, true);
    controls.reveal(key, event.detail < 2);
  });
  root.addEventListener('pointermove', (event) => {
    controls.hover(keyAt(event.target instanceof Element ? event.target : undefined));
  });
  root.addEventListener('pointerleave', () => controls.hover(undefined));
  root.addEventListener(
    'wheel',
    (event) => {
      const now = controls.frame();
      if (!now || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      const x = event.clientX - root.getBoundingClientRect().left - now.labelWidth;
      controls.zoomAt(Math.exp(-Math.max(-60, Math.min(60, event.deltaY)) / 240), Math.max(0, x));
    },
    { passive: false },
  );
}

function keyAt(target: Element | undefined): string | undefined {
  const item = target?.closest<HTMLElement | SVGElement>('[data-key], [data-row]');
  return item?.dataset['key'] ?? item?.dataset['row'];
}
