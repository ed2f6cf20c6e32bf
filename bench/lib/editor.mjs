// Starts of the extension in a real editor: installed as a user installs it, each start in a window of its own.
import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { installExtension, remote, startEditor, workbenchUrl } from '../../scripts/editor/server.mjs';
import { temporaryFolder } from '../../scripts/lib/processes.mjs';
import { packageExtension } from '../../scripts/package.mjs';
import { inBrowser } from '../../scripts/suites/hosts.mjs';

const MARK = '@@cx-bench ';
const LIMIT = 90_000;

/** Hands a function to `work` that opens a plan in a fresh window, and tells what the editor wrote down about that. */
export async function withEditor(root, work) {
  let result;
  const trouble = await inBrowser(async (browser, vscode) => {
    const [data, files] = [temporaryFolder('editor'), temporaryFolder('plans')];
    const vsix = await packageExtension(join(data, 'bench.vsix'));
    await installExtension({ vscode, data, vsix });
    // The plan is beside the folder that is open: its being there must not wake the extension up.
    const folder = join(files, 'folder');
    mkdirSync(folder);
    cpSync(join(root, 'test', 'editor', 'fixtures', 'programme.cx.yaml'), join(files, 'plans', 'programme.cx.yaml'));
    const editor = await startEditor({ vscode, data });
    try {
      result = await work(() => openIn({ browser, editor, folder, probe: join(root, 'bench', 'probe') }));
    } finally {
      await editor.stop();
    }
  });
  if (trouble !== undefined) throw new Error(trouble);
  return result;
}

async function openIn({ browser, editor, folder, probe }) {
  const payload = [
    ['extensionDevelopmentPath', remote(editor, probe)],
    ['extensionTestsPath', remote(editor, join(probe, 'probe.js'))],
    ['skipWelcome', 'true'],
  ];
  const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
  let timer;
  let said = 'nothing';
  try {
    return await new Promise((resolve, reject) => {
      const fail = (reason) => reject(new Error(`${reason}; its last words: ${said}`));
      timer = setTimeout(() => fail(`the editor told no times within ${LIMIT / 1000} s`), LIMIT);
      const listen = async () => {
        await page.exposeFunction('codeAutomationLog', (_type, args) => {
          const words = [args].flat(2).map(String);
          const told = words.find((text) => text.startsWith(MARK));
          if (told === undefined) said = words.join(' ');
          else resolve(JSON.parse(told.slice(MARK.length)));
        });
        await page.exposeFunction('codeAutomationExit', (code) => fail(`the editor ended with code ${code}`));
        await page.goto(workbenchUrl(editor, { folder, payload }));
      };
      listen().catch(fail);
    });
  } finally {
    clearTimeout(timer);
    await page.close();
  }
}
