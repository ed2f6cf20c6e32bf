/** Playwright looks at the workbench as a user does: the .vsix installed, a plan open. */
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { installExtension, startEditor } from '../editor/server.mjs';
import { createWorkspace } from '../editor/suite.mjs';
import { temporaryFolder } from '../lib/processes.mjs';
import { ROOT } from '../lib/terminal.mjs';
import { packageExtension } from '../package.mjs';
import { inBrowser, SCREENSHOTS } from './hosts.mjs';
import { runMocha } from './mocha.mjs';

export async function runE2e(files = ['test/e2e/**/*.test.ts']) {
  const total = { passed: 0, failed: 0, skipped: 0, notes: [] };
  if (!existsSync(join(ROOT, 'test', 'e2e'))) return { ...total, notes: ['not run: e2e (no tests)'] };
  mkdirSync(join(ROOT, SCREENSHOTS), { recursive: true });
  const trouble = await inBrowser(async (_browser, vscode, executable) => {
    const data = temporaryFolder('editor');
    const vsix = await packageExtension(join(ROOT, 'out', 'e2e.vsix'));
    await installExtension({ vscode, data, vsix });
    const editor = await startEditor({ vscode, data });
    try {
      const env = {
        CX_EDITOR: editor.authority,
        CX_WORKSPACE: createWorkspace(),
        CX_CHROMIUM: executable,
        CX_VSCODE: vscode,
        CX_SCREENSHOTS: join(ROOT, SCREENSHOTS),
      };
      Object.assign(total, await runMocha(files, { env, timeout: 120_000, retries: 1, label: 'e2e' }));
    } finally {
      await editor.stop();
    }
  });
  if (trouble !== undefined) total.notes.push(`not run: e2e (${trouble})`);
  return { ...total, ran: trouble === undefined };
}
