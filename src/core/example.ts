import { type Analysis, analyse, read } from './analysis.ts';
import { markdownDocument } from './markdown/document.ts';
import type { Document, Documents } from './model/documents.ts';
import type { Rule } from './rules/rule.ts';
import { runRule } from './rules/run.ts';
import type { Fix, Problem } from './text/problem.ts';
import { nearest } from './text/suggest.ts';
import { dayFromCivil, parseDay } from './time/day.ts';

/** Part of a plan as a rule's examples are, and what that rule alone finds in it. */
export interface Example {
  readonly text: string;
  readonly analysis: Analysis;
  readonly problems: readonly Problem[];
}

/** The first day of the programme of the examples. */
const TODAY = dayFromCivil({ year: 2026, month: 1, dayOfMonth: 5 });

export function exampleOf(rule: Rule, text: string): Example {
  const today = (rule.today === undefined ? undefined : parseDay(rule.today)) ?? TODAY;
  const documents = documentsIn(rule.files);
  const analysis = analyse(text, { today, profile: 'strict', documents });
  // The faults of writing are found by reading.
  if (!rule.check && !rule.milestone)
    return { text, analysis, problems: analysis.problems.filter((problem) => problem.rule === rule.id) };
  const { facts } = read(text, today, documents);
  return { text, analysis, problems: facts ? runRule(rule, facts) : [] };
}

/** A repository of these files, with the plan at its top; what is not among them is missing. */
export function documentsIn(files: Readonly<Record<string, string>> = {}): Documents {
  const known = new Map(Object.entries(files).map(([path, text]) => [path, markdownDocument(() => text)]));
  const missing = (path: string): Document =>
    path.startsWith('..') ? { state: 'outside' } : { state: 'missing', meant: nearest(path, [...known.keys()]) };
  return { get: (path) => known.get(path) ?? missing(path) };
}

/** The fixes of a rule's bad example, by title. */
export function fixesShown(rule: Rule): readonly Fix[] {
  const fixes = exampleOf(rule, rule.bad).problems.flatMap((problem) => problem.fixes ?? []);
  return [...new Map(fixes.map((fix) => [fix.title, fix])).values()];
}
