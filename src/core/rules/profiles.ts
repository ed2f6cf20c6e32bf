import type { Plan } from '../model/programme.ts';
import type { Severity } from '../text/problem.ts';
import { groupOf, type Rule } from './rule.ts';
import type { RuleSetting, Weight } from './settings.ts';

export const PROFILES = ['minimal', 'recommended', 'strict'] as const;

/** How much is asked of a plan. */
export type Profile = (typeof PROFILES)[number];

const MINIMAL_GROUPS: ReadonlySet<string> = new Set(['syntax', 'schema', 'suppression', 'reference']);
const MINIMAL_RULES: ReadonlySet<string> = new Set([
  'ownership/missing-owner',
  'ownership/unfilled-owner',
  'staffing/missing-role',
  'staffing/unfilled-role',
  'staffing/unstaffed-super-user-network',
]);

/** Faults of writing: they stay what they are, however young the plan is. */
const WRITING: ReadonlySet<string> = new Set(['syntax', 'schema', 'reference']);

/** Whether a rule is asked. What is set of the rule itself counts more than the profile. */
export function isActive(rule: Rule, profile: Profile, plan: Plan | undefined, setting?: RuleSetting): boolean {
  const status = plan?.programme?.status?.value;
  // Only an active plan can be late: a draft promises nothing yet, and a paused or closed one nothing more.
  if (rule.id === 'schedule/overdue' && (status ?? 'active') !== 'active') return false;
  if (setting) return setting.severity !== 'off';
  switch (profile) {
    case 'minimal':
      return MINIMAL_GROUPS.has(groupOf(rule.id)) || MINIMAL_RULES.has(rule.id);
    case 'recommended':
      return rule.strict !== true;
    case 'strict':
      return true;
  }
}

/**
 * The severity that counts: the one that is set, else strict raises warnings to errors. A draft gets warnings at most,
 * whatever is set: settings are made for all plans, and this one promises nothing yet.
 */
export function severityOf(
  id: string,
  severity: Severity,
  profile: Profile,
  plan: Plan | undefined,
  setting?: RuleSetting,
): Weight {
  const raised = setting?.severity ?? (profile === 'strict' && severity === 'warning' ? 'error' : severity);
  const draft = plan?.programme?.status?.value === 'draft' && !WRITING.has(groupOf(id));
  return draft && raised === 'error' ? 'warning' : raised;
}
