import type { Written } from '../../text/problem.ts';
import { answerable, freshId } from '../propose.ts';
import type { Facts } from '../rule.ts';
import type { Purpose } from './budget.ts';

/** What a charter needs, to be filled in; who decides, and what it may cost, are asked for once it is there. */
export function charterFor(facts: Facts): Written {
  return {
    'strategic-goal': null,
    'business-case': businessCase(facts),
    'customer-outcomes': [customerOutcome(facts)],
    budget: budgetFor(facts),
  };
}

export function businessCase(facts: Facts): Written {
  return { statement: null, owner: answerable(facts, 'benefits-owner', 'executive-sponsor') };
}

export function customerOutcome(facts: Facts): Written {
  return { id: freshId('first-outcome', 'outcome', facts), statement: null };
}

export function budgetFor(facts: Facts): Written {
  return { currency: null, lines: linesFor(facts) };
}

export function linesFor(facts: Facts): readonly Written[] {
  return (['technology', 'integration', 'change', 'training'] as const).map((purpose) => lineFor(purpose, facts));
}

/** A line of the budget whose amount is to be filled in. */
export function lineFor(purpose: Purpose | 'integration', facts: Facts): Written {
  return { id: freshId(purpose, 'budget-line', facts), for: purpose, amount: null };
}
