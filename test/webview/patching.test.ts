import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Scene } from '../../src/core/timeline/scene.ts';
import { scenePatch } from '../../src/protocol/patch.ts';
import { sceneOf, sentOver } from '../timeline/support.ts';
import { closeBrowser, needsBrowser, openPanel, type Panel } from './support.ts';

const text = readFileSync(join(__dirname, '../timeline/golden/small.cx.yaml'), 'utf8');

/** What people type: a title, a status, a date, an owner, an id, a link; then all of it taken back. */
const versions = [
  text,
  text.replace('title: Design signed off', 'title: Design agreed upon'),
  text.replace('status: in-progress', 'status: blocked'),
  text.replace('needs: [design-sign-off]', 'needs: []'),
  text.replace('id: configured', 'id: set-up'),
  text,
];

describe('a timeline that is patched in a browser', function () {
  this.timeout(30_000);
  const panels: Panel[] = [];
  before(function () {
    needsBrowser(this);
  });
  afterEach(async () => {
    for (const panel of panels.splice(0)) await panel.close();
  });
  after(closeBrowser);

  const open = async (view?: unknown): Promise<Panel> => {
    const panel = await openPanel({ view });
    panels.push(panel);
    return panel;
  };
  const patch = async (panel: Panel, drawing: number, before: Scene, after: Scene): Promise<void> => {
    const changes: unknown = JSON.parse(JSON.stringify(scenePatch(before, after)));
    await panel.send({ type: 'patch', version: drawing, drawing, base: drawing - 1, patch: changes });
    await panel.page.locator(`#timeline[data-ready="${drawing}"]`).waitFor();
  };
  const htmlOf = (panel: Panel): Promise<string> => panel.root.locator('.sheet').innerHTML();

  for (const [name, folds] of [
    ['unfolded', []],
    ['folded', ['phase:design', 'phase:build']],
  ] as const) {
    it(`looks as if it had been drawn whole, ${name}`, async () => {
      const view = { zoom: 'fit', left: 0, folds };
      const [patched, whole] = [await open(view), await open(view)];
      const scenes = versions.map((version) => sentOver(sceneOf(version)));
      const first = scenes[0] as Scene;
      await patched.send({ type: 'scene', version: 1, drawing: 1, scene: first });
      for (const [i, scene] of scenes.entries()) {
        if (i > 0) await patch(patched, i + 1, scenes[i - 1] as Scene, scene);
        await whole.draw(scene, i + 1);
        assert.equal(await htmlOf(patched), await htmlOf(whole), `version ${i}`);
      }
      assert.deepEqual([...patched.faults, ...whole.faults], []);
    });
  }

  it('keeps the row that has the keyboard, and asks for the whole when a patch is for another drawing', async () => {
    const panel = await open();
    const [before, after] = versions.slice(0, 2).map((version) => sentOver(sceneOf(version)));
    assert.ok(before && after);
    await panel.send({ type: 'scene', version: 1, drawing: 1, scene: before });
    await panel.row('milestone:configured').focus();
    await patch(panel, 2, before, after);
    assert.equal(
      await panel.page.evaluate(() => document.activeElement?.getAttribute('data-row')),
      'milestone:configured',
    );
    assert.match((await panel.row('milestone:design-sign-off').textContent()) ?? '', /Design agreed upon/);
    await panel.posted();
    await panel.send({ type: 'patch', version: 9, drawing: 9, base: 8, patch: {} });
    assert.deepEqual(await panel.posted(), [{ type: 'whole' }]);
    assert.equal(await panel.root.getAttribute('data-ready'), '2');
  });
});
