import { keyOf } from '../../model/item.ts';
import type { Metric } from '../../model/programme.ts';
import { weekNumber } from '../../schedule/weeks.ts';
import { append } from '../fixes.ts';
import { rule } from '../rule.ts';
import { called } from '../words.ts';

const RESULTS: ReadonlySet<string | undefined> = new Set(['customer-impact', 'business-value', 'system-adoption']);

export const noEarlyResult = rule({
  id: 'schedule/no-early-result',
  severity: 'warning',
  options: { weeks: 13 },
  finds: 'The plan promises no result within the first quarter.',
  why: 'Senior management lives in short windows: a quarter without a result is a quarter in which the budget is up for discussion. A programme whose first figure is due after half a year has to be believed until then, and the faith runs out before the figure comes. One early target, however small, tied to customers, money or use, buys the rest of the time.',
  bad: `
programme: {name: Claims desk, start: 2026-01-12}
metrics:
#^^^^^^
  - id: cost-per-claim
    name: Cost of settling a claim
    kind: business-value
    targets: [{week: 26, at-most: 112}]
`,
  good: `
programme: {name: Claims desk, start: 2026-01-12}
metrics:
  - id: cost-per-claim
    name: Cost of settling a claim
    kind: business-value
    targets: [{week: 10, at-most: 116}, {week: 26, at-most: 112}]
`,
  reads: ['metrics'],
  check({ plan, schedule }, report, options) {
    const targets = plan.metrics
      .filter(({ kind }) => RESULTS.has(kind?.value))
      .flatMap((metric) => metric.targets.map((target) => ({ metric, target })));
    let first: { readonly week: number; readonly metric: Metric } | undefined;
    for (const { metric, target } of targets) {
      const week = target.week && weekNumber(target.week.value, schedule.weeks);
      // A target whose week is not known may well be an early one.
      if (week === undefined) return;
      if (!first || week < first.week) first = { week, metric };
    }
    // Without any target, each metric that lacks one is told as such.
    if (!first || first.week <= options.weeks) return;
    const message = `The first result that customers, the business or the floor would notice is ${called(first.metric, 'a target')} in week ${first.week}; after ${options.weeks} weeks there will be nothing to show.`;
    const level = first.metric.targets.every(({ atMost }) => atMost) ? 'at-most' : 'at-least';
    report(keyOf(plan, 'metrics'), message, {
      help: 'Add a target, however small, for use, customers or money within the first quarter.',
      related: [{ span: first.metric.label, message: `The first target is for week ${first.week}` }],
      fixes: append(
        first.metric,
        'targets',
        { week: options.weeks, [level]: null },
        `Add a target of ${called(first.metric, 'it')} for week ${options.weeks}, to be filled in`,
      ),
    });
  },
});
