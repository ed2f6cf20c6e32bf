import type { Options } from './rule.ts';

export const WEIGHTS = ['off', 'info', 'warning', 'error'] as const;

/** What a team may ask of a rule. */
export type Weight = (typeof WEIGHTS)[number];

/** What is set of one rule; options that are not set have their defaults. */
export interface RuleSetting {
  readonly severity: Weight;
  readonly options?: Options;
}

/** By the rule's id; of all others what the profile says holds. Plain data: the same settings compare as equal. */
export type RuleSettings = Readonly<Record<string, RuleSetting>>;

export function isSameRules(a: RuleSettings | undefined, b: RuleSettings | undefined): boolean {
  return a === b || JSON.stringify(a ?? {}) === JSON.stringify(b ?? {});
}
