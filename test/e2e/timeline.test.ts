import { deepEqual, equal, match } from 'node:assert/strict';
import type { FrameLocator } from 'playwright-core';
import { ask, STEP, until } from './support/ask.ts';
import {
  inWorkbench,
  keeps,
  lineOf,
  openWorkbench,
  planFolder,
  reopen,
  type Session,
  screenshot,
} from './support/session.ts';
import { cursorLine, goTo, milestone, openTimeline, retype, runCommand, timeline } from './support/workbench.ts';

describe('the timeline beside the text', () => {
  let session: Session;
  let frame: FrameLocator;
  inWorkbench(
    () => openWorkbench(planFolder('timeline'), 'programme.cx.yaml'),
    async (opened) => {
      session = opened;
      frame = await openTimeline(session.page);
    },
  );

  const due = (id: string) => milestone(frame, id).getAttribute('data-due');

  it('opens from the button in the title of the editor', async () => {
    equal(await due('uat-sign-off'), '2026-02-13');
    await screenshot(session.page, 'timeline');
  });

  it('moves a milestone while its week is typed', async () => {
    const line = lineOf(session.folder, 'title: Handlers accept the system') + 2;
    await retype(session.page, line, '5');
    await until(
      'uat-sign-off moved',
      () => due('uat-sign-off'),
      (date) => date === '2026-02-06',
    );
    await retype(session.page, line, '6');
    await until(
      'uat-sign-off moved back',
      () => due('uat-sign-off'),
      (date) => date === '2026-02-13',
    );
  });

  it('keeps the last chart while the text is not YAML', async () => {
    const line = lineOf(session.folder, 'name: Build and validate');
    await retype(session.page, line, 'Build: and: validate');
    await frame.locator('.app.stale').waitFor();
    equal(await due('uat-sign-off'), '2026-02-13');
    await screenshot(session.page, 'broken');
    await retype(session.page, line, 'Build and validate');
    await frame.locator('.app:not(.stale)').waitFor();
  });

  it('shows an item in the text when it is clicked', async () => {
    await goTo(session.page, 1);
    const wanted = lineOf(session.folder, 'id: first-desk-live');
    await ask(
      session.page,
      'the line of the item',
      () => milestone(frame, 'first-desk-live').click(STEP),
      async () => (await cursorLine(session.page)) === wanted,
    );
  });

  it('marks the item under the cursor', async () => {
    await goTo(session.page, lineOf(session.folder, 'title: Claim intake configured'));
    await frame.locator('[data-row="milestone:claim-intake-configured"][aria-current]').first().waitFor();
    await goTo(session.page, lineOf(session.folder, 'title: First desk live'));
    await frame.locator('[data-row="milestone:first-desk-live"][aria-current]').first().waitFor();
    await frame
      .locator('[data-row="milestone:claim-intake-configured"][aria-current]')
      .first()
      .waitFor({ state: 'detached' });
  });

  it('is drawn again when it was hidden behind another tab', async () => {
    const { page } = session;
    const drawn = frame.locator('[data-ready]').first();
    await ask(
      page,
      'the text over the timeline',
      async () => {
        if (await drawn.isVisible()) await runCommand(page, 'View: Move Editor into Next Group');
      },
      async () => !(await drawn.isVisible()),
    );
    await page
      .locator('.tab.active')
      .filter({ hasText: /^programme.cx.yaml/ })
      .waitFor();
    await ask(
      page,
      'the timeline',
      () => page.locator('.tab').filter({ hasText: 'Timeline: programme.cx.yaml' }).click(STEP),
      () => drawn.isVisible(),
    );
    equal(await due('uat-sign-off'), '2026-02-13');
  });

  it('comes back with the window', async () => {
    await keeps(session, 'cxProgramme.timeline');
    await reopen(session);
    frame = timeline(session.page);
    await frame.locator('[data-ready]').waitFor({ timeout: 60_000 });
    equal(await due('uat-sign-off'), '2026-02-13');
  });

  it('breaks no content security policy, and stays on this machine', () => {
    deepEqual(session.violations, []);
    // The workbench itself asks its gallery for things; nothing of that names us.
    const ours = session.strangers.filter((url) => /programme|cx/i.test(url));
    deepEqual(ours, []);
  });
});

describe('a hostile plan', () => {
  let session: Session;
  const markup = `"<img src=x onerror=alert(1)><script>alert(2)</script>&lt;b&gt;]]>"`;
  inWorkbench(async () => {
    session = await openWorkbench(
      planFolder('hostile', (text) =>
        text.replace(/^( *(?:- \{ *)?(?:name|title|text): ?)[^,}\n]+/gm, (_whole, key: string) => `${key}${markup}`),
      ),
      'programme.cx.yaml',
    );
    return session;
  });

  it('is drawn as text: no markup of it becomes an element', async () => {
    const frame = await openTimeline(session.page);
    equal(await milestone(frame, 'uat-sign-off').count(), 1);
    match((await frame.locator('#timeline').textContent()) ?? '', /<img src=x onerror=alert\(1\)><script>/);
    equal(await frame.locator('img, iframe, object, embed, #timeline script').count(), 0);
    deepEqual(session.violations, []);
  });

  it('would be noticed if it broke the policy', async () => {
    const frame = await openTimeline(session.page);
    const before = session.violations.length;
    await frame.locator('body').evaluate((body) => {
      const script = document.createElement('script');
      script.textContent = 'globalThis.breached = true';
      body.append(script);
    });
    await until(
      'the violation',
      async () => session.violations.length,
      (count) => count === before + 1,
    );
    equal(await frame.locator('body').evaluate(() => 'breached' in globalThis), false);
  });
});
