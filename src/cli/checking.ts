import { resolve } from 'node:path';
import { type Analysis, analyseOnce, type Settings } from '../core/analysis.ts';
import { isConfig } from '../core/config/keys.ts';
import { type Configuration, over } from '../core/config/walk.ts';
import type { Day } from '../core/time/day.ts';
import { type Configs, openConfigs } from './configs.ts';
import { documentsBeside } from './documents.ts';
import { complaintOf, isFailure } from './failure.ts';
import { readBytes, shownPath, textOf } from './files.ts';
import { mended, replaceFile, sayFixed, withMark } from './fix.ts';
import type { Host } from './host.ts';
import type { Source } from './plans.ts';
import { type Form, reporterOf } from './reporters/deliver.ts';
import { type Checked, fileReport, type Part, partOf } from './reporters/report.ts';
import type { Since } from './since.ts';

/** What checking depends on beside the plans: plain data, which another thread can be told. */
export interface Task {
  readonly cwd: string;
  readonly today: Day;
  /** What the command line sets of rules; it counts more than any file. */
  readonly asked: Configuration;
  /** The configuration file that holds for all plans. */
  readonly config: string | undefined;
  readonly stdinFile: string | undefined;
  readonly quiet: boolean;
  readonly form: Form;
}

export type Say = (message: string) => void;

/** Who hears of it, and what only the thread that has the terminal can do. */
export interface Doing {
  readonly host: Pick<Host, 'out' | 'stdin'>;
  readonly fix: boolean;
  readonly from: Since | undefined;
  readonly say: Say;
  /** What keeps a plan from being checked, or the command from doing its work. */
  readonly fail: Say;
}

/** What a plan adds to the report; undefined where it is left out. */
export type Check = (source: Source) => Promise<Part | undefined>;

/** Checks plan after plan. What they have in common, such as a configuration, is read once. */
export function checking(task: Task, doing: Doing): Check {
  const { cwd, today, asked, stdinFile } = task;
  const { host, fix, from, say, fail } = doing;
  const configs = openConfigs(cwd, task.config, fail);
  const documents = documentsBeside(cwd);
  const reporter = reporterOf(task.form);
  const settingsOf = (file: string): Settings => {
    const { profile = 'recommended', rules } = over(asked, configs.of(file));
    return { today, profile, rules };
  };
  return async (source) => {
    const place = resolve(cwd, source.file ?? source.path);
    if (from && !from.has(place)) return undefined;
    const left = isConfig(place) ? undefined : await configs.ignoring(place);
    if (left !== undefined) {
      if (fix && source.file === undefined) host.out.write(asIs(await host.stdin()));
      if (source.isNamed) say(`${source.path}: it is not checked, since ${shownPath(left, cwd)} ignores it.`);
      return undefined;
    }
    const at = source.file ?? stdinFile;
    const own = (): Settings => ({ ...settingsOf(place), documents: at === undefined ? undefined : documents(at) });
    try {
      const found = await checkOne(source, place, (text) => judged(place, text, configs, own), doing);
      return partOf(fileReport(source.path, found), reporter, task.quiet);
    } catch (error) {
      fail(isFailure(error) ? error.message : `${source.path}: ${complaintOf(error)}`);
      return undefined;
    }
  };
}

/** A plan by the rules that hold in its folder; a configuration file by its own form. */
function judged(file: string, text: string, configs: Configs, settings: () => Settings): Analysis | Checked {
  if (!isConfig(file)) return analyseOnce(text, settings());
  const { file: read, problems } = configs.check(file, text);
  return { ...read, problems };
}

async function checkOne(
  source: Source,
  place: string,
  judge: (text: string) => Analysis | Checked,
  doing: Doing,
): Promise<Checked> {
  const { path, file } = source;
  const { host, fix, from, fail } = doing;
  const bytes = file === undefined ? await host.stdin() : readBytes(file, path);
  const found = judge(textOf(bytes, path));
  if (!('failures' in found)) {
    if (fix && file === undefined) host.out.write(asIs(bytes));
    return found;
  }
  for (const { rule, error } of found.failures)
    fail(`${path}: the rule ${rule} failed, which is a fault of cx-programme: ${String(error)}`);
  const left = fix ? fixed(source, bytes, found, doing) : found;
  return from ? await from.onlyNew(place, left) : left;
}

/** What is not fixed comes out as it went in. */
function asIs(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('utf8');
}

/** What is left of a plan's problems once it is fixed; all of them where it could not be written. */
function fixed({ path, file }: Source, bytes: Uint8Array, before: Analysis, { host, say, fail }: Doing): Analysis {
  const after = mended(before);
  if (file === undefined) host.out.write(withMark(after.analysis.text, bytes));
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
