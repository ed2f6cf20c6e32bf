/** What is checked without running anything of ours: types, style, and that the committed bundle is fresh. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { build } from '../bundle.mjs';
import { ROOT, say } from '../lib/terminal.mjs';

const BIN = join(ROOT, 'node_modules', '.bin');

export async function runChecks() {
  const counts = { passed: 0, failed: 0, skipped: 0, notes: [] };
  const record = (name, outcome, output = '') => {
    counts[outcome] += 1;
    say(`    ${{ passed: '✓', failed: '✗', skipped: '–' }[outcome]} ${name}`);
    if (outcome === 'failed') say(firstLines(output.trim(), 60).replace(/^/gm, '        '));
  };
  const run = (name, command, args) => {
    const { status, stdout, stderr } = spawnSync(join(BIN, command), args, {
      cwd: ROOT,
      encoding: 'utf8',
      shell: process.platform === 'win32',
    });
    record(name, status === 0 ? 'passed' : 'failed', `${stdout}${stderr}`);
  };

  await checkBundle(record, counts.notes);
  if (existsSync(join(ROOT, 'tsconfig.json'))) run('types (tsc -b)', 'tsc', ['-b']);
  else record('types (tsc -b): there is no tsconfig.json', 'skipped');
  run('format and lint (biome ci)', 'biome', ['ci', '--colors=off', '.']);
  return counts;
}

function firstLines(text, limit) {
  const lines = text.split('\n');
  return lines.length <= limit
    ? text
    : [...lines.slice(0, limit), `… and ${lines.length - limit} lines more`].join('\n');
}

/** pre-commit installs from git without a build, so what of dist/ is in git has to be what the sources give. */
async function checkBundle(record, notes) {
  const name = 'the committed dist/ is what the sources give';
  const { files } = await build({ only: ['cli'] });
  const git = (...args) => spawnSync('git', args, { cwd: ROOT, maxBuffer: 2 ** 28 });
  if (git('rev-parse', '--git-dir').status !== 0) return record(`${name}: not a git checkout`, 'skipped');
  const sources = ['src', 'schemas', 'scripts', 'package.json', 'package-lock.json'];
  if (git('status', '--porcelain', '--', ...sources).stdout.length > 0) {
    notes.push('dist/ was not compared with git: there are uncommitted changes to the sources');
    return record(`${name}: uncommitted changes`, 'skipped');
  }
  const stale = [...files].filter(([path, fresh]) => {
    const { status, stdout } = git('show', `HEAD:${path.replaceAll('\\', '/')}`);
    return status !== 0 || !stdout.equals(Buffer.from(fresh));
  });
  if (!stale.length) return record(name, 'passed');
  const paths = stale.map(([path]) => path).join(', ');
  return record(name, 'failed', `${paths} in git: not what a fresh build gives. Run "npm run bundle" and commit it.`);
}
