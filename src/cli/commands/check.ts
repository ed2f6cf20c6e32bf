import { resolve } from 'node:path';
import { PROFILES } from '../../core/rules/profiles.ts';
import { type Check, checking, type Say, type Task } from '../checking.ts';
import { Failure } from '../failure.ts';
import type { Host } from '../host.ts';
import { argumentsOf, date, type Options, oneOf, wholeNumber } from '../options.ts';
import { findPlans, plansBelow, type Source } from '../plans.ts';
import { checkOutput, deliver, FORMATS, type Format, formOf, reporterOf } from '../reporters/deliver.ts';
import { many, type Part, type Report, reportOf } from '../reporters/report.ts';
import { ruleOptions } from '../ruleOption.ts';
import { since } from '../since.ts';
import { inThreads, threadsFor } from '../turns.ts';

export const OPTIONS = {
  format: { value: FORMATS.join('|'), help: 'default: pretty, in GitHub Actions github' },
  output: { value: 'FILE', help: 'write the report to a file' },
  config: { value: 'FILE', help: 'this configuration, and no other' },
  profile: { value: PROFILES.join('|'), help: 'default: as configured, or recommended' },
  rule: { value: "'NAME: SEVERITY'", many: true, help: 'off, info, warning or error; repeatable' },
  'max-warnings': { value: 'N', help: 'fail if there are more warnings than N' },
  today: { value: 'DATE', help: 'look at plans as of this date, not of today' },
  'stdin-filename': { value: 'NAME', help: 'what standard input is called in the report' },
  jobs: { value: 'N', help: 'check with up to N threads; default: cores less one' },
  since: { value: 'REV', help: 'plans changed since, and their new problems' },
  fix: { help: 'make the safe fixes, and report what is left' },
  quiet: { help: 'show errors only; count all the same' },
  'no-color': { help: 'no colour; NO_COLOR and FORCE_COLOR work too' },
} as const satisfies Options;

/** Validates plans. Whatever is wrong with one of them, or keeps it from being read, the others are checked. */
export async function run(args: readonly string[], host: Host): Promise<number> {
  const { values, positionals } = argumentsOf(args, OPTIONS);
  const format = formatOf(values.format, host);
  const maxWarnings = values['max-warnings'];
  const most = maxWarnings === undefined ? Number.POSITIVE_INFINITY : wholeNumber('max-warnings', maxWarnings);
  const today = values.today === undefined ? host.today() : date('today', values.today);
  const profile = values.profile === undefined ? undefined : oneOf('profile', values.profile, PROFILES);
  const asked = { ...ruleOptions(values.rule), profile };
  const jobs = values.jobs === undefined ? undefined : wholeNumber('jobs', values.jobs, 1);
  if (values['stdin-filename'] !== undefined && !positionals.includes('-'))
    throw new Failure('--stdin-filename names the plan from standard input: write `-` among the paths.');
  if (values.since !== undefined && positionals.includes('-'))
    throw new Failure('--since looks at files as they are and were: standard input has no past.');
  checkOutput(values.output);

  let failed = false;
  const say: Say = (message) => host.err.write(`cx-programme: ${message}\n`);
  const fail: Say = (message) => {
    failed = true;
    say(message);
  };
  const stdinName = values['stdin-filename'];
  const sources = await sourcesOf(positionals, stdinName ?? '<stdin>', host, say, fail);
  const from = values.since === undefined ? undefined : await since(values.since, host.cwd);
  // The fixed plan from standard input goes to standard output, so the report cannot.
  const toReader = values.fix && positionals.includes('-') ? { ...host, out: host.err } : host;
  const form = formOf({ format, output: values.output, noColour: values['no-color'] }, toReader);
  const task: Task = {
    cwd: host.cwd,
    today,
    asked,
    config: values.config,
    stdinFile: stdinName === undefined ? undefined : resolve(host.cwd, stdinName),
    quiet: values.quiet,
    form,
  };
  const mayShare = !values.fix && !from && !positionals.includes('-');
  const threads = mayShare ? threadsFor(sources.length, jobs) : 1;
  const parts =
    threads > 1
      ? await inThreads(threads, task, sources, host, say, fail)
      : await oneByOne(sources, checking(task, { host, fix: values.fix, from, say, fail }));
  const report = reportOf(parts);
  if (from) say(sayOlder(from.older, values.since ?? ''));
  deliver(reporterOf(form).whole(report), values.output, toReader);
  return failed ? 2 : exitCode(report, most, say);
}

async function oneByOne(sources: readonly Source[], check: Check): Promise<readonly Part[]> {
  const parts: Part[] = [];
  for (const source of sources) {
    const part = await check(source);
    if (part) parts.push(part);
  }
  return parts;
}

function formatOf(value: string | undefined, { env }: Host): Format {
  if (value !== undefined) return oneOf('format', value, FORMATS);
  return env['GITHUB_ACTIONS'] === 'true' ? 'github' : 'pretty';
}

async function sourcesOf(
  paths: readonly string[],
  stdinName: string,
  { cwd }: Host,
  say: Say,
  fail: Say,
): Promise<readonly Source[]> {
  const { sources, failures } = paths.length ? await findPlans(paths, cwd, stdinName) : await plansBelow(cwd, cwd);
  for (const failure of failures) fail(failure);
  if (!sources.length && !failures.length)
    say('no plan (*.cx.yaml, *.cx.yml) below this folder: nothing was checked. `cx-programme init` writes one.');
  return sources;
}

function sayOlder(count: number, revision: string): string {
  if (count === 0) return `only plans changed since ${revision} were checked.`;
  return `${many(count, 'problem')} left out, since ${count === 1 ? 'it was' : 'they were'} there at ${revision}.`;
}

function exitCode({ counts }: Report, most: number, say: Say): number {
  if (counts.warning > most) say(`${many(counts.warning, 'warning')}, and --max-warnings allows ${most}.`);
  return counts.error > 0 || counts.warning > most ? 1 : 0;
}
