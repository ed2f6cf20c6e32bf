import type { Severity } from '../../core/text/problem.ts';
import { harmless } from '../cells.ts';
import { type Finding, many, type Report, summaryOf } from './report.ts';

/** GitHub drops what is over ten annotations of a kind in a step, in silence. The last notice is kept for the counts. */
const MOST: Counts = { error: 10, warning: 10, info: 9 };
type Counts = Readonly<Record<Severity, number>>;

const COMMAND = { error: 'error', warning: 'warning', info: 'notice' } as const;

interface Found {
  readonly path: string;
  readonly finding: Finding;
}

/** Workflow commands, which GitHub Actions turns into annotations; what is over its limit follows as plain lines. */
export function githubReport(report: Report, toWorkspace: (path: string) => string): string {
  const found = report.files.flatMap(({ path, findings }) =>
    findings.map((finding) => ({ path: toWorkspace(path), finding })),
  );
  const lines = (['error', 'warning', 'info'] as const).flatMap((severity) =>
    linesOf(
      found.filter(({ finding }) => finding.severity === severity),
      severity,
    ),
  );
  const summary = `${summaryOf(report)}${besides(found)}`;
  const closing = report.withProblems > 0 ? `::notice title=cx-programme::${data(summary)}` : summary;
  return `${[...lines, closing].join('\n')}\n`;
}

/** What has no annotation is in the log, and whoever looks at the annotations alone has to know. */
function besides(found: readonly Found[]): string {
  const over = (['error', 'warning', 'info'] as const).flatMap((severity) => {
    const more = found.filter(({ finding }) => finding.severity === severity).length - MOST[severity];
    return more > 0 ? [many(more, severity)] : [];
  });
  return over.length ? `; ${over.join(', ')} of these in the log only` : '';
}

function linesOf(found: readonly Found[], severity: Severity): readonly string[] {
  const rest = found.slice(MOST[severity]);
  const annotations = found.slice(0, MOST[severity]).map(annotation);
  if (rest.length === 0) return annotations;
  return [
    ...annotations,
    `::group::… and ${many(rest.length, `more ${severity}`)}`,
    ...rest.map(plain),
    '::endgroup::',
  ];
}

function annotation({ path, finding }: Found): string {
  const { rule, severity, message, help, start, end } = finding;
  // GitHub takes columns only where an annotation is of one line.
  const columns = start.line === end.line ? { col: start.character + 1, endColumn: end.character + 1 } : {};
  const properties = { file: path, line: start.line + 1, endLine: end.line + 1, ...columns, title: rule };
  const list = Object.entries(properties).map(([key, value]) => `${key}=${property(String(value))}`);
  return `::${COMMAND[severity]} ${list.join(',')}::${data(
    [message, help]
      .filter((text) => text !== undefined)
      .map(harmless)
      .join('\n'),
  )}`;
}

function plain({ path, finding: { rule, severity, message, start } }: Found): string {
  const line = harmless(`${path}:${start.line + 1}:${start.character + 1}: ${severity} ${rule}: ${message}`);
  // An old form of commands is heard anywhere in a line.
  return line.replaceAll('##[', '## [');
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
