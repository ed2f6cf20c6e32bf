import { spawn } from 'node:child_process';

const running = new Set();
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
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  signal(child, 'SIGTERM');
  const timer = setTimeout(() => signal(child, 'SIGKILL'), 3000);
  await gone;
  clearTimeout(timer);
  signal(child, 'SIGKILL');
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
  });
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(name, () => {
      for (const child of running) signal(child, 'SIGTERM');
      process.exit(name === 'SIGINT' ? 130 : 143);
    });
  }
}
