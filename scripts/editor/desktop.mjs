/** The suite in a desktop VS Code: the one of VSCODE_PATH, else a downloaded one where there is a screen and a network. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { temporaryFolder } from '../lib/processes.mjs';
import { ROOT, say } from '../lib/terminal.mjs';
import { collector } from './suite.mjs';

const UPDATES = 'https://update.code.visualstudio.com/api/releases/stable';

/** Counts, or the reason why there are none. */
export async function runOnDesktop({ entry, folder }) {
  const executable = process.env.VSCODE_PATH;
  if (executable !== undefined && executable !== '' && !existsSync(executable))
    return { reason: `VSCODE_PATH: no file ${executable}` };
  const screen = findScreen();
  if (screen === undefined) return { reason: 'no display, and no xvfb-run' };
  if (!executable && !(await canDownload())) return { reason: 'no VSCODE_PATH, and none can be downloaded here' };
  say('  desktop VS Code');
  const results = collector();
  const job = JSON.stringify({ executable: executable || undefined, entry, folder, data: temporaryFolder('desktop') });
  const [command, ...args] = [...screen, process.execPath, fileURLToPath(import.meta.url), job];
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let rest = '';
  const read = (chunk) => {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) results.read(line);
  };
  child.stdout.on('data', read);
  child.stderr.on('data', read);
  const code = await new Promise((resolve) => child.on('close', resolve));
  return results.summary(code);
}

/** What to put before a command so that it has a screen. */
function findScreen() {
  if (process.platform !== 'linux' || process.env.DISPLAY) return [];
  const { status } = spawnSync('xvfb-run', ['--help'], { stdio: 'ignore' });
  return status === 0 ? ['xvfb-run', '-a'] : undefined;
}

async function canDownload() {
  return fetch(UPDATES, { signal: AbortSignal.timeout(8000) }).then(
    (response) => response.ok,
    () => false,
  );
}

/** In a process of its own, for the editor writes to the console as it likes. */
async function child({ executable, entry, folder, data }) {
  const { runTests } = await import('@vscode/test-electron');
  await runTests({
    ...(executable === undefined
      ? { cachePath: join(ROOT, '.cache', 'vscode-test') }
      : { vscodeExecutablePath: executable }),
    extensionDevelopmentPath: ROOT,
    extensionTestsPath: entry,
    launchArgs: [
      folder,
      '--user-data-dir',
      data,
      '--extensions-dir',
      join(data, 'extensions'),
      '--disable-extensions',
      '--no-sandbox',
      '--disable-gpu',
      '--skip-welcome',
    ],
  });
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await child(JSON.parse(process.argv[2])).catch((error) => {
    say(String(error));
    process.exitCode = 1;
  });
}
