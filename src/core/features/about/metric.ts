import type { Metric } from '../../model/programme.ts';
import { isUnder, readingsOf, targetsOf } from '../../rules/metrics/levels.ts';
import { sayLevel } from '../../rules/words.ts';
import type { Level } from '../../time/amounts.ts';
import { thisWeek } from '../load.ts';
import type { Seen } from '../seen.ts';
import { facts, inWords, lines, plain } from '../words.ts';
import { whoIs } from './milestone.ts';

/** What a metric stood at last, against the target that comes next. */
export function aboutMetric(metric: Metric, seen: Seen): string {
  const { schedule, parties } = seen;
  const readings = (schedule && readingsOf(metric, schedule.weeks)) ?? [];
  const [before, latest] = [readings.at(-2), readings.at(-1)];
  const value = latest?.at.value?.value;
  const was = before?.at.value?.value;
  return lines(
    facts(
      `**${plain(metric.name?.value ?? metric.id?.value ?? 'Metric')}**`,
      metric.kind && inWords(metric.kind.value),
    ),
    facts(
      latest && value ? `Stood at **${sayLevel(value)}** in week ${latest.week}` : 'Not read yet',
      before && was && `${sayLevel(was)} in week ${before.week}`,
      metric.baseline && `${sayLevel(metric.baseline.value)} at the start`,
    ),
    nextTarget(metric, value, seen),
    facts(
      metric.cadence && `Read ${metric.cadence.value}`,
      metric.source && `from ${plain(metric.source.value)}`,
      metric.owner && parties && `owner ${whoIs(metric.owner.value, parties)}`,
    ),
  );
}

/** The first target that is not past, else the last one, and whether the latest reading is there. */
function nextTarget(metric: Metric, value: Level | undefined, seen: Seen): string | undefined {
  const targets = (seen.schedule && targetsOf(metric, seen.schedule.weeks)) ?? [];
  const now = thisWeek(seen) ?? 0;
  const next = targets.find(({ week }) => week >= now) ?? targets.at(-1);
  const { atLeast, atMost } = next?.at ?? {};
  const level = atLeast ?? atMost;
  if (!next || !level) return undefined;
  const short = value && (atLeast ? isUnder(value, atLeast.value) : isUnder(level.value, value));
  return facts(
    `Target ${atLeast ? 'at least' : 'at most'} **${sayLevel(level.value)}** in week ${next.week}`,
    short !== undefined && (short ? 'not there yet' : 'reached'),
  );
}
