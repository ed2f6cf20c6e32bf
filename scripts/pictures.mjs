#!/usr/bin/env node
/** `node scripts/pictures.mjs`: takes the pictures of docs/features.md anew, of the editor as it is. */
import { cpSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { bundle } from './bundle.mjs';
import { ensureDependencies } from './lib/dependencies.mjs';
import { formatBytes, ROOT, say } from './lib/terminal.mjs';
import { runE2e } from './suites/e2e.mjs';
import { SCREENSHOTS } from './suites/hosts.mjs';

await ensureDependencies();
await bundle({ quiet: true });
const { ran, failed, notes } = await runE2e(['test/e2e/features.test.ts', 'test/e2e/compare.test.ts']);
for (const note of notes) say(`  ${note}`);
if (ran && failed === 0) {
  const [from, to] = [join(ROOT, SCREENSHOTS, 'features'), join(ROOT, 'docs', 'images', 'features')];
  cpSync(from, to, { recursive: true });
  for (const name of readdirSync(to)) say(`  ${name.padEnd(28)} ${formatBytes(statSync(join(to, name)).size)}`);
} else process.exitCode = 1;
