import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { npm } from './npm.mjs';
import { ROOT, say, withProgress } from './terminal.mjs';

/** Installs what package-lock.json names, if it is not there yet. Itself needs nothing installed. */
export async function ensureDependencies() {
  if (isInstalled()) return;
  say('Installing');
  const args = existsSync(join(ROOT, 'package-lock.json')) ? ['ci'] : ['install'];
  await withProgress('the packages of package-lock.json', () => npm(args, ROOT));
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
