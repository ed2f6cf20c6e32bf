import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../lib/terminal.mjs';

/**
 * Runs mocha over TypeScript tests; its own report is shown, and its sums are read from it. `retries` is how often a test
 * that fails is tried again; which of them needed that is noted.
 */
export function runMocha(files, { ignore = [], parallel = false, env = {}, timeout = 20_000, retries = 0, label }) {
  const args = [
    join(ROOT, 'node_modules', 'mocha', 'bin', 'mocha.js'),
    '--require',
    'tsx/cjs',
    '--reporter',
    retries > 0 ? join(ROOT, 'scripts', 'suites', 'reporter.cjs') : 'dot',
    '--timeout',
    String(timeout),
    ...(retries > 0 ? ['--retries', String(retries)] : []),
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
      const again = [...output.matchAll(/^\s+second try: (.*)$/gm)].map(([, title]) => title);
      const notes = again.length === 0 ? [] : [`${label}: ${again.length} needed a second try: ${again.join('; ')}`];
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
