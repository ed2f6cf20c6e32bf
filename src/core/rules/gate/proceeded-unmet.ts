import { sayDay } from '../../time/day.ts';
import { changeTo } from '../fixes.ts';
import { rule } from '../rule.ts';
import { called, listed } from '../words.ts';
import { unmetOf } from './criteria.ts';

export const proceededUnmet = rule({
  id: 'gate/proceeded-unmet',
  severity: 'error',
  finds: 'A gate was passed while its criteria were not met.',
  why: 'A gate is passed against its own criteria with the best of reasons: the team is waiting, the date is public, the open point is nearly closed. It is how a design that nobody signed comes to be built, and how users who have accepted nothing come to go live. A pause costs days; what was passed over comes back when it costs months.',
  bad: `
phases:
  - id: foundation
    milestones:
      - {id: data-audit, title: Customer data audited, status: in-progress}
    gate:
      id: design-agreed
      title: Design agreed
      criteria: [{text: Data quality is known, met-by: data-audit}]
      decision: {outcome: proceed, on: 2026-01-23}
#                         ^^^^^^^
`,
  good: `
phases:
  - id: foundation
    milestones:
      - {id: data-audit, title: Customer data audited, status: in-progress}
    gate:
      id: design-agreed
      title: Design agreed
      criteria: [{text: Data quality is known, met-by: data-audit}]
      decision: {outcome: pause, on: 2026-01-23}
`,
  reads: ['ids', 'metrics', 'milestones.status', 'milestones.title', 'phases'],
  check(facts, report) {
    for (const phase of facts.plan.phases) {
      const { gate } = phase;
      const outcome = gate?.decision?.outcome;
      if (!gate || outcome?.value !== 'proceed') continue;
      const related = unmetOf(gate, phase, facts);
      if (related.length === 0) continue;
      const on = gate.decision?.on ? ` on ${sayDay(gate.decision.on.value)}` : '';
      const open = listed([...new Set(related.map(({ message }) => message))]);
      const message = `The gate ${called(gate, 'of this phase')} was passed${on} although ${open}.`;
      const help = 'Pause until the criteria are met; where they are, say so at the milestone or as a reading.';
      report(outcome.span, message, { item: gate, help, related, fixes: changeTo(outcome.span, 'pause') });
    }
  },
});
