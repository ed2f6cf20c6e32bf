import { keyOf } from '../../model/item.ts';
import { add, append } from '../fixes.ts';
import { isRead, isUnreadable } from '../lacking.ts';
import { rule } from '../rule.ts';
import { listed } from '../words.ts';
import { ESSENTIAL_METRICS, type EssentialMetric } from './essential.ts';
import { metricFor } from './proposed.ts';

/** What nobody sees without it, and what that costs. */
const SHOWS: Readonly<Record<EssentialMetric, readonly [what: string, otherwise: string]>> = {
  'system-adoption': ['whether people use it', 'deployment will be taken for adoption'],
  'process-compliance': ['whether work follows the new process', 'people may use it and work as before'],
  'user-confidence': ['whether users would recommend it', 'resistance will show only when it has won'],
  'customer-impact': ['what customers notice', 'it may be a success that no customer has seen'],
  'business-value': ['whether it pays', 'the next round of savings will find no defence'],
};

export const missingEssential = rule({
  id: 'metrics/missing-essential',
  severity: 'warning',
  finds: 'Adoption, compliance, confidence, customer impact or business value is not measured.',
  why: 'Five figures, read weekly, say whether a programme works: how many of its users do the core actions, how much work follows the design, whether users would recommend it, what customers notice, and what it is worth. Each shows a failure that the other four hide. What is not measured from the start has no baseline later, and its success is a matter of belief.',
  bad: `
metrics:
#^^^^^^
  - {id: adoption, name: Advisers on the new desktop, kind: system-adoption}
  - {id: compliance, name: Contacts that follow the journey, kind: process-compliance}
  - {id: confidence, name: Would recommend it, kind: user-confidence}
  - {id: ease, name: Customers who say that it was easy, kind: customer-impact}
`,
  good: `
metrics:
  - {id: adoption, name: Advisers on the new desktop, kind: system-adoption}
  - {id: compliance, name: Contacts that follow the journey, kind: process-compliance}
  - {id: confidence, name: Would recommend it, kind: user-confidence}
  - {id: ease, name: Customers who say that it was easy, kind: customer-impact}
  - {id: saving, name: Saving confirmed by finance, kind: business-value}
`,
  reads: ['ids', 'metrics', 'parties', 'phases'],
  check(facts, report) {
    const { plan } = facts;
    const { metrics } = plan;
    if (!isRead(plan, 'metrics', metrics)) return;
    // A metric whose kind cannot be read may be the one that is looked for.
    if (metrics.some((metric) => isUnreadable(metric, 'kind', metric.kind))) return;
    if (metrics.length === 0) {
      const unseen = listed(
        ESSENTIAL_METRICS.map((kind) => SHOWS[kind][0]),
        'or',
      );
      const help = `Add \`metrics\` of the kinds ${listed(ESSENTIAL_METRICS)}.`;
      const at = plan.keys.get('metrics') ?? keyOf(plan, 'programme');
      report(at, `Nothing is measured: nobody will see ${unseen}.`, {
        help,
        fixes: add(
          plan,
          'metrics',
          ESSENTIAL_METRICS.map((kind) => metricFor(kind, facts)),
          'Add the five metrics of the roadmap, to be filled in',
        ),
      });
      return;
    }
    for (const kind of ESSENTIAL_METRICS) {
      if (metrics.some((metric) => metric.kind?.value === kind)) continue;
      const [what, otherwise] = SHOWS[kind];
      const help = `Add a metric with \`kind: ${kind}\`, or give that kind to the one that is it.`;
      report(keyOf(plan, 'metrics'), `Nothing measures ${what}: ${otherwise}.`, {
        help,
        fixes: append(plan, 'metrics', metricFor(kind, facts), `Measure ${what}`),
      });
    }
  },
});
