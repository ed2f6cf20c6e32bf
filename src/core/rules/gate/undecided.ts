import { keyOf, lacks } from '../../model/item.ts';
import type { Gate, Phase } from '../../model/programme.ts';
import type { Span } from '../../text/span.ts';
import { add } from '../fixes.ts';
import { rule } from '../rule.ts';
import { called } from '../words.ts';

export const undecided = rule({
  id: 'gate/undecided',
  severity: 'error',
  finds: 'Work of a later phase has begun, and the gate before it was never decided.',
  why: 'Gates are not refused, they are walked round: the next phase begins a little, since people are free, and a week later there is nothing left to decide. A gate that was never decided has been passed by nobody, on no evidence, and nobody will answer for it. Saying yes, no or not yet takes half an hour.',
  bad: `
phases:
  - id: foundation
    weeks: 1-3
    gate: {id: design-agreed, title: Design agreed}
#              ^^^^^^^^^^^^^
  - id: build
    weeks: 4-6
    milestones:
      - {id: configuration, title: Journeys configured, status: in-progress}
`,
  good: `
phases:
  - id: foundation
    weeks: 1-3
    gate: {id: design-agreed, title: Design agreed, decision: {outcome: proceed, on: 2026-01-23}}
  - id: build
    weeks: 4-6
    milestones:
      - {id: configuration, title: Journeys configured, status: in-progress}
`,
  reads: ['milestones.status', 'phases'],
  check({ plan }, report) {
    const begunIn = plan.phases.flatMap((phase) => {
      const begun = phase.milestones.find(({ status }) => status?.value === 'in-progress' || status?.value === 'done');
      return begun?.status ? [{ phase, begun, status: begun.status }] : [];
    });
    for (const phase of plan.phases) {
      const { gate } = phase;
      const at = gate && lacksDecision(gate);
      const first = at && begunIn.find((each) => isAfter(each.phase, phase));
      if (!first) continue;
      const { begun, status } = first;
      const is = status.value === 'done' ? 'is done' : 'is in progress';
      const message = `${called(begun, 'A milestone of a later phase')} ${is}, but nobody has decided the gate ${called(gate, 'before it')}: nobody said that the work may go on.`;
      const help = 'Hold the gate and record its `decision`: proceed, pause or stop, with its date.';
      const related = [{ span: status.span, message: 'This work lies behind the gate.' }];
      const fixes = add(gate, ['decision', 'outcome'], null, 'Record the decision, to be filled in');
      report(at, message, { item: gate, help, related, fixes });
    }
  },
});

/** Where the decision is lacking: at the gate, or at a decision that says everything but its outcome. */
function lacksDecision(gate: Gate): Span | undefined {
  if (lacks(gate, 'decision')) return gate.label;
  return gate.decision && lacks(gate.decision, 'outcome') ? keyOf(gate, 'decision') : undefined;
}

/** Whether a phase begins after the other has ended: what runs beside it is not behind its gate. */
function isAfter(phase: Phase, { weeks }: Phase): boolean {
  return phase.weeks !== undefined && weeks !== undefined && phase.weeks.value.first > weeks.value.last;
}
