import type { FrameLocator, Locator, Page } from 'playwright-core';
import { ask, closeWidgets, pointAway, rests, STEP, until } from './ask.ts';

/** Behind the last column of any line. */
export const END = 1000;

export function squiggles(page: Page, severity: 'error' | 'warning' | 'info' = 'error'): Locator {
  return page.locator(`.part.editor .squiggly-${severity}`);
}

export function statusItem(page: Page): Locator {
  return page.locator('[id="cx-programme.cx-programme.cxProgramme.status"]');
}

/** Puts the keyboard into the text. */
export async function focusEditor(page: Page): Promise<void> {
  const focused = page.locator('.part.editor .monaco-editor.focused').first();
  let asked = false;
  const focus = async (): Promise<void> => {
    // What has the keyboard may keep the keys for itself: a page of a webview that is still loading does.
    if (asked) await page.locator('.part.editor .tab.active').first().click(STEP);
    asked = true;
    await page.keyboard.press('Control+1');
  };
  await ask(page, 'the keyboard in the text', focus, () => focused.isVisible());
}

/** Opens the file, from the folder that is open, and puts the keyboard into it. */
export async function openFile(page: Page, path: string): Promise<void> {
  const tab = page.locator(`.part.editor .tab.active .monaco-icon-label[aria-label*="/${path}"]`);
  const text = page.locator('.part.editor .monaco-editor .view-line').first();
  const shown = async (): Promise<boolean> => (await tab.first().isVisible()) && (await text.isVisible());
  if (await shown()) return;
  const [name = '', folder = ''] = path.split('/').reverse();
  const open = async (): Promise<void> => {
    await typeInQuickInput(page, 'Control+P', path);
    await pickRow(rows(page, `${name}${folder}`));
  };
  await ask(page, `the file ${path}`, open, async () => !(await quickInput(page).isVisible()) && (await shown()));
}

/** Puts the cursor at a line and column, both from 1. */
export async function goTo(page: Page, line: number, column = 1): Promise<void> {
  const go = async (): Promise<void> => {
    await focusEditor(page);
    await typeInQuickInput(page, 'Control+G', `:${line}:${column}`);
    await rows(page, `line ${line} `).and(page.locator('.focused')).waitFor(STEP);
    await page.keyboard.press('Enter');
  };
  await ask(page, `the cursor in line ${line}, column ${column}`, go, async () => {
    if (await quickInput(page).isVisible()) return false;
    const place = await page.locator('[id="status.editor.selection"]').textContent(STEP);
    const [, row, at] = /^Ln (\d+), Col (\d+)$/.exec(place ?? '') ?? [];
    return Number(row) === line && (Number(at) === column || column === END);
  });
}

/** The line on which the editor's cursor stands, whether or not the editor has the keyboard. */
export async function cursorLine(page: Page): Promise<number> {
  return Number(await page.locator('.part.editor .line-numbers.active-line-number').first().textContent());
}

/** The text of a line that is in view, without the hints between its words. */
export async function lineText(page: Page, line: number): Promise<string> {
  const editor = page.locator('.part.editor .monaco-editor').first();
  const text = await editor.evaluate((node, wanted) => {
    const numbers = [...node.querySelectorAll('.margin-view-overlays .line-numbers')];
    const top = numbers.find(({ textContent }) => textContent === String(wanted))?.parentElement?.style.top;
    const lines = [...node.querySelectorAll<HTMLElement>('.view-lines .view-line')];
    const words = lines
      .find(({ style }) => style.top === top)
      ?.querySelectorAll('span[class*="mtk"]:not([class*="dyn-rule"])');
    return [...(words ?? [])].map(({ textContent }) => textContent).join('');
  }, line);
  return text.replace(/\u00a0/g, ' ');
}

/** Writes another value behind the key of a line, by typing. */
export async function retype(page: Page, line: number, value: string): Promise<void> {
  await goTo(page, line, END);
  const text = (): Promise<string> => lineText(page, line);
  const wanted = (await until(`line ${line}`, text, (shown) => /: /.test(shown))).replace(/: .*/, `: ${value}`);
  const type = async (): Promise<void> => {
    const before = await text();
    let same = 0;
    while (same < before.length && before[same] === wanted[same]) same++;
    await goTo(page, line, END);
    for (let i = same; i < before.length; i++) await page.keyboard.press('Backspace');
    await page.keyboard.type(wanted.slice(same));
    await page.keyboard.press('Escape');
  };
  await ask(page, `"${wanted}" in line ${line}`, type, async () => (await text()) === wanted);
}

/** Points at something until a hover says what is wanted. */
export async function hoverOver(page: Page, target: Locator, wanted: RegExp): Promise<Locator> {
  const hover = page.locator('.monaco-hover:visible').filter({ hasText: wanted }).first();
  await ask(page, `a hover that says ${wanted}`, () => pointAt(page, target), hover);
  return hover;
}

/** Rests the pointer on something (the text lies over its squiggle, so Playwright's own hover would wait for ever). */
async function pointAt(page: Page, target: Locator): Promise<void> {
  const box = await target.first().boundingBox(STEP);
  if (box === null) throw new Error('there is nothing to point at');
  await page.mouse.move(box.x + box.width / 2 - 3, box.y + box.height / 2);
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
}

/** The field at the top, with its list, by which commands are run and things are found. */
export function quickInput(page: Page): Locator {
  return page.locator('.quick-input-widget:visible');
}

/** The rows of that list that have a text. */
export function rows(page: Page, text: string | RegExp): Locator {
  return quickInput(page).locator('.monaco-list-row').filter({ hasText: text });
}

/** Opens the field by its keys, and writes into it. */
export async function typeInQuickInput(page: Page, keys: string, text: string): Promise<void> {
  for (const key of keys.split(' ')) await page.keyboard.press(key);
  await answerQuickInput(page, text);
}

/** Writes into the field that is open. */
export async function answerQuickInput(page: Page, text: string): Promise<void> {
  const input = quickInput(page).locator('input').first();
  await input.fill(text, STEP);
  if ((await input.inputValue(STEP)) !== text) throw new Error(`the quick input does not take "${text}"`);
}

/** Clicks on a row once it is at rest: while a list is filled and filtered, another one may come to stand there. */
export async function pickRow(row: Locator): Promise<void> {
  // Where it clicked last, the pointer may rest on another row now, with a hover that lies over this one.
  await pointAway(row.page());
  await until('a row at rest', () => rests(row), Boolean, STEP.timeout);
  await row.first().click(STEP);
}

/** Runs a command on the text editor, from the command palette. */
export async function runCommand(page: Page, name: string): Promise<void> {
  const label = new RegExp(`^${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`);
  const row = quickInput(page)
    .locator('.monaco-list-row')
    .filter({ has: page.locator('.label-name', { hasText: label }) });
  const run = async (): Promise<void> => {
    await focusEditor(page);
    await typeInQuickInput(page, 'F1', `>${name}`);
    await pickRow(row);
  };
  // The command may have a question of its own in the same place.
  await ask(page, `the command ${name}`, run, async () => !(await row.first().isVisible()));
}

/** Asks for actions until the menu offers what is wanted. */
export async function openActions(page: Page, open: () => Promise<void>, wanted: string): Promise<Locator> {
  const menu = page.locator('.action-widget:visible');
  await ask(page, `the action "${wanted}"`, open, menu.locator('.monaco-list-row.action').filter({ hasText: wanted }));
  return menu;
}

/** What there is to do about the place of the cursor. */
export function openQuickFixes(page: Page, wanted: string): Promise<Locator> {
  const open = async (): Promise<void> => {
    await focusEditor(page);
    await page.keyboard.press('Control+.');
  };
  return openActions(page, open, wanted);
}

/** Takes an action of the menu that is open. */
export async function chooseAction(page: Page, wanted: string): Promise<void> {
  const focused = page.locator('.action-widget:visible .monaco-list-row.action.focused');
  for (let i = 0; i < 20; i++) {
    if ((await focused.textContent(STEP))?.includes(wanted)) return page.keyboard.press('Enter');
    await page.keyboard.press('ArrowDown');
  }
  throw new Error(`no action "${wanted}"`);
}

/** Opens the timeline, if it is not seen, by its button in the editor's title. */
export async function openTimeline(page: Page): Promise<FrameLocator> {
  const frame = timeline(page);
  const button = page.locator('.editor-actions').getByRole('button', { name: /^Open Timeline to the Side/ });
  const drawn = frame.locator('[data-ready]').first();
  const open = async (): Promise<void> => {
    if (!(await page.locator('iframe.webview.ready').first().isVisible())) await button.first().click(STEP);
  };
  await ask(page, 'the timeline', open, () => drawn.isVisible());
  return frame;
}

/** The page inside the timeline's webview: a frame in a frame. */
export function timeline(page: Page): FrameLocator {
  return page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
}

export function milestone(frame: FrameLocator, id: string): Locator {
  return frame.locator(`[data-kind="milestone"][data-id="${id}"][data-due]`).first();
}

/** Opens the Problems panel; its rows. */
export async function openProblems(page: Page): Promise<Locator> {
  const panel = page.locator('.markers-panel');
  await toggle(page, 'the Problems panel', panel, 'Control+Shift+M', true);
  return panel.locator('.monaco-list-row');
}

export function hidePanel(page: Page): Promise<void> {
  return toggle(page, 'the panel', page.locator('.part.panel'), 'Control+J', false);
}

export function hideSideBar(page: Page): Promise<void> {
  return toggle(page, 'the side bar', page.locator('.part.sidebar'), 'Control+B', false);
}

/** Opens a view of the side bar, by its button, where it is not open. */
export async function openView(page: Page, name: string | RegExp): Promise<void> {
  const tab = page.locator('.activitybar').getByRole('tab', { name }).first();
  const open = async (): Promise<boolean> =>
    (await page.locator('.part.sidebar').isVisible()) && (await tab.getAttribute('aria-selected', STEP)) === 'true';
  const press = async (): Promise<void> => {
    if (!(await open())) await tab.click(STEP);
  };
  await ask(page, `the view ${name}`, press, open);
  // Else the button's hover lies over the view.
  await closeWidgets(page);
}

/** Keys that open what is closed, and close what is open. */
function toggle(page: Page, what: string, part: Locator, keys: string, wanted: boolean): Promise<void> {
  const right = async (): Promise<boolean> => (await part.first().isVisible()) === wanted;
  const press = async (): Promise<void> => {
    if (!(await right())) await page.keyboard.press(keys);
  };
  return ask(page, `${what} ${wanted ? 'open' : 'closed'}`, press, right);
}

/** Chooses a colour theme as a user does. */
export async function chooseTheme(page: Page, theme: string): Promise<void> {
  const choose = async (): Promise<void> => {
    await focusEditor(page);
    await typeInQuickInput(page, 'Control+K Control+T', theme);
    await rows(page, theme).and(page.locator('.focused')).waitFor(STEP);
    await page.keyboard.press('Enter');
  };
  await ask(page, `the theme ${theme}`, choose, async () => !(await quickInput(page).isVisible()));
}
