import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { type Browser, chromium, type Locator, type Page } from 'playwright-core';
import type { Scene } from '../../src/core/timeline/scene.ts';

const ROOT = join(__dirname, '../..');
const CHROMIUM = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';
const ORIGIN = 'http://timeline.test';

/** Skips what needs a browser where there is none, and says so in the test's name. */
export function needsBrowser(context: Mocha.Context): void {
  if (existsSync(CHROMIUM)) return;
  if (context.test) context.test.title += ` (no browser at ${CHROMIUM})`;
  context.skip();
}

interface Theme {
  readonly class: string;
  readonly variables: Readonly<Record<string, string>>;
}

/** The colours of VS Code 1.100's own themes, as its webviews get them. */
export const THEMES = JSON.parse(readFileSync(join(__dirname, 'themes.json'), 'utf8')) as Readonly<
  Record<string, Theme>
>;

/** The webview's page in a real browser, under the policy it has in the editor, with the editor's side played. */
export interface Panel {
  readonly page: Page;
  readonly root: Locator;
  /** Sends a scene and waits until it is painted. */
  draw(scene: Scene, version?: number): Promise<void>;
  send(message: unknown): Promise<void>;
  /** What the webview has posted since the last call. */
  posted(): Promise<readonly { readonly type: string; readonly [name: string]: unknown }[]>;
  /** Policy violations, errors and requests that are not its own. */
  readonly faults: readonly string[];
  mark(kind: string, id: string): Locator;
  row(key: string): Locator;
  close(): Promise<void>;
}

export interface PanelSettings {
  readonly theme?: string;
  readonly width?: number;
  readonly height?: number;
  /** What the editor kept for this panel. */
  readonly kept?: unknown;
  readonly view?: unknown;
}

let browser: Promise<Browser> | undefined;
let bundles: Promise<{ readonly script: string; readonly style: string }> | undefined;

export async function openPanel(settings: PanelSettings = {}): Promise<Panel> {
  browser ??= chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox', '--disable-gpu'] });
  bundles ??= bundle();
  const { script, style } = await bundles;
  const { theme = 'vscode-dark', width = 1000, height = 600, kept, view } = settings;
  const page = await (await browser).newPage({ viewport: { width, height } });
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  const files: Readonly<Record<string, { readonly contentType: string; readonly body: string }>> = {
    '/': { contentType: 'text/html', body: pageOf(THEMES[theme] ?? { class: theme, variables: {} }) },
    '/theme.css': { contentType: 'text/css', body: themeOf(THEMES[theme]) },
    '/webview.css': { contentType: 'text/css', body: style },
    '/webview.js': { contentType: 'text/javascript', body: script },
  };
  await page.route('**/*', (route) => {
    const file = files[route.request().url().slice(ORIGIN.length)];
    if (file) return route.fulfill(file);
    faults.push(`asked for ${route.request().url()}`);
    return route.abort();
  });
  // The tests' compiler wraps functions in this, which the page does not have.
  await page.addInitScript('globalThis.__name = (made) => made;');
  await page.addInitScript(playEditor, kept);
  await page.goto(`${ORIGIN}/`);
  page.setDefaultTimeout(5000);
  const root = page.locator('#timeline');
  const send = (message: unknown): Promise<void> =>
    page.evaluate((data) => void window.dispatchEvent(new MessageEvent('message', { data })), message);
  await send({ type: 'init', uri: 'file:///plan.cx.yaml', view });
  return {
    page,
    root,
    faults,
    send,
    draw: async (scene, version = 1) => {
      await send({ type: 'scene', version, scene });
      await page.locator(`#timeline[data-ready="${version}"]`).waitFor();
    },
    posted: () => page.evaluate(() => (window as unknown as { posted: { type: string }[] }).posted.splice(0)),
    mark: (kind, id) => root.locator(`[data-kind="${kind}"][data-id="${id}"]`),
    row: (key) => root.locator(`.labels [data-row="${key}"]`),
    close: () => page.close(),
  };
}

export async function closeBrowser(): Promise<void> {
  await (await browser)?.close();
  browser = undefined;
}

/** Runs in the page, before the webview. */
function playEditor(kept: unknown): void {
  const page = window as unknown as { posted: unknown[]; state: unknown; acquireVsCodeApi: () => unknown };
  page.posted = [];
  page.state = kept;
  page.acquireVsCodeApi = () => ({
    postMessage: (message: unknown) => page.posted.push(message),
    getState: () => page.state,
    setState: (state: unknown) => {
      page.state = state;
    },
  });
}

function pageOf(theme: Theme): string {
  const policy = `default-src 'none'; script-src 'nonce-n'; style-src ${ORIGIN}; img-src ${ORIGIN} data:; font-src ${ORIGIN}`;
  return `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<link rel="icon" href="data:,"><link rel="stylesheet" href="/theme.css"><link rel="stylesheet" href="/webview.css"><title>Timeline</title></head>
<body class="${theme.class}"><main id="timeline" data-uri="file:///plan.cx.yaml"></main>
<script nonce="n" src="/webview.js"></script></body></html>`;
}

function themeOf(theme: Theme | undefined): string {
  const variables = Object.entries(theme?.variables ?? {}).map(([name, value]) => `${name}: ${value};`);
  return `html { ${variables.join(' ')} --vscode-font-family: sans-serif; }`;
}

async function bundle(): Promise<{ readonly script: string; readonly style: string }> {
  const { outputFiles } = await build({
    absWorkingDir: ROOT,
    entryPoints: { script: 'src/webview/main.ts', style: 'src/webview/main.css' },
    outdir: 'out',
    bundle: true,
    format: 'iife',
    write: false,
    minify: true,
    target: 'es2022',
    jsx: 'automatic',
    jsxImportSource: 'preact',
  });
  const textOf = (name: string): string => outputFiles.find(({ path }) => path.endsWith(name))?.text ?? '';
  return { script: textOf('script.js'), style: textOf('style.css') };
}
