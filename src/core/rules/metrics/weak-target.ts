import { type Level, parseLevel } from '../../time/amounts.ts';
import { changeTo } from '../fixes.ts';
import { rule } from '../rule.ts';
import { lastWeekOf, phasesOf } from '../stages.ts';
import { called, sayLevel } from '../words.ts';
import { isUnder, targetsOf } from './levels.ts';

export const weakTarget = rule({
  id: 'metrics/weak-target',
  severity: 'warning',
  options: { adoption: '60%', compliance: '80%', availability: '99%' },
  finds: 'A target for the end of the deploy stage can be met by a programme that has failed.',
  why: 'The deploy stage is over when it is stable, used and followed: available more than 99 % of the time, used by more than 60 % of its users, with more than 80 % of the work following the process. Below that most people still have their workarounds, and a target below it lets the team move on and call it done.',
  bad: `
phases:
  - {id: rollout, stage: deploy, weeks: 7-9}
metrics:
  - {id: adoption, name: Advisers on the new desktop, kind: system-adoption, targets: [{week: 9, at-least: 30%}]}
#                                                                                                          ^^^
`,
  good: `
phases:
  - {id: rollout, stage: deploy, weeks: 7-9}
metrics:
  - id: adoption
    name: Advisers on the new desktop
    kind: system-adoption
    targets: [{week: 7, at-least: 30%}, {week: 9, at-least: 65%}]
`,
  reads: ['metrics', 'phases'],
  check({ plan, schedule }, report, options) {
    const end = lastWeekOf(plan, 'deploy');
    if (end === undefined) return;
    const least: ReadonlyMap<string, Level | undefined> = new Map([
      ['system-adoption', parseLevel(options.adoption)],
      ['process-compliance', parseLevel(options.compliance)],
      ['availability', parseLevel(options.availability)],
    ]);
    for (const metric of plan.metrics) {
      const floor = least.get(metric.kind?.value ?? '');
      const latest = targetsOf(metric, schedule.weeks)
        ?.filter(({ week }) => week <= end)
        .at(-1);
      const target = latest?.at.atLeast;
      if (!floor || !latest || !target || !isUnder(target.value, floor)) continue;
      const when =
        latest.week === end
          ? `the end of the deploy stage in week ${end}`
          : `week ${latest.week}, and the deploy stage ends in week ${end}`;
      const message = `${called(metric, 'This metric')} is to reach ${sayLevel(target.value)} by ${when}: under ${sayLevel(floor)} the team would move on from what is not yet settled.`;
      const help = `Aim for at least ${sayLevel(floor)} at the end of the deploy stage, or give the stage more weeks.`;
      const related = phasesOf(plan, 'deploy').flatMap(({ weeks }) =>
        weeks?.value.last === end ? [{ span: weeks.span, message: 'The deploy stage ends here.' }] : [],
      );
      report(target.span, message, { item: metric, help, related, fixes: changeTo(target.span, sayLevel(floor)) });
    }
  },
});
