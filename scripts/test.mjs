#!/usr/bin/env node
/**
 * `npm test [-- --checks --unit --clients --editor --e2e]`: everything, or the parts that are named.
 * The last line is for machines: `N passed, N failed, N skipped`.
 */
import { parseArgs } from 'node:util';
import { ensureDependencies } from './lib/dependencies.mjs';
import { formatSeconds, heading, say } from './lib/terminal.mjs';

const PARTS = ['checks', 'unit', 'clients', 'editor', 'e2e'];
const total = { passed: 0, failed: 0, skipped: 0 };
const lines = [];
const notes = [];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: Object.fromEntries(PARTS.map((part) => [part, { type: 'boolean' }])),
});
const chosen = PARTS.filter((part) => values[part]);
const wanted = chosen.length === 0 ? PARTS : chosen;

await phase('install', async () => {
  await ensureDependencies();
});
const built = await phase('bundle', async () => {
  const { bundle } = await import('./bundle.mjs');
  await bundle();
});
if (wanted.includes('checks')) await phase('checks', async () => (await import('./suites/checks.mjs')).runChecks());
if (wanted.includes('unit')) await phase('unit', runUnit);
if (wanted.includes('clients') && built)
  await phase('clients', async () => (await import('./suites/clients.mjs')).runClients());
let editors = 0;
if (wanted.includes('editor') && built) {
  const hosts = await phase('editor', async () => (await import('./suites/hosts.mjs')).runHosts());
  editors += hosts?.ran?.length ?? 0;
  lines.push(`  editors that ran the suite: ${hosts?.ran?.join(', ') || 'none'}`);
}
if (wanted.includes('e2e') && built) {
  const seen = await phase('e2e', async () => (await import('./suites/e2e.mjs')).runE2e(named()));
  if (seen?.ran) editors += 1;
}
summary();

function named() {
  return positionals.length > 0 ? positionals : undefined;
}

async function runUnit() {
  const { runMocha } = await import('./suites/mocha.mjs');
  const ignore = ['test/clients/**', 'test/editor/**', 'test/e2e/**'];
  return runMocha(named() ?? ['test/**/*.test.ts'], { ignore, parallel: positionals.length === 0, label: 'unit' });
}

/** Runs a part, counts it, times it; a part that throws is one failure. Returns undefined if it threw. */
async function phase(name, work) {
  heading(name);
  const started = Date.now();
  let result;
  try {
    result = (await work()) ?? {};
  } catch (error) {
    say(`    ✗ ${name}: ${error?.stack ?? error}`);
    notes.push(`${name}: ${String(error?.message ?? error).split('\n')[0]}`);
  }
  const counts = result ?? { failed: 1 };
  for (const key of Object.keys(total)) total[key] += counts[key] ?? 0;
  notes.push(...(counts.notes ?? []));
  const told =
    counts.passed === undefined ? '' : `  ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`;
  lines.push(`  ${name.padEnd(8)} ${formatSeconds(Date.now() - started).padStart(8)}${told}`);
  return result;
}

function summary() {
  heading('summary');
  for (const line of lines) say(line);
  if ((wanted.includes('editor') || wanted.includes('e2e')) && editors === 0) {
    total.failed += 1;
    notes.push('no real editor has run: that counts as a failure');
  }
  for (const note of notes) say(`  ${note}`);
  say();
  say(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
  process.exitCode = total.failed > 0 ? 1 : 0;
}
