import type { Profile } from '../rules/profiles.ts';
import type { Weight } from '../rules/settings.ts';

/** The words of the configuration file, stated once: the reader, the schema and the editor follow. */

export const CONFIG_NAME = 'cx-programme.config.yaml';

export function isConfig(path: string): boolean {
  return path === CONFIG_NAME || path.endsWith(`/${CONFIG_NAME}`) || path.endsWith(`\\${CONFIG_NAME}`);
}

export const CONFIG_KEYS = {
  extends: 'The profile to begin with, or the path of another configuration, relative to this file.',
  root: 'Nothing further up counts: configurations in the folders above are not looked for.',
  rules: 'Rules one by one: how severe each is, and its options.',
  ignore: 'Plans that are not checked: names and globs, relative to the folder of this file.',
} as const satisfies Readonly<Record<string, string>>;

export type ConfigKey = keyof typeof CONFIG_KEYS;

export const ABOUT_PROFILES: Readonly<Record<Profile, string>> = {
  minimal: 'Shape, references, owners and roles only.',
  recommended: 'The rules that hold for nearly every programme.',
  strict: 'Every rule, and warnings count as errors.',
};

export const ABOUT_WEIGHTS: Readonly<Record<Weight, string>> = {
  off: 'The rule is not asked.',
  info: 'Told, and counts for nothing.',
  warning: 'Told; a check still succeeds.',
  error: 'Told, and a check fails.',
};

/** A path within the folders that hold the plans, not an address, and not from the root of a machine. */
export const PATH_PATTERN = '^(?![A-Za-z][A-Za-z0-9+.-]*:|[/~\\\\]).*\\.ya?ml$';

/** Faults of YAML hide all others: that rule is always an error. */
export function weightsOf(rule: string, all: readonly Weight[]): readonly Weight[] {
  return rule.startsWith('syntax/') ? ['error'] : all;
}
