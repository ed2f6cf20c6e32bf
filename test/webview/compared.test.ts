import assert from 'node:assert/strict';
import { join } from 'node:path';
import { scenePatch } from '../../src/protocol/patch.ts';
import { BASE, comparedTo, HEAD } from '../timeline/compared.ts';
import { sceneOf, sentOver } from '../timeline/support.ts';
import { closeBrowser, needsBrowser, openPanel, type Panel, THEMES } from './support.ts';

const compared = sentOver(comparedTo(BASE, HEAD));
const alone = sentOver(sceneOf(HEAD));

describe('a comparison in a browser', function () {
  this.timeout(30_000);
  let panel: Panel;
  before(function () {
    needsBrowser(this);
  });
  afterEach(() => panel?.close());
  after(closeBrowser);

  it('draws ghosts where things were, and how far they have moved', async () => {
    panel = await openPanel();
    await panel.draw(compared);
    const uat = panel.mark('milestone', 'uat');
    assert.equal(await uat.getAttribute('data-change'), 'moved');
    const ghost = uat.locator('[data-ghost="comparison"]');
    assert.equal(await ghost.count(), 1);
    assert.equal(await ghost.locator('.ghost-label').textContent(), '+7 d');
    const [was, is] = await Promise.all([
      ghost.locator('.ghost-mark').boundingBox(),
      uat.locator('.diamond').first().boundingBox(),
    ]);
    assert.ok(was && is && was.x < is.x);
    assert.equal(await panel.mark('phase', 'build').locator('[data-ghost="comparison"]').count(), 1);
    assert.deepEqual(panel.faults, []);
  });

  it('marks what is new and what is gone, and not by colour alone', async () => {
    panel = await openPanel();
    await panel.draw(compared);
    const changes = async (kind: string): Promise<readonly (string | null)[]> => {
      const marks = panel.root.locator(`.chart [data-kind="milestone"][data-change="${kind}"]`);
      return Promise.all((await marks.all()).map((mark) => mark.getAttribute('data-id')));
    };
    assert.deepEqual(await changes('added'), ['rehearsal']);
    assert.deepEqual(await changes('removed'), ['second', 'tried']);
    assert.equal(await panel.row('milestone:rehearsal').locator('.sign').textContent(), '+▴');
    assert.equal(await panel.row('milestone:second#gone').locator('.sign').textContent(), '−▾');
    assert.match((await panel.mark('milestone', 'second').textContent()) ?? '', /removed$/);
    const name = await panel.row('milestone:second#gone').getAttribute('aria-label');
    assert.match(name ?? '', /^Second, due 16 January, .*"Second" is removed/);
    const gate = panel.mark('gate', 'agreed');
    assert.equal(await gate.locator('.words').textContent(), 'Agreed · passed → undecided');
  });

  it('says above it what came of the plan, and offers the ways on and out', async () => {
    panel = await openPanel();
    await panel.draw(compared);
    const note = panel.page.getByRole('region', { name: 'Comparison' });
    assert.match((await note.textContent()) ?? '', /Since HEAD: go-live 27 Feb → 6 Mar, \+7 d · 8 changes: /);
    await panel.posted();
    await note.getByRole('button', { name: 'Next' }).click();
    await note.getByRole('button', { name: 'Previous' }).click();
    await note.getByRole('button', { name: 'Stop comparing' }).click();
    await panel.row('milestone:uat').focus();
    await panel.page.keyboard.press('n');
    await panel.page.keyboard.press('p');
    const actions = (await panel.posted()).filter(({ type }) => type === 'compare').map(({ action }) => action);
    assert.deepEqual(actions, ['next', 'previous', 'off', 'next', 'previous']);
  });

  it('comes and goes with the scene, in words too', async () => {
    panel = await openPanel();
    await panel.draw(alone, 1);
    assert.equal(await panel.root.locator('[data-change], [data-ghost="comparison"], .compared-note').count(), 0);
    await panel.page.keyboard.press('n');
    assert.deepEqual(
      (await panel.posted()).filter(({ type }) => type === 'compare'),
      [],
    );
    await panel.draw(compared, 2);
    assert.match((await panel.page.locator('[aria-live]').textContent()) ?? '', /^since HEAD: go-live/);
    await panel.draw(alone, 3);
    assert.equal(await panel.root.locator('[data-change], [data-ghost="comparison"], .compared-note').count(), 0);
    assert.match((await panel.page.locator('[aria-live]').textContent()) ?? '', /no longer compared/);
  });

  it('follows patches', async () => {
    panel = await openPanel();
    await panel.send({ type: 'scene', version: 1, drawing: 1, scene: compared });
    const next = sentOver(comparedTo(BASE, HEAD.replace('title: UAT, week: 7', 'title: UAT, week: 8')));
    const patch = sentOver(scenePatch(compared, next) as never);
    await panel.send({ type: 'patch', version: 2, drawing: 2, base: 1, patch });
    await panel.page.locator('#timeline[data-ready="2"]').waitFor();
    assert.equal(await panel.mark('milestone', 'uat').locator('.ghost-label').textContent(), '+14 d');
  });

  it('highlights what is gone', async () => {
    panel = await openPanel();
    await panel.draw(compared);
    await panel.send({ type: 'highlight', key: 'milestone:tried#gone', reveal: true });
    assert.equal(await panel.row('milestone:tried#gone').getAttribute('aria-current'), 'location');
  });

  for (const theme of Object.keys(THEMES)) {
    it(`can be seen in ${theme}`, async () => {
      panel = await openPanel({ theme });
      await panel.draw(compared);
      const painted = (locator: string): Promise<string> =>
        panel.root
          .locator(locator)
          .first()
          .evaluate((mark) => getComputedStyle(mark).stroke);
      const ground = await panel.page.evaluate(() => getComputedStyle(document.body).backgroundColor);
      for (const mark of ['.compared .ghost-mark', '.change-removed .diamond', '.added-sign', '.ghost-bar'])
        assert.ok(!['none', ground].includes(await painted(mark)), mark);
      const folder = process.env['CX_SHOTS'];
      if (folder !== undefined) await panel.page.screenshot({ path: join(folder, `compared-${theme}.png`) });
    });
  }
});
