import { add } from '../fixes.ts';
import { lackingInEach } from '../lacking.ts';
import { rule } from '../rule.ts';
import { called } from '../words.ts';
import { otherwiseOf, phaseOf } from './proposed.ts';

export const noConsequence = rule({
  id: 'gate/no-consequence',
  severity: 'warning',
  finds: 'Nothing says what happens if a gate is not met.',
  why: 'No design sign-off, no next phase; critical faults in acceptance delay go-live; adoption that does not rise is looked into. Such sentences are easy to agree on weeks before, and impossible in the meeting itself, with the date on the wall. A gate that has no consequence is passed, because nothing else has been prepared.',
  bad: `
phases:
  - id: build
    gate:
      id: ready-to-go-live
#         ^^^^^^^^^^^^^^^^
      title: Ready to go live
      criteria: [{text: Advisers have accepted the desktop, met-by: uat-sign-off}]
`,
  good: `
phases:
  - id: build
    gate:
      id: ready-to-go-live
      title: Ready to go live
      criteria: [{text: Advisers have accepted the desktop, met-by: uat-sign-off}]
      if-not-met: delay-go-live
`,
  reads: ['phases'],
  check: lackingInEach(
    (plan) => plan.phases.flatMap(({ gate }) => gate ?? []),
    'if-not-met',
    (gate) =>
      `Nothing says what happens if the gate ${called(gate, 'of this phase')} is not met, so it will be passed anyway.`,
    'Agree on it now as `if-not-met`: extend-phase, delay-go-live, investigate or escalate.',
    (gate, { plan }) => {
      const then = otherwiseOf(phaseOf(gate, plan));
      return add(gate, 'if-not-met', then, `Set if-not-met to ${then}`);
    },
  ),
});
