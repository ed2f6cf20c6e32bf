import { match } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { boxOf, linesAround, picture } from './support/pictures.ts';
import type { Session } from './support/session.ts';
import { examplesCopy, lineOf, openWorkbench, screenshot } from './support/session.ts';
import {
  chooseTheme,
  goTo,
  hover,
  openProblems,
  openTimeline,
  pointAt,
  runCommand,
  squiggles,
  statusItem,
  until,
} from './support/workbench.ts';

const THEME = process.env['CX_THEME'] ?? 'Dark Modern';
const PLAN = 'contact-centre/programme.cx.yaml';
const TROUBLED = 'troubled/programme.cx.yaml';

/** Every feature as a user meets it, one picture each; docs/features.md shows them (scripts/pictures.mjs). */
describe('the features of the editor', () => {
  let session: Session;
  let page: Page;
  let folder: string;

  before(async () => {
    folder = examplesCopy('features');
    session = await openWorkbench(folder, PLAN);
    page = session.page;
    page.setDefaultTimeout(Number(process.env['CX_TIMEOUT'] ?? 15_000));
    // Where the copy lies is of no interest.
    await page.addStyleTag({ content: '.peekview-title .dirname { display: none; }' });
    await page.setViewportSize({ width: 900, height: 640 });
    await statusItem(page).waitFor();
    await chooseTheme(page, THEME);
    await page.keyboard.press('Control+B');
    await page.locator('.part.sidebar').waitFor({ state: 'hidden' });
  });
  after(() => session?.close());
  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await screenshot(page, `failed: ${this.currentTest.title}`);
    for (let i = 0; i < 3; i++) await page.keyboard.press('Escape');
    await page.mouse.move(5, 400);
  });

  const editor = () => page.locator('.part.editor .monaco-editor').first();
  const line = (text: string, file = PLAN) => lineOf(folder, text, file);
  /** Into a text of a line: a word's third letter. */
  const into = async (words: string, word = words, file = PLAN) => {
    const number = line(words, file);
    const text = readFileSync(join(folder, file), 'utf8').split('\n')[number - 1] ?? '';
    await goTo(page, number, text.indexOf(word) + 3);
  };
  const text = async () => ((await editor().locator('.view-lines').textContent()) ?? '').replace(/\s/g, ' ');
  const settle = () => page.waitForTimeout(350);
  const quickInput = () => page.locator('.quick-input-widget:visible');
  const rows = (within: Locator) => within.locator('.monaco-list-row');
  const undone = async (work: () => Promise<void>) => {
    await work();
    await page.keyboard.press('Escape');
    await runCommand(page, 'File: Revert File');
    await settle();
  };
  const open = async (file: string) => {
    await page.keyboard.press('Control+P');
    await quickInput().locator('input').fill(file);
    const row = rows(quickInput()).filter({ hasText: `programme.cx.yaml${file.split('/')[0]}` });
    await row.first().click();
    await quickInput().waitFor({ state: 'hidden' });
    await page.locator('.part.editor .tab.active').filter({ hasText: 'programme.cx.yaml' }).waitFor();
    await editor().locator('.view-line').first().waitFor();
  };
  const peek = () => page.locator('.part.editor .peekview-widget');

  it('code lenses', async () => {
    await goTo(page, 1);
    await editor().locator('.codelens-decoration').filter({ hasText: 'Open Timeline' }).waitFor();
    await goTo(page, line('people:'));
    await editor().locator('.codelens-decoration').filter({ hasText: 'This week' }).first().waitFor();
    await settle();
    await picture(page, 'code-lenses', [await linesAround(page, 2, 14)], 0);
  });

  it('inlay hints', async () => {
    await into('id: phased-go-live', 'phased-go-live');
    await until('hints', text, (shown) => /no float/.test(shown));
    await settle();
    await picture(page, 'inlay-hints', [await linesAround(page, 7, 8)], 0);
  });

  it('highlights', async () => {
    await into('journey: settle-a-bill', 'settle-a-bill');
    await editor().locator('.wordHighlightText, .wordHighlight, .wordHighlightStrong').nth(1).waitFor();
    await settle();
    await picture(page, 'highlights', [await linesAround(page, 2, 12, 520)], 0);
  });

  it('hover', async () => {
    await goTo(page, line('id: phased-go-live') - 8);
    await pointAt(
      page,
      editor()
        .locator('.view-line span')
        .filter({ hasText: /^phased-go-live$/ })
        .first(),
    );
    await hover(page).first().waitFor();
    await settle();
    match((await hover(page).first().textContent()) ?? '', /Due/);
    await picture(page, 'hover', [
      hover(page).first(),
      editor()
        .locator('.view-line span')
        .filter({ hasText: /^phased-go-live$/ })
        .first(),
    ]);
  });

  it('completion', () =>
    undone(async () => {
      await goTo(page, line('id: phased-go-live') + 4, 1000);
      for (let i = 0; i < 'product-owner'.length; i++) await page.keyboard.press('Backspace');
      await page.keyboard.press('Control+Space');
      const widget = page.locator('.suggest-widget.visible');
      await rows(widget).nth(3).waitFor();
      await settle();
      match((await rows(widget).allTextContents()).join('\n'), /technical-lead/);
      await picture(page, 'completion', [widget, await linesAround(page, 2, 0, 400)], 0);
    }));

  it('definition and references', async () => {
    await into('needed-by: phased-go-live', 'phased-go-live');
    await runCommand(page, 'Peek Definition');
    await peek().waitFor();
    await peek().locator('.view-line').filter({ hasText: 'Wave one live' }).first().waitFor();
    await settle();
    const shown = await boxOf(peek());
    await picture(page, 'definition', [{ ...shown, height: 230 }, await linesAround(page, 2, 0)], 0);
    await page.keyboard.press('Escape');
    await into('id: phased-go-live', 'phased-go-live');
    await page.keyboard.press('Shift+F12');
    await peek().locator('.ref-tree .monaco-list-row').nth(4).waitFor();
    await settle();
    const list = await boxOf(peek());
    await picture(page, 'references', [{ ...list, height: 240 }, await linesAround(page, 1, 0)], 0);
  });

  it('call hierarchy', async () => {
    await into('id: go-no-go', 'go-no-go');
    await runCommand(page, 'Peek Call Hierarchy');
    await peek().locator('.monaco-list-row').nth(1).waitFor();
    await settle();
    const chain = await boxOf(peek());
    await picture(page, 'call-hierarchy', [{ ...chain, height: 250 }, await linesAround(page, 1, 0)], 0);
  });

  it('rename', async () => {
    await into('id: phased-go-live', 'phased-go-live');
    await page.keyboard.press('F2');
    const box = page.locator('.rename-box').first();
    await page.locator('.rename-input:focus').waitFor();
    await page.keyboard.type('first-wave');
    await settle();
    await picture(page, 'rename', [box, await linesAround(page, 1, 4)], 0);
    await page.keyboard.press('Enter');
    await until('the new name', text, (shown) => /id: first-wave/.test(shown));
    await runCommand(page, 'File: Revert File');
    await until('the old name', text, (shown) => /id: phased-go-live/.test(shown));
  });

  it('outline and workspace symbols', async () => {
    await page.keyboard.press('Control+Shift+O');
    await rows(quickInput()).nth(5).waitFor();
    await quickInput().locator('input').fill('@wave');
    await rows(quickInput()).filter({ hasText: 'Wave one live' }).first().waitFor();
    await settle();
    await picture(page, 'outline', [quickInput()], 4);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+T');
    await quickInput().locator('input').fill('#go-live');
    await rows(quickInput()).filter({ hasText: 'troubled' }).first().waitFor();
    await settle();
    await picture(page, 'workspace-symbols', [quickInput()], 4);
  });

  it('folding', async () => {
    await goTo(page, line('phases:'));
    await runCommand(page, 'Fold Level 4');
    await goTo(page, line('phases:'));
    await settle();
    await picture(page, 'folding', [await linesAround(page, 1, 16)], 0);
    await runCommand(page, 'Unfold All');
  });

  it('selection ranges', async () => {
    await into('text: Advisers have accepted the desktop', 'accepted');
    for (let i = 0; i < 3; i++) await runCommand(page, 'Expand Selection');
    await settle();
    await picture(page, 'selection-ranges', [await linesAround(page, 3, 6)], 0);
  });

  it('links', async () => {
    await goTo(page, line('evidence: [docs/go-live-log.md#wave-one]') - 4);
    const link = editor().locator('.detected-link').filter({ hasText: 'go-live-log' }).first();
    await link.waitFor();
    await pointAt(page, link);
    await hover(page).first().waitFor();
    await settle();
    await picture(page, 'links', [hover(page).first(), await linesAround(page, 1, 6)], 0);
  });

  it('refactorings', async () => {
    await into('id: daily-stand-ups', 'daily-stand-ups');
    await runCommand(page, 'Refactor...');
    const menu = page.locator('.action-widget:visible');
    await menu.locator('.monaco-list-row.action').first().waitFor();
    await settle();
    match((await menu.textContent()) ?? '', /Extract Declan Furey into a role/);
    await picture(page, 'refactorings', [menu, await linesAround(page, 1, 1)], 4);
  });

  it('linked editing', () =>
    undone(async () => {
      await into('id: settle-a-bill', 'settle-a-bill');
      await editor().locator('.linked-editing-decoration').first().waitFor();
      await page.keyboard.press('Control+ArrowRight');
      await page.keyboard.type('s');
      await settle();
      match(await text(), /journey: settles-a-bill/);
      await picture(page, 'linked-editing', [await linesAround(page, 12, 1, 560)], 0);
    }));

  it('formatting', () =>
    undone(async () => {
      const at = line('id: ready-to-go-live');
      await goTo(page, at + 4, 1);
      for (let i = 0; i < 5; i++) await page.keyboard.press('Shift+ArrowDown');
      await page.keyboard.press('Tab');
      await goTo(page, at + 1, 1000);
      await page.keyboard.type('     ');
      await goTo(page, at + 3, 1);
      await settle();
      await picture(page, 'formatting-before', [await linesAround(page, 3, 8)], 0);
      await runCommand(page, 'Format Document');
      await until('order', text, (shown) => / {8}- \{text: Advisers/.test(shown) && !/ {10}- \{text/.test(shown));
      await goTo(page, at + 3, 1);
      await settle();
      await picture(page, 'formatting', [await linesAround(page, 3, 8)], 0);
    }));

  it('timeline', async () => {
    await into('id: phased-go-live', 'phased-go-live');
    await page.setViewportSize({ width: 1500, height: 720 });
    await openTimeline(page);
    await page.waitForTimeout(900);
    const frame = page.locator('iframe.webview.ready');
    const box = await boxOf(frame);
    await picture(page, 'timeline', [{ ...box, height: Math.min(box.height, 470) }], 0);
    await runCommand(page, 'View: Close Editors in Other Groups');
    await page.setViewportSize({ width: 900, height: 640 });
    await settle();
  });

  it('colours by meaning', async () => {
    await open(TROUBLED);
    await goTo(page, line('id: migration-scripts', TROUBLED));
    await until('the plan', text, (shown) => /needs: \[data-audit/.test(shown));
    await page.waitForTimeout(1000);
    await picture(page, 'semantic-tokens', [await linesAround(page, 1, 9)], 0);
  });

  it('problems, fixes and what accepts them', async () => {
    await into('protected-time: half-time', 'half-time', TROUBLED);
    await squiggles(page, 'warning').first().waitFor();
    const squiggle = editor()
      .locator('.view-line span')
      .filter({ hasText: /^half-time$/ })
      .first();
    await pointAt(page, squiggle);
    await hover(page).first().waitFor();
    await settle();
    match((await hover(page).first().textContent()) ?? '', /staffing\/product-owner-time/);
    await picture(page, 'diagnostics', [hover(page).first(), await linesAround(page, 2, 2)], 0);
    await page.keyboard.press('Escape');
    await page.mouse.move(5, 400);
    await page.keyboard.press('Control+.');
    const menu = page.locator('.action-widget:visible');
    await menu.locator('.monaco-list-row.action').first().waitFor();
    await settle();
    match((await menu.textContent()) ?? '', /Change to full-time/);
    await picture(page, 'code-actions', [menu, await linesAround(page, 2, 1)], 4);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await until('the comment', text, (shown) => /cx-ignore staffing\/product-owner-time/.test(shown));
    await settle();
    await picture(page, 'suppress', [await linesAround(page, 3, 4)], 0);
    await runCommand(page, 'File: Revert File');
    await runCommand(page, 'Source Action...');
    await menu.locator('.monaco-list-row.action').first().waitFor();
    await settle();
    await picture(page, 'fix-all', [menu, await linesAround(page, 1, 1)], 4);
  });

  it('why a rule is there', async () => {
    await into('protected-time: half-time', 'half-time', TROUBLED);
    const explain = page.locator('.action-widget:visible .monaco-list-row.action').filter({ hasText: 'Explain' });
    // The text was put back a moment ago: its problems may not be there again yet.
    const offered = async (): Promise<boolean> => {
      await page.keyboard.press('Escape');
      await page.keyboard.press('Control+.');
      return explain
        .first()
        .waitFor({ timeout: 2500 })
        .then(
          () => true,
          () => false,
        );
    };
    await until('the actions', offered, Boolean);
    for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.locator('iframe.webview.ready').first().waitFor();
    await page.waitForTimeout(900);
    const box = await boxOf(page.locator('iframe.webview.ready'));
    await picture(page, 'explain', [{ ...box, height: Math.min(box.height, 400) }], 0);
    await page.keyboard.press('Control+F4');
  });

  it('workspace diagnostics', async () => {
    const list = await openProblems(page);
    await list.filter({ hasText: 'minimal' }).first().waitFor();
    await settle();
    const panel = await boxOf(page.locator('.part.panel'));
    await picture(page, 'workspace-diagnostics', [{ ...panel, width: Math.min(panel.width, 640), height: 210 }], 0);
    await page.keyboard.press('Control+Shift+M');
  });

  it('the programme view', async () => {
    await page.locator('.activitybar').getByRole('tab', { name: 'Programmes' }).click();
    const bar = page.locator('.part.sidebar');
    const plan = bar.locator('.monaco-list-row').filter({ hasText: 'Contact-centre renewal' }).first();
    await plan.waitFor();
    await plan.click();
    await settle();
    await page.keyboard.press('ArrowRight');
    await bar.locator('.monaco-list-row').nth(6).waitFor();
    await settle();
    const box = await boxOf(bar);
    await picture(page, 'programme-view', [{ ...box, height: Math.min(box.height, 420) }], 0);
  });

  it('moves of files', async () => {
    await open(PLAN);
    await goTo(page, line('evidence: [docs/go-live-log.md#wave-one]') - 3);
    await page.keyboard.press('Control+Shift+E');
    const file = page.locator('.explorer-folders-view .monaco-list-row').filter({ hasText: 'go-live-log.md' }).first();
    const docs = page
      .locator('.explorer-folders-view .monaco-list-row')
      .filter({ hasText: /^docs$/ })
      .first();
    if (!(await file.isVisible())) await docs.click();
    await file.click();
    await page.keyboard.press('F2');
    await page.locator('.explorer-folders-view input').waitFor();
    await page.keyboard.press('Control+A');
    await page.keyboard.type('wave-log.md');
    await page.keyboard.press('Enter');
    await page.locator('.monaco-dialog-box').getByRole('button', { name: 'OK' }).click();
    await page.locator('.part.editor .tab.active').filter({ hasText: 'wave-log.md' }).waitFor();
    await settle();
    await open(PLAN);
    await goTo(page, line('docs/go-live-log.md#wave-one'));
    await until('the new path', text, (shown) => /docs\/wave-log\.md#wave-one/.test(shown));
    await settle();
    const row = page.locator('.explorer-folders-view .monaco-list-row').filter({ hasText: 'wave-log.md' }).first();
    await picture(page, 'file-operations', [row, await linesAround(page, 3, 6, 420)], 4);
    await page.keyboard.press('Control+B');
  });

  it('tasks', async () => {
    await runCommand(page, 'Tasks: Run Task');
    await rows(quickInput()).filter({ hasText: 'cx-programme' }).first().click();
    await rows(quickInput()).filter({ hasText: 'check' }).first().waitFor();
    await settle();
    await picture(page, 'tasks', [quickInput()], 4);
  });

  it('the walkthrough', async () => {
    await runCommand(page, 'Welcome: Open Walkthrough...');
    await quickInput().locator('input').fill('Plan a programme');
    await page.keyboard.press('Enter');
    await page.locator('.gettingStartedContainer .getting-started-step').first().waitFor();
    await page.mouse.move(5, 600);
    await page.waitForTimeout(900);
    const box = await boxOf(page.locator('.gettingStartedContainer'));
    await picture(page, 'walkthrough', [{ ...box, height: Math.min(box.height, 410) }], 0);
  });

  it('a new plan', async () => {
    await open('minimal/programme.cx.yaml');
    await page.keyboard.press('Control+A');
    await page.keyboard.press('Delete');
    await runCommand(page, 'CX Programme: Insert Twelve-Week Roadmap');
    for (const answer of ['Claims desk renewal', '2026-03-02']) {
      await until(
        'the question',
        () => quickInput().locator('input').inputValue(),
        (value) => !value.startsWith('>'),
      );
      await settle();
      await quickInput().locator('input').fill(answer);
      await page.keyboard.press('Enter');
    }
    await until('the plan', text, (shown) => /Claims desk renewal/.test(shown));
    await goTo(page, 1);
    await page.waitForTimeout(800);
    const box = await boxOf(editor());
    await picture(page, 'insert-roadmap', [{ ...box, width: 620, height: Math.min(box.height, 380) }], 0);
  });
});
