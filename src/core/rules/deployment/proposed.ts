import type { Written } from '../../text/problem.ts';
import { answerable, freshId } from '../propose.ts';
import type { Facts } from '../rule.ts';
import { phasesOf } from '../stages.ts';

/** How the roadmap deploys: in waves, with somebody there who mends what hurts. */
export function deploymentFor(facts: Facts): Written {
  return {
    strategy: 'phased',
    waves: wavesFor(facts),
    fallback: null,
    cutover: null,
    'feedback-loop': feedbackLoop('24h', facts),
    'stand-ups': STAND_UPS,
    hypercare: '30d',
    ...(phasesOf(facts.plan, 'embed').length && { 'run-owner': answerable(facts, 'operations-lead', 'product-owner') }),
  };
}

export const STAND_UPS = { cadence: 'daily', for: '7d' };

export function feedbackLoop(within: string, facts: Facts): Written {
  return { 'fix-within': within, owner: answerable(facts, 'technical-lead') };
}

/** Two waves from go-live on; the first may be there already. */
export function wavesFor(facts: Facts): readonly Written[] {
  const week = facts.schedule.goLive?.week ?? phasesOf(facts.plan, 'deploy')[0]?.weeks?.value.first ?? null;
  return [{ id: freshId('first-wave', 'wave', facts), week }, secondWave(week, facts)];
}

/** A wave a week after the first. */
export function secondWave(first: number | null, facts: Facts): Written {
  return { id: freshId('second-wave', 'wave', facts), week: first === null ? null : first + 1 };
}
