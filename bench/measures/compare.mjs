// Comparing two versions of a plan: what it costs beside parsing both of them once, in one process; and as a command,
// beside checking both.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { byTurns } from '../lib/editing.mjs';
import { planOf } from '../lib/plans.mjs';
import { median } from '../lib/stats.mjs';

/** 18 February 2026, in days since 1970. */
const TODAY = 20_502;

export async function measure(root) {
  const folder = mkdtempSync(join(tmpdir(), 'cx-bench-'));
  try {
    const core = await coreOf(root, folder);
    const base = planOf(1000);
    const head = edited(base);
    const settings = { today: TODAY, profile: 'recommended' };
    const sides = [base, head].map((text) => core.analyseOnce(text, settings));
    const compare = () => timeOf(() => core.compare(...sides));
    const parse = () => timeOf(() => [base, head].map((text) => core.parse(text)));
    const [comparing, parsing] = await byTurns([compare, parse], 31, { warmUp: 4 });

    const files = ['base', 'head'].map((name) => join(folder, `${name}.cx.yaml`));
    writeFileSync(files[0], base);
    writeFileSync(files[1], head);
    const [diff, check] = await byTurns([run(root, 'diff', files), run(root, 'check', files)], 9, { warmUp: 1 });
    return [
      row('1,000 milestones, 100 moved: compare (peer: parse both sides)', comparing, parsing, 3),
      row('1,000 milestones: `diff` of two files (peer: our `check` of both)', diff, check, undefined),
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Every tenth milestone a week later. */
function edited(text) {
  let seen = 0;
  return text.replace(/^ {8}week: (\d+)$/gm, (line, week) =>
    seen++ % 10 === 0 ? `        week: ${Number(week) + 1}` : line,
  );
}

/** The core by itself, as no bundle has it. */
async function coreOf(root, folder) {
  const { build } = await import(createRequire(join(root, 'package.json')).resolve('esbuild'));
  const outfile = join(folder, 'core.cjs');
  const contents = `
    export { analyseOnce } from './src/core/analysis.ts';
    export { compare } from './src/core/diff/compare.ts';
    export { parse } from './src/core/syntax/syntax.ts';`;
  await build({
    stdin: { contents, resolveDir: root, loader: 'ts' },
    outfile,
    bundle: true,
    platform: 'node',
    minify: true,
    logLevel: 'error',
  });
  return createRequire(outfile)(outfile);
}

function timeOf(work) {
  const started = performance.now();
  work();
  return performance.now() - started;
}

function run(root, command, files) {
  return () =>
    timeOf(() => {
      const args = [join(root, 'dist/cli.js'), command, ...files, '--today', '2026-02-18'];
      const { status, stderr } = spawnSync(process.execPath, args, {
        stdio: ['ignore', 'pipe', 'pipe'],
        maxBuffer: 1 << 28,
      });
      if (status !== 0 && status !== 1) throw new Error(`${command}: exit code ${status}\n${stderr}`);
    });
}

function row(measure, our, their, atMost) {
  return { measure, ours: median(our), peer: median(their), unit: 'ms', ...(atMost === undefined ? {} : { atMost }) };
}
