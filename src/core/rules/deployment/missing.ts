import { keyOf, lacks } from '../../model/item.ts';
import { add } from '../fixes.ts';
import { rule } from '../rule.ts';
import { phasesOf } from '../stages.ts';
import { goLiveAt, onGoLive } from './go-live.ts';
import { deploymentFor } from './proposed.ts';

export const deploymentMissing = rule({
  id: 'deployment/missing',
  severity: 'warning',
  finds: 'The plan has a deploy stage, and nothing says how it will be deployed.',
  why: 'Go-live is the day on which everything is tried at once, and it is often planned as a date. In which waves, by which hours, with which way back, who mends what hurts and for how long: each of these is easy to settle in build and impossible to settle that morning.',
  bad: `
programme: {name: Claims desk renewal, start: 2026-01-05}
#^^^^^^^^
phases:
  - {id: rollout, name: Roll-out, stage: deploy, weeks: 7-9}
`,
  good: `
programme: {name: Claims desk renewal, start: 2026-01-05}
phases:
  - {id: rollout, name: Roll-out, stage: deploy, weeks: 7-9}
deployment:
  strategy: phased
  waves: [{id: cologne, week: 7}, {id: bonn, week: 8}]
`,
  reads: ['go-live', 'ids', 'parties', 'phases'],
  check(facts, report) {
    const { plan, schedule } = facts;
    if (!lacks(plan, 'deployment') || phasesOf(plan, 'deploy').length === 0) return;
    const message = `Nothing says how go-live${onGoLive(schedule)} will be done: no waves, no way back, nobody who mends what hurts in the first weeks.`;
    const help = 'Add a `deployment` with strategy, waves, cutover, fallback, feedback loop and hypercare.';
    report(keyOf(plan, 'programme'), message, {
      help,
      related: goLiveAt(schedule),
      fixes: add(plan, 'deployment', deploymentFor(facts), 'Add a deployment in waves, to be filled in'),
    });
  },
});
