import { resolve } from 'node:path';
import { type Analysis, analyseOnce, type Settings } from '../../core/analysis.ts';
import { over } from '../../core/config/walk.ts';
import { PROFILES } from '../../core/rules/profiles.ts';
import { acceptances } from '../acceptances.ts';
import { compare, compareWhole } from '../comparison.ts';
import { openConfigs } from '../configs.ts';
import { isFailure } from '../failure.ts';
import type { Host } from '../host.ts';
import { argumentsOf, date, type Options, oneOf } from '../options.ts';
import { checkOutput } from '../reporters/deliver.ts';
import { deliverDiff, FORMATS } from '../reporters/diff/deliver.ts';
import { type Compared, type DiffReport, diffReport, type FileDiff, fileDiff } from '../reporters/diff/report.ts';
import { ruleOptions } from '../ruleOption.ts';
import { type Pair, sidesOf } from '../sides.ts';

const FAIL_ON = ['weakens', 'introduced-errors', 'never'] as const;
type FailOn = (typeof FAIL_ON)[number];

export const OPTIONS = {
  format: { value: FORMATS.join('|'), help: 'default: pretty' },
  output: { value: 'FILE', help: 'write the report to a file' },
  'fail-on': { value: FAIL_ON.join('|'), help: 'exit with 1 on these; default: never' },
  config: { value: 'FILE', help: 'this configuration, and no other' },
  profile: { value: PROFILES.join('|'), help: 'for the problems; default: as configured' },
  rule: { value: "'NAME: SEVERITY'", many: true, help: 'off, info, warning or error; repeatable' },
  today: { value: 'DATE', help: 'look at both as of this date, not of today' },
  'link-base': { value: 'URL', help: 'what lines before are linked to: URL/path#L1' },
  'link-head': { value: 'URL', help: 'what lines now are linked to' },
  'prune-accepted': { help: 'take out what accepts nothing any more' },
  'no-color': { help: 'no colour; NO_COLOR and FORCE_COLOR work too' },
} as const satisfies Options;

/** Tells what the change of plans means. What keeps one plan from being compared does not keep the others from it. */
export async function run(args: readonly string[], host: Host): Promise<number> {
  const { values, positionals } = argumentsOf(args, OPTIONS);
  const format = values.format === undefined ? 'pretty' : oneOf('format', values.format, FORMATS);
  const failOn = values['fail-on'] === undefined ? 'never' : oneOf('fail-on', values['fail-on'], FAIL_ON);
  const today = values.today === undefined ? host.today() : date('today', values.today);
  const profile = values.profile === undefined ? undefined : oneOf('profile', values.profile, PROFILES);
  const asked = { ...ruleOptions(values.rule), profile };
  checkOutput(values.output);

  let failed = false;
  const say = (message: string): void => host.err.write(`cx-programme: ${message}\n`);
  const fail = (message: string): void => {
    failed = true;
    say(message);
  };
  const sides = await sidesOf(positionals, host);
  const accepted = acceptances(host.cwd, today);
  const configs = openConfigs(host.cwd, values.config, fail);
  const settingsOf = (file: string): Settings => {
    const { profile = 'recommended', rules } = over(asked, configs.of(file));
    return { today, profile, rules };
  };
  const files: FileDiff[] = [];
  for (const pair of sides.pairs) {
    const place = resolve(host.cwd, pair.path);
    if ((await configs.ignoring(place)) !== undefined) continue;
    try {
      const compared = await comparePair(pair, settingsOf(place));
      files.push(fileDiff(compared, (change) => accepted.of(place, change)));
    } catch (error) {
      if (!isFailure(error)) throw error;
      fail(error.message);
    }
  }
  if (!sides.pairs.length) say('no plan (*.cx.yaml, *.cx.yml) below this folder differs between the two.');
  const report = diffReport(files);
  const links = { base: values['link-base'], head: values['link-head'], commits: sides.commits };
  deliverDiff(report, { format, output: values.output, noColour: values['no-color'], links }, host);
  accepted.close(values['prune-accepted'], say);
  return failed ? 2 : exitCode(report, failOn);
}

async function comparePair({ path, from, inRepository, read }: Pair, settings: Settings): Promise<Compared> {
  const { base, head } = await read();
  const before = analyseOnce(base ?? '', settings);
  const now = analyseOnce(head ?? '', settings);
  return { path, from, inRepository, base: before, head: now, comparison: comparisonOf(base, head, before, now) };
}

function comparisonOf(
  base: string | undefined,
  head: string | undefined,
  before: Analysis,
  now: Analysis,
): Compared['comparison'] {
  if (base === undefined && head !== undefined) return compareWhole('added', now);
  if (head === undefined && base !== undefined) return compareWhole('removed', before);
  return compare(before, now);
}

/** A head that cannot be read may hide anything. */
function exitCode({ files, counts, introducedErrors }: DiffReport, failOn: FailOn): number {
  switch (failOn) {
    case 'never':
      return 0;
    case 'weakens':
      return counts.weakens > 0 || files.some(({ comparison }) => comparison.unreadable === 'head') ? 1 : 0;
    case 'introduced-errors':
      return introducedErrors > 0 ? 1 : 0;
  }
}
