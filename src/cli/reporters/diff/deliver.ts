import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { jsonDiff, markdownDiff, prettyDiff } from '../../comparison.ts';
import { Failure } from '../../failure.ts';
import { whyNot } from '../../files.ts';
import type { Host } from '../../host.ts';
import { plainStyle, styleOf } from '../../terminal.ts';
import { type LinkWishes, linksOf } from './links.ts';
import type { DiffReport } from './report.ts';

export const FORMATS = ['pretty', 'json', 'markdown'] as const;
export type DiffFormat = (typeof FORMATS)[number];

export interface DiffDelivery {
  readonly format: DiffFormat;
  readonly output: string | undefined;
  readonly noColour: boolean;
  readonly links: LinkWishes;
}

export function deliverDiff(report: DiffReport, { format, output, noColour, links }: DiffDelivery, host: Host): void {
  const toFile = output !== undefined && output !== '-';
  const text = (): string => {
    switch (format) {
      case 'pretty':
        return prettyDiff(report, toFile ? plainStyle() : styleOf(host, host.out, noColour));
      case 'json':
        return jsonDiff(report);
      case 'markdown':
        return markdownDiff(report, linksOf(links, host.env));
    }
  };
  try {
    if (!toFile) host.out.write(text());
    else writeFileSync(resolve(host.cwd, output), text());
  } catch (error) {
    throw new Failure(`--output ${output}: ${whyNot(error)}`);
  }
}
