import { changeTo } from '../fixes.ts';
import { rule } from '../rule.ts';
import { called } from '../words.ts';
import { isEssential } from './essential.ts';

export const infrequent = rule({
  id: 'metrics/infrequent',
  severity: 'warning',
  finds: 'An essential metric is read less often than weekly.',
  why: 'A stage has three weeks. What is read once a month is read after the stage in which it could have changed something, and a fall in it is two readings old before anybody believes it. Weekly is the slowest beat at which a programme can still turn.',
  bad: `
metrics:
  - {id: adoption, name: Advisers on the new desktop, kind: system-adoption, cadence: monthly}
#                                                                                     ^^^^^^^
`,
  good: `
metrics:
  - {id: adoption, name: Advisers on the new desktop, kind: system-adoption, cadence: weekly}
`,
  reads: ['metrics'],
  check({ plan }, report) {
    for (const metric of plan.metrics) {
      const { cadence } = metric;
      if (!cadence || !isEssential(metric.kind?.value)) continue;
      if (cadence.value === 'daily' || cadence.value === 'weekly') continue;
      const message = `${called(metric, 'This metric')} is read ${cadence.value}: a stage of three weeks will be over before anybody sees it turn.`;
      const help = 'Read it at least weekly, even if the first figures are rough.';
      report(cadence.span, message, { item: metric, help, fixes: changeTo(cadence.span, 'weekly') });
    }
  },
});
