import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../lib/terminal.mjs';

/** Runs mocha over TypeScript tests; its own report is shown, and its sums are read from it. */
export function runMocha(files, { ignore = [], parallel = false, env = {}, timeout = 20_000, label }) {
  const args = [
    join(ROOT, 'node_modules', 'mocha', 'bin', 'mocha.js'),
    '--require',
    'tsx/cjs',
    '--reporter',
    'dot',
    '--timeout',
    String(timeout),
    // Left to itself mocha keeps one core for the process that only counts.
    ...(parallel ? ['--parallel', '--jobs', String(Math.max(2, availableParallelism()))] : []),
    ...ignore.flatMap((pattern) => ['--ignore', pattern]),
    ...files,
  ];
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, ...env },
    });
    let output = '';
    child.stdout.on('data', (chunk) => {
      output += chunk;
      process.stdout.write(chunk);
    });
    child.on('error', reject);
    child.on('close', (code) => {
      const counts = {
        passed: sum(output, 'passing'),
        failed: sum(output, 'failing'),
        skipped: sum(output, 'pending'),
      };
      const silent = counts.passed + counts.failed + counts.skipped === 0;
      const notes = [];
      if (code !== 0 && counts.failed === 0) {
        counts.failed = 1;
        notes.push(`${label}: mocha ended with code ${code}${silent ? ' before any test' : ''}`);
      }
      resolve({ ...counts, notes });
    });
  });
}

function sum(output, word) {
  const found = [...output.matchAll(new RegExp(`^\\s+(\\d+) ${word}\\b`, 'gm'))].at(-1);
  return found === undefined ? 0 : Number(found[1]);
}
