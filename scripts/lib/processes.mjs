import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const running = new Set();
const folders = new Set();
let watching = false;

/** Starts a program with its own process group, which ends at the latest when this one does. */
export function startGroup(command, args, options = {}) {
  watchExit();
  const child = spawn(command, args, { ...options, detached: process.platform !== 'win32' });
  running.add(child);
  child.on('exit', () => running.delete(child));
  return child;
}

/** Ends a program and all it started; waits until it is gone. */
export async function stopGroup(child) {
  if (child.exitCode === null && child.signalCode === null) {
    const gone = new Promise((resolve) => child.once('exit', resolve));
    signal(child, 'SIGTERM');
    const timer = setTimeout(() => signal(child, 'SIGKILL'), 3000);
    await gone;
    clearTimeout(timer);
  }
  signal(child, 'SIGKILL');
}

/** A new folder that is gone when this process is. */
export function temporaryFolder(name) {
  watchExit();
  const folder = mkdtempSync(join(tmpdir(), `cx-${name}-`));
  folders.add(folder);
  return folder;
}

function signal(child, name) {
  try {
    if (process.platform === 'win32') child.kill(name);
    else process.kill(-child.pid, name);
  } catch {
    // It is gone already.
  }
}

function watchExit() {
  if (watching) return;
  watching = true;
  process.on('exit', () => {
    for (const child of running) signal(child, 'SIGKILL');
    for (const folder of folders) remove(folder);
  });
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.on(name, () => process.exit(name === 'SIGINT' ? 130 : 143));
}

function remove(folder) {
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  } catch {
    // A file of a program that is just ending; the system's temporary folder is cleaned anyway.
  }
}
