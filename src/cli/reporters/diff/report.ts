import type { Analysis } from '../../../core/analysis.ts';
import type { Change, Comparison } from '../../../core/diff/change.ts';
import type { Impact } from '../../../core/diff/found.ts';
import { impactOfAll } from '../../../core/diff/worst.ts';
import type { LineIndex } from '../../../core/text/lines.ts';
import { lineAt } from '../../../core/text/lines.ts';
import { type Layout, rangeOf, type Span } from '../../../core/text/span.ts';
import type { Acceptance } from '../../accepted.ts';
import { type Finding, fileReport } from '../report.ts';

/** A change as reports show it: lines count from 1. */
export interface ToldChange {
  readonly change: Change;
  readonly baseLine: number | undefined;
  readonly headLine: number | undefined;
  /** Somebody has accepted it, and it does not count any more. */
  readonly accepted: Acceptance | undefined;
}

export interface FileDiff {
  readonly path: string;
  /** Where it stood before, if it was renamed. */
  readonly from: string | undefined;
  readonly inRepository: { readonly base: string | undefined; readonly head: string | undefined };
  readonly changes: readonly ToldChange[];
  readonly introduced: readonly Finding[];
  readonly fixed: readonly Finding[];
  readonly comparison: Comparison;
  /** Of what nobody has accepted. */
  readonly impact: Impact;
}

export interface DiffReport {
  readonly files: readonly FileDiff[];
  readonly counts: Readonly<Record<Impact, number>>;
  readonly accepted: number;
  readonly introduced: number;
  readonly introducedErrors: number;
  readonly fixed: number;
}

export interface Compared {
  readonly path: string;
  readonly from: string | undefined;
  readonly inRepository: FileDiff['inRepository'];
  readonly base: Analysis;
  readonly head: Analysis;
  readonly comparison: Comparison;
}

export function fileDiff(compared: Compared, acceptanceOf: (change: Change) => Acceptance | undefined): FileDiff {
  const { path, from, inRepository, base, head, comparison } = compared;
  const changes = comparison.changes.map(
    (change): ToldChange => ({
      change,
      baseLine: lineOf(change.basePlace, base),
      headLine: lineOf(change.headPlace, head),
      accepted: acceptanceOf(change),
    }),
  );
  const open = changes.filter(({ accepted }) => !accepted).map(({ change }) => change);
  return {
    path,
    from,
    inRepository,
    changes,
    introduced: fileReport(path, { ...head, problems: comparison.introduced }).findings,
    fixed: fileReport(path, { ...base, problems: comparison.fixed }).findings,
    comparison,
    impact: impactOfAll(open),
  };
}

function lineOf(place: Span | undefined, { layout, lines }: { layout: Layout; lines: LineIndex }): number | undefined {
  return place && lineAt(lines, rangeOf(place, layout).start) + 1;
}

export function diffReport(files: readonly FileDiff[]): DiffReport {
  const changes = files.flatMap((file) => file.changes);
  const open = changes.filter(({ accepted }) => !accepted);
  const count = (impact: Impact): number => open.filter(({ change }) => change.impact === impact).length;
  const introduced = files.flatMap((file) => file.introduced);
  return {
    files,
    counts: { weakens: count('weakens'), strengthens: count('strengthens'), neutral: count('neutral') },
    accepted: changes.length - open.length,
    introduced: introduced.length,
    introducedErrors: introduced.filter(({ severity }) => severity === 'error').length,
    fixed: files.reduce((sum, file) => sum + file.fixed.length, 0),
  };
}

/** `5 changes: 3 weaken, 1 strengthens, 1 neutral; 2 problems introduced, 1 fixed`. */
export function countsOf({ files, counts, accepted, introduced, introducedErrors, fixed }: DiffReport): string {
  if (!files.length) return 'No plan differs';
  const all = counts.weakens + counts.strengthens + counts.neutral + accepted;
  const kinds = [
    some(counts.weakens, counts.weakens === 1 ? 'weakens' : 'weaken'),
    some(counts.strengthens, counts.strengthens === 1 ? 'strengthens' : 'strengthen'),
    some(counts.neutral, 'neutral'),
    some(accepted, 'accepted'),
  ].filter((part) => part !== '');
  const errors = introducedErrors ? ` (${introducedErrors} ${introducedErrors === 1 ? 'error' : 'errors'})` : '';
  const problems = [
    introduced ? `${introduced} ${introduced === 1 ? 'problem' : 'problems'} introduced${errors}` : '',
    fixed ? `${fixed} fixed` : '',
  ].filter((part) => part !== '');
  const where = files.length === 1 ? '' : ` in ${files.length} plans`;
  const changes =
    all === 0
      ? `No change in meaning${where}`
      : `${all} ${all === 1 ? 'change' : 'changes'}${where}: ${kinds.join(', ')}`;
  return [changes, problems.join(', ')].filter((part) => part !== '').join('; ');
}

function some(count: number, word: string): string {
  return count ? `${count} ${word}` : '';
}

const RANK: Readonly<Record<Impact, number>> = { weakens: 0, strengthens: 1, neutral: 2 };

/** What weakens first; what was accepted last. */
export function byImpact(changes: readonly ToldChange[]): readonly ToldChange[] {
  const rank = ({ change, accepted }: ToldChange): number => (accepted ? 3 : RANK[change.impact]);
  return [...changes].sort((a, b) => rank(a) - rank(b));
}
