import { match, ok } from 'node:assert/strict';
import type { Session } from './support/session.ts';
import { lineOf, openWorkbench, planFolder, screenshot } from './support/session.ts';
import { goTo, hover, openProblems, pointAt, squiggles, statusItem, until } from './support/workbench.ts';

/** What the hover over the first squiggle says; nothing while there is none. */
async function hovered({ page }: Session): Promise<string> {
  await pointAt(page, squiggles(page).first());
  const text = await hover(page)
    .first()
    .textContent({ timeout: 3000 })
    .catch(() => '');
  return text ?? '';
}

describe('a plan in the workbench', () => {
  let session: Session;
  before(async () => {
    session = await openWorkbench(planFolder('workbench'), 'programme.cx.yaml');
  });
  after(() => session?.close());

  it('has what is wrong underlined', async () => {
    await goTo(session.page, lineOf(session.folder, 'id: uat-sign-off'));
    await squiggles(session.page).first().waitFor();
    await screenshot(session.page, 'squiggle');
  });

  it('says what is wrong in the words of programme management, on hover', async () => {
    // What stands above the line, such as a lens, may come late and move it away from under the pointer.
    const text = await until(
      'a hover',
      () => hovered(session),
      (found) => /ownership\/missing-owner/.test(found),
    );
    match(text, /own/i);
    await screenshot(session.page, 'hover');
  });

  it('is listed in the Problems panel', async () => {
    const rows = await openProblems(session.page);
    await rows.filter({ hasText: 'ownership/missing-owner' }).first().waitFor();
    await screenshot(session.page, 'problems');
  });

  it('tells problems, go-live and days left in the status bar', async () => {
    await statusItem(session.page).waitFor();
    const text = await statusItem(session.page).textContent();
    match(text ?? '', /1/);
    match(text ?? '', /Go-live 20 Feb, 2 days left/);
  });

  it('is coloured by its own grammar', async () => {
    const language = await session.page.locator('[id="status.editor.mode"]').textContent();
    match(language ?? '', /Programme plan/);
    const colours = await session.page
      .locator('.part.editor .view-line span[class^="mtk"]')
      .evaluateAll((spans) => new Set(spans.map((span) => span.className)).size);
    ok(colours >= 4, `${colours} kinds of token`);
  });
});
