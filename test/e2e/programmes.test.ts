import { equal, match, ok } from 'node:assert/strict';
import type { Session } from './support/session.ts';
import { lineOf, openWorkbench, planFolder, screenshot } from './support/session.ts';
import { cursorLine, until } from './support/workbench.ts';

describe('the programme view', () => {
  let session: Session;
  before(async () => {
    session = await openWorkbench(planFolder('programmes'), 'programme.cx.yaml');
  });
  after(() => session?.close());

  it('shows the plan with its phases, milestones and gates', async () => {
    const { page } = session;
    await page.locator('.activitybar').getByRole('tab', { name: 'Programmes' }).click();
    const rows = page.locator('.sidebar .monaco-list-row');
    await rows.filter({ hasText: 'Handlers accept' }).first().waitFor();
    const texts = await rows.allTextContents();
    ok(texts.length > 3, texts.join('\n'));
    await screenshot(page, 'programmes');
  });

  it('brings to the line of what is chosen', async () => {
    const { page, folder } = session;
    const row = page.locator('.sidebar .monaco-list-row').filter({ hasText: 'Handlers accept' }).first();
    match((await row.getAttribute('aria-label')) ?? '', /Milestone/);
    await row.click();
    const line = lineOf(folder, 'id: uat-sign-off');
    equal(
      await until(
        'the cursor',
        () => cursorLine(page),
        (at) => at === line,
      ),
      line,
    );
  });
});
