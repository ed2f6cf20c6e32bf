import { shortHash } from '../../../core/text/hash.ts';
import type { Reporter } from '../report.ts';
import { identitiesOf } from './identity.ts';

/** An error fails a check, and nothing but a plan's reader knows whether it blocks more than that. */
const SEVERITIES = { error: 'critical', warning: 'minor', info: 'info' } as const;

/** GitLab's code quality report. Its fingerprints have to be different in all of the report. */
export function gitlabReport(toRoot: (path: string) => string): Reporter {
  return {
    tell(file) {
      const path = toRoot(file.path);
      const names = identitiesOf(file);
      return file.findings.map((finding) => {
        const { rule, severity, message, help, start, end } = finding;
        return JSON.stringify({
          description: help === undefined ? message : `${message} ${help}`,
          check_name: rule,
          fingerprint: shortHash(`${path}\n${names.get(finding)}`),
          severity: SEVERITIES[severity],
          location: { path, lines: { begin: start.line + 1, end: end.line + 1 } },
        });
      });
    },
    whole: ({ parts }) => `[${parts.flatMap(({ told }) => told.map(({ text }) => text)).join()}]\n`,
  };
}
