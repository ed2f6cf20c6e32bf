import type { Finding, Report, Reporter } from './report.ts';

/** The report for programs, version 1. Its form is a public interface: what is added is optional, nothing changes. */
export const jsonReport: Reporter = {
  tell: ({ findings }) => findings.map((finding) => JSON.stringify(problemOf(finding))),
  whole({ parts, counts }: Report) {
    const files = parts.map(
      ({ path, told }) => `{"path":${JSON.stringify(path)},"problems":[${told.map(({ text }) => text).join()}]}`,
    );
    const summary = { files: parts.length, errors: counts.error, warnings: counts.warning, infos: counts.info };
    return `{"version":1,"files":[${files.join()}],"summary":${JSON.stringify(summary)}}\n`;
  },
};

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
