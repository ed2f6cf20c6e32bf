/** The mocha suite of test/editor, inside a real editor: the Node host, the web worker host, the desktop. */
import { cpSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '../lib/processes.mjs';
import { ROOT, say } from '../lib/terminal.mjs';
import { remote, workbenchUrl } from './server.mjs';

const MARK = '@@cx-suite ';
const OUT = join(ROOT, 'out', 'editor-suite');

/** Bundles the suite for both kinds of host; returns their entry files. */
export async function bundleSuite() {
  const esbuild = await import('esbuild');
  const common = {
    absWorkingDir: ROOT,
    bundle: true,
    format: 'cjs',
    sourcemap: 'inline',
    logLevel: 'error',
    target: 'es2022',
  };
  const node = join(OUT, 'node', 'index.js');
  const web = join(OUT, 'web', 'index.js');
  await esbuild.build({
    ...common,
    entryPoints: ['test/editor/support/nodeHost.ts'],
    outfile: node,
    platform: 'node',
    external: ['vscode', 'mocha'],
  });
  await esbuild.build({
    ...common,
    entryPoints: ['test/editor/support/webHost.ts'],
    outfile: web,
    platform: 'browser',
    external: ['vscode'],
    define: { global: 'globalThis', module: 'undefined' },
  });
  return { node, web };
}

/** A copy of the fixtures and the examples, so that tests may write. */
export function createWorkspace(fixtures = 'test/editor/fixtures') {
  const folder = temporaryFolder('workspace');
  cpSync(join(ROOT, fixtures), folder, { recursive: true });
  if (existsSync(join(ROOT, 'examples'))) cpSync(join(ROOT, 'examples'), join(folder, 'examples'), { recursive: true });
  return folder;
}

/** Runs the suite in a browser's workbench; `kind` is where the extension lives. */
export async function runInWorkbench({ editor, browser, kind, entry, folder, limit = 480_000 }) {
  const payload = [
    ['extensionDevelopmentPath', remote(editor, ROOT)],
    ['extensionTestsPath', remote(editor, entry)],
    ['skipWelcome', 'true'],
  ];
  if (kind === 'web') payload.push(['extensionDevelopmentKind', 'web']);
  const results = collector();
  const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
  try {
    const exit = new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`the suite did not end within ${limit / 1000} s`)), limit);
      page.exposeFunction('codeAutomationLog', (_type, args) => results.read(args));
      page.exposeFunction('codeAutomationExit', (code) => {
        clearTimeout(timer);
        resolve(code);
      });
      page.on('crash', () => reject(new Error('the page crashed')));
    });
    page.on('console', (message) => {
      if (process.env.CX_DEBUG) say(`    [${message.type()}] ${message.text()}`);
    });
    await page.goto(workbenchUrl(editor, { folder, payload }), { timeout: 120_000 });
    const code = await exit;
    return results.summary(code);
  } catch (error) {
    await page.screenshot({ path: join(ROOT, 'out', `editor-${kind}-failure.png`) }).catch(() => undefined);
    return results.summary(1, String(error?.message ?? error));
  } finally {
    await page.close();
  }
}

/** Gathers marked lines, wherever in the arguments of a log they stand, and prints them as they come. */
export function collector() {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  const seen = [];
  return {
    read(args) {
      for (const text of strings(args)) {
        if (!text.startsWith(MARK)) {
          if (process.env.CX_DEBUG) say(`    ${text}`);
          continue;
        }
        const { result, title, message, duration } = JSON.parse(text.slice(MARK.length));
        counts[result] += 1;
        seen.push({ result, title, message });
        say(
          `    ${{ passed: '✓', failed: '✗', skipped: '–' }[result]} ${title}${duration === undefined ? '' : ` (${duration} ms)`}`,
        );
        if (message !== undefined) say(message.replace(/^/gm, '        '));
      }
    },
    summary(code, trouble) {
      const summary = { ...counts };
      if (trouble !== undefined) say(`    ✗ ${trouble}`);
      else if (code !== 0 && counts.failed === 0) say(`    ✗ the editor ended the suite with code ${code}`);
      if ((trouble !== undefined || code !== 0) && counts.failed === 0) summary.failed = 1;
      if (summary.passed + summary.failed + summary.skipped === 0) {
        say('    ✗ no test ran');
        summary.failed = 1;
      }
      return summary;
    },
  };
}

function strings(value) {
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? value.flatMap(strings) : [];
}
