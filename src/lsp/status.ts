import type { Analysis } from '../core/analysis.ts';
import { formatDay } from '../core/time/day.ts';
import type { StatusParams } from '../protocol/lsp.ts';

/** What the status item shows of a plan. */
export function statusOf(uri: string, version: number, analysis: Analysis): StatusParams {
  const { problems, schedule, plan, settings } = analysis;
  const count = (severity: string): number => problems.filter((problem) => problem.severity === severity).length;
  const goLive = schedule?.goLive?.day;
  const week = schedule?.weeks.weekOf(settings.today);
  const weeks = plan?.phases.reduce((max, phase) => Math.max(max, phase.weeks?.value.last ?? 0), 0) ?? 0;
  return {
    uri,
    version,
    errors: count('error'),
    warnings: count('warning'),
    infos: count('info'),
    ...(goLive === undefined ? {} : { goLive: formatDay(goLive), daysToGoLive: goLive - settings.today }),
    ...(week !== undefined && week >= 1 && week <= weeks ? { week } : {}),
    ...(weeks > 0 ? { weeks } : {}),
  };
}
