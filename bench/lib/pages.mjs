import { existsSync, readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';

const ORIGIN = 'http://timeline.test';
const QUIET = [
  'disable-quic',
  'no-first-run',
  'disable-background-networking',
  'disable-component-update',
  'disable-sync',
];

export function launch() {
  const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
  if (!existsSync(executablePath)) throw new Error(`no browser at ${executablePath}: say where with CHROMIUM_PATH`);
  const args = ['--no-sandbox', '--disable-gpu', ...QUIET.map((name) => `--${name}`)];
  return chromium.launch({ executablePath, args });
}

/** A fresh page in a context of its own that has these files and nothing else. */
export async function openPage(browser, files) {
  const context = await browser.newContext({ viewport: { width: 1000, height: 600 } });
  const page = await context.newPage();
  const faults = [];
  page.on('pageerror', (error) => faults.push(error.message));
  await page.route('**/*', (route) => {
    const file = files[new URL(route.request().url()).pathname];
    if (file) return route.fulfill(file);
    faults.push(`asked for ${route.request().url()}`);
    return route.abort();
  });
  await page.addInitScript(() => {
    window.acquireVsCodeApi = () => ({ postMessage() {}, getState() {}, setState() {} });
  });
  await page.goto(`${ORIGIN}/`);
  return {
    page,
    async close() {
      await context.close();
      if (faults.length > 0) throw new Error(faults.join('\n'));
    },
  };
}

/** The webview as the editor shows it, under the same policy. */
export function ourFiles(root) {
  const policy = `default-src 'none'; script-src 'nonce-n'; style-src ${ORIGIN}; img-src ${ORIGIN} data:`;
  const { 'vscode-dark': theme } = JSON.parse(readFileSync(`${root}/test/webview/themes.json`, 'utf8'));
  const variables = Object.entries(theme.variables).map(([name, value]) => `${name}: ${value};`);
  return {
    '/': html(`<meta http-equiv="Content-Security-Policy" content="${policy}">
<link rel="icon" href="data:,"><link rel="stylesheet" href="/theme.css"><link rel="stylesheet" href="/webview.css"></head>
<body class="${theme.class}"><main id="timeline" data-uri="file:///plan.cx.yaml"></main>
<script nonce="n" src="/webview.js"></script></body>`),
    '/theme.css': css(`html { ${variables.join(' ')} --vscode-font-family: sans-serif; }`),
    '/webview.css': css(readFileSync(`${root}/dist/webview.css`, 'utf8')),
    '/webview.js': script(readFileSync(`${root}/dist/webview.js`, 'utf8')),
  };
}

/** Its style sheet without the fonts it would fetch from elsewhere. */
export function ganttFiles(root) {
  const folder = `${root}/bench/node_modules/dhtmlx-gantt/codebase`;
  return {
    '/': html(`<link rel="icon" href="data:,"><link rel="stylesheet" href="/gantt.css">
<style>html, body, #chart { height: 100%; margin: 0; }</style></head>
<body><div id="chart"></div><script src="/gantt.js"></script></body>`),
    '/gantt.css': css(readFileSync(`${folder}/dhtmlxgantt.css`, 'utf8').replace(/@font-face\s*\{[^}]*\}/g, '')),
    '/gantt.js': script(readFileSync(`${folder}/dhtmlxgantt.js`, 'utf8').replace(/^\/\/# sourceMappingURL.*$/m, '')),
  };
}

const html = (rest) => ({
  contentType: 'text/html',
  body: `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Chart</title>${rest}</html>`,
});
const css = (body) => ({ contentType: 'text/css', body });
const script = (body) => ({ contentType: 'text/javascript', body });
