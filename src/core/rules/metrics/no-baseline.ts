import { add } from '../fixes.ts';
import { lackingInEach } from '../lacking.ts';
import { rule } from '../rule.ts';
import { called } from '../words.ts';

export const noBaseline = rule({
  id: 'metrics/no-baseline',
  severity: 'info',
  strict: true,
  finds: 'A metric does not say where it stood before the programme.',
  why: 'What it was like before can be measured before, and at no other time. In week 12 the business case is held against what was, and without a baseline it is held against memory, in which everything used to be quicker. A rough figure from week 1 is worth more than an exact one from week 8.',
  bad: `
metrics:
  - {id: repeat-contacts, name: Customers who contact us again within seven days, kind: customer-impact}
#        ^^^^^^^^^^^^^^^
`,
  good: `
metrics:
  - {id: repeat-contacts, name: Customers who contact us again within seven days, kind: customer-impact, baseline: 31%}
`,
  reads: ['metrics'],
  check: lackingInEach(
    (plan) => plan.metrics,
    'baseline',
    (metric) => `${called(metric, 'This metric')} has no baseline: afterwards nobody can show how far it has come.`,
    'Measure it now and write the figure down as `baseline`.',
    (metric) => add(metric, 'baseline', null, 'Add `baseline`, to be filled in'),
  ),
});
