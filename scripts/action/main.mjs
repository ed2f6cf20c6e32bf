/** What action.yml does, but for the upload of SARIF: check, compare, summary, comment. No dependency but Node and git. */
import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findBase } from './base.mjs';
import { Cli } from './cli.mjs';
import { keepComment } from './comment.mjs';
import { tableOf, verdictOf } from './summary.mjs';
import { all, tell } from './tell.mjs';

const { env } = process;
const GATES = ['errors', 'introduced-errors', 'weakens', 'never'];

const event = env.GITHUB_EVENT_PATH ? JSON.parse(readFileSync(env.GITHUB_EVENT_PATH, 'utf8')) : {};
const cli = new Cli(options());

try {
  output('exit-code', String(await review()));
} catch (error) {
  tell('error', error.message);
  output('exit-code', '2');
}
// Each is one line that begins with `::`.
appendTo(env.GITHUB_OUTPUT, `told<<END\n${all().join('\n')}\nEND\n`);

async function review() {
  const gates = gatesAsked();
  const base = await findBase(env.CX_BASE, event);
  const checked = check(env.CX_ONLY_NEW === 'true' && base ? ['--since', base] : []);
  const sarif = env.CX_SARIF === 'true' ? writeSarif() : 0;
  const change = base ? compare(base, gates) : undefined;

  const parts = [tableOf(checked.report), ...(change ? [change.markdown] : [])];
  appendTo(env.GITHUB_STEP_SUMMARY, `${parts.join('\n\n')}\n`);
  if (change && env.CX_COMMENT === 'true') await keepComment({ ...change, report: checked.report }, event, env);

  if (Math.max(checked.code, sarif, change?.code ?? 0) > 1) return 2;
  if (change?.isGated) tell('error', `${verdictOf(change.markdown)}. The summary of this run says why.`);
  return change?.isGated || (checked.code === 1 && gates.includes('errors')) ? 1 : 0;
}

function gatesAsked() {
  const asked = (env.CX_FAIL_ON ?? '').split(/[\s,]+/).filter((each) => each !== '');
  const unknown = asked.find((each) => !GATES.includes(each));
  if (unknown !== undefined) throw new Error(`fail-on: ${unknown} is none of ${GATES.join(', ')}.`);
  return asked;
}

function options() {
  const given = { profile: env.CX_PROFILE, config: env.CX_CONFIG };
  return Object.entries(given).flatMap(([name, value]) => (value ? [`--${name}=${value}`] : []));
}

function paths() {
  const lines = (env.CX_PATHS ?? '').split('\n').map((line) => line.trim());
  return lines.filter((line) => line !== '');
}

/** To the log as it was asked for, and once more for the summary. */
function check(since) {
  const most = env.CX_MAX_WARNINGS ? [`--max-warnings=${env.CX_MAX_WARNINGS}`] : [];
  const { code } = cli.show(['check', `--format=${env.CX_FORMAT || 'github'}`, ...most, ...since, '--', ...paths()]);
  const { out } = cli.ask(['check', '--format=json', ...since, '--', ...paths()]);
  return { code, report: out ? JSON.parse(out) : undefined };
}

/** All problems, since code scanning finds out by itself which are new. */
function writeSarif() {
  const file = join(env.RUNNER_TEMP ?? '.', 'cx-programme.sarif');
  const { code } = cli.ask(['check', '--format=sarif', `--output=${file}`, '--', ...paths()]);
  if (code < 2) output('sarif', file);
  return code;
}

function compare(base, gates) {
  const { code, out } = cli.show(['diff', base, '--format=markdown'], 'keep');
  if (code > 1) return { code, markdown: '', changed: 0, isGated: false };
  const asked = gates.filter((gate) => gate === 'weakens' || gate === 'introduced-errors');
  const runs = (asked.length ? asked : ['never']).map((gate) =>
    cli.ask(['diff', base, '--format=json', `--fail-on=${gate}`]),
  );
  return {
    code,
    markdown: out.trimEnd(),
    changed: JSON.parse(runs[0].out).files.length,
    isGated: runs.some((run) => run.code === 1),
  };
}

function output(name, value) {
  appendTo(env.GITHUB_OUTPUT, `${name}=${value}\n`);
}

function appendTo(file, text) {
  if (file) appendFileSync(file, text);
}
