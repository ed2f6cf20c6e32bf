import { type Documents, NO_DOCUMENTS } from './model/documents.ts';
import { lacks } from './model/item.ts';
import { milestone, type Plan, plan as planReader } from './model/programme.ts';
import { symbolsRead } from './model/reader.ts';
import { collectSymbols, type SymbolTable, symbolTable } from './model/symbols.ts';
import { RULES } from './rules/index.ts';
import { type Profile, severityOf } from './rules/profiles.ts';
import { differencesIn } from './rules/reads.ts';
import type { Facts } from './rules/rule.ts';
import { type Earlier, type Findings, type RuleFailure, runRules } from './rules/run.ts';
import { isSameRules, type RuleSettings } from './rules/settings.ts';
import { applySuppressions, type Judged, mayAccept } from './rules/suppress.ts';
import { type Changes, changesBetween, isSection, movedBetween, type Section } from './schedule/changes.ts';
import { followSchedule } from './schedule/follow.ts';
import { loadOf, type PersonLoad } from './schedule/load.ts';
import { type Parties, partiesOf } from './schedule/parties.ts';
import { type Schedule, scheduling } from './schedule/schedule.ts';
import { shapeProblems } from './schema/problems.ts';
import { milestoneLists, validateAhead } from './schema/validation.ts';
import { commentTest } from './syntax/comments.ts';
import { parseOnce, parsing, type Syntax } from './syntax/syntax.ts';
import type { Node } from './syntax/tree.ts';
import { type Change, changeBetween } from './text/change.ts';
import { type LineIndex, lineIndex, nextLineIndex } from './text/lines.ts';
import { once } from './text/once.ts';
import type { Problem } from './text/problem.ts';
import { type Layout, rangeOf, WHOLE } from './text/span.ts';
import { finish, type Steps } from './text/steps.ts';
import type { Text } from './text/text.ts';
import type { Day } from './time/day.ts';

/** What an analysis depends on beside the text. */
export interface Settings {
  readonly today: Day;
  readonly profile: Profile;
  /** What is known of the documents that plans name; another object where something else is known. */
  readonly documents?: Documents | undefined;
  /** What is set of single rules; it counts more than the profile. */
  readonly rules?: RuleSettings | undefined;
}

/** All that is known of one version of a plan's text. Immutable; the costly parts are computed when asked for. */
export interface Analysis {
  readonly text: string;
  /** The text as YAML, and what of it can be kept for the next version. */
  readonly syntax: Syntax;
  readonly settings: Settings;
  readonly lines: LineIndex;
  readonly layout: Layout;
  readonly root: Node | undefined;
  /** Undefined where the text is no mapping at all. */
  readonly plan: Plan | undefined;
  readonly symbols: SymbolTable;
  /** The ids that were found in reading an item of the tree. */
  readonly symbolsOf: typeof symbolsRead;
  readonly schedule: Schedule | undefined;
  readonly parties: Parties | undefined;
  /** Hours asked of hours protected, person by person; computed when first asked for. */
  readonly load: () => readonly PersonLoad[];
  /** True where the text is not YAML: then the plan is what could be saved of it, and nothing more is said of it. */
  readonly broken: boolean;
  /** Ordered by place, then rule. */
  readonly problems: readonly Problem[];
  /** Whether there may be comments that accept problems. */
  readonly accepts: boolean;
  /** Accepted by comments. */
  readonly suppressed: readonly Problem[];
  /** Rules that threw: faults of ours, not of the plan. */
  readonly failures: readonly RuleFailure[];
  /** What each rule found; undefined where none was asked. */
  readonly findings: Findings | undefined;
  /** The paths of documents that this analysis asked for, and of which nothing is known. */
  readonly wanted: ReadonlySet<string>;
}

/**
 * Text in, plain data out: the one door to the core for every host. Never throws. Where the analysis of an earlier
 * version is given, what the edit left alone is taken from it; the result is the same.
 */
export function analyse(text: string, settings: Settings, previous?: Analysis): Analysis {
  const lines = previous ? nextLineIndex(previous.lines, text) : lineIndex(text);
  return finish(analysing(lines, settings, previous));
}

/** The same of a text that nobody will edit: quicker for a small one. */
export function analyseOnce(text: string, settings: Settings): Analysis {
  return finish(analysing(lineIndex(text), settings, undefined, parseOnce(text)));
}

/** The same in steps of some milliseconds, for hosts that have other things to do in between. */
export function* analysing(lines: LineIndex, settings: Settings, previous?: Analysis, known?: Syntax): Steps<Analysis> {
  const text = lines.source;
  const change = previous && changeBetween(previous.lines.source, text);
  const wanted = new Set<string>();
  const documents = noting(settings.documents, wanted);
  const { syntax, plan, symbols, facts, told, changes } = yield* reading(
    text,
    { today: settings.today, documents },
    previous,
    change,
    known,
  );
  const { root, layout } = syntax;
  const broken = syntax.problems.length > 0;
  const shape = broken || !root ? [] : shapeProblems(root);
  yield;
  const isSame = previous?.findings?.failures.length === 0 && isSameSetting(previous.settings, settings);
  const earlier = isSame && facts && changes && earlierOf(previous, facts, changes, settings, layout);
  const findings =
    facts && isJudged(plan, broken, shape) ? yield* runRules(RULES, facts, settings, earlier || undefined) : undefined;

  const found = broken
    ? syntax.problems
    : root
      ? [...shape, ...(findings ? notToldBy(shape, told) : []), ...(findings?.problems ?? [])]
      : [emptyPlan()];
  const accepts = mayAccept(text, change, previous?.accepts);
  const { problems, suppressed } = accepts
    ? applySuppressions(found, lines, layout, commentTest(root, layout), judgedBy(findings, settings, wanted))
    : { problems: found, suppressed: [] };
  const weighed = problems.flatMap((problem) => {
    const { rule, severity } = problem;
    const weight = severityOf(rule, severity, settings.profile, plan, settings.rules?.[rule]);
    if (weight === 'off') return [];
    return weight === severity ? problem : { ...problem, severity: weight };
  });
  return {
    get text() {
      return lines.text;
    },
    syntax,
    settings,
    lines,
    layout,
    root,
    plan,
    symbols,
    symbolsOf: symbolsRead,
    schedule: facts?.schedule,
    parties: facts?.parties,
    load: facts?.load ?? (() => []),
    broken,
    problems: inOrder(weighed, layout),
    accepts,
    suppressed,
    failures: findings?.failures ?? [],
    findings,
    wanted,
  };
}

/** What was found before and still holds; undefined where too much has changed to tell. */
function earlierOf(
  previous: Analysis,
  facts: Facts,
  changes: Changes,
  { documents }: Settings,
  layout: Layout,
): Earlier | undefined {
  const { plan, schedule, findings, settings } = previous;
  const differences = schedule && differencesIn(changes, schedule, facts.schedule);
  if (!plan || !findings || !differences) return undefined;
  const sameDocuments = settings.documents === documents;
  const { replaced } = changes;
  return { ...differences, findings, replaced, moved: movedBetween(plan, facts.plan), layout, sameDocuments };
}

/** The documents, and a note of those that are asked for and not known. */
function noting(documents: Documents | undefined, wanted: Set<string>): Documents {
  return {
    get(path) {
      const document = documents?.get(path);
      if (!document) wanted.add(path);
      return document;
    },
  };
}

const KNOWN_RULES: readonly string[] = RULES.map((rule) => rule.id);

/** A comment that accepts what nobody looked for this time may well be needed another time. */
function judgedBy(findings: Findings | undefined, { today, documents }: Settings, wanted: ReadonlySet<string>): Judged {
  const hasDocuments = documents !== undefined && wanted.size === 0;
  const rules = [...(findings?.byRule.keys() ?? [])].filter((rule) => hasDocuments || !rule.asksForDocuments);
  const asked = new Set(rules.map(({ id }) => id));
  return { today, known: KNOWN_RULES, asked: (rule) => asked.has(rule) };
}

/** Without its head a plan has no place where to say what else it lacks; that the head is missing is said. */
function isJudged(plan: Plan | undefined, broken: boolean, shape: readonly Problem[]): boolean {
  const isUnknownVersion = shape.some((problem) => problem.rule === 'schema/version');
  return plan !== undefined && !broken && !isUnknownVersion && !lacks(plan, 'programme');
}

function isSameSetting(a: Settings, b: Settings): boolean {
  return a.today === b.today && a.profile === b.profile && isSameRules(a.rules, b.rules);
}

interface Reading {
  readonly syntax: Syntax;
  readonly plan: Plan | undefined;
  readonly symbols: SymbolTable;
  readonly facts: Facts | undefined;
  /** Values that are well formed and mean nothing, such as the weeks 6-4. */
  readonly told: readonly Problem[];
  /** What has changed since the previous analysis, if that is little. */
  readonly changes: Changes | undefined;
}

/** From the text to all that rules may know of it. */
export function read(text: string, today: Day, documents: Documents = NO_DOCUMENTS): Reading {
  return finish(reading(text, { today, documents }));
}

function* reading(
  text: Text,
  given: Pick<Facts, 'today' | 'documents'>,
  previous?: Analysis,
  change?: Change,
  known?: Syntax,
): Steps<Reading> {
  const syntax = known ?? (yield* parsing(text, previous?.syntax, change));
  const collected = collectSymbols();
  const told: Problem[] = [];
  if (syntax.root && !previous?.plan && !known) yield* readAhead(syntax.root);
  const plan = syntax.root && planReader.read(syntax.root, { symbols: collected, problems: told });
  if (!plan) return { syntax, plan, symbols: symbolTable(collected), facts: undefined, told, changes: undefined };
  yield;
  const isNext = previous?.syntax.sections === syntax.sections;
  const changes = isNext && previous.plan ? changesBetween(previous.plan, plan) : undefined;
  const has = (...sections: readonly Section[]): boolean => sections.some((section) => changes?.parts.has(section));
  // Where only milestones changed, under the ids that they had, the ids are the same.
  const sameIds = changes && ![...changes.parts].some(isSection);
  const symbols = symbolTable(collected, sameIds ? previous?.symbols : undefined);
  const followed = changes && previous?.schedule && followSchedule(previous.schedule, plan, changes);
  const schedule = followed ?? (yield* scheduling(plan));
  const sameParties = changes && !has('people', 'roles', 'teams');
  const parties = (sameParties && previous?.parties) || partiesOf(plan);
  const load = once(() => loadOf(plan, schedule, parties));
  yield;
  return { syntax, plan, symbols, facts: { plan, symbols, schedule, parties, load, ...given }, told, changes };
}

/** Reads and validates the milestones one by one; both remember, so that the whole is quick afterwards. */
function* readAhead(root: Node): Steps<void> {
  for (const { list } of milestoneLists(root)) {
    for (const item of list.items) {
      milestone.read(item, { symbols: collectSymbols(), problems: [] });
      validateAhead(item);
      yield;
    }
  }
}

function inOrder(problems: readonly Problem[], layout: Layout): readonly Problem[] {
  return [...problems].sort((a, b) => {
    const [first, second] = [rangeOf(a.span, layout), rangeOf(b.span, layout)];
    return first.start - second.start || first.end - second.end || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0);
  });
}

/** What reading found that the schema could not say, unless the schema found fault with the same place. */
function notToldBy(shape: readonly Problem[], told: readonly Problem[]): readonly Problem[] {
  return told.filter(
    ({ span: { section, start, end } }) =>
      !shape.some(({ span }) => span.section === section && span.start === start && span.end === end),
  );
}

function emptyPlan(): Problem {
  return {
    rule: 'schema/required',
    severity: 'error',
    message: 'There is no plan in this file yet: it needs `cx`, `programme` and `phases`.',
    help: 'Write one with `cx-programme init`, or insert the roadmap in the editor.',
    span: { section: WHOLE, start: 0, end: 0 },
  };
}
