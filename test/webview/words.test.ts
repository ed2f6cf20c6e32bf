import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sceneOf, sentOver } from '../timeline/support.ts';
import { closeBrowser, needsBrowser, openPanel, type Panel } from './support.ts';

const EXAMPLES = join(__dirname, '../../examples');

describe('words in the timeline', function () {
  this.timeout(60_000);
  let panel: Panel;
  before(function () {
    needsBrowser(this);
  });
  afterEach(() => panel?.close());
  after(closeBrowser);

  for (const example of ['contact-centre', 'troubled']) {
    const text = readFileSync(join(EXAMPLES, example, 'programme.cx.yaml'), 'utf8');
    const scene = sentOver(sceneOf(text, '2026-02-18'));
    for (const width of [400, 500, 760, 1000, 1320]) {
      it(`lie neither on each other nor on the today line: ${example}, ${width} pixels`, async () => {
        panel = await openPanel({ width, height: 1800 });
        await panel.draw(scene);
        assert.deepEqual(await panel.page.evaluate(collisions), []);
        await panel.page.keyboard.press('+');
        await panel.page.keyboard.press('+');
        assert.deepEqual(await panel.page.evaluate(collisions), [], 'zoomed in');
        assert.deepEqual(panel.faults, []);
      });
    }
  }
});

/** Runs in the page: words that touch other words, or that the today line runs through. */
function collisions(): string[] {
  const boxes = [...document.querySelectorAll('.chart text, .axis text, .gate')].map((element) => {
    const box = element.getBoundingClientRect();
    return { element, text: element.querySelector('text')?.textContent ?? element.textContent ?? '', box };
  });
  const words = boxes.filter(
    ({ element, box }) => box.width > 0 && !(element.matches('text') && element.closest('.gate')),
  );
  const found: string[] = [];
  words.forEach((a, i) => {
    for (const b of words.slice(i + 1)) {
      const x = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
      const y = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
      // Boxes of glyphs are taller than the glyphs: two lines of the axis may touch by a little.
      if (x > 1 && y > 3) found.push(`${a.text} / ${b.text}`);
    }
  });
  const line = document.querySelector('.today-line')?.getBoundingClientRect();
  if (!line || words.length < 20) return [`nothing to look at: ${words.length} words`];
  for (const { element, text, box } of words) {
    const opaque = element.closest('.gate, .cell, .axis');
    if (opaque || box.top > line.bottom || box.bottom < line.top) continue;
    if (box.left < line.left - 1 && box.right > line.right + 1) found.push(`today line through ${text}`);
  }
  return found;
}
