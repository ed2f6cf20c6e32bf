import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { chromium } from 'playwright-core';

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
  readonly violations: readonly string[];
  /** Requests that left this machine. */
  readonly strangers: readonly string[];
  close(): Promise<void>;
}

export async function openWorkbench(folder: string, file: string): Promise<Session> {
  const browser = await launch();
  const context = await browser.newContext({ viewport: { width: 1600, height: 900 } });
  const violations: string[] = [];
  const strangers: string[] = [];
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  // Not by `securitypolicyviolation`: the webview writes its document anew, and listeners from before are gone.
  page.on('console', (message) => {
    if (/content security policy/i.test(message.text())) violations.push(message.text());
  });
  page.on('request', (request) => {
    const { protocol, host } = new URL(request.url());
    const local = host === EDITOR || host.endsWith(RESOURCES);
    if (protocol.startsWith('http') && !local) strangers.push(request.url());
  });
  await page.goto(addressOf(folder, file));
  await page.locator('.monaco-workbench .part.editor .view-lines').first().waitFor({ timeout: 30_000 });
  return { page, folder, violations, strangers, close: () => browser.close() };
}

/** The same window once more, with nothing to open but what it had open. */
export async function reopen({ page, folder }: Session): Promise<void> {
  await page.goto(addressOf(folder));
}

/** A fresh copy of the suite's plan, alone in a folder with its settings; `edit` may change its text. */
export function planFolder(name: string, edit: (text: string) => string = (text) => text): string {
  const folder = join(WORKSPACE, 'e2e', name);
  mkdirSync(folder, { recursive: true });
  cpSync(join(WORKSPACE, '.vscode'), join(folder, '.vscode'), { recursive: true });
  const text = readFileSync(join(WORKSPACE, 'programme.cx.yaml'), 'utf8');
  writeFileSync(join(folder, 'programme.cx.yaml'), edit(text));
  return folder;
}

/** A copy of the examples, to be written in. */
export function examplesCopy(name: string): string {
  const folder = join(WORKSPACE, 'e2e', name);
  cpSync(examplesFolder(), folder, { recursive: true });
  const settings = join(folder, '.vscode', 'settings.json');
  const own = JSON.parse(readFileSync(settings, 'utf8')) as object;
  writeFileSync(settings, JSON.stringify({ ...own, 'files.autoSave': 'off' }));
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
