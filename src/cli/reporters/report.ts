import type { Analysis } from '../../core/analysis.ts';
import { editsOf, type Fixable } from '../../core/edits/resolve.ts';
import type { Node } from '../../core/syntax/tree.ts';
import type { TextEdit } from '../../core/text/edit.ts';
import { type LineIndex, type Position, positionAt } from '../../core/text/lines.ts';
import type { Problem, Severity } from '../../core/text/problem.ts';
import { type Offset, type Range, rangeOf, type Span } from '../../core/text/span.ts';
import { type Place, placeFinder } from '../places.ts';

/** A fix that can be made, as it changes the text. */
export interface Mend {
  readonly title: string;
  readonly edits: readonly TextEdit[];
}

/** A problem as reports show it: lines and characters count from 0 here, and from 1 in every report. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly help: string | undefined;
  /** The fixes that can be made; found when asked for. */
  readonly fixes: () => readonly Mend[];
  readonly isFixable: boolean;
  readonly range: Range;
  readonly start: Position;
  readonly end: Position;
  /** RFC 6901 pointer to the item concerned, and where that begins. */
  readonly pointer: string;
  readonly head: Offset | undefined;
  readonly related: readonly { readonly range: Range; readonly message: string }[];
}

export interface FileReport {
  readonly path: string;
  readonly lines: LineIndex;
  readonly root: Node | undefined;
  readonly findings: readonly Finding[];
}

export type Counts = Readonly<Record<Severity, number>>;

/** What was found, and how many of each. `quiet` leaves out all but errors, and counts them all the same. */
export interface Report {
  readonly files: readonly FileReport[];
  readonly counts: Counts;
  /** The files that have a problem. */
  readonly withProblems: number;
}

/** What of a file's analysis is reported. */
export type Checked = Fixable & Pick<Analysis, 'problems' | 'lines'>;

/** By line, column and rule. */
export function fileReport(path: string, analysis: Checked): FileReport {
  const { problems, layout, lines, root } = analysis;
  const placeOf = placeFinder(root, layout);
  const findings = problems.map(
    (problem): Finding => findingOf(problem, placeOf(problem), (span) => rangeOf(span, layout), analysis),
  );
  findings.sort((a, b) => a.range.start - b.range.start || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0));
  return { path, lines, root, findings };
}

function findingOf(
  problem: Problem,
  { pointer, head }: Place,
  toRange: (span: Span) => Range,
  analysis: Checked,
): Finding {
  const { lines } = analysis;
  const { rule, severity, message, help, fixes = [], related = [] } = problem;
  const range = toRange(problem.span);
  return {
    rule,
    severity,
    message,
    help,
    fixes: () =>
      fixes.flatMap((fix) => {
        const edits = editsOf(fix, analysis);
        return edits ? [{ title: fix.title, edits }] : [];
      }),
    isFixable: fixes.some(({ safe }) => safe),
    range,
    start: positionAt(lines, range.start),
    end: positionAt(lines, range.end),
    pointer,
    head,
    related: related.map((other) => ({ range: toRange(other.span), message: other.message })),
  };
}

export function reportOf(files: readonly FileReport[], quiet: boolean): Report {
  const counts: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
  for (const { findings } of files) for (const { severity } of findings) counts[severity]++;
  const shown = ({ findings, ...file }: FileReport): FileReport => ({
    ...file,
    findings: findings.filter(({ severity }) => !quiet || severity === 'error'),
  });
  return { files: files.map(shown), counts, withProblems: files.filter(({ findings }) => findings.length > 0).length };
}

/** `3 errors, 2 warnings in 2 plans (checked 4)`. */
export function summaryOf({ files, counts, withProblems }: Report): string {
  const found = (['error', 'warning', 'info'] as const).filter((severity) => counts[severity] > 0);
  if (files.length === 0) return 'No plan was checked.';
  if (found.length === 0) return `No problem in ${many(files.length, 'plan')}.`;
  const kinds = found.map((severity) => many(counts[severity], severity)).join(', ');
  return `${kinds} in ${many(withProblems, 'plan')} (checked ${files.length})`;
}

export function many(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`;
}
