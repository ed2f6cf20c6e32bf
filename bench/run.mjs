#!/usr/bin/env node
// `npm run bench [-- MEASURE… --write]`: what we are measured by, beside others, in one table of one run.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeReport } from './lib/report.mjs';
import { staleness } from './lib/stale.mjs';
import { machine, tableOf } from './lib/table.mjs';

const BENCH = dirname(fileURLToPath(import.meta.url));
const ROOT = join(BENCH, '..');
const MEASURES = [
  'keystroke',
  'completion',
  'hover',
  'growth',
  'memory',
  'check',
  'compare',
  'timeline',
  'activation',
  'sizes',
];
const PEERS = ['yaml-language-server', 'js-yaml', 'dhtmlx-gantt', '@stoplight/spectral-cli'];

const args = process.argv.slice(2);
const wanted = args.filter((arg) => !arg.startsWith('-'));
const unknown = wanted.filter((name) => !MEASURES.includes(name));
if (unknown.length > 0) {
  console.error(`There is no measure ${unknown.join(', ')}; there are ${MEASURES.join(', ')}.`);
  process.exit(2);
}

setUp();
const rows = [];
for (const name of MEASURES.filter((each) => wanted.length === 0 || wanted.includes(each))) {
  const started = performance.now();
  process.stderr.write(`${name} …`);
  const { measure } = await import(`./measures/${name}.mjs`);
  rows.push(...(await measure(ROOT)));
  process.stderr.write(` ${Math.round((performance.now() - started) / 1000)} s\n`);
}
const table = tableOf(rows);
console.log(`\n${machine()}\n\n${table}`);
const late = staleness(ROOT);
if (late) console.log(`\n${late}`);
if (args.includes('--write')) writeReport(BENCH, table);

/** What is measured and what it is measured against, where they are not there yet. */
function setUp() {
  if (PEERS.some((peer) => !existsSync(join(BENCH, 'node_modules', peer)))) {
    process.stderr.write('installing what we are measured against …\n');
    const command = existsSync(join(BENCH, 'package-lock.json')) ? 'ci' : 'install';
    execFileSync('npm', [command, '--ignore-scripts', '--no-audit', '--no-fund'], {
      cwd: BENCH,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  }
  const bundles = ['cli.js', 'server.js', 'protocol.js', 'extension.js', 'client.js', 'webview.js', 'webview.css'];
  if (bundles.some((name) => !existsSync(join(ROOT, 'dist', name))))
    execFileSync(process.execPath, [join(ROOT, 'scripts', 'bundle.mjs')], {
      cwd: ROOT,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
}
