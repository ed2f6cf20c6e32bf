import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer, request } from 'node:http';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startGroup, stopGroup } from '../lib/processes.mjs';

const HOST = '127.0.0.1';

/** Settings of the embedded editor's user: no welcome pages, nothing fetched. */
const QUIET = {
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.welcomePage.walkthroughs.openOnInstall': false,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'update.mode': 'none',
  'telemetry.telemetryLevel': 'off',
  'chat.commandCenter.enabled': false,
  'git.openRepositoryInParentFolders': 'never',
  'editor.minimap.enabled': false,
};

/** Serves the workbench on 127.0.0.1 until `stop()`; `data` holds its users' files and its extensions. */
export async function startEditor({ vscode, data, port, settings = {} }) {
  const chosen = await freePort(port);
  writeSettings(data, settings);
  const args = [...folders(data), '--host', HOST, '--port', String(chosen), '--without-connection-token'];
  const child = startGroup(process.execPath, [main(vscode), ...args, ...COMMON, '--disable-workspace-trust'], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, VSCODE_PROXY_URI: undefined },
  });
  let output = '';
  const collect = (chunk) => {
    output = (output + chunk).slice(-8000);
  };
  child.stdout.on('data', collect);
  child.stderr.on('data', collect);
  await untilAnswers(chosen, child, () => output);
  return {
    port: chosen,
    authority: `${HOST}:${chosen}`,
    url: `http://${HOST}:${chosen}/`,
    stop: () => stopGroup(child),
    onExit: (listener) => child.once('exit', listener),
  };
}

/** Installs a .vsix as a user does. */
export function installExtension({ vscode, data, vsix }) {
  return new Promise((resolve, reject) => {
    const child = spawn(
      process.execPath,
      [main(vscode), ...folders(data), ...COMMON, '--install-extension', vsix, '--force'],
      {
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    );
    let output = '';
    child.stdout.on('data', (chunk) => {
      output += chunk;
    });
    child.stderr.on('data', (chunk) => {
      output += chunk;
    });
    child.on('error', reject);
    child.on('close', (code) => (code === 0 ? resolve() : reject(new Error(`Installing ${vsix} failed.\n${output}`))));
  });
}

/** The address that opens a folder, and in it a file. */
export function workbenchUrl(editor, { folder, file, payload = [] }) {
  const all = file === undefined ? payload : [...payload, ['openFile', remote(editor, file)]];
  const query = new URLSearchParams({ folder });
  if (all.length > 0) query.set('payload', JSON.stringify(all));
  return `${editor.url}?${query.toString().replaceAll('%2F', '/')}`;
}

/** How the workbench names a file of the machine its server runs on. */
export function remote(editor, path) {
  return `vscode-remote://${editor.authority}${path}`;
}

const COMMON = ['--accept-server-license-terms', '--disable-telemetry'];

function main(vscode) {
  return join(vscode, 'out', 'server-main.js');
}

function folders(data) {
  return ['--user-data-dir', data, '--server-data-dir', data, '--extensions-dir', join(data, 'extensions')];
}

function writeSettings(data, settings) {
  const text = JSON.stringify({ ...QUIET, ...settings }, null, 2);
  for (const folder of ['User', 'Machine']) {
    mkdirSync(join(data, folder), { recursive: true });
    writeFileSync(join(data, folder, 'settings.json'), text);
  }
  mkdirSync(join(data, 'extensions'), { recursive: true });
}

/** A port nobody listens on; the wanted one, if there is a wish. */
function freePort(wanted = 0) {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', (error) => reject(new Error(`Port ${wanted} cannot be used: ${error.message}`)));
    probe.listen(wanted, HOST, () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

async function untilAnswers(port, child, output) {
  const until = Date.now() + 180_000;
  while (Date.now() < until) {
    if (child.exitCode !== null) throw new Error(`The editor's server ended at once.\n${output()}`);
    if (await answers(port)) return;
    await sleep(150);
  }
  throw new Error(`The editor's server did not answer on port ${port} within three minutes.\n${output()}`);
}

function answers(port) {
  return new Promise((resolve) => {
    const probe = request({ host: HOST, port, path: '/version', timeout: 2000 }, (response) => {
      response.resume();
      resolve(response.statusCode === 200);
    });
    probe.on('error', () => resolve(false));
    probe.on('timeout', () => probe.destroy());
    probe.end();
  });
}
