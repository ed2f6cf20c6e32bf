import type { Gate } from '../model/programme.ts';
import type { Day } from '../time/day.ts';

/** How a gate stands: decided, or not yet, or not although its day is over. */
export type Verdict = 'passed' | 'paused' | 'stopped' | 'undecided' | 'ahead';

export function verdictOf(gate: Gate, day: Day | undefined, today: Day): Verdict {
  switch (gate.decision?.outcome?.value) {
    case 'proceed':
      return 'passed';
    case 'pause':
      return 'paused';
    case 'stop':
      return 'stopped';
    case undefined:
      return day !== undefined && day < today ? 'undecided' : 'ahead';
  }
}
