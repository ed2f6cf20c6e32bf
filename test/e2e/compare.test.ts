import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FrameLocator, Page } from 'playwright-core';
import { boxOf, picture } from './support/pictures.ts';
import { lineOf, openWorkbench, planFolder, type Session, screenshot } from './support/session.ts';
import { chooseTheme, cursorLine, milestone, openTimeline, retype, runCommand, until } from './support/workbench.ts';

const PLAN = 'programme.cx.yaml';

/** The plan's folder as a repository: `main` with one commit, and a branch with another. */
function repository(): string {
  const folder = planFolder('compare');
  const git = (...args: string[]): void =>
    void execFileSync('git', ['-c', 'user.name=Ana', '-c', 'user.email=ana@example.com', ...args], { cwd: folder });
  git('init', '--quiet', '--initial-branch=main');
  git('add', '.');
  git('commit', '--quiet', '-m', 'Agree the plan');
  git('checkout', '--quiet', '-b', 'later');
  const file = join(folder, PLAN);
  writeFileSync(file, readFileSync(file, 'utf8').replace('title: First desk live', 'title: First desk is live'));
  git('commit', '--quiet', '-am', 'Say it better');
  return folder;
}

describe('a comparison without git', () => {
  let session: Session;
  before(async () => {
    session = await openWorkbench(planFolder('no-git'), PLAN);
  });
  after(() => session?.close());

  it('says so, and offers the saved file', async () => {
    const { page, folder } = session;
    const frame = await openTimeline(page);
    await retype(page, lineOf(folder, 'title: Handlers accept the system') + 2, 1, '7');
    await runCommand(page, 'CX Programme: Compare Timeline with…');
    const list = page.locator('.quick-input-list');
    await list.getByText('This plan is in no git repository that the editor has open.').waitFor();
    await list.locator('.monaco-list-row').filter({ hasText: 'The saved file' }).click();
    const ghost = milestone(frame, 'uat-sign-off').locator('[data-ghost="comparison"] .ghost-label');
    await until(
      'the slip',
      () => ghost.textContent(),
      (text) => text === '+7 d',
    );
  });
});

describe('a comparison with another version', () => {
  let session: Session;
  let page: Page;
  let frame: FrameLocator;
  before(async () => {
    session = await openWorkbench(repository(), PLAN);
    page = session.page;
    frame = await openTimeline(page);
  });
  after(() => session?.close());

  const ghost = () => milestone(frame, 'uat-sign-off').locator('[data-ghost="comparison"]');
  const choose = async (label: string): Promise<void> => {
    const choice = page.locator('.quick-input-list .monaco-list-row').filter({ hasText: label }).first();
    await choice.waitFor();
    await choice.click();
  };
  const note = () => frame.getByRole('region', { name: 'Comparison' });

  it('draws what has changed since HEAD, as the text is typed', async () => {
    const line = lineOf(session.folder, 'title: Handlers accept the system') + 2;
    await retype(page, line, 1, '7');
    await page
      .locator('.editor-actions')
      .getByRole('button', { name: /^Compare Timeline with/ })
      .first()
      .click();
    await choose('HEAD');
    await ghost().waitFor();
    equal(await ghost().locator('.ghost-label').textContent(), '+7 d');
    match((await note().textContent()) ?? '', /Since HEAD: /);
    await retype(page, line, 1, '8');
    await until(
      'the slip follows the text',
      () => ghost().locator('.ghost-label').textContent(),
      (text) => text === '+14 d',
    );
  });

  it('marks the changed line in the gutter', async () => {
    ok((await page.locator('.part.editor .glyph-margin-widgets .cgmr, .part.editor .cgmr').count()) > 0);
  });

  it('lists the changes, and walks them in text and timeline', async () => {
    await runCommand(page, 'CX Programme: Next Change of the Comparison');
    const wanted = lineOf(session.folder, 'title: Handlers accept the system') + 2;
    await until(
      'the line of the change',
      () => cursorLine(page),
      (line) => line === wanted,
    );
    await frame.locator('[data-row="milestone:uat-sign-off"][aria-current]').first().waitFor();
    await page.getByRole('tab', { name: 'Programmes' }).first().click();
    await page
      .getByRole('treeitem', { name: /^Weakens the plan: .*moves from/ })
      .first()
      .waitFor();
    await screenshot(page, 'compare-list');
  });

  it('is seen in every sort of theme', async () => {
    for (const [name, theme] of [
      ['light', 'Light Modern'],
      ['high-contrast', 'Dark High Contrast'],
      ['dark', 'Dark Modern'],
    ] as const) {
      await chooseTheme(page, theme);
      await page.waitForTimeout(1500);
      ok(await ghost().isVisible());
      await screenshot(page, `compare-${name}`);
    }
    const chart = await boxOf(page.locator('iframe.webview.ready'));
    await picture(page, 'compare', [{ ...chart, height: Math.min(chart.height, 400) }], 0);
  });

  it('compares with where the branch left main', async () => {
    await runCommand(page, 'CX Programme: Compare Timeline with…');
    await choose('Merge base with main');
    await until(
      'the other base',
      async () => (await note().textContent()) ?? '',
      (text) => text.startsWith('Since merge base with main'),
    );
    equal(await milestone(frame, 'first-desk-live').getAttribute('data-change'), 'changed');
  });

  it('goes from its button in the timeline', async () => {
    await note().getByRole('button', { name: 'Stop comparing' }).click();
    await note().waitFor({ state: 'detached' });
    equal(await frame.locator('[data-ghost="comparison"]').count(), 0);
  });

  it('compares with the left side of an editor of differences, by its button', async () => {
    await runCommand(page, 'Git: Open Changes');
    await page.locator('.diff-editor, .monaco-diff-editor').first().waitFor();
    await page
      .locator('.editor-actions')
      .getByRole('button', { name: /^Compare Timeline with/ })
      .first()
      .click();
    await until(
      'the left side',
      async () => ((await note().count()) > 0 ? await note().textContent() : '') ?? '',
      (text) => /^Since (?:the index|HEAD)/.test(text),
    );
    await note().getByRole('button', { name: 'Stop comparing' }).click();
    await note().waitFor({ state: 'detached' });
    await page.keyboard.press('Control+1');
    await runCommand(page, 'View: Close Editor');
  });

  it('compares a change of the Source Control view with what was before', async () => {
    await page
      .getByRole('tab', { name: /^Source Control/ })
      .first()
      .click();
    // Else the tab's hover lies over the list.
    await page.mouse.move(800, 500);
    const resource = page.locator('.scm-view .monaco-list-row .resource').filter({ hasText: PLAN }).first();
    await resource.click({ button: 'right' });
    const entry = page.locator('.monaco-menu .action-item').filter({ hasText: 'Compare Timeline with' }).first();
    await entry.waitFor();
    // A menu ignores clicks while it opens.
    await page.waitForTimeout(500);
    await entry.click();
    await until(
      'what was before',
      async () => ((await note().count()) > 0 ? await note().textContent() : '') ?? '',
      (text) => text.startsWith('Since HEAD'),
    );
    await note().getByRole('button', { name: 'Stop comparing' }).click();
    await note().waitFor({ state: 'detached' });
  });

  it('tells only the problems of this change, when that is wanted', async () => {
    const problems = async (): Promise<string> =>
      (await page.locator('[id="cx-programme.cx-programme.cxProgramme.status"]').getAttribute('aria-label')) ?? '';
    const all = await problems();
    await runCommand(page, 'CX Programme: Toggle Only Problems of This Change');
    await until('fewer problems', problems, (text) => /Only problems since where this branch left main/.test(text));
    ok((await problems()) !== all);
    await runCommand(page, 'CX Programme: Toggle Only Problems of This Change');
    await until('all problems', problems, (text) => text === all);
  });

  it('asked nothing of the network, and kept to the policy', () => {
    deepEqual(
      session.strangers.filter((url) => /programme|cx/i.test(url)),
      [],
    );
    deepEqual(session.violations, []);
  });
});
