import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Session } from './support/session.ts';
import { examplesFolder, lineOf, openWorkbench, screenshot } from './support/session.ts';
import { chooseTheme, goTo, openTimeline, statusItem } from './support/workbench.ts';

const THEMES = [
  { name: 'dark', theme: 'Dark Modern', body: 'vs-dark' },
  { name: 'light', theme: 'Light Modern', body: 'vs' },
  { name: 'high-contrast', theme: 'Dark High Contrast', body: 'hc-black' },
  { name: 'high-contrast-light', theme: 'Light High Contrast', body: 'hc-light' },
];

for (const plan of ['troubled', 'contact-centre']) {
  describe(`the ${plan} example, to be looked at`, () => {
    let session: Session;
    before(async function () {
      if (!existsSync(join(examplesFolder(), plan, 'programme.cx.yaml'))) this.skip();
      session = await openWorkbench(examplesFolder(), `${plan}/programme.cx.yaml`);
      await statusItem(session.page).waitFor();
      await goTo(session.page, lineOf(examplesFolder(), 'milestones:', `${plan}/programme.cx.yaml`) + 30);
      await session.page.keyboard.press('Control+B');
      await openTimeline(session.page);
    });
    after(() => session?.close());

    for (const { name, theme, body } of THEMES) {
      it(`in ${theme}`, async () => {
        await chooseTheme(session.page, theme);
        await session.page.locator(`.monaco-workbench.${body}`).waitFor();
        await session.page.waitForTimeout(700);
        await screenshot(session.page, `${plan}-${name}`);
      });
    }
  });
}
