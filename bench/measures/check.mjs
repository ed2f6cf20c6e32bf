// The command line: start-up against bare Node, many files against those who merely load or lint them. Wall clock of
// whole processes, by turns.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { byTurns } from '../lib/editing.mjs';
import { largePlan } from '../lib/plans.mjs';
import { median } from '../lib/stats.mjs';

const TODAY = ['--today', '2026-02-18'];

export async function measure(root) {
  const folder = mkdtempSync(join(tmpdir(), 'cx-bench-'));
  try {
    const one = join(folder, 'one.cx.yaml');
    writeFileSync(one, largePlan(100));
    const [many, some] = [plansIn(join(folder, 'many'), 1000), plansIn(join(folder, 'some'), 100)];
    const check = (path) => () => timeOf([`${root}/dist/cli.js`, 'check', path, ...TODAY]);
    const bare = () => timeOf(['-e', '0']);
    const load = () => timeOf([`${root}/bench/peers/js-yaml-load.mjs`, many]);
    const spectral = (path) => () => timeOf([...spectralOf(root), `${path}/*.yaml`]);

    const start = await byTurns([check(one), bare], 31);
    const loading = await byTurns([check(many), load], 5, { warmUp: 1 });
    const linting = await byTurns([check(some), spectral(some)], 3, { warmUp: 1 });
    const lintingMany = await byTurns([check(many), spectral(many)], 3, { warmUp: 0 });
    return [
      row('`check` of one 100-line plan (peer: bare node)', start, 1.6),
      row('`check` of 1,000 plans of 130 lines (peer: js-yaml loads them)', loading, 2),
      row('`check` of 1,000 plans of 130 lines (peer: spectral, two rules)', lintingMany, 1 / 10),
      row('`check` of 100 plans of 130 lines (peer: spectral, two rules)', linting, undefined),
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function row(measure, [our, their], atMost) {
  const bound = atMost === undefined ? {} : { atMost };
  return { measure, ours: median(our), peer: median(their), unit: 'ms', ...bound };
}

function plansIn(folder, count) {
  mkdirSync(folder);
  for (let seed = 1; seed <= count; seed++)
    writeFileSync(join(folder, `plan-${String(seed).padStart(4, '0')}.cx.yaml`), largePlan(130, seed));
  return folder;
}

function spectralOf(root) {
  const program = `${root}/bench/node_modules/@stoplight/spectral-cli/dist/index.js`;
  const rules = `${root}/bench/peers/spectral.yaml`;
  return [program, 'lint', '--ignore-unknown-format', '--fail-severity', 'error', '--ruleset', rules];
}

/** Milliseconds of one run of Node. What it prints is read, as a terminal would; problems may be found, faults may not. */
function timeOf(args) {
  const started = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: 1 << 28,
  });
  const ms = performance.now() - started;
  if (status !== 0 && status !== 1) throw new Error(`node ${args.join(' ')}: exit code ${status}\n${stderr}`);
  return ms;
}
