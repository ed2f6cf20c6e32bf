import {
  type Diagnostic,
  DiagnosticSeverity,
  DiagnosticTag,
  type Range as LspRange,
  type TextEdit as LspTextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { Analysis } from '../core/analysis.ts';
import type { TextEdit } from '../core/text/edit.ts';
import { type LineIndex, offsetAt, type Position, positionAt } from '../core/text/lines.ts';
import type { Problem, Severity } from '../core/text/problem.ts';
import { type Offset, type Range, rangeOf, type Span } from '../core/text/span.ts';

/** The only place where the core's positions and the Language Server Protocol's meet. */

type Placing = Pick<Analysis, 'lines' | 'layout'>;

export function toRange(span: Span, { lines, layout }: Placing): LspRange {
  return toLines(rangeOf(span, layout), lines);
}

/** The same of a place in the whole text. */
export function toLines({ start, end }: Range, lines: LineIndex): LspRange {
  return { start: positionAt(lines, start), end: positionAt(lines, end) };
}

export function toOffset(position: Position, { lines }: Pick<Placing, 'lines'>): Offset {
  return offsetAt(lines, position);
}

export const SOURCE = 'cx-programme';

/** Where the page of a rule can be read; undefined where there are no pages. */
export type PageOf = (rule: string) => string | undefined;

export function toDiagnostic(problem: Problem, uri: string, placing: Placing, pageOf: PageOf): Diagnostic {
  const href = pageOf(problem.rule);
  const related = problem.related ?? [];
  return {
    range: toRange(problem.span, placing),
    severity: toSeverity(problem.severity),
    code: problem.rule,
    source: SOURCE,
    message: problem.help ? `${problem.message}\n${problem.help}` : problem.message,
    ...(href ? { codeDescription: { href } } : {}),
    ...(problem.tag ? { tags: [DiagnosticTag.Unnecessary] } : {}),
    ...(related.length
      ? {
          relatedInformation: related.map(({ span, message }) => ({
            location: { uri, range: toRange(span, placing) },
            message,
          })),
        }
      : {}),
  };
}

function toSeverity(severity: Severity): DiagnosticSeverity {
  switch (severity) {
    case 'error':
      return DiagnosticSeverity.Error;
    case 'warning':
      return DiagnosticSeverity.Warning;
    case 'info':
      return DiagnosticSeverity.Information;
  }
}

/** Edits of a version of a document, refused where the client has another by now. */
export function toWorkspaceEdit(
  edits: readonly TextEdit[],
  { uri, version }: { readonly uri: string; readonly version: number },
  { lines }: Placing,
): WorkspaceEdit {
  const all = edits.map(
    ({ range: { start, end }, newText }): LspTextEdit => ({
      range: { start: positionAt(lines, start), end: positionAt(lines, end) },
      newText,
    }),
  );
  return { documentChanges: [{ textDocument: { uri, version }, edits: all }] };
}

/** Whether two ranges have a place in common, their ends included. */
export function overlaps(a: LspRange, b: LspRange): boolean {
  return !before(a.end, b.start) && !before(b.end, a.start);
}

function before(a: LspRange['start'], b: LspRange['start']): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}
