import { add } from '../fixes.ts';
import { lackingInEach } from '../lacking.ts';
import { rule } from '../rule.ts';
import { called } from '../words.ts';

export const noSource = rule({
  id: 'metrics/no-source',
  severity: 'warning',
  finds: "Nothing says where a metric's figures come from.",
  why: 'A figure whose source is not known is discussed instead of used: as soon as it is bad, somebody has another one. It is also a figure that nobody can read yet. That a log has to be switched on, or a question added to a survey, is found in week 7 if it is not asked in week 2.',
  bad: `
metrics:
  - {id: adoption, name: Advisers on the new desktop, kind: system-adoption}
#        ^^^^^^^^
`,
  good: `
metrics:
  - {id: adoption, name: Advisers on the new desktop, kind: system-adoption, source: Desktop audit log}
`,
  reads: ['metrics'],
  check: lackingInEach(
    (plan) => plan.metrics,
    'source',
    (metric) =>
      `Nothing says where the figures of ${called(metric, 'this metric')} come from: the first bad one will be disputed.`,
    'Name as `source` the log, report or survey that it is read from.',
    (metric) => add(metric, 'source', null, 'Add `source`, to be filled in'),
  ),
});
