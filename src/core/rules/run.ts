import type { Milestone } from '../model/programme.ts';
import type { Placed } from '../schedule/schedule.ts';
import type { Problem } from '../text/problem.ts';
import { type Layout, NOWHERE, type Span } from '../text/span.ts';
import type { Steps } from '../text/steps.ts';
import { isActive, type Profile } from './profiles.ts';
import { type Differences, isTouched } from './reads.ts';
import type { Details, Facts, Options, Report, Rule } from './rule.ts';
import type { RuleSettings } from './settings.ts';

/** What rules found, and which of them failed: a rule that throws does not take the others with it. */
export interface Findings {
  readonly problems: readonly Problem[];
  readonly failures: readonly RuleFailure[];
  /** By rule, so that what still holds can be taken over. */
  readonly byRule: ReadonlyMap<Rule, Found>;
}

export interface RuleFailure {
  readonly rule: string;
  readonly error: unknown;
}

/** What one rule found: of single milestones, and of the plan as a whole. */
interface Found {
  readonly ofMilestones: ReadonlyMap<Milestone, readonly Problem[]>;
  readonly ofPlan: readonly Problem[];
}

/** What was found before, and what has changed since. */
export interface Earlier extends Differences {
  readonly findings: Findings;
  readonly replaced: ReadonlyMap<Milestone, Milestone>;
  /** The places of what holds a replaced milestone, then and now: it may have grown. */
  readonly moved: ReadonlyMap<Span, Span>;
  readonly layout: Layout;
  /** Whether the same is known of documents. */
  readonly sameDocuments: boolean;
}

/** How the rules are asked. */
export interface Asking {
  readonly profile: Profile;
  readonly rules?: RuleSettings | undefined;
}

/** Asks all rules, a step a rule. */
export function* runRules(rules: readonly Rule[], facts: Facts, asking: Asking, earlier?: Earlier): Steps<Findings> {
  const problems: Problem[] = [];
  const failures: RuleFailure[] = [];
  const byRule = new Map<Rule, Found>();
  for (const rule of rules) {
    const setting = asking.rules?.[rule.id];
    if (!isActive(rule, asking.profile, facts.plan, setting)) continue;
    const options = setting?.options ? { ...rule.options, ...setting.options } : (rule.options ?? {});
    try {
      const known = earlier && (earlier.sameDocuments || !rule.asksForDocuments) && earlier.findings.byRule.get(rule);
      const found =
        known && earlier ? followRule(rule, options, facts, known, earlier) : findWith(rule, options, facts);
      byRule.set(rule, found);
      for (const list of found.ofMilestones.values()) problems.push(...list);
      problems.push(...found.ofPlan);
    } catch (error) {
      failures.push({ rule: rule.id, error });
    }
    yield;
  }
  return { problems, failures, byRule };
}

/** All that one rule finds. */
export function runRule(rule: Rule, facts: Facts): readonly Problem[] {
  const { ofMilestones, ofPlan } = findWith(rule, rule.options ?? {}, facts);
  return [...[...ofMilestones.values()].flat(), ...ofPlan];
}

const NONE: ReadonlyMap<Milestone, readonly Problem[]> = new Map();

function findWith(rule: Rule, options: Options, facts: Facts): Found {
  return { ofMilestones: milestoneProblems(rule, options, facts), ofPlan: planProblems(rule, options, facts) };
}

function milestoneProblems(rule: Rule, options: Options, facts: Facts): Found['ofMilestones'] {
  if (!rule.milestone) return NONE;
  const found = new Map<Milestone, readonly Problem[]>();
  addMilestones(rule, options, facts.schedule.milestones, facts, found);
  return found;
}

/** Looks again at what changed, and at what spoke of it. */
function followRule(rule: Rule, options: Options, facts: Facts, known: Found, earlier: Earlier): Found {
  const { moved, layout, reads } = earlier;
  const isSame = !isTouched(rule.reads, reads) && known.ofPlan.every((problem) => stands(problem, layout));
  const ofPlan = isSame ? known.ofPlan.map((problem) => placed(problem, moved)) : planProblems(rule, options, facts);
  const ofMilestones =
    rule.milestone && isTouched(rule.milestone.reads, reads)
      ? milestoneProblems(rule, options, facts)
      : followMilestones(rule, options, facts, known, earlier);
  return { ofMilestones, ofPlan };
}

function followMilestones(
  rule: Rule,
  options: Options,
  facts: Facts,
  known: Found,
  { replaced, touched, layout }: Earlier,
): Found['ofMilestones'] {
  if (!rule.milestone) return known.ofMilestones;
  const found = new Map(known.ofMilestones);
  const again = new Set(touched);
  for (const [milestone, problems] of known.ofMilestones) {
    const placed = facts.schedule.placed.get(milestone);
    if (replaced.has(milestone)) found.delete(milestone);
    else if (placed && !problems.every((problem) => stands(problem, layout))) again.add(placed);
  }
  for (const placed of again) found.delete(placed.milestone);
  addMilestones(rule, options, again, facts, found);
  return found;
}

function addMilestones(
  rule: Rule,
  options: Options,
  milestones: Iterable<Placed>,
  facts: Facts,
  to: Map<Milestone, readonly Problem[]>,
): void {
  // Most rules have nothing to say of most milestones: one list and one way to report serve them all.
  const problems: Problem[] = [];
  const report = reporter(rule, problems);
  for (const placed of milestones) {
    rule.milestone?.check(placed, facts, report, options);
    if (problems.length) to.set(placed.milestone, problems.splice(0));
  }
}

const NOTHING: readonly Problem[] = [];

function planProblems(rule: Rule, options: Options, facts: Facts): readonly Problem[] {
  if (!rule.check) return NOTHING;
  const problems: Problem[] = [];
  rule.check(facts, reporter(rule, problems), options);
  return problems;
}

function reporter(rule: Rule, problems: Problem[]): Report {
  return (span, message, details: Details = {}) => {
    const { item, help, related, fixes } = details;
    problems.push({ rule: rule.id, severity: rule.severity, message, span, item: item?.at, help, related, fixes });
  };
}

/** The problem of something that holds a replaced milestone, told of it as it is now. */
function placed(problem: Problem, moved: ReadonlyMap<Span, Span>): Problem {
  const item = problem.item && moved.get(problem.item);
  return item ? { ...problem, item } : problem;
}

/** Whether all places that a problem speaks of are still there. */
function stands({ span, item, related, fixes }: Problem, layout: Layout): boolean {
  const isThere = (place: Span): boolean => (layout[place.section.slot] ?? NOWHERE) !== NOWHERE;
  return (
    isThere(span) &&
    (!item || isThere(item)) &&
    (related ?? []).every((other) => isThere(other.span)) &&
    (fixes ?? []).every((fix) => fix.edits.every((edit) => isThere(edit.span)))
  );
}
