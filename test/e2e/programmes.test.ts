import { equal, match, ok } from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { ask, STEP } from './support/ask.ts';
import { inWorkbench, lineOf, openWorkbench, planFolder, type Session, screenshot } from './support/session.ts';
import { cursorLine, openView } from './support/workbench.ts';

describe('the programme view', () => {
  let session: Session;
  inWorkbench(async () => {
    session = await openWorkbench(planFolder('programmes'), 'programme.cx.yaml');
    return session;
  });

  /** The milestone, in the view. */
  const handlers = async (): Promise<Locator> => {
    await openView(session.page, 'Programmes');
    const row = session.page.locator('.sidebar .monaco-list-row').filter({ hasText: 'Handlers accept' }).first();
    await row.waitFor();
    return row;
  };

  it('shows the plan with its phases, milestones and gates', async () => {
    const { page } = session;
    await handlers();
    const texts = await page.locator('.sidebar .monaco-list-row').allTextContents();
    ok(texts.length > 3, texts.join('\n'));
    await screenshot(page, 'programmes');
  });

  it('brings to the line of what is chosen', async () => {
    const { page, folder } = session;
    const row = await handlers();
    match((await row.getAttribute('aria-label')) ?? '', /Milestone/);
    const line = lineOf(folder, 'id: uat-sign-off');
    await ask(
      page,
      'the cursor at the milestone',
      () => row.click(STEP),
      async () => (await cursorLine(page)) === line,
    );
    equal(await cursorLine(page), line);
  });
});
