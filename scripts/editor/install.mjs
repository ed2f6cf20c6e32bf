/**
 * VS Code as a server with its web workbench, from npm alone: for machines without a desktop VS Code,
 * and for the tests, which run in real extension hosts. Kept in `.cache/`, keyed by version.
 */
import { existsSync, mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { npm } from '../lib/npm.mjs';
import { ROOT, say, withProgress } from '../lib/terminal.mjs';

/** code-server 4.100.3 is VS Code 1.100.3, the oldest that the extension supports, and runs on Node 20. */
export const EDITOR_VERSION = '4.100.3';

const HOME = join(ROOT, '.cache', `editor-${EDITOR_VERSION}`);
const VSCODE = join('node_modules', 'code-server', 'lib', 'vscode');
const MARKER = '.installed';

/** The folder of VS Code's server; installs it the first time. */
export async function installEditor() {
  const vscode = join(HOME, VSCODE);
  if (existsSync(join(HOME, MARKER))) return vscode;
  const partial = `${HOME}.${process.pid}`;
  rmSync(partial, { recursive: true, force: true });
  mkdirSync(partial, { recursive: true });
  try {
    say('  The embedded editor is fetched once (about 300 MB on disk, in .cache/).');
    writeFileSync(join(partial, 'package.json'), '{"private": true}\n');
    // Its own install scripts build native modules that are not needed here.
    await withProgress(`installing VS Code server (code-server ${EDITOR_VERSION})`, () =>
      npm(['install', `code-server@${EDITOR_VERSION}`, '--ignore-scripts', '--no-package-lock'], partial),
    );
    await withProgress('installing the modules of VS Code server', () =>
      npm(['ci', '--omit=dev', '--ignore-scripts', '--legacy-peer-deps'], join(partial, VSCODE)),
    );
    linkRipgrep(join(partial, VSCODE));
    writeFileSync(join(partial, MARKER), '');
    rmSync(HOME, { recursive: true, force: true });
    renameSync(partial, HOME);
  } finally {
    rmSync(partial, { recursive: true, force: true });
  }
  return vscode;
}

/** File search wants a ripgrep; the system's will do. */
function linkRipgrep(vscode) {
  const system = ['/usr/bin/rg', '/usr/local/bin/rg', '/opt/homebrew/bin/rg'].find((path) => existsSync(path));
  const folder = join(vscode, 'node_modules', '@vscode', 'ripgrep', 'bin');
  if (system === undefined || existsSync(join(folder, 'rg'))) return;
  mkdirSync(folder, { recursive: true });
  symlinkSync(system, join(folder, 'rg'));
}
