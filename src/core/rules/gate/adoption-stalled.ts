import { parseLevel } from '../../time/amounts.ts';
import { isUnder, readingsOf } from '../metrics/levels.ts';
import { rule } from '../rule.ts';
import { lastWeekOf } from '../stages.ts';
import { called, sayLevel } from '../words.ts';

export const adoptionStalled = rule({
  id: 'gate/adoption-stalled',
  severity: 'warning',
  options: { min: '40%' },
  finds: 'At the end of the deploy stage few people use it, and they are not getting more.',
  why: 'Deployment is not adoption. A typical failure has a fifth of the users left after half a year, the others back at their workarounds and the project team gone, while the technology works. Low use that rises needs time; low use that does not rise has a cause, and more training may not be it. Week 9 is the last moment at which somebody is still there to look for it.',
  bad: `
phases:
  - {id: rollout, stage: deploy, weeks: 7-9}
metrics:
  - id: adoption
    name: Advisers who work on the new desktop
    kind: system-adoption
    readings: [{week: 8, value: 31%}, {week: 9, value: 29%}]
#                                                      ^^^
`,
  good: `
phases:
  - {id: rollout, stage: deploy, weeks: 7-9}
metrics:
  - id: adoption
    name: Advisers who work on the new desktop
    kind: system-adoption
    readings: [{week: 8, value: 31%}, {week: 9, value: 38%}]
`,
  reads: ['metrics', 'phases'],
  check({ plan, schedule }, report, options) {
    const end = lastWeekOf(plan, 'deploy');
    const min = parseLevel(options.min);
    if (end === undefined || !min) return;
    for (const metric of plan.metrics) {
      if (metric.kind?.value !== 'system-adoption') continue;
      const [before, latest] = readingsOf(metric, schedule.weeks)?.slice(-2) ?? [];
      const [was, now] = [before?.at.value, latest?.at.value];
      if (!before || !latest || !was || !now || latest.week < end || !isUnder(now.value, min)) continue;
      // Of another unit, they cannot be compared, and so nothing is said.
      if (isUnder(was.value, now.value) !== false) continue;
      const message = `${called(metric, 'Adoption')} stood at ${sayLevel(now.value)} in week ${latest.week} and at ${sayLevel(was.value)} in week ${before.week}: under ${sayLevel(min)} and not rising, it has a cause that time will not mend.`;
      const help = 'Ask those who do not use it what stops them, before ordering more training.';
      const related = [{ span: was.span, message: 'The reading before.' }];
      report(now.span, message, { item: metric, help, related });
    }
  },
});
