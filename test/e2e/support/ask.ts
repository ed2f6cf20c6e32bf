import type { Locator, Page } from 'playwright-core';

/** How long the workbench is asked for something before that is a failure. */
export const LIMIT = Number(process.env['CX_TIMEOUT'] ?? 30_000);
/** How long it is given, at first, to do what it was asked for: another asking would only disturb it. */
const PATIENCE = 5000;
/** The same for what is slow to come, and takes the keyboard from the text when it does. */
export const SLOW = 15_000;
/** For a step on the way to what is asked for: when it fails, the asking begins anew. */
export const STEP = { timeout: 10_000 };

/** What may lie over the editor. */
const WIDGETS = [
  '.monaco-dialog-box',
  '.quick-input-widget',
  '.action-widget',
  '.monaco-menu',
  '.rename-box',
  '.suggest-widget.visible',
  '.monaco-hover',
  '.peekview-widget',
];
const OPEN = WIDGETS.map((widget) => `${widget}:visible`).join();

/** What was asked for: something to be seen, or a test of it. */
export type Wanted = Locator | (() => Promise<boolean>);

/**
 * Asks the workbench for something until it is there. Asked once, it may have looked away: the problems or lenses were
 * still on their way, the keyboard was elsewhere, the text moved away from under the pointer. So `asking` has to be what
 * can be done again; what is half open is closed before.
 */
export async function ask(
  page: Page,
  what: string,
  asking: () => Promise<unknown>,
  wanted: Wanted,
  patience = PATIENCE,
): Promise<void> {
  const end = Date.now() + LIMIT;
  let trouble = '';
  for (let times = 1; ; times++) {
    const asked = await asking().then(
      () => true,
      (error: unknown) => {
        trouble = `; ${error instanceof Error ? error.message : String(error)}`;
        return false;
      },
    );
    // An asking may have failed because an earlier one was answered meanwhile.
    if (asked ? await appears(wanted, Math.min(patience * 1.5 ** (times - 1), 20_000)) : await isSeen(wanted)) return;
    if (page.isClosed() || (Date.now() > end && (times >= 3 || !asked)))
      throw new Error(`${what}: not there, asked ${times} times${trouble}\nThe workbench shows ${await shown(page)}`);
    await closeWidgets(page);
  }
}

/** Waits until a probe gives what is wanted. */
export async function until<T>(
  what: string,
  probe: () => Promise<T>,
  wanted: (found: T) => boolean,
  limit = LIMIT,
): Promise<T> {
  const end = Date.now() + limit;
  let last: unknown;
  do {
    try {
      const found = await probe();
      if (wanted(found)) return found;
      last = found;
    } catch (error) {
      last = String(error);
    }
    await pause(60);
  } while (Date.now() < end);
  throw new Error(`${what}: last ${JSON.stringify(last)}`);
}

/** Points to where there is nothing to point at. */
export function pointAway(page: Page): Promise<void> {
  return page.mouse.move(5, 400);
}

/** Closes whatever lies over the editor, and takes the pointer away from it. */
export async function closeWidgets(page: Page): Promise<void> {
  await pointAway(page);
  for (let i = 0; i < 6 && (await page.locator(OPEN).count()) > 0; i++) {
    await page.keyboard.press('Escape');
    await pause(50);
  }
}

/** Whether something is seen, and at rest: what fades in, or is pushed about by what comes late, is not there yet. */
export async function rests(locator: Locator): Promise<boolean> {
  const place = async (): Promise<string | undefined> => {
    const box = (await locator.first().isVisible()) ? await locator.first().boundingBox({ timeout: 1000 }) : null;
    return box === null ? undefined : JSON.stringify(box);
  };
  const before = await place();
  if (before === undefined) return false;
  await pause(250);
  return (await place()) === before;
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

async function isSeen(wanted: Wanted): Promise<boolean> {
  return typeof wanted !== 'function' && (await rests(wanted).catch(() => false));
}

async function appears(wanted: Wanted, patience: number): Promise<boolean> {
  const end = Date.now() + patience;
  do {
    // What it looks at may not be there at all.
    const late = pause(Math.max(0, end - Date.now())).then(() => false);
    const there = (typeof wanted === 'function' ? wanted() : rests(wanted)).catch(() => false);
    if (await Promise.race([there, late])) return true;
    await pause(60);
  } while (Date.now() < end);
  return false;
}

/** What there is to see, for whoever has to find out why something is not there. */
async function shown(page: Page): Promise<string> {
  const texts = async (selector: string): Promise<string[]> =>
    (await page.locator(selector).allTextContents()).map((text) => `"${text.replace(/\s+/g, ' ').slice(0, 200)}"`);
  const look = async (): Promise<string> => {
    const widgets = await texts(`${OPEN}, .monaco-editor-overlaymessage:visible, .notification-toast:visible`);
    const place = await texts('[id="status.editor.selection"]');
    const keyboard = await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 150));
    return `${widgets.join(', ') || 'nothing over the text'}; the cursor at ${place}; the keyboard in ${keyboard}`;
  };
  return look().catch(String);
}
