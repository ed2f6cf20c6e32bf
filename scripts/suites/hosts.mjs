/** The editor suite in every host that can be had here. */
import { join } from 'node:path';
import { findChromium, launchChromium } from '../editor/browser.mjs';
import { runOnDesktop } from '../editor/desktop.mjs';
import { installEditor } from '../editor/install.mjs';
import { startEditor } from '../editor/server.mjs';
import { bundleSuite, createWorkspace, runInWorkbench } from '../editor/suite.mjs';
import { temporaryFolder } from '../lib/processes.mjs';
import { say } from '../lib/terminal.mjs';

/** Where an extension with both entries runs is the user's choice; the web host is chosen by this setting. */
const HOSTS = [
  { kind: 'node', name: 'remote Node host', settings: {} },
  {
    kind: 'web',
    name: 'web worker host',
    settings: { 'remote.extensionKind': { 'cx-programme.cx-programme': ['web'] } },
  },
];

/** Counts, the hosts that ran, and for the others why they did not. */
export async function runHosts() {
  const total = { passed: 0, failed: 0, skipped: 0, notes: [], ran: [] };
  const entries = await bundleSuite();
  const add = (name, { passed, failed, skipped }) => {
    total.ran.push(name);
    total.passed += passed;
    total.failed += failed;
    total.skipped += skipped;
  };

  const desktop = await runOnDesktop({ entry: entries.node, folder: createWorkspace() });
  if (desktop.reason === undefined) add('desktop VS Code', desktop);
  else total.notes.push(`not run: desktop VS Code (${desktop.reason})`);

  const trouble = await inBrowser(async (browser, vscode) => {
    for (const { kind, name, settings } of HOSTS) {
      say(`  ${name}`);
      const editor = await startEditor({ vscode, data: temporaryFolder('editor'), settings });
      try {
        add(name, await runInWorkbench({ editor, browser, kind, entry: entries[kind], folder: createWorkspace() }));
      } finally {
        await editor.stop();
      }
    }
  });
  if (trouble !== undefined)
    for (const { name } of HOSTS) if (!total.ran.includes(name)) total.notes.push(`not run: ${name} (${trouble})`);
  return total;
}

/** Runs some work with a browser and an editor's server; says why that is not possible here. */
export async function inBrowser(work) {
  const executable = findChromium();
  if (executable === undefined) return 'no Chromium: set CHROMIUM_PATH';
  const vscode = await installEditor().catch((error) => error);
  if (vscode instanceof Error) return `the embedded editor could not be installed: ${vscode.message.split('\n')[0]}`;
  const browser = await launchChromium(executable);
  try {
    await work(browser, vscode, executable);
  } finally {
    await browser.close();
  }
  return undefined;
}

export const SCREENSHOTS = join('out', 'screenshots');
