import type { Severity } from '../../core/text/problem.ts';
import { harmless } from '../cells.ts';
import { type Finding, many, type Reporter, summaryOf, type Told } from './report.ts';

/** GitHub drops what is over ten annotations of a kind in a step, in silence. The last notice is kept for the counts. */
const MOST: Counts = { error: 10, warning: 10, info: 9 };
type Counts = Readonly<Record<Severity, number>>;

const SEVERITIES = ['error', 'warning', 'info'] as const;

const COMMAND = { error: 'error', warning: 'warning', info: 'notice' } as const;

/**
 * Workflow commands, which GitHub Actions turns into annotations; what is over its limit follows as plain lines. Of each
 * finding both are told, a line each.
 */
export function githubReport(toWorkspace: (path: string) => string): Reporter {
  return {
    tell(file) {
      const path = toWorkspace(file.path);
      return file.findings.map((finding) => `${annotation(path, finding)}\n${plain(path, finding)}`);
    },
    whole(report) {
      const told = report.parts.flatMap((part) => part.told);
      const lines = SEVERITIES.flatMap((severity) =>
        linesOf(
          told.filter((each) => each.severity === severity),
          severity,
        ),
      );
      const summary = `${summaryOf(report)}${besides(told)}`;
      const closing = report.withProblems > 0 ? `::notice title=cx-programme::${data(summary)}` : summary;
      return `${[...lines, closing].join('\n')}\n`;
    },
  };
}

/** What has no annotation is in the log, and whoever looks at the annotations alone has to know. */
function besides(told: readonly Told[]): string {
  const over = SEVERITIES.flatMap((severity) => {
    const more = told.filter((each) => each.severity === severity).length - MOST[severity];
    return more > 0 ? [many(more, severity)] : [];
  });
  return over.length ? `; ${over.join(', ')} of these in the log only` : '';
}

function linesOf(told: readonly Told[], severity: Severity): readonly string[] {
  const [annotations, lines] = [0, 1].map((i) => told.map(({ text }) => text.split('\n')[i] ?? ''));
  const most = MOST[severity];
  if (told.length <= most) return annotations ?? [];
  return [
    ...(annotations ?? []).slice(0, most),
    `::group::… and ${many(told.length - most, `more ${severity}`)}`,
    ...(lines ?? []).slice(most),
    '::endgroup::',
  ];
}

function annotation(path: string, { rule, severity, message, help, start, end }: Finding): string {
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

function plain(path: string, { rule, severity, message, start }: Finding): string {
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
