import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { npm } from './npm.mjs';
import { ROOT, say, withProgress } from './terminal.mjs';

/** Installs what package-lock.json names, if it is not there yet. Itself needs nothing installed. */
export async function ensureDependencies() {
  if (isInstalled()) return;
  say('Installing');
  await withProgress('the packages of package-lock.json', install);
}

/** `npm ci`; where a registry lacks packages of other platforms npm finds the lock file incomplete, and `install` will do. */
async function install() {
  try {
    await npm(['ci'], ROOT);
  } catch (error) {
    if (!/EUSAGE|in sync/.test(error.message)) throw error;
    await npm(['install', '--no-save'], ROOT);
  }
}

/** Whether node_modules holds the versions of the lock file (npm notes them in a hidden one of its own). */
function isInstalled() {
  const wanted = readPackages(join(ROOT, 'package-lock.json'));
  const present = readPackages(join(ROOT, 'node_modules', '.package-lock.json'));
  if (wanted === undefined || present === undefined) return false;
  return Object.entries(wanted).every(([path, { version, optional }]) => {
    if (path === '') return true;
    const found = present[path];
    return found === undefined ? optional === true : found.version === version;
  });
}

function readPackages(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8')).packages;
  } catch {
    return undefined;
  }
}
