import { add } from '../fixes.ts';
import { lackingInEach } from '../lacking.ts';
import { rule } from '../rule.ts';
import { called } from '../words.ts';
import { targetFor } from './proposed.ts';

export const noTarget = rule({
  id: 'metrics/no-target',
  severity: 'warning',
  finds: 'A metric has no target.',
  why: 'Without a target every figure is good news: it has risen, or it will. What was expected, and by when, has to be written down while nobody knows the outcome, since afterwards it is whatever was reached. A target may be reset on real baselines; then that is a decision that one can see.',
  bad: `
metrics:
  - {id: ease, name: Customers who say that it was easy, kind: customer-impact}
#        ^^^^
`,
  good: `
metrics:
  - {id: ease, name: Customers who say that it was easy, kind: customer-impact, targets: [{week: 9, at-least: 58%}]}
`,
  reads: ['metrics', 'phases'],
  check: lackingInEach(
    (plan) => plan.metrics,
    'targets',
    (metric) => `${called(metric, 'This metric')} has no target: whatever it shows will be called good.`,
    'Add `targets`: a week, and the level it should have reached by then.',
    (metric, facts) => add(metric, 'targets', [targetFor(metric.kind?.value, facts)], 'Add a target'),
  ),
});
