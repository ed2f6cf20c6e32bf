import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { staleScene } from '../../src/core/timeline/stale.ts';
import { planOf, sceneOf, sentOver } from '../timeline/support.ts';
import { closeBrowser, needsBrowser, openPanel, type Panel, THEMES } from './support.ts';

const text = readFileSync(join(__dirname, '../timeline/golden/small.cx.yaml'), 'utf8');
const small = sentOver(sceneOf(text));

describe('the timeline in a browser', function () {
  this.timeout(30_000);
  let panel: Panel;
  before(function () {
    needsBrowser(this);
  });
  afterEach(() => panel?.close());
  after(closeBrowser);

  it('paints each kind of item with its hooks, and says which version it has painted', async () => {
    panel = await openPanel();
    assert.deepEqual(await panel.posted(), [{ type: 'ready' }]);
    await panel.draw(small, 7);
    const hooks = async (kind: string, id: string): Promise<readonly (string | null)[]> => {
      const mark = panel.mark(kind, id);
      const names = ['data-due', 'data-status', 'data-critical', 'data-problem'];
      return Promise.all(names.map((name) => mark.getAttribute(name)));
    };
    assert.deepEqual((await hooks('milestone', 'design-sign-off')).slice(0, 3), ['2026-01-16', 'done', 'true']);
    assert.deepEqual((await hooks('milestone', 'configured')).slice(0, 3), ['2026-01-30', 'in-progress', 'true']);
    assert.equal((await panel.mark('milestone', 'go-live').first().getAttribute('data-problem')) ?? '', 'error');
    assert.deepEqual((await hooks('gate', 'design-agreed')).slice(0, 2), ['2026-01-16', 'passed']);
    for (const [kind, id] of [
      ['phase', 'design'],
      ['person', 'lea-brandt'],
      ['metric', 'adoption'],
    ] as const) {
      assert.equal(await panel.mark(kind, id).count(), 1, kind);
    }
    assert.equal(await panel.root.locator('[data-ghost="baseline"]').count(), 1);
    assert.equal(await panel.root.getAttribute('data-ready'), '7');
    assert.deepEqual(panel.faults, []);
  });

  it('says each item in one sentence, in a treegrid', async () => {
    panel = await openPanel();
    await panel.draw(small);
    const row = panel.page.getByRole('row', { name: /^Design signed off, due 16 January, done, critical/ });
    assert.equal(await row.getAttribute('aria-level'), '2');
    assert.equal(await panel.page.getByRole('treegrid', { name: 'Timeline of Claims desk' }).count(), 1);
    const gate = panel.page.getByRole('gridcell', { name: /^Gate Design agreed, 16 January, passed/ });
    assert.equal(await gate.count(), 1);
  });

  it('never makes an element of a text', async () => {
    const hostile = '<img src=x onerror=alert(1)><b>b</b>';
    const quoted = JSON.stringify(hostile);
    const plan = planOf(`id: a, title: ${quoted}, week: 2, owner: ana`, `id: b, title: ${quoted}`)
      .replace('name: Plan', `name: ${quoted}`)
      .replace('name: Work', `name: ${quoted}\n    gate: {id: g, title: ${quoted}}`)
      .replace('name: Ana Ruiz', `name: ${quoted}`);
    panel = await openPanel();
    await panel.draw(sentOver(sceneOf(plan)));
    assert.equal(await panel.page.locator('img, b, script[src=x], iframe').count(), 0);
    assert.equal(await panel.page.locator('h1').textContent(), hostile);
    assert.deepEqual(panel.faults, []);
  });

  it('greys the last plan while the text cannot be read, and says so', async () => {
    panel = await openPanel();
    await panel.draw(small, 1);
    await panel.draw(staleScene(small, []), 2);
    assert.match((await panel.root.locator('.notice').textContent()) ?? '', /not YAML at the moment/);
    assert.equal(await panel.root.locator('.app.stale').count(), 1);
    assert.equal(await panel.mark('milestone', 'configured').count(), 1);
    await panel.draw(small, 3);
    assert.equal(await panel.root.locator('.notice').count(), 0);
  });

  it('paints whatever can be read of a plan while it is typed', async () => {
    panel = await openPanel();
    for (let end = 40, version = 1; end <= text.length; end += 53, version++) {
      await panel.draw(sentOver(sceneOf(text.slice(0, end))), version);
      assert.deepEqual(panel.faults, [], `the first ${end} characters`);
    }
  });

  for (const theme of Object.keys(THEMES)) {
    it(`has enough contrast in ${theme}`, async () => {
      panel = await openPanel({ theme });
      await panel.draw(small);
      assert.deepEqual(await panel.page.evaluate(faintTexts), []);
      assert.deepEqual(panel.faults, []);
    });
  }

  it('says a critical link, a late row and a verdict by more than colour', async () => {
    panel = await openPanel();
    await panel.draw(small);
    const late = panel.mark('milestone', 'configured');
    assert.match((await late.textContent()) ?? '', /5 days late/);
    assert.match((await panel.mark('gate', 'ready').textContent()) ?? '', /Ready · undecided/);
  });
});

/** Runs in the page: texts whose contrast with what is behind them is below 4.5 to 1. */
function faintTexts(): string[] {
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const rgba = (color: string): number[] => {
    if (!canvas) return [];
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = color;
    canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data];
  };
  const over = ([r = 0, g = 0, b = 0, a = 0]: number[], below: number[]): number[] =>
    [r, g, b].map((part, i) => (part * a + (below[i] ?? 0) * (255 - a)) / 255).concat(255);
  const light = (color: number[]): number => {
    const [r = 0, g = 0, b = 0] = color.map((part) =>
      part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4,
    );
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const behind = (element: Element): number[] => {
    const chain: Element[] = [];
    for (let at: Element | null = element; at; at = at.parentElement) chain.unshift(at);
    const start = rgba(getComputedStyle(document.body).backgroundColor);
    const html = chain.reduce((below, each) => over(rgba(getComputedStyle(each).backgroundColor), below), start);
    // In the chart, words stand on their own halo, or on the shape they were drawn with.
    const shape = element.closest('.flag, .cell, .gate')?.querySelector('rect');
    return shape ? over(rgba(getComputedStyle(shape).fill), html) : html;
  };
  const faint: string[] = [];
  for (const element of document.querySelectorAll('#timeline *')) {
    const text = [...element.childNodes]
      .filter((node) => node.nodeType === 3)
      .map((node) => node.textContent)
      .join('');
    if (text.trim() === '' || element.tagName === 'title' || element.closest('.unseen')) continue;
    const style = getComputedStyle(element);
    const ground = behind(element);
    const ink = over(rgba(element instanceof SVGElement ? style.fill : style.color), ground);
    const [a, b] = [light(ink), light(ground)];
    const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    if (ratio < 4.5)
      faint.push(`${text.trim()} (${element.getAttribute('class') ?? element.tagName}): ${ratio.toFixed(2)}`);
  }
  return faint;
}
