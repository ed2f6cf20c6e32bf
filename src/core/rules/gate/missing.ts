import { lacks } from '../../model/item.ts';
import { add } from '../fixes.ts';
import { rule } from '../rule.ts';
import { called } from '../words.ts';
import { gateOf } from './proposed.ts';

export const gateMissing = rule({
  id: 'gate/missing',
  severity: 'warning',
  finds: 'A stage ends without a gate.',
  why: 'Each stage ends in an honest pause: is the design signed, do users accept it, is it used, does it pay? Time is cheap in week 3 and dear in week 8, and a gate is the place where somebody may say "not yet" while it is still cheap. Without one the next phase starts because the weeks are over, whatever was left open.',
  bad: `
phases:
  - {id: foundation, name: Foundation and design, stage: design, weeks: 1-3}
#        ^^^^^^^^^^
`,
  good: `
phases:
  - id: foundation
    name: Foundation and design
    stage: design
    weeks: 1-3
    gate: {id: design-agreed, decider: executive-sponsor}
`,
  reads: ['ids', 'metrics', 'milestones.kind', 'milestones.status', 'parties', 'phases'],
  check(facts, report) {
    for (const phase of facts.plan.phases) {
      if (!phase.stage || !lacks(phase, 'gate')) continue;
      const when = phase.weeks ? ` in week ${phase.weeks.value.last}` : '';
      const message = `${called(phase, 'This phase')} ends${when} without a gate: the next one will start because the weeks are over, whatever was left open.`;
      const help = 'Add a `gate` with a decider, criteria and what happens if they are not met.';
      const fixes = add(
        phase,
        'gate',
        gateOf(phase.stage.value, facts),
        `Add the gate of ${called(phase, 'this phase')}`,
      );
      report(phase.label, message, { item: phase, help, fixes });
    }
  },
});
