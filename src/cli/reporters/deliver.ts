import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { rootOf } from '../../lsp/repository.ts';
import { gitlabReport, junitReport, rdjsonReport, sarifReport } from '../ciReports.ts';
import { described } from '../explained.ts';
import { Failure } from '../failure.ts';
import { shownPath, whyNot } from '../files.ts';
import type { Host } from '../host.ts';
import { isPlan } from '../plans.ts';
import { plainStyle, type Style, styleOf } from '../terminal.ts';
import { githubReport } from './github.ts';
import { jsonReport } from './json.ts';
import { prettyReport } from './pretty.ts';
import type { Report } from './report.ts';

export const FORMATS = ['pretty', 'json', 'sarif', 'junit', 'github', 'gitlab', 'rdjson'] as const;
export type Format = (typeof FORMATS)[number];

export interface Delivery {
  readonly format: Format;
  /** A file; undefined for standard output. */
  readonly output: string | undefined;
  readonly noColour: boolean;
}

/** Refuses an output that would be written over a plan. */
export function checkOutput(output: string | undefined): void {
  if (output === undefined || !isPlan(output)) return;
  throw new Failure(
    `--output ${output}: that is the name of a plan, and the report would replace it. Name another file.`,
  );
}

export function deliver(report: Report, { format, output, noColour }: Delivery, host: Host): void {
  const text = textOf(report, format, output === undefined ? styleOf(host, host.out, noColour) : plainStyle(), host);
  try {
    if (output === undefined || output === '-') host.out.write(text);
    else writeFileSync(resolve(host.cwd, output), text);
  } catch (error) {
    throw new Failure(`--output ${output}: ${whyNot(error)}`);
  }
}

function textOf(report: Report, format: Format, style: Style, { cwd, env }: Host): string {
  const inRepository = (): ((path: string) => string) => {
    const root = rootOf(cwd, []);
    return (path) => shownPath(resolve(cwd, path), root);
  };
  switch (format) {
    case 'pretty':
      return prettyReport(report, style);
    case 'json':
      return jsonReport(report);
    case 'github': {
      // Annotations are placed in the repository, whatever folder the step works in.
      const workspace = env['GITHUB_WORKSPACE'] || cwd;
      return githubReport(report, (path) => shownPath(resolve(cwd, path), workspace));
    }
    case 'sarif':
      return sarifReport(report, described, inRepository());
    case 'junit':
      return junitReport(report);
    case 'gitlab':
      return gitlabReport(report, inRepository());
    case 'rdjson':
      return rdjsonReport(report);
  }
}
