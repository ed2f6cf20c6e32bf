import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FrameLocator, Page } from 'playwright-core';
import { ask, rests, SLOW, STEP, until } from './support/ask.ts';
import { boxOf, picture } from './support/pictures.ts';
import {
  inWorkbench,
  lineOf,
  openWorkbench,
  planFolder,
  type Session,
  screenshot,
  unsaved,
} from './support/session.ts';
import {
  chooseTheme,
  cursorLine,
  goTo,
  milestone,
  openTimeline,
  openView,
  pickRow,
  retype,
  rows,
  runCommand,
  statusItem,
} from './support/workbench.ts';

const PLAN = 'programme.cx.yaml';
/** Two lines below, the plan has the week of this milestone. */
const WEEK = 'title: Handlers accept the system';

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
  inWorkbench(async () => {
    session = await openWorkbench(unsaved(planFolder('no-git')), PLAN);
    return session;
  });

  it('says so, and offers the saved file', async () => {
    const { page, folder } = session;
    const frame = await openTimeline(page);
    await retype(page, lineOf(folder, WEEK) + 2, '7');
    const ghost = milestone(frame, 'uat-sign-off').locator('[data-ghost="comparison"] .ghost-label');
    await ask(
      page,
      'the slip',
      async () => {
        await runCommand(page, 'CX Programme: Compare Timeline with…');
        await rows(page, 'This plan is in no git repository that the editor has open.').first().waitFor();
        await pickRow(rows(page, 'The saved file'));
      },
      async () => (await ghost.textContent()) === '+7 d',
    );
  });
});

describe('a comparison with another version', () => {
  let session: Session;
  let page: Page;
  let frame: FrameLocator;
  inWorkbench(
    () => openWorkbench(repository(), PLAN),
    async (opened) => {
      session = opened;
      page = session.page;
      frame = await openTimeline(page);
    },
  );

  const ghost = () => milestone(frame, 'uat-sign-off').locator('[data-ghost="comparison"]');
  const slip = (text: string) =>
    until(
      'the slip',
      () => ghost().locator('.ghost-label').textContent(),
      (shown) => shown === text,
    );
  const note = () => frame.getByRole('region', { name: 'Comparison' });
  const noted = async (): Promise<string> => ((await note().count()) > 0 ? await note().textContent() : '') ?? '';
  const isNoted = (words: RegExp) => async () => words.test(await noted());
  const changedLine = () => lineOf(session.folder, WEEK) + 2;
  const compare = async (): Promise<void> => {
    const button = page.locator('.editor-actions').getByRole('button', { name: /^Compare Timeline with/ });
    await button.first().click(STEP);
  };
  const withHead = async (): Promise<void> => {
    await compare();
    await pickRow(rows(page, 'HEAD'));
  };
  /** The plan has slipped since HEAD, and that is drawn. */
  const compared = async (): Promise<void> => {
    if ((await ghost().count()) > 0) return;
    await retype(page, changedLine(), '8');
    await ask(page, 'a comparison with HEAD', withHead, isNoted(/^Since HEAD: /));
    await slip('+14 d');
  };
  const stopped = async (): Promise<void> => {
    await note().getByRole('button', { name: 'Stop comparing' }).click();
    await note().waitFor({ state: 'detached' });
  };

  it('draws what has changed since HEAD, as the text is typed', async () => {
    await retype(page, changedLine(), '7');
    await ask(page, 'a comparison with HEAD', withHead, () => ghost().isVisible());
    await slip('+7 d');
    match(await noted(), /Since HEAD: /);
    await retype(page, changedLine(), '8');
    await slip('+14 d');
  });

  it('marks the changed line in the gutter', async () => {
    await compared();
    await goTo(page, changedLine());
    const marks = page.locator('.part.editor .glyph-margin-widgets .cgmr, .part.editor .cgmr');
    ok(
      await until(
        'marks',
        () => marks.count(),
        (count) => count > 0,
      ),
    );
  });

  it('lists the changes, and walks them in text and timeline', async () => {
    await compared();
    await goTo(page, 1);
    await ask(
      page,
      'the line of the change',
      () => runCommand(page, 'CX Programme: Next Change of the Comparison'),
      async () => (await cursorLine(page)) === changedLine(),
    );
    await frame.locator('[data-row="milestone:uat-sign-off"][aria-current]').first().waitFor();
    await openView(page, 'Programmes');
    await page
      .getByRole('treeitem', { name: /^Weakens the plan: .*moves from/ })
      .first()
      .waitFor();
    await screenshot(page, 'compare-list');
  });

  it('is seen in every sort of theme', async () => {
    await compared();
    for (const [name, theme, body] of [
      ['light', 'Light Modern', 'vscode-light'],
      ['high-contrast', 'Dark High Contrast', 'vscode-high-contrast'],
      ['dark', 'Dark Modern', 'vscode-dark'],
    ] as const) {
      await chooseTheme(page, theme);
      await frame.locator(`body.${body}`).waitFor();
      await ghost().waitFor();
      ok(await ghost().isVisible());
      // The colours of the text follow, for the looks alone.
      await page.waitForTimeout(500);
      await screenshot(page, `compare-${name}`);
    }
    const chart = await boxOf(page.locator('iframe.webview.ready'));
    await picture(page, 'compare', [{ ...chart, height: Math.min(chart.height, 400) }], 0);
  });

  it('compares with where the branch left main', async () => {
    await ask(
      page,
      'the other base',
      async () => {
        await runCommand(page, 'CX Programme: Compare Timeline with…');
        await pickRow(rows(page, 'Merge base with main'));
      },
      isNoted(/^Since merge base with main/),
    );
    equal(await milestone(frame, 'first-desk-live').getAttribute('data-change'), 'changed');
  });

  it('goes from its button in the timeline', async () => {
    await compared();
    await stopped();
    equal(await frame.locator('[data-ghost="comparison"]').count(), 0);
  });

  it('compares with the left side of an editor of differences, by its button', async () => {
    await retype(page, changedLine(), '8');
    const differences = page.locator('.diff-editor, .monaco-diff-editor').first();
    await ask(
      page,
      'the differences',
      async () => {
        if (!(await differences.isVisible())) await runCommand(page, 'Git: Open Changes');
      },
      differences,
      SLOW,
    );
    await ask(page, 'the left side', compare, isNoted(/^Since (?:the index|HEAD)/));
    await stopped();
    await ask(
      page,
      'the text alone',
      async () => {
        if (await differences.isVisible()) await runCommand(page, 'View: Close Editor');
      },
      async () => !(await differences.isVisible()),
    );
  });

  it('compares a change of the Source Control view with what was before', async () => {
    await retype(page, changedLine(), '8');
    await openView(page, /^Source Control/);
    const resource = page.locator('.scm-view .monaco-list-row .resource').filter({ hasText: PLAN }).first();
    const entry = page.locator('.monaco-menu .action-item').filter({ hasText: 'Compare Timeline with' }).first();
    await ask(
      page,
      'what was before',
      async () => {
        await resource.click({ button: 'right', ...STEP });
        await until('the menu', () => rests(entry), Boolean, STEP.timeout);
        // A menu ignores clicks while it opens.
        await page.waitForTimeout(500);
        await entry.click(STEP);
      },
      isNoted(/^Since HEAD/),
    );
    await stopped();
  });

  it('tells only the problems of this change, when that is wanted', async () => {
    const problems = async (): Promise<string> => (await statusItem(page).getAttribute('aria-label')) ?? '';
    const only = (wanted: boolean): Promise<void> => {
      const right = async () => /Only problems since where this branch left main/.test(await problems()) === wanted;
      return ask(
        page,
        wanted ? 'fewer problems' : 'all problems',
        async () => {
          if (!(await right())) await runCommand(page, 'CX Programme: Toggle Only Problems of This Change');
        },
        right,
      );
    };
    const all = await until('all problems', problems, (text) => /error/.test(text));
    await only(true);
    ok((await problems()) !== all);
    await only(false);
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
