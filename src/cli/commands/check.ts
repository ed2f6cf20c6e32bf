import { resolve } from 'node:path';
import { type Analysis, analyseOnce, type Settings } from '../../core/analysis.ts';
import { isConfig } from '../../core/config/keys.ts';
import { over } from '../../core/config/walk.ts';
import { PROFILES } from '../../core/rules/profiles.ts';
import { type Configs, openConfigs } from '../configs.ts';
import { documentsBeside } from '../documents.ts';
import { complaintOf, Failure, isFailure } from '../failure.ts';
import { readBytes, shownPath, textOf } from '../files.ts';
import { mended, replaceFile, sayFixed, withMark } from '../fix.ts';
import type { Host } from '../host.ts';
import { argumentsOf, date, type Options, oneOf, wholeNumber } from '../options.ts';
import { findPlans, plansBelow, type Source } from '../plans.ts';
import { checkOutput, deliver, FORMATS, type Format } from '../reporters/deliver.ts';
import { type Checked, type FileReport, fileReport, many, type Report, reportOf } from '../reporters/report.ts';
import { ruleOptions } from '../ruleOption.ts';
import { since } from '../since.ts';

export const OPTIONS = {
  format: { value: FORMATS.join('|'), help: 'default: pretty, in GitHub Actions github' },
  output: { value: 'FILE', help: 'write the report to a file' },
  config: { value: 'FILE', help: 'this configuration, and no other' },
  profile: { value: PROFILES.join('|'), help: 'default: as configured, or recommended' },
  rule: { value: "'NAME: SEVERITY'", many: true, help: 'off, info, warning or error; repeatable' },
  'max-warnings': { value: 'N', help: 'fail if there are more warnings than N' },
  today: { value: 'DATE', help: 'look at plans as of this date, not of today' },
  'stdin-filename': { value: 'NAME', help: 'what standard input is called in the report' },
  since: { value: 'REV', help: 'plans changed since, and their new problems' },
  fix: { help: 'make the safe fixes, and report what is left' },
  quiet: { help: 'show errors only; count all the same' },
  'no-color': { help: 'no colour; NO_COLOR and FORCE_COLOR work too' },
} as const satisfies Options;

type Say = (message: string) => void;

/** Validates plans. Whatever is wrong with one of them, or keeps it from being read, the others are checked. */
export async function run(args: readonly string[], host: Host): Promise<number> {
  const { values, positionals } = argumentsOf(args, OPTIONS);
  const format = formatOf(values.format, host);
  const maxWarnings = values['max-warnings'];
  const most = maxWarnings === undefined ? Number.POSITIVE_INFINITY : wholeNumber('max-warnings', maxWarnings);
  const today = values.today === undefined ? host.today() : date('today', values.today);
  const profile = values.profile === undefined ? undefined : oneOf('profile', values.profile, PROFILES);
  const asked = { ...ruleOptions(values.rule), profile };
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
  const sources = await sourcesOf(positionals, values['stdin-filename'] ?? '<stdin>', host, say, fail);
  const from = values.since === undefined ? undefined : await since(values.since, host.cwd);
  const configs = openConfigs(host.cwd, values.config, fail);
  const settingsOf = (file: string): Settings => {
    const { profile = 'recommended', rules } = over(asked, configs.of(file));
    return { today, profile, rules };
  };
  const files: FileReport[] = [];
  const documents = documentsBeside(host.cwd);
  const stdinFile = values['stdin-filename'] === undefined ? undefined : resolve(host.cwd, values['stdin-filename']);
  for (const source of sources) {
    const place = resolve(host.cwd, source.file ?? source.path);
    if (from && !from.has(place)) continue;
    const left = isConfig(place) ? undefined : await configs.ignoring(place);
    if (left !== undefined) {
      if (values.fix && source.file === undefined) host.out.write(asIs(await host.stdin()));
      if (source.isNamed) say(`${source.path}: it is not checked, since ${shownPath(left, host.cwd)} ignores it.`);
      continue;
    }
    const at = source.file ?? stdinFile;
    const own = (): Settings => ({ ...settingsOf(place), documents: at === undefined ? undefined : documents(at) });
    const judge = (text: string): Analysis | Checked => judged(place, text, configs, own);
    const narrow = async (found: Analysis): Promise<Analysis> => from?.onlyNew(place, found) ?? found;
    const file = await checkOne(source, judge, narrow, values.fix, host, say, fail);
    if (file) files.push(file);
  }
  const report = reportOf(files, values.quiet);
  if (from) say(sayOlder(from.older, values.since ?? ''));
  // The fixed plan from standard input goes to standard output, so the report cannot.
  const toReader = values.fix && positionals.includes('-') ? { ...host, out: host.err } : host;
  deliver(report, { format, output: values.output, noColour: values['no-color'] }, toReader);
  return failed ? 2 : exitCode(report, most, say);
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

/** A plan by the rules that hold in its folder; a configuration file by its own form. */
function judged(file: string, text: string, configs: Configs, settings: () => Settings): Analysis | Checked {
  if (!isConfig(file)) return analyseOnce(text, settings());
  const { file: read, problems } = configs.check(file, text);
  return { ...read, problems };
}

async function checkOne(
  source: Source,
  judge: (text: string) => Analysis | Checked,
  narrow: (found: Analysis) => Promise<Analysis>,
  fix: boolean,
  host: Host,
  say: Say,
  fail: Say,
): Promise<FileReport | undefined> {
  const { path, file } = source;
  try {
    const bytes = file === undefined ? await host.stdin() : readBytes(file, path);
    const found = judge(textOf(bytes, path));
    if (!('failures' in found)) {
      if (fix && file === undefined) host.out.write(asIs(bytes));
      return fileReport(path, found);
    }
    for (const { rule, error } of found.failures)
      fail(`${path}: the rule ${rule} failed, which is a fault of cx-programme: ${String(error)}`);
    return fileReport(path, await narrow(fix ? fixed(source, bytes, found, host, say, fail) : found));
  } catch (error) {
    fail(isFailure(error) ? error.message : `${path}: ${complaintOf(error)}`);
    return undefined;
  }
}

/** What is not fixed comes out as it went in. */
function asIs(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('utf8');
}

/** What is left of a plan's problems once it is fixed; all of them where it could not be written. */
function fixed(
  { path, file }: Source,
  bytes: Uint8Array,
  before: Analysis,
  { out }: Host,
  say: Say,
  fail: Say,
): Analysis {
  const after = mended(before);
  if (file === undefined) out.write(withMark(after.analysis.text, bytes));
  if (after.done.length === 0) return before;
  try {
    if (file !== undefined) replaceFile(file, path, bytes, after);
  } catch (error) {
    if (!isFailure(error)) throw error;
    fail(error.message);
    return before;
  }
  say(`${path}: ${sayFixed(after)}`);
  return after.analysis;
}

function sayOlder(count: number, revision: string): string {
  if (count === 0) return `only plans changed since ${revision} were checked.`;
  return `${many(count, 'problem')} left out, since ${count === 1 ? 'it was' : 'they were'} there at ${revision}.`;
}

function exitCode({ counts }: Report, most: number, say: Say): number {
  if (counts.warning > most) say(`${many(counts.warning, 'warning')}, and --max-warnings allows ${most}.`);
  return counts.error > 0 || counts.warning > most ? 1 : 0;
}
