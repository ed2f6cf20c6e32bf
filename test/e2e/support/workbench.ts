import type { FrameLocator, Locator, Page } from 'playwright-core';

const ITEM = '[id="cx-programme.cx-programme.cxProgramme.status"]';

export function squiggles(page: Page, severity: 'error' | 'warning' | 'info' = 'error'): Locator {
  return page.locator(`.part.editor .squiggly-${severity}`);
}

/** Rests the pointer on something (the text lies over its squiggle, so Playwright's own hover would wait for ever). */
export async function pointAt(page: Page, target: Locator): Promise<void> {
  const box = await target.boundingBox();
  if (box === null) throw new Error('there is nothing to point at');
  await page.mouse.move(box.x + box.width / 2 - 3, box.y + box.height / 2);
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
}

/** The hover over some text of the editor. */
export function hover(page: Page): Locator {
  return page.locator('.monaco-hover:visible');
}

export function statusItem(page: Page): Locator {
  return page.locator(ITEM);
}

/** The Problems panel's rows. */
export async function openProblems(page: Page): Promise<Locator> {
  await page.keyboard.press('Control+Shift+M');
  return page.locator('.markers-panel .monaco-list-row');
}

/** Puts the cursor at a line and column, both from 1. */
export async function goTo(page: Page, line: number, column = 1): Promise<void> {
  await page.keyboard.press('Control+1');
  await page.locator('.part.editor .monaco-editor.focused').waitFor();
  await page.keyboard.press('Control+G');
  const input = page.locator('.quick-input-widget:visible input');
  await input.fill(`:${line}:${column}`);
  await page.keyboard.press('Enter');
  await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
}

/** Replaces the value at the end of a line by typing. */
export async function retype(page: Page, line: number, length: number, text: string): Promise<void> {
  await goTo(page, line, 1000);
  for (let i = 0; i < length; i++) await page.keyboard.press('Backspace');
  await page.keyboard.type(text);
  await page.keyboard.press('Escape');
}

/** Opens the timeline by its button in the editor's title. */
export async function openTimeline(page: Page): Promise<FrameLocator> {
  await page
    .locator('.editor-actions')
    .getByRole('button', { name: /^Open Timeline to the Side/ })
    .click();
  const frame = timeline(page);
  await frame.locator('[data-ready]').waitFor({ timeout: 15_000 });
  return frame;
}

/** The page inside the timeline's webview: a frame in a frame. */
export function timeline(page: Page): FrameLocator {
  return page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
}

export function milestone(frame: FrameLocator, id: string): Locator {
  return frame.locator(`[data-kind="milestone"][data-id="${id}"][data-due]`).first();
}

/** The line on which the editor's cursor stands, whether or not the editor has the keyboard. */
export async function cursorLine(page: Page): Promise<number> {
  return Number(await page.locator('.part.editor .line-numbers.active-line-number').first().textContent());
}

/** Runs a command on the text editor, from the command palette. */
export async function runCommand(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+1');
  await page.locator('.part.editor .monaco-editor.focused').waitFor();
  await page.keyboard.press('F1');
  await page.locator('.quick-input-widget:visible input').fill(`>${name}`);
  await page.locator('.quick-input-list .monaco-list-row').filter({ hasText: name }).first().click();
}

/** Chooses a colour theme as a user does. */
export async function chooseTheme(page: Page, theme: string): Promise<void> {
  await page.keyboard.press('Control+1');
  await page.keyboard.press('Control+K');
  await page.keyboard.press('Control+T');
  const input = page.locator('.quick-input-widget:visible input');
  await input.fill(theme);
  await page.keyboard.press('Enter');
  await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
}

/** Waits until a probe gives what is wanted. */
export async function until<T>(what: string, probe: () => Promise<T>, wanted: (found: T) => boolean): Promise<T> {
  const end = Date.now() + 10_000;
  let last: T | undefined;
  while (Date.now() < end) {
    last = await probe();
    if (wanted(last)) return last;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`${what}: last ${JSON.stringify(last)}`);
}
