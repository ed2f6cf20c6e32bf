#!/usr/bin/env node
/**
 * `npm start [-- FOLDER] [--port N] [--embedded]`: from a fresh clone to VS Code in front of a plan.
 * Needs nothing installed but Node and npm.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureDependencies } from './lib/dependencies.mjs';
import { temporaryFolder } from './lib/processes.mjs';
import { bold, heading, ROOT, say } from './lib/terminal.mjs';

const USAGE = `npm start [-- FOLDER] [--port N] [--embedded]

Installs, builds, checks an example, and opens VS Code on FOLDER (default: examples) with the extension.
  --port N     the port of the embedded editor (default: a free one)
  --embedded   the embedded editor even where there is a local "code"
`;

const settings = readArguments();
await ensureDependencies();
await build();
checkExample();
const local = settings.embedded ? undefined : findCode();
if (local === undefined) await openEmbedded();
else openLocal(local);

function readArguments() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { port: { type: 'string' }, embedded: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
    });
    if (values.help) end(USAGE, 0);
    if (positionals.length > 1) throw new Error('One folder, please.');
    const folder = resolve(process.env.INIT_CWD ?? process.cwd(), positionals[0] ?? join(ROOT, 'examples'));
    if (!existsSync(folder) || !statSync(folder).isDirectory()) throw new Error(`There is no folder ${folder}`);
    const port = values.port === undefined ? undefined : Number(values.port);
    if (port !== undefined && !(Number.isInteger(port) && port > 0 && port < 65536))
      throw new Error(`Not a port: ${values.port}`);
    return { folder, port, embedded: values.embedded === true || process.env.CX_EMBEDDED === '1' };
  } catch (error) {
    return end(`${error.message}\n\n${USAGE}`, 2);
  }
}

function end(text, code) {
  process[code === 0 ? 'stdout' : 'stderr'].write(text);
  process.exit(code);
}

async function build() {
  heading('Building');
  const { bundle } = await import('./bundle.mjs');
  await bundle();
}

function checkExample() {
  const example = join('examples', 'troubled');
  if (!existsSync(join(ROOT, 'dist', 'cli.js')) || !existsSync(join(ROOT, example))) return;
  heading(`cx-programme check ${example} --today 2026-02-18`);
  say();
  spawnSync(process.execPath, [join('dist', 'cli.js'), 'check', example, '--today', '2026-02-18'], {
    cwd: ROOT,
    stdio: 'inherit',
  });
}

function findCode() {
  const command = process.platform === 'win32' ? 'code.cmd' : 'code';
  const { status } = spawnSync(command, ['--version'], { stdio: 'ignore', shell: process.platform === 'win32' });
  return status === 0 ? command : undefined;
}

function openLocal(command) {
  heading('Opening VS Code');
  const args = ['--new-window', `--extensionDevelopmentPath=${ROOT}`, settings.folder, ...firstPlans().slice(0, 1)];
  spawn(command, args, { stdio: 'ignore', detached: true, shell: process.platform === 'win32' }).unref();
  say(`  ${settings.folder}`);
  say('  The timeline opens from the button at the top right of a plan.');
}

async function openEmbedded() {
  heading('Starting the embedded editor (there is no local "code")');
  const { installEditor } = await import('./editor/install.mjs');
  const { installExtension, startEditor, workbenchUrl } = await import('./editor/server.mjs');
  const { packageExtension } = await import('./package.mjs');
  const vscode = await installEditor();
  const data = temporaryFolder('editor');
  mkdirSync(join(ROOT, 'out'), { recursive: true });
  const vsix = await packageExtension(join(ROOT, 'out', 'start.vsix'));
  await installExtension({ vscode, data, vsix });
  const editor = await startEditor({ vscode, data, port: settings.port }).catch((error) =>
    end(`${error.message}\n`, 1),
  );
  const [file] = firstPlans();
  say(`\n  VS Code is at  ${bold(workbenchUrl(editor, { folder: settings.folder, file }))}\n`);
  say('  The timeline opens from the button at the top right of a plan. Ctrl-C ends the editor.');
  editor.onExit(() => end('The editor ended.\n', 1));
}

/** The plan to start with: the troubled one if it is there. */
function firstPlans() {
  const folders = [join(settings.folder, 'troubled'), settings.folder];
  return folders
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)))
    .filter((path) => /\.cx\.ya?ml$/.test(path));
}
