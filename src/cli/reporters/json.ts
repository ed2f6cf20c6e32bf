import type { Finding, Report } from './report.ts';

/** The report for programs, version 1. Its form is a public interface: what is added is optional, nothing changes. */
export function jsonReport({ files, counts }: Report): string {
  const report = {
    version: 1,
    files: files.map(({ path, findings }) => ({ path, problems: findings.map(problemOf) })),
    summary: { files: files.length, errors: counts.error, warnings: counts.warning, infos: counts.info },
  };
  return `${JSON.stringify(report)}\n`;
}

export function problemOf({ rule, severity, message, start, end, pointer, help, fixes }: Finding): object {
  return {
    rule,
    severity,
    message,
    line: start.line + 1,
    column: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
    pointer,
    ...(help === undefined ? {} : { help }),
    fixes: fixes().map(({ title }) => title),
  };
}
