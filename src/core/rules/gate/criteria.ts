import type { Gate, Metric, Milestone, Phase } from '../../model/programme.ts';
import { gateWeek } from '../../schedule/dates.ts';
import type { Related } from '../../text/problem.ts';
import type { Span } from '../../text/span.ts';
import { isUnreadable } from '../lacking.ts';
import { isUnder, readingsOf } from '../metrics/levels.ts';
import type { Facts } from '../rule.ts';
import { called, sayLevel } from '../words.ts';

export type Criterion = Gate['criteria'][number];

/** What a gate's criteria lack. What cannot be known (an unknown id, a level of another unit) is taken as met. */
export function unmetOf(gate: Gate, phase: Phase, facts: Facts): readonly Related[] {
  const week = gateWeek(gate, phase, facts.schedule.weeks);
  return gate.criteria.flatMap((criterion) => unmetIn(criterion, week, facts));
}

type Known = Pick<Facts, 'symbols' | 'schedule'>;

/** What one criterion of a gate in a week lacks. */
export function unmetIn(criterion: Criterion, week: number | undefined, facts: Known): readonly Related[] {
  return [...unmetMilestone(criterion, facts), ...(week === undefined ? [] : unmetMetric(criterion, week, facts))];
}

function unmetMilestone({ metBy }: Criterion, { symbols }: Known): readonly Related[] {
  const milestone = metBy && (symbols.find(['milestone'], metBy.value)?.item as Milestone | undefined);
  if (!milestone || isUnreadable(milestone, 'status', milestone.status)) return [];
  const status = milestone.status?.value ?? 'planned';
  if (status === 'done') return [];
  const what = status === 'dropped' ? 'was dropped' : status === 'blocked' ? 'is blocked' : 'is not done';
  return [unmet(metBy.span, `${called(milestone, 'a milestone')} ${what}`)];
}

function unmetMetric({ metric: mention, atLeast, atMost }: Criterion, week: number, facts: Known): readonly Related[] {
  const metric = mention && (facts.symbols.find(['metric'], mention.value)?.item as Metric | undefined);
  const readings = metric && readingsOf(metric, facts.schedule.weeks);
  if (!metric || !readings) return [];
  const name = called(metric, 'a metric');
  const latest = readings.filter((reading) => reading.week <= week).at(-1);
  if (!latest) return [unmet(mention.span, `${name} had not been read by week ${week}`)];
  const { value } = latest.at;
  if (!value) return [];
  const stood = `${name} stood at ${sayLevel(value.value)} in week ${latest.week}`;
  if (atLeast && isUnder(value.value, atLeast.value)) {
    return [unmet(value.span, `${stood} instead of at least ${sayLevel(atLeast.value)}`)];
  }
  if (atMost && isUnder(atMost.value, value.value)) {
    return [unmet(value.span, `${stood} instead of at most ${sayLevel(atMost.value)}`)];
  }
  return [];
}

function unmet(span: Span, message: string): Related {
  return { span, message };
}
