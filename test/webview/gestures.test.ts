import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { planOf, sceneOf, sentOver } from '../timeline/support.ts';
import { closeBrowser, needsBrowser, openPanel, type Panel } from './support.ts';

const small = sentOver(sceneOf(readFileSync(join(__dirname, '../timeline/golden/small.cx.yaml'), 'utf8')));

function long(count: number): string {
  return planOf(
    ...Array.from(
      { length: count },
      (_, i) => `id: m-${i}, title: Milestone ${i}, week: ${1 + (i % 12)}${i > 0 ? `, needs: [m-${i - 1}]` : ''}`,
    ),
  );
}

describe('gestures in the timeline', function () {
  this.timeout(30_000);
  let panel: Panel;
  before(function () {
    needsBrowser(this);
  });
  afterEach(() => panel?.close());
  after(closeBrowser);

  const reveals = async (): Promise<readonly unknown[]> =>
    (await panel.posted())
      .filter(({ type }) => type === 'reveal')
      .map(({ key, preserveFocus }) => [key, preserveFocus]);
  const scroll = (): Promise<readonly number[]> =>
    panel.page.locator('.scroller').evaluate(({ scrollLeft, scrollTop }) => [scrollLeft, scrollTop]);

  it('a click shows the line and keeps the keyboard, a double click gives it to the text', async () => {
    panel = await openPanel();
    await panel.draw(small);
    await panel.mark('milestone', 'configured').click();
    assert.deepEqual(await reveals(), [['milestone:configured', true]]);
    await panel.mark('gate', 'design-agreed').click();
    assert.deepEqual(await reveals(), [['gate:design-agreed', true]]);
    await panel.row('milestone:undated').dblclick();
    assert.deepEqual((await reveals()).at(-1), ['milestone:undated', false]);
  });

  it('the arrow keys walk the rows, Enter shows the line', async () => {
    panel = await openPanel();
    await panel.draw(small);
    await panel.row('phase:design').focus();
    await panel.page.keyboard.press('ArrowDown');
    await panel.page.keyboard.press('Enter');
    assert.deepEqual(await reveals(), [['milestone:design-sign-off', false]]);
    assert.equal(await panel.page.evaluate(() => document.activeElement?.getAttribute('tabindex')), '0');
    await panel.page.keyboard.press('ArrowLeft');
    await panel.page.keyboard.press('ArrowRight');
    await panel.page.keyboard.press('Enter');
    assert.deepEqual(await reveals(), [['gate:design-agreed', false]]);
    await panel.page.keyboard.press('End');
    await panel.page.keyboard.press('Enter');
    assert.deepEqual(await reveals(), [['metric:adoption', false]]);
  });

  it('a folded phase still shows its milestones, and stays folded when the text changes', async () => {
    panel = await openPanel();
    await panel.draw(small, 1);
    await panel.row('phase:build').focus();
    await panel.page.keyboard.press('ArrowLeft');
    assert.equal(await panel.row('phase:build').getAttribute('aria-expanded'), 'false');
    assert.equal(await panel.row('milestone:configured').count(), 0);
    assert.equal(await panel.mark('milestone', 'configured').count(), 1);
    await panel.draw(small, 2);
    assert.equal(await panel.row('milestone:configured').count(), 0);
    await panel.page.keyboard.press('ArrowRight');
    assert.equal(await panel.row('milestone:configured').count(), 1);
  });

  it('the item under the cursor of the text is marked and scrolled into view', async () => {
    const scene = sentOver(sceneOf(long(300)));
    panel = await openPanel();
    await panel.draw(scene);
    assert.equal(await panel.row('milestone:m-250').count(), 0);
    await panel.send({ type: 'highlight', key: 'milestone:m-250', reveal: true });
    const row = panel.row('milestone:m-250');
    await row.waitFor();
    assert.equal(await row.getAttribute('aria-current'), 'location');
    const box = await row.boundingBox();
    assert.ok(box && box.y > 100 && box.y + box.height <= 600, JSON.stringify(box));
    await panel.send({ type: 'highlight', key: null, reveal: false });
    assert.equal(await panel.root.locator('[aria-current]').count(), 0);
  });

  it('a new scene moves neither the rows nor the days one looks at', async () => {
    panel = await openPanel();
    await panel.draw(sentOver(sceneOf(long(200))), 1);
    for (let i = 0; i < 5; i++) await panel.page.keyboard.press('+');
    await panel.page.locator('.scroller').evaluate((element) => element.scrollTo(900, 1500));
    await panel.page.waitForTimeout(100);
    const before = await scroll();
    const at = await panel.mark('milestone', 'm-70').boundingBox();
    await panel.draw(sentOver(sceneOf(long(201))), 2);
    assert.deepEqual(await scroll(), before);
    assert.deepEqual(await panel.mark('milestone', 'm-70').boundingBox(), at);
    // A milestone more at the top and a week more at the left: what is in view stays where it is.
    const text = long(200).replace(
      '    milestones:\n',
      '    milestones:\n      - {id: first, title: First, on: 2025-12-24}\n',
    );
    await panel.draw(sentOver(sceneOf(text)), 3);
    assert.deepEqual(await panel.mark('milestone', 'm-70').boundingBox(), at);
  });

  it('zooms with keys, buttons and the wheel, and keeps the view with the plan', async () => {
    panel = await openPanel();
    const scene = sentOver(sceneOf(long(50)));
    await panel.draw(scene);
    const width = async (): Promise<number> => Number(await panel.page.locator('.chart').getAttribute('width'));
    const fitted = await width();
    await panel.page.getByRole('button', { name: 'Zoom in' }).click();
    const larger = await width();
    assert.ok(larger > fitted * 1.3);
    await panel.page.mouse.move(700, 300);
    await panel.page.keyboard.down('Control');
    await panel.page.mouse.wheel(0, -60);
    await panel.page.keyboard.up('Control');
    await panel.page.waitForTimeout(350);
    const zoomed = await width();
    assert.ok(zoomed > larger);
    const state = (await panel.posted()).findLast(({ type }) => type === 'state');
    await panel.close();
    panel = await openPanel({ view: state?.['view'] });
    await panel.draw(scene);
    assert.equal(await width(), zoomed);
    await panel.page.keyboard.press('0');
    assert.equal(await width(), fitted);
  });

  it('draws ten thousand milestones with few nodes, wherever one scrolls', async () => {
    const scene = sentOver(sceneOf(long(10_000)));
    panel = await openPanel({ width: 1320, height: 800 });
    await panel.draw(scene);
    const nodes = (): Promise<number> => panel.page.evaluate(() => document.querySelectorAll('*').length);
    assert.ok((await nodes()) < 3000, `${await nodes()} nodes`);
    for (const top of [90_000, 200_000, 0]) {
      await panel.page.locator('.scroller').evaluate((element, y) => element.scrollTo(0, y), top);
      await panel.page.waitForTimeout(60);
      assert.ok((await nodes()) < 3000, `${await nodes()} nodes at ${top}`);
    }
    await panel.row('phase:work').focus();
    await panel.page.keyboard.press('ArrowLeft');
    assert.ok((await nodes()) < 3000, `${await nodes()} nodes when folded`);
    assert.deepEqual(panel.faults, []);
  });
});
