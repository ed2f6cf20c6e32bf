import { changeTo } from '../fixes.ts';
import { rule } from '../rule.ts';
import { called } from '../words.ts';

export const selfReported = rule({
  id: 'metrics/self-reported',
  severity: 'warning',
  finds: 'Adoption or compliance is asked for instead of read from the system.',
  why: 'Asked whether they follow the process, people say yes, and mean it. What they do at the end of a long queue is another matter, and only the system has seen it. Figures for use and compliance that come from asking are high, steady and of no use as a gate.',
  bad: `
metrics:
  - id: compliance
    name: Contacts that follow the journey
    kind: process-compliance
    measured-by: survey
#                ^^^^^^
`,
  good: `
metrics:
  - id: compliance
    name: Contacts that follow the journey
    kind: process-compliance
    measured-by: system
    source: Journey steps in the desktop event log
`,
  reads: ['metrics'],
  check({ plan }, report) {
    for (const metric of plan.metrics) {
      const [kind, by] = [metric.kind?.value, metric.measuredBy];
      if (kind !== 'system-adoption' && kind !== 'process-compliance') continue;
      if (!by || by.value === 'system') continue;
      const how = by.value === 'survey' ? 'by asking people' : 'by what people report of themselves';
      const message = `${called(metric, 'This metric')} is measured ${how}: they will say what they mean to do, and not what they do.`;
      const help = 'Read it from the system: a log of the core actions, or of the steps of the process.';
      report(by.span, message, { item: metric, help, fixes: changeTo(by.span, 'system') });
    }
  },
});
