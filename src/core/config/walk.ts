import type { Profile } from '../rules/profiles.ts';
import type { Rule } from '../rules/rule.ts';
import type { RuleSetting, RuleSettings } from '../rules/settings.ts';
import type { Problem } from '../text/problem.ts';
import { fault } from './faults.ts';
import { type ConfigFile, readConfig } from './file.ts';
import { CONFIG_NAME } from './keys.ts';

/** What a host finds at an address. */
export type Content =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'missing' }
  | { readonly kind: 'unreadable'; readonly reason: string };

/** What walking needs of a host. Addresses are paths or URIs with `/`; the core only compares them. */
export interface Ground {
  /** The address of a path beside a file, `..` and all; undefined where the file has no place in folders. */
  beside(file: string, path: string): string | undefined;
  readonly rules: readonly Rule[];
}

/** Asks for the content of addresses, one after the other; a host answers at once or in its time. */
export type Walk<T> = Generator<string, T, Content>;

/** A configuration file that has a say. */
export interface Source {
  readonly address: string;
  readonly file: ConfigFile;
  /** Also what is wrong with the file it extends, told where it names it. */
  readonly problems: readonly Problem[];
}

/** What holds for the plans of one folder. */
export interface Configuration {
  /** Undefined where no file names one. */
  readonly profile: Profile | undefined;
  readonly rules: RuleSettings;
  /** The globs of each file, which count from its folder. */
  readonly ignore: readonly { readonly address: string; readonly globs: readonly string[] }[];
  /** The files it comes from; those named later give way. */
  readonly sources: readonly Source[];
  /** Files that are there and cannot be read. */
  readonly unreadable: readonly { readonly address: string; readonly reason: string }[];
}

export const NO_CONFIGURATION: Configuration = {
  profile: undefined,
  rules: {},
  ignore: [],
  sources: [],
  unreadable: [],
};

/**
 * The configuration of a plan: the file in its folder and those in the folders above it, up to the one that says `root`
 * or the root of the repository. What is nearer to the plan counts more, rule by rule.
 */
export function* configurationOf(plan: string, ground: Ground): Walk<Configuration> {
  let all = NO_CONFIGURATION;
  let last: string | undefined;
  for (let up = ''; ; up += '../') {
    const address = ground.beside(plan, `${up}${CONFIG_NAME}`);
    if (address === undefined || address === last) return all;
    last = address;
    const content = yield address;
    if (content.kind === 'unreadable') all = over(all, { ...NO_CONFIGURATION, unreadable: [{ address, ...content }] });
    if (content.kind === 'text') {
      const file = readConfig(content.text, ground.rules);
      all = over(all, yield* configurationIn(address, file, ground));
      if (file.config.root) return all;
    }
    const repository = ground.beside(plan, `${up}.git`);
    if (repository === undefined || (yield repository).kind !== 'missing') return all;
  }
}

/** The configuration of one file: what it says, over what it extends. */
export function* configurationIn(
  address: string,
  file: ConfigFile,
  ground: Ground,
  below: readonly string[] = [],
): Walk<Configuration> {
  const { profile, rules, ignore, base } = file.config;
  const own = { profile, rules, ignore: ignore.length ? [{ address, globs: ignore }] : [], unreadable: [] };
  if (!base) return { ...own, sources: [{ address, file, problems: file.problems }] };
  const extended = yield* readBase(base.path, [...below, address], ground);
  const told =
    typeof extended === 'string' ? [fault('schema/value', ...extendsFault(base.path, extended), base.span)] : [];
  const self: Configuration = { ...own, sources: [{ address, file, problems: [...file.problems, ...told] }] };
  return typeof extended === 'string' ? self : over(self, extended);
}

type Wrong = 'missing' | 'unreadable' | 'circle';

function* readBase(path: string, way: readonly string[], ground: Ground): Walk<Configuration | Wrong> {
  const address = ground.beside(way.at(-1) ?? '', path);
  if (address === undefined) return 'missing';
  if (way.includes(address)) return 'circle';
  const content = yield address;
  if (content.kind !== 'text') return content.kind;
  return yield* configurationIn(address, readConfig(content.text, ground.rules), ground, way);
}

function extendsFault(path: string, wrong: Wrong): [message: string, help: string] {
  switch (wrong) {
    case 'missing':
      return [
        `There is no file \`${path}\` beside this one.`,
        'Check the path: it counts from the folder of this file.',
      ];
    case 'unreadable':
      return [`\`${path}\` cannot be read.`, 'Name a file of UTF-8 text that this user may read.'];
    case 'circle':
      return [`\`${path}\` extends this file in turn, so neither has a beginning.`, 'Remove one of the two `extends`.'];
  }
}

/** One configuration over another: where both speak of a rule, the upper one counts; options that it leaves out stay. */
export function over(upper: Configuration, lower: Configuration): Configuration {
  const rules = new Map<string, RuleSetting>(Object.entries(lower.rules));
  for (const [id, { severity, options }] of Object.entries(upper.rules)) {
    const all = { ...rules.get(id)?.options, ...options };
    rules.set(id, Object.keys(all).length ? { severity, options: all } : { severity });
  }
  return {
    profile: upper.profile ?? lower.profile,
    rules: Object.fromEntries([...rules].sort(([a], [b]) => (a < b ? -1 : 1))),
    ignore: [...upper.ignore, ...lower.ignore],
    sources: [...upper.sources, ...lower.sources],
    unreadable: [...upper.unreadable, ...lower.unreadable],
  };
}
