import type { Problem } from '../text/problem.ts';
import { isActive, type Profile } from './profiles.ts';
import type { Details, Facts, Report, Rule } from './rule.ts';

/** What rules found, and which of them failed: a rule that throws does not take the others with it. */
export interface Findings {
  readonly problems: readonly Problem[];
  readonly failures: readonly RuleFailure[];
}

export interface RuleFailure {
  readonly rule: string;
  readonly error: unknown;
}

export function runRules(rules: readonly Rule[], facts: Facts, profile: Profile): Findings {
  const problems: Problem[] = [];
  const failures: RuleFailure[] = [];
  for (const rule of rules) {
    if (!isActive(rule, profile, facts.plan)) continue;
    try {
      problems.push(...runRule(rule, facts));
    } catch (error) {
      failures.push({ rule: rule.id, error });
    }
  }
  return { problems, failures };
}

export function runRule(rule: Rule, facts: Facts): readonly Problem[] {
  const problems: Problem[] = [];
  const report: Report = (span, message, details: Details = {}) => {
    const { item, help, related, fixes } = details;
    problems.push({ rule: rule.id, severity: rule.severity, message, span, item: item?.at, help, related, fixes });
  };
  const options = rule.options ?? {};
  if (rule.milestone) {
    for (const placed of facts.schedule.milestones) rule.milestone.check(placed, facts, report, options);
  }
  rule.check?.(facts, report, options);
  return problems;
}
