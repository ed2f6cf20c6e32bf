import { match, ok } from 'node:assert/strict';
import { until } from './support/ask.ts';
import { inWorkbench, lineOf, openWorkbench, planFolder, type Session, screenshot } from './support/session.ts';
import { goTo, hoverOver, openProblems, squiggles, statusItem } from './support/workbench.ts';

describe('a plan in the workbench', () => {
  let session: Session;
  inWorkbench(async () => {
    session = await openWorkbench(planFolder('workbench'), 'programme.cx.yaml');
    return session;
  });
  const toProblem = async (): Promise<void> => {
    await goTo(session.page, lineOf(session.folder, 'id: uat-sign-off'));
    await squiggles(session.page).first().waitFor();
  };

  it('has what is wrong underlined', async () => {
    await toProblem();
    await screenshot(session.page, 'squiggle');
  });

  it('says what is wrong in the words of programme management, on hover', async () => {
    await toProblem();
    const hover = await hoverOver(session.page, squiggles(session.page), /ownership\/missing-owner/);
    match((await hover.textContent()) ?? '', /own/i);
    await screenshot(session.page, 'hover');
  });

  it('is listed in the Problems panel', async () => {
    const rows = await openProblems(session.page);
    await rows.filter({ hasText: 'ownership/missing-owner' }).first().waitFor();
    await screenshot(session.page, 'problems');
  });

  it('tells problems, go-live and days left in the status bar', async () => {
    const text = await until(
      'the status',
      async () => (await statusItem(session.page).textContent()) ?? '',
      (shown) => /1.*Go-live 20 Feb, 2 days left/.test(shown),
    );
    match(text, /1/);
    match(text, /Go-live 20 Feb, 2 days left/);
  });

  it('is coloured by its own grammar', async () => {
    const language = session.page.locator('[id="status.editor.mode"]');
    await language.filter({ hasText: 'Programme plan' }).waitFor();
    match((await language.textContent()) ?? '', /Programme plan/);
    const tokens = session.page.locator('.part.editor .view-line span[class^="mtk"]');
    const colours = await until(
      'kinds of token',
      () => tokens.evaluateAll((spans) => new Set(spans.map((span) => span.className)).size),
      (count) => count >= 4,
    );
    ok(colours >= 4, `${colours} kinds of token`);
  });
});
