import { match, ok } from 'node:assert/strict';
import { until } from './support/ask.ts';
import { examplesFolder, inWorkbench, lineOf, openWorkbench, type Session, screenshot } from './support/session.ts';
import { chooseTheme, goTo, hoverOver } from './support/workbench.ts';

const PLAN = 'contact-centre/programme.cx.yaml';

describe('what stands beside the text of a plan', () => {
  let session: Session;
  inWorkbench(async () => {
    session = await openWorkbench(examplesFolder(), PLAN);
    return session;
  });
  const toMilestone = () => goTo(session.page, lineOf(examplesFolder(), 'id: phased-go-live', PLAN) + 12);

  it('begins with the way to the timeline', async () => {
    const lens = session.page.locator('.part.editor .codelens-decoration a').filter({ hasText: 'Open Timeline' });
    await lens.waitFor();
    await screenshot(session.page, 'lenses');
  });

  it('has the dates of weeks, in every sort of theme', async () => {
    const { page } = session;
    await toMilestone();
    for (const [name, theme] of [
      ['light', 'Light Modern'],
      ['high-contrast', 'Dark High Contrast'],
      ['dark', 'Dark Modern'],
    ] as const) {
      await chooseTheme(page, theme);
      // Spaces of several sorts stand between the words.
      const text = async () =>
        ((await page.locator('.part.editor .view-lines').textContent()) ?? '').replace(/\s/g, ' ');
      await until('the dates', text, (shown) => /Fri 20 Feb/.test(shown) && /no float/.test(shown));
      // The colours follow, for the looks alone.
      await page.waitForTimeout(500);
      await screenshot(page, `views-${name}`);
    }
  });

  it('tells on hover when a milestone is due', async () => {
    const { page } = session;
    await toMilestone();
    const id = page
      .locator('.part.editor .view-line span')
      .filter({ hasText: /^phased-go-live$/ })
      .first();
    const text = await (await hoverOver(page, id, /Due \w+ \d+ \w+ 2026/)).textContent();
    ok(text?.includes('Wave one live'), text ?? '');
    match(text ?? '', /Due \w+ \d+ \w+ 2026/);
    await screenshot(page, 'hover-milestone');
  });
});
