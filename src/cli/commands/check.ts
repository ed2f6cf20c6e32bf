import { analyseOnce, type Settings } from '../../core/analysis.ts';
import { PROFILES } from '../../core/rules/profiles.ts';
import { Failure } from '../failure.ts';
import { readText, textOf } from '../files.ts';
import type { Host } from '../host.ts';
import { argumentsOf, date, type Options, oneOf, wholeNumber } from '../options.ts';
import { findPlans, plansBelow, type Source } from '../plans.ts';
import { checkOutput, deliver, FORMATS, type Format } from '../reporters/deliver.ts';
import { type FileReport, fileReport, many, type Report, reportOf } from '../reporters/report.ts';

export const OPTIONS = {
  format: { value: FORMATS.join('|'), help: 'default: pretty, in GitHub Actions github' },
  output: { value: 'FILE', help: 'write the report to a file' },
  profile: { value: PROFILES.join('|'), help: 'default: recommended' },
  'max-warnings': { value: 'N', help: 'fail if there are more warnings than N' },
  today: { value: 'DATE', help: 'look at plans as of this date, not of today' },
  'stdin-filename': { value: 'NAME', help: 'what standard input is called in the report' },
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
  const settings: Settings = {
    today: values.today === undefined ? host.today() : date('today', values.today),
    profile: values.profile === undefined ? 'recommended' : oneOf('profile', values.profile, PROFILES),
  };
  if (values['stdin-filename'] !== undefined && !positionals.includes('-'))
    throw new Failure('--stdin-filename names the plan from standard input: write `-` among the paths.');
  checkOutput(values.output);

  let failed = false;
  const say: Say = (message) => host.err.write(`cx-programme: ${message}\n`);
  const fail: Say = (message) => {
    failed = true;
    say(message);
  };
  const sources = await sourcesOf(positionals, values['stdin-filename'] ?? '<stdin>', host, say, fail);
  const files: FileReport[] = [];
  for (const source of sources) {
    const file = await checkOne(source, settings, host, fail);
    if (file) files.push(file);
  }
  const report = reportOf(files, values.quiet);
  deliver(report, { format, output: values.output, noColour: values['no-color'] }, host);
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

async function checkOne(
  { path, file }: Source,
  settings: Settings,
  host: Host,
  fail: Say,
): Promise<FileReport | undefined> {
  try {
    const text = file === undefined ? textOf(await host.stdin(), path) : readText(file, path);
    const analysis = analyseOnce(text, settings);
    for (const { rule, error } of analysis.failures)
      fail(`${path}: the rule ${rule} failed, which is a fault of cx-programme: ${String(error)}`);
    return fileReport(path, analysis);
  } catch (error) {
    fail(error instanceof Failure ? error.message : `${path}: ${String(error)}. This is a fault of cx-programme.`);
    return undefined;
  }
}

function exitCode({ counts }: Report, most: number, say: Say): number {
  if (counts.warning > most) say(`${many(counts.warning, 'warning')}, and --max-warnings allows ${most}.`);
  return counts.error > 0 || counts.warning > most ? 1 : 0;
}
