import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { rootOf } from '../../lsp/repository.ts';
import { gitlabReport, junitReport, rdjsonReport, sarifReport } from '../ciReports.ts';
import { described } from '../explained.ts';
import { Failure } from '../failure.ts';
import { shownPath, whyNot } from '../files.ts';
import type { Host } from '../host.ts';
import { isPlan } from '../plans.ts';
import { type Look, lookOf, PLAIN, styled } from '../terminal.ts';
import { githubReport } from './github.ts';
import { jsonReport } from './json.ts';
import { prettyReport } from './pretty.ts';
import type { Reporter } from './report.ts';

export const FORMATS = ['pretty', 'json', 'sarif', 'junit', 'github', 'gitlab', 'rdjson'] as const;
export type Format = (typeof FORMATS)[number];

export interface Delivery {
  readonly format: Format;
  /** A file; undefined for standard output. */
  readonly output: string | undefined;
  readonly noColour: boolean;
}

/** What a report looks like: plain data, which another thread can be told. */
export interface Form {
  readonly format: Format;
  readonly look: Look;
  readonly cwd: string;
  /** The folder that paths are told from. */
  readonly root: string;
}

/** Refuses an output that would be written over a plan. */
export function checkOutput(output: string | undefined): void {
  if (output === undefined || !isPlan(output)) return;
  throw new Failure(
    `--output ${output}: that is the name of a plan, and the report would replace it. Name another file.`,
  );
}

export function formOf({ format, output, noColour }: Delivery, host: Host): Form {
  const { cwd } = host;
  const look = output === undefined ? lookOf(host, host.out, noColour) : PLAIN;
  return { format, look, cwd, root: rootFor(format, host) };
}

/** Annotations and alerts are placed in the repository, whatever folder the check works in. */
function rootFor(format: Format, { cwd, env }: Host): string {
  if (format === 'github') return env['GITHUB_WORKSPACE'] || cwd;
  return format === 'sarif' || format === 'gitlab' ? rootOf(cwd, []) : cwd;
}

export function reporterOf({ format, look, cwd, root }: Form): Reporter {
  const fromRoot = (path: string): string => shownPath(resolve(cwd, path), root);
  switch (format) {
    case 'pretty':
      return prettyReport(styled(look));
    case 'json':
      return jsonReport;
    case 'github':
      return githubReport(fromRoot);
    case 'sarif':
      return sarifReport(described, fromRoot);
    case 'junit':
      return junitReport;
    case 'gitlab':
      return gitlabReport(fromRoot);
    case 'rdjson':
      return rdjsonReport;
  }
}

export function deliver(text: string, output: string | undefined, { cwd, out }: Host): void {
  try {
    if (output === undefined || output === '-') out.write(text);
    else writeFileSync(resolve(cwd, output), text);
  } catch (error) {
    throw new Failure(`--output ${output}: ${whyNot(error)}`);
  }
}
