import { match } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { ask, closeWidgets, LIMIT, SLOW, STEP, until } from './support/ask.ts';
import { boxOf, linesAround, picture } from './support/pictures.ts';
import { examplesCopy, inWorkbench, lineOf, openWorkbench } from './support/session.ts';
import {
  answerQuickInput,
  chooseAction,
  chooseTheme,
  END,
  focusEditor,
  goTo,
  hidePanel,
  hideSideBar,
  hoverOver,
  lineText,
  openActions,
  openFile,
  openProblems,
  openQuickFixes,
  openTimeline,
  openView,
  pickRow,
  quickInput,
  retype,
  rows,
  runCommand,
  squiggles,
  typeInQuickInput,
} from './support/workbench.ts';

const THEME = process.env['CX_THEME'] ?? 'Dark Modern';
const PLAN = 'contact-centre/programme.cx.yaml';
const TROUBLED = 'troubled/programme.cx.yaml';

/** Every feature as a user meets it, one picture each; docs/features.md shows them (scripts/pictures.mjs). */
describe('the features of the editor', () => {
  let page: Page;
  let folder: string;

  inWorkbench(
    () => {
      folder = examplesCopy('features');
      return openWorkbench(folder, PLAN);
    },
    async (session) => {
      page = session.page;
      // Where the copy lies is of no interest.
      await page.addStyleTag({ content: '.peekview-title .dirname { display: none; }' });
      await page.setViewportSize({ width: 900, height: 640 });
      await chooseTheme(page, THEME);
      await hideSideBar(page);
    },
  );
  afterEach(async () => {
    if (page?.isClosed() === false) await closeWidgets(page);
  });

  const editor = () => page.locator('.part.editor .monaco-editor').first();
  const line = (text: string, file = PLAN) => lineOf(folder, text, file);
  /** To the line of a text, or some lines from there. */
  const to = async (words: string, { off = 0, column = 1, file = PLAN } = {}) => {
    await openFile(page, file);
    await goTo(page, line(words, file) + off, column);
  };
  /** Into a text of a line: a word's third letter. */
  const into = async (words: string, word = words, file = PLAN) => {
    const text = readFileSync(join(folder, file), 'utf8').split('\n')[line(words, file) - 1] ?? '';
    await to(words, { column: text.indexOf(word) + 3, file });
  };
  const text = async () => ((await editor().locator('.view-lines').textContent()) ?? '').replace(/\s/g, ' ');
  const shows = (words: RegExp) => until('the text', text, (shown) => words.test(shown));
  const word = (is: RegExp) => editor().locator('.view-line span').filter({ hasText: is }).first();
  const peek = () => page.locator('.part.editor .peekview-widget');
  const webview = () => page.locator('iframe.webview.ready').first();
  const reverted = () =>
    ask(
      page,
      'the file as it was',
      () => runCommand(page, 'File: Revert File'),
      async () => (await page.locator('.part.editor .tab.active.dirty').count()) === 0,
    );
  const undone = async (work: () => Promise<void>) => {
    await work();
    await closeWidgets(page);
    await reverted();
  };

  it('code lenses', async () => {
    await openFile(page, PLAN);
    await goTo(page, 1);
    await editor().locator('.codelens-decoration').filter({ hasText: 'Open Timeline' }).waitFor();
    await to('people:');
    await editor().locator('.codelens-decoration').filter({ hasText: 'This week' }).first().waitFor();
    await picture(page, 'code-lenses', [await linesAround(page, 2, 14)], 0);
  });

  it('inlay hints', async () => {
    await into('id: phased-go-live', 'phased-go-live');
    await shows(/no float/);
    await picture(page, 'inlay-hints', [await linesAround(page, 7, 8)], 0);
  });

  it('highlights', async () => {
    await ask(
      page,
      'the marks of the mentions',
      async () => {
        await goTo(page, 1);
        await into('journey: settle-a-bill', 'settle-a-bill');
      },
      editor().locator('.wordHighlightText, .wordHighlight, .wordHighlightStrong').nth(1),
    );
    await picture(page, 'highlights', [await linesAround(page, 2, 12, 520)], 0);
  });

  it('hover', async () => {
    await to('id: phased-go-live', { off: -8 });
    const hover = await hoverOver(page, word(/^phased-go-live$/), /Due/);
    await picture(page, 'hover', [hover, word(/^phased-go-live$/)]);
  });

  it('completion', () =>
    undone(async () => {
      await openFile(page, PLAN);
      await retype(page, line('id: phased-go-live') + 4, '');
      const widget = page.locator('.suggest-widget.visible');
      const offered = () => widget.locator('.monaco-list-row');
      await ask(
        page,
        'who may own it',
        async () => {
          await focusEditor(page);
          await page.keyboard.press('Control+Space');
        },
        offered().nth(3),
      );
      match((await offered().allTextContents()).join('\n'), /technical-lead/);
      await picture(page, 'completion', [widget, await linesAround(page, 2, 0, 400)], 0);
    }));

  it('definition and references', async () => {
    await ask(
      page,
      'a peek at the definition',
      async () => {
        await into('needed-by: phased-go-live', 'phased-go-live');
        await runCommand(page, 'Peek Definition');
      },
      peek().locator('.view-line').filter({ hasText: 'Wave one live' }),
    );
    const shown = await boxOf(peek());
    await picture(page, 'definition', [{ ...shown, height: 230 }, await linesAround(page, 2, 0)], 0);
    await closeWidgets(page);
    await ask(
      page,
      'a peek at the references',
      async () => {
        await into('id: phased-go-live', 'phased-go-live');
        await page.keyboard.press('Shift+F12');
      },
      peek().locator('.ref-tree .monaco-list-row').nth(4),
    );
    const list = await boxOf(peek());
    await picture(page, 'references', [{ ...list, height: 240 }, await linesAround(page, 1, 0)], 0);
  });

  it('call hierarchy', async () => {
    await ask(
      page,
      'a peek at the chain',
      async () => {
        await into('id: go-no-go', 'go-no-go');
        await runCommand(page, 'Peek Call Hierarchy');
      },
      peek().locator('.monaco-list-row').nth(1),
    );
    const chain = await boxOf(peek());
    await picture(page, 'call-hierarchy', [{ ...chain, height: 250 }, await linesAround(page, 1, 0)], 0);
  });

  it('rename', () =>
    undone(async () => {
      const box = page.locator('.rename-box').first();
      const name = async () => {
        await into('id: phased-go-live', 'phased-go-live');
        await page.keyboard.press('F2');
        await page.locator('.rename-input:focus').fill('first-wave', STEP);
      };
      await ask(page, 'a new name', name, box);
      await picture(page, 'rename', [box, await linesAround(page, 1, 4)], 0);
      const renamed = async () => /id: first-wave/.test(await text());
      await ask(
        page,
        'the new name in the text',
        async () => {
          if (await renamed()) return;
          if (!(await box.isVisible())) await name();
          await page.keyboard.press('Enter');
        },
        renamed,
      );
    }).then(() => shows(/id: phased-go-live/)));

  it('outline and workspace symbols', async () => {
    await openFile(page, PLAN);
    const all = quickInput(page).locator('.monaco-list-row');
    await ask(page, 'the outline', () => typeInQuickInput(page, 'Control+Shift+O', '@'), all.nth(5));
    await ask(
      page,
      'the outline',
      () => typeInQuickInput(page, 'Control+Shift+O', '@wave'),
      rows(page, 'Wave one live'),
    );
    await picture(page, 'outline', [quickInput(page)], 4);
    await closeWidgets(page);
    await ask(page, 'the symbols', () => typeInQuickInput(page, 'Control+T', '#go-live'), rows(page, 'troubled'));
    await picture(page, 'workspace-symbols', [quickInput(page)], 4);
  });

  it('folding', async () => {
    const folded = editor().locator('.codicon-folding-collapsed').first();
    await to('phases:');
    await ask(page, 'folded items', () => runCommand(page, 'Fold Level 4'), folded);
    await to('phases:');
    await picture(page, 'folding', [await linesAround(page, 1, 16)], 0);
    const unfolded = async () => !(await folded.isVisible());
    await ask(page, 'unfolded items', () => runCommand(page, 'Unfold All'), unfolded);
  });

  it('selection ranges', async () => {
    await into('text: Advisers have accepted the desktop', 'accepted');
    for (let i = 0; i < 3; i++) await runCommand(page, 'Expand Selection');
    await picture(page, 'selection-ranges', [await linesAround(page, 3, 6)], 0);
  });

  it('links', async () => {
    await to('evidence: [docs/go-live-log.md#wave-one]', { off: -4 });
    const link = editor().locator('.detected-link').filter({ hasText: 'go-live-log' }).first();
    await link.waitFor();
    const hover = await hoverOver(page, link, /\S/);
    await picture(page, 'links', [hover, await linesAround(page, 1, 6)], 0);
  });

  it('refactorings', async () => {
    const open = async () => {
      await into('id: daily-stand-ups', 'daily-stand-ups');
      await runCommand(page, 'Refactor...');
    };
    const menu = await openActions(page, open, 'Extract Declan Furey into a role');
    await picture(page, 'refactorings', [menu, await linesAround(page, 1, 1)], 4);
  });

  it('linked editing', () =>
    undone(async () => {
      const both = async () => /journey: settles-a-bill/.test(await text());
      await ask(
        page,
        'the letter in all mentions',
        async () => {
          await reverted();
          await into('id: settle-a-bill', 'settle-a-bill');
          await editor().locator('.linked-editing-decoration').first().waitFor(STEP);
          await page.keyboard.press('Control+ArrowRight');
          await page.keyboard.type('s');
        },
        both,
      );
      await picture(page, 'linked-editing', [await linesAround(page, 12, 1, 560)], 0);
    }));

  it('formatting', () =>
    undone(async () => {
      const at = line('id: ready-to-go-live');
      await to('id: ready-to-go-live', { off: 4 });
      for (let i = 0; i < 5; i++) await page.keyboard.press('Shift+ArrowDown');
      await page.keyboard.press('Tab');
      await shows(/ {10}- \{text: Advisers/);
      await goTo(page, at + 1, END);
      await page.keyboard.type('     ');
      await until(
        'spaces at the end',
        () => lineText(page, at + 1),
        (shown) => / {5}$/.test(shown),
      );
      await goTo(page, at + 3);
      await picture(page, 'formatting-before', [await linesAround(page, 3, 8)], 0);
      await ask(
        page,
        'order',
        () => runCommand(page, 'Format Document'),
        async () => / {8}- \{text: Advisers/.test(await text()) && !/ {10}- \{text/.test(await text()),
      );
      await goTo(page, at + 3);
      await picture(page, 'formatting', [await linesAround(page, 3, 8)], 0);
    }));

  it('timeline', async () => {
    await into('id: phased-go-live', 'phased-go-live');
    await page.setViewportSize({ width: 1500, height: 720 });
    await openTimeline(page);
    await page.waitForTimeout(900);
    const box = await boxOf(webview());
    await picture(page, 'timeline', [{ ...box, height: Math.min(box.height, 470) }], 0);
    const closed = async () => !(await webview().isVisible());
    await ask(page, 'the text alone', () => runCommand(page, 'View: Close Editors in Other Groups'), closed);
    await page.setViewportSize({ width: 900, height: 640 });
  });

  it('colours by meaning', async () => {
    await to('id: migration-scripts', { file: TROUBLED });
    await shows(/needs: \[data-audit/);
    await page.waitForTimeout(1000);
    await picture(page, 'semantic-tokens', [await linesAround(page, 1, 9)], 0);
  });

  it('problems, fixes and what accepts them', async () => {
    await into('protected-time: half-time', 'half-time', TROUBLED);
    await squiggles(page, 'warning').first().waitFor();
    const hover = await hoverOver(page, word(/^half-time$/), /staffing\/product-owner-time/);
    await picture(page, 'diagnostics', [hover, await linesAround(page, 2, 2)], 0);
    await closeWidgets(page);
    const menu = await openQuickFixes(page, 'Change to full-time');
    await picture(page, 'code-actions', [menu, await linesAround(page, 2, 1)], 4);
    const accepted = async () => /cx-ignore staffing\/product-owner-time/.test(await text());
    await ask(
      page,
      'the comment',
      async () => {
        if (await accepted()) return;
        await openQuickFixes(page, 'Accept staffing/product-owner-time here');
        await chooseAction(page, 'Accept staffing/product-owner-time here');
      },
      accepted,
    );
    await picture(page, 'suppress', [await linesAround(page, 3, 4)], 0);
    await closeWidgets(page);
    await reverted();
    const all = await openActions(page, () => runCommand(page, 'Source Action...'), '');
    await picture(page, 'fix-all', [all, await linesAround(page, 1, 1)], 4);
  });

  it('why a rule is there', async () => {
    await ask(
      page,
      'the page of the rule',
      async () => {
        if (await webview().isVisible()) return;
        await into('protected-time: half-time', 'half-time', TROUBLED);
        await openQuickFixes(page, 'Explain');
        await chooseAction(page, 'Explain');
      },
      webview(),
      SLOW,
    );
    await page.waitForTimeout(900);
    const box = await boxOf(webview());
    await picture(page, 'explain', [{ ...box, height: Math.min(box.height, 400) }], 0);
    const tab = page.locator('.part.editor .tab.active').filter({ hasText: 'Preview' });
    await tab.locator('.codicon-close').click();
    await tab.waitFor({ state: 'detached' });
  });

  it('workspace diagnostics', async () => {
    const list = await openProblems(page);
    await list.filter({ hasText: 'minimal' }).first().waitFor();
    const panel = await boxOf(page.locator('.part.panel'));
    await picture(page, 'workspace-diagnostics', [{ ...panel, width: Math.min(panel.width, 640), height: 210 }], 0);
    await hidePanel(page);
  });

  it('the programme view', async () => {
    await openView(page, 'Programmes');
    const bar = page.locator('.part.sidebar');
    const plan = bar.locator('.monaco-list-row').filter({ hasText: 'Contact-centre renewal' }).first();
    const open = async () => (await plan.getAttribute('aria-expanded', STEP)) === 'true';
    await ask(
      page,
      'the plan with its phases',
      async () => {
        if (!(await open())) await plan.click(STEP);
        if (!(await open())) await page.keyboard.press('ArrowRight');
      },
      bar.locator('.monaco-list-row').nth(6),
    );
    const box = await boxOf(bar);
    await picture(page, 'programme-view', [{ ...box, height: Math.min(box.height, 420) }], 0);
  });

  it('moves of files', async () => {
    await to('evidence: [docs/go-live-log.md#wave-one]', { off: -3 });
    await openView(page, /^Explorer/);
    const files = page.locator('.explorer-folders-view');
    const entry = (name: string | RegExp) => files.locator('.monaco-list-row').filter({ hasText: name }).first();
    const name = files.locator('input');
    const renaming = async () => {
      const docs = entry(/^docs$/);
      const there = await entry('go-live-log.md').isVisible();
      if (!there && (await docs.getAttribute('aria-expanded', STEP)) !== 'true') await docs.click(STEP);
      await entry('go-live-log.md').click(STEP);
      await page.keyboard.press('F2');
    };
    await ask(page, 'a field for the name', renaming, name);
    await name.fill('wave-log.md');
    await page.keyboard.press('Enter');
    // Whether the plan is to follow.
    await page
      .locator('.monaco-dialog-box')
      .getByRole('button', { name: 'OK' })
      .click({ timeout: 2 * LIMIT });
    await page.locator('.part.editor .tab.active').filter({ hasText: 'wave-log.md' }).waitFor();
    await to('docs/go-live-log.md#wave-one');
    await shows(/docs\/wave-log\.md#wave-one/);
    await picture(page, 'file-operations', [entry('wave-log.md'), await linesAround(page, 3, 6, 420)], 4);
    await hideSideBar(page);
  });

  it('tasks', async () => {
    await openFile(page, PLAN);
    const tasks = async () => {
      await runCommand(page, 'Tasks: Run Task');
      await pickRow(rows(page, 'cx-programme'));
    };
    await ask(page, 'the tasks', tasks, rows(page, 'check'));
    await picture(page, 'tasks', [quickInput(page)], 4);
  });

  it('the walkthrough', async () => {
    const steps = page.locator('.gettingStartedContainer .getting-started-step').first();
    const open = async () => {
      if (await steps.isVisible()) return;
      await openFile(page, PLAN);
      await runCommand(page, 'Welcome: Open Walkthrough...');
      await answerQuickInput(page, 'Plan a programme');
      await pickRow(rows(page, 'Plan a programme'));
    };
    await ask(page, 'the walkthrough', open, steps, SLOW);
    await page.mouse.move(5, 600);
    await page.waitForTimeout(900);
    const box = await boxOf(page.locator('.gettingStartedContainer'));
    await picture(page, 'walkthrough', [{ ...box, height: Math.min(box.height, 410) }], 0);
  });

  it('a new plan', async () => {
    await openFile(page, 'minimal/programme.cx.yaml');
    await focusEditor(page);
    await page.keyboard.press('Control+A');
    await page.keyboard.press('Delete');
    await until('no text', text, (shown) => shown.trim() === '');
    const insert = async () => {
      await runCommand(page, 'CX Programme: Insert Twelve-Week Roadmap');
      for (const [question, answer] of [
        ['What is the programme called', 'Claims desk renewal'],
        ['On which day does week 1 begin', '2026-03-02'],
      ] as const) {
        await quickInput(page).filter({ hasText: question }).waitFor(STEP);
        await answerQuickInput(page, answer);
        await page.keyboard.press('Enter');
      }
    };
    await ask(page, 'the plan', insert, async () => /Claims desk renewal/.test(await text()), SLOW);
    await goTo(page, 1);
    await page.waitForTimeout(800);
    const box = await boxOf(editor());
    await picture(page, 'insert-roadmap', [{ ...box, width: 620, height: Math.min(box.height, 380) }], 0);
  });
});
