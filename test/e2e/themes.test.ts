import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { examplesFolder, inWorkbench, lineOf, openWorkbench, type Session, screenshot } from './support/session.ts';
import { chooseTheme, goTo, hideSideBar, openTimeline } from './support/workbench.ts';

const THEMES = [
  { name: 'dark', theme: 'Dark Modern', body: 'vs-dark' },
  { name: 'light', theme: 'Light Modern', body: 'vs' },
  { name: 'high-contrast', theme: 'Dark High Contrast', body: 'hc-black' },
  { name: 'high-contrast-light', theme: 'Light High Contrast', body: 'hc-light' },
];

for (const plan of ['troubled', 'contact-centre']) {
  const there = existsSync(join(examplesFolder(), plan, 'programme.cx.yaml'));
  (there ? describe : describe.skip)(`the ${plan} example, to be looked at`, () => {
    let session: Session;
    inWorkbench(
      () => openWorkbench(examplesFolder(), `${plan}/programme.cx.yaml`),
      async (opened) => {
        session = opened;
        await goTo(session.page, lineOf(examplesFolder(), 'milestones:', `${plan}/programme.cx.yaml`) + 30);
        await hideSideBar(session.page);
        await openTimeline(session.page);
      },
    );

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
