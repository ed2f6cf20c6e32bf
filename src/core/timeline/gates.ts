import type { Gate, Phase } from '../model/programme.ts';
import { gateDay } from '../schedule/dates.ts';
import { verdictOf } from '../schedule/verdict.ts';
import type { Context } from './context.ts';
import type { GateMark } from './scene.ts';

export function gateOf(phase: Phase, context: Context): GateMark | undefined {
  const { gate } = phase;
  if (!gate) return undefined;
  const { schedule, keys, marks, owners, today } = context;
  const key = keys.of.get(gate) ?? '';
  const day = gateDay(gate, phase, schedule.weeks);
  return {
    key,
    title: gate.title?.value ?? gate.id?.value ?? 'Gate',
    day,
    verdict: verdictOf(gate, day, today),
    decider: owners.indexOf(gate.decider),
    met: gate.criteria.filter((criterion) => isMet(criterion, context)).length,
    of: gate.criteria.length,
    problems: marks.byKey.get(key),
  };
}

/** A criterion that is tied to nothing is for people to judge: it does not count as met before the decision. */
function isMet(criterion: Gate['criteria'][number], { keys, metrics }: Context): boolean {
  const { metBy, metric, atLeast, atMost } = criterion;
  if (metBy) return keys.done.has(metBy.value);
  const last = metrics.get(metric?.value ?? '')?.readings.at(-1)?.value?.value.amount;
  if (last === undefined) return false;
  if (atLeast) return last >= atLeast.value.amount;
  return atMost !== undefined && last <= atMost.value.amount;
}
