import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { LIMIT, until } from './ask.ts';
import { statusItem } from './workbench.ts';

/** What the runner has prepared: an editor's server with the .vsix installed, and a folder to write in. */
const EDITOR = required('CX_EDITOR');
const WORKSPACE = required('CX_WORKSPACE');
const SCREENSHOTS = required('CX_SCREENSHOTS');

/** A name that the webview's service worker answers for: nothing is fetched from there. */
const RESOURCES = '.vscode-resource.vscode-cdn.net';

/** A browser with a workbench in it. */
export interface Session {
  readonly page: Page;
  readonly folder: string;
  /** What broke a content security policy, in any frame. */
  readonly violations: string[];
  /** Requests that left this machine. */
  readonly strangers: string[];
  close(): Promise<void>;
}

/**
 * Gives the tests of a suite their window: `open` and `prepare` come before the first of them, and again after one that
 * failed, so that its second try, or the next test, finds everything as at the start. What broke the policy, or left this
 * machine, in the windows before is not forgotten.
 */
export function inWorkbench(
  open: () => Promise<Session>,
  prepare: (session: Session) => Promise<unknown> = async () => undefined,
): void {
  let session: Session | undefined;
  let last: Session | undefined;
  const closed = async (name: string): Promise<void> => {
    if (session === undefined) return;
    await screenshot(session.page, `failed: ${name.replaceAll('/', ' ')}`).catch(() => undefined);
    await session.close();
    last = session;
    session = undefined;
  };
  const opened = async (): Promise<void> => {
    session = await open();
    session.violations.unshift(...(last?.violations ?? []));
    session.strangers.unshift(...(last?.strangers ?? []));
    await prepare(session);
  };

  beforeEach('a window', async function () {
    if (session?.page.isClosed() === false) return;
    this.timeout(10 * LIMIT);
    const name = this.currentTest?.fullTitle() ?? '';
    await opened().catch(async (error: unknown) => {
      // Hooks are not tried again by mocha. The runner reads this line.
      console.log(`  second try: the window for "${name}"\n      ${error}`);
      await closed(name);
      await opened();
    });
  });
  afterEach('a window', async function () {
    const test = this.currentTest;
    if (test?.state !== 'passed' && !test?.isPending()) await closed(test?.fullTitle() ?? '');
  });
  after(() => session?.close());
}

export async function openWorkbench(folder: string, file: string): Promise<Session> {
  const browser = await launch();
  try {
    return await workbench(browser, folder, file);
  } catch (error) {
    await browser.close();
    throw error;
  }
}

async function workbench(browser: Browser, folder: string, file: string): Promise<Session> {
  const context = await browser.newContext({ viewport: { width: 1600, height: 900 } });
  const violations: string[] = [];
  const strangers: string[] = [];
  const page = await context.newPage();
  page.setDefaultTimeout(LIMIT);
  // Not by `securitypolicyviolation`: the webview writes its document anew, and listeners from before are gone.
  page.on('console', (message) => {
    if (/content security policy/i.test(message.text())) violations.push(message.text());
  });
  page.on('request', (request) => {
    const { protocol, host } = new URL(request.url());
    const local = host === EDITOR || host.endsWith(RESOURCES);
    if (protocol.startsWith('http') && !local) strangers.push(request.url());
  });
  await page.goto(addressOf(folder, file), { timeout: 2 * LIMIT });
  await page
    .locator('.monaco-workbench .part.editor .view-lines')
    .first()
    .waitFor({ timeout: 2 * LIMIT });
  // The extension is there, and has read the plan.
  await statusItem(page).waitFor({ timeout: 2 * LIMIT });
  return { page, folder, violations, strangers, close: () => browser.close() };
}

/** The same window once more, with nothing to open but what it had open. */
export async function reopen({ page, folder }: Session): Promise<void> {
  await page.goto(addressOf(folder), { timeout: 2 * LIMIT });
}

/** Waits until the browser has kept, for the next time, that an editor is in front: it does that every few seconds. */
export async function keeps({ page }: Session, editor: string): Promise<void> {
  const kept = async (): Promise<string[]> => {
    const found: string[] = [];
    for (const { name = '' } of await indexedDB.databases()) {
      if (!name.startsWith('vscode-web-state-db-')) continue;
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open(name);
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
      found.push(
        await new Promise<string>((resolve, reject) => {
          const store = database.transaction('ItemTable').objectStore('ItemTable');
          const request = store.get('memento/workbench.parts.editor');
          request.onsuccess = () => resolve(request.result ?? '{}');
          request.onerror = () => reject(request.error);
        }),
      );
      database.close();
    }
    return found;
  };
  await until(
    'the editors that are kept',
    () => page.evaluate(kept),
    (texts) => texts.some((text) => inFront(JSON.parse(text)).some((value) => value.includes(editor))),
  );
}

/** The editors in front of their groups, anywhere in what the workbench keeps of them. */
function inFront(kept: unknown): string[] {
  if (typeof kept !== 'object' || kept === null) return [];
  const { editors, mru } = kept as { editors?: { value: string }[]; mru?: number[] };
  const first = editors?.[mru?.[0] ?? -1];
  return first === undefined ? Object.values(kept).flatMap(inFront) : [first.value];
}

/** A fresh copy of the suite's plan, alone in a folder with its settings; `edit` may change its text. */
export function planFolder(name: string, edit: (text: string) => string = (text) => text): string {
  const folder = newFolder(name);
  cpSync(join(WORKSPACE, '.vscode'), join(folder, '.vscode'), { recursive: true });
  const text = readFileSync(join(WORKSPACE, 'programme.cx.yaml'), 'utf8');
  writeFileSync(join(folder, 'programme.cx.yaml'), edit(text));
  return folder;
}

/** A copy of the examples, to be written in. */
export function examplesCopy(name: string): string {
  const folder = newFolder(name);
  cpSync(examplesFolder(), folder, { recursive: true });
  return unsaved(folder);
}

/** In a browser files are saved a second after they were changed: not in this folder. */
export function unsaved(folder: string): string {
  const settings = join(folder, '.vscode', 'settings.json');
  const own = JSON.parse(readFileSync(settings, 'utf8')) as object;
  writeFileSync(settings, JSON.stringify({ ...own, 'files.autoSave': 'off' }));
  return folder;
}

function newFolder(name: string): string {
  const wanted = join(WORKSPACE, 'e2e', name);
  const folder = existsSync(wanted) ? mkdtempSync(`${wanted}-`) : wanted;
  mkdirSync(folder, { recursive: true });
  return folder;
}

export function examplesFolder(): string {
  return join(WORKSPACE, 'examples');
}

/** The 1-based line on which a text first stands. */
export function lineOf(folder: string, text: string, file = 'programme.cx.yaml'): number {
  const lines = readFileSync(join(folder, file), 'utf8').split('\n');
  return lines.findIndex((line) => line.includes(text)) + 1;
}

export async function screenshot(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(SCREENSHOTS, `${name}.png`) });
}

function launch(): Promise<Browser> {
  const args = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'];
  return chromium.launch({
    executablePath: required('CX_CHROMIUM'),
    args: [...args, '--disable-component-update', '--disable-sync', '--disable-dev-shm-usage'],
    headless: process.env['CX_HEADED'] !== '1',
    timeout: 4 * LIMIT,
  });
}

function addressOf(folder: string, file?: string): string {
  const address = new URLSearchParams({ folder });
  if (file !== undefined) {
    address.set('payload', JSON.stringify([['openFile', `vscode-remote://${EDITOR}${join(folder, file)}`]]));
  }
  return `http://${EDITOR}/?${address.toString()}`;
}

function required(name: string): string {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set: run these tests with \`npm test -- --e2e\``);
  return value;
}
