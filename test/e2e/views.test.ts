import { match, ok } from 'node:assert/strict';
import type { Session } from './support/session.ts';
import { examplesFolder, lineOf, openWorkbench, screenshot } from './support/session.ts';
import { chooseTheme, goTo, hover, pointAt, statusItem } from './support/workbench.ts';

const PLAN = 'contact-centre/programme.cx.yaml';

describe('what stands beside the text of a plan', () => {
  let session: Session;
  before(async () => {
    session = await openWorkbench(examplesFolder(), PLAN);
    await statusItem(session.page).waitFor();
  });
  after(() => session?.close());

  it('begins with the way to the timeline', async () => {
    const lens = session.page.locator('.part.editor .codelens-decoration a').filter({ hasText: 'Open Timeline' });
    await lens.waitFor();
    await screenshot(session.page, 'lenses');
  });

  it('has the dates of weeks, in every sort of theme', async () => {
    const { page } = session;
    await goTo(page, lineOf(examplesFolder(), 'id: phased-go-live', PLAN) + 12);
    for (const [name, theme] of [
      ['light', 'Light Modern'],
      ['high-contrast', 'Dark High Contrast'],
      ['dark', 'Dark Modern'],
    ] as const) {
      await chooseTheme(page, theme);
      await page.waitForTimeout(1500);
      await screenshot(page, `views-${name}`);
      // Spaces of several sorts stand between the words.
      const text = (await page.locator('.part.editor .view-lines').textContent()) ?? '';
      match(text.replace(/\s/g, ' '), /Fri 20 Feb/);
      match(text.replace(/\s/g, ' '), /no float/);
    }
  });

  it('tells on hover when a milestone is due', async () => {
    const { page } = session;
    await pointAt(
      page,
      page
        .locator('.part.editor .view-line span')
        .filter({ hasText: /^phased-go-live$/ })
        .first(),
    );
    await hover(page).first().waitFor();
    const text = await hover(page).first().textContent();
    ok(text?.includes('Wave one live'), text ?? '');
    match(text ?? '', /Due \w+ \d+ \w+ 2026/);
    // It fades in.
    await page.waitForTimeout(400);
    await screenshot(page, 'hover-milestone');
  });
});
