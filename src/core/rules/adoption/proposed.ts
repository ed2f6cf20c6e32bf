import type { Written } from '../../text/problem.ts';
import { answerable, freshId } from '../propose.ts';
import type { Facts } from '../rule.ts';

/** What the roadmap does so that people come to work in the new way. */
export function adoptionFor(facts: Facts): Written {
  return { 'hr-partner': null, 'change-impacts': [CHANGE_IMPACT], interventions: [intervention(facts)] };
}

/** A group and what changes for it: both to be filled in. */
export const CHANGE_IMPACT = { group: null, impact: null };

/** An hour beside a super-user, from go-live on. */
export function intervention(facts: Facts): Written {
  return {
    id: freshId('side-by-side', 'intervention', facts),
    title: 'The first hour of each shift beside a super-user',
    week: facts.schedule.goLive?.week ?? null,
    owner: answerable(facts, 'change-manager'),
  };
}

/** A course in the week before go-live. */
export function course(facts: Facts): Written {
  const week = weekBeforeGoLive(facts);
  return training('user-course', 'The first journeys on the new system', week, facts);
}

/** A refresher in the week after go-live. */
export function refresher(facts: Facts): Written {
  const goLive = facts.schedule.goLive?.week;
  return training('user-refresher', 'What the first week found hard', goLive === undefined ? null : goLive + 1, facts);
}

export function weekBeforeGoLive({ schedule }: Facts): number | null {
  const week = (schedule.goLive?.week ?? 0) - 1;
  return week >= 1 ? week : null;
}

function training(id: string, title: string, week: number | null, facts: Facts): Written {
  return {
    id: freshId(id, 'training', facts),
    title,
    audience: 'users',
    week,
    owner: answerable(facts, 'change-manager'),
  };
}
