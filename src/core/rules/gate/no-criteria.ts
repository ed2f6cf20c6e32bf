import { add } from '../fixes.ts';
import { lackingInEach } from '../lacking.ts';
import { rule } from '../rule.ts';
import { called } from '../words.ts';
import { criteriaOf, orToFill, phaseOf } from './proposed.ts';

export const noCriteria = rule({
  id: 'gate/no-criteria',
  severity: 'error',
  finds: 'A gate has no criteria.',
  why: 'A gate without criteria is a meeting. It is passed when the mood is good and when the date presses, which is to say always, and nobody can be asked later on what the decision was based. Three or four sentences that are true or not, agreed weeks before, make it a decision.',
  bad: `
phases:
  - id: foundation
    gate: {id: design-agreed, title: Design agreed, decider: executive-sponsor}
#              ^^^^^^^^^^^^^
`,
  good: `
phases:
  - id: foundation
    gate:
      id: design-agreed
      title: Design agreed
      decider: executive-sponsor
      criteria: [{text: Both site managers have signed the design, met-by: design-sign-off}]
`,
  reads: ['ids', 'metrics', 'milestones.kind', 'milestones.status', 'phases'],
  check: lackingInEach(
    (plan) => plan.phases.flatMap(({ gate }) => gate ?? []),
    'criteria',
    (gate) => `The gate ${called(gate, 'of this phase')} has no criteria: it will be passed because the date is there.`,
    'Write down as `criteria` what must be true, each tied to a milestone or a metric where one shows it.',
    (gate, facts) => {
      const criteria = criteriaOf(phaseOf(gate, facts.plan)?.stage?.value, facts);
      const title = criteria.length ? 'Add the criteria of the roadmap' : 'Add a criterion, to be filled in';
      return add(gate, 'criteria', orToFill(criteria), title);
    },
  ),
});
