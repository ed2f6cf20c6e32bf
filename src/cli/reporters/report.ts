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

/** What of a file's analysis is reported. */
export type Checked = Fixable & Pick<Analysis, 'problems' | 'lines'>;

/** A problem in the form of the report. */
export interface Told {
  readonly rule: string;
  readonly severity: Severity;
  readonly text: string;
}

/** What one file adds to a report: plain data, so that the tree can be forgotten, and another thread can make it. */
export interface Part {
  readonly path: string;
  readonly told: readonly Told[];
  readonly counts: Counts;
  /** How many of those told can be fixed safely. */
  readonly fixable: number;
}

/** All that was found, and how many of each. */
export interface Report {
  readonly parts: readonly Part[];
  readonly counts: Counts;
  /** The files that have a problem. */
  readonly withProblems: number;
}

/** A form of reports: each file's findings as they come, in order, and the report once all are there. */
export interface Reporter {
  tell(file: FileReport): readonly string[];
  whole(report: Report): string;
}

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

/** `quiet` leaves out all but errors, and counts them all the same. */
export function partOf(file: FileReport, { tell }: Reporter, quiet: boolean): Part {
  const counts: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
  for (const { severity } of file.findings) counts[severity]++;
  const findings = quiet ? file.findings.filter(({ severity }) => severity === 'error') : file.findings;
  const texts = tell({ ...file, findings });
  return {
    path: file.path,
    told: findings.map(({ rule, severity }, i) => ({ rule, severity, text: texts[i] ?? '' })),
    counts,
    fixable: findings.filter(({ isFixable }) => isFixable).length,
  };
}

export function reportOf(parts: readonly Part[]): Report {
  const counts: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
  let withProblems = 0;
  for (const part of parts) {
    for (const severity of ['error', 'warning', 'info'] as const) counts[severity] += part.counts[severity];
    if (part.counts.error + part.counts.warning + part.counts.info > 0) withProblems++;
  }
  return { parts, counts, withProblems };
}

/** `3 errors, 2 warnings in 2 plans (checked 4)`. */
export function summaryOf({ parts, counts, withProblems }: Report): string {
  const found = (['error', 'warning', 'info'] as const).filter((severity) => counts[severity] > 0);
  if (parts.length === 0) return 'No plan was checked.';
  if (found.length === 0) return `No problem in ${many(parts.length, 'plan')}.`;
  const kinds = found.map((severity) => many(counts[severity], severity)).join(', ');
  return `${kinds} in ${many(withProblems, 'plan')} (checked ${parts.length})`;
}

export function many(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`;
}
