import { keyOf } from '../../model/item.ts';
import { sayDay } from '../../time/day.ts';
import { goLiveAt } from '../deployment/go-live.ts';
import { append } from '../fixes.ts';
import { rule } from '../rule.ts';
import { course } from './proposed.ts';
import { userTraining } from './training.ts';

export const noTraining = rule({
  id: 'adoption/no-training',
  severity: 'error',
  finds: 'There is a go-live, and no training for those who will use it.',
  why: 'People who have not been shown how are slow on the first day, in front of customers, and go back to what they know. It is then called resistance. Training costs hours that somebody has to release, which is why it is the first thing that is left out, and why it belongs in the plan with a week.',
  bad: `
programme: {start: 2026-01-05}
phases:
  - id: rollout
    milestones: [{id: go-live, title: First wave live, kind: phased-go-live, week: 7}]
training:
#^^^^^^^
  - {id: leader-series, title: Reading the figures, audience: leaders, week: 2}
`,
  good: `
programme: {start: 2026-01-05}
phases:
  - id: rollout
    milestones: [{id: go-live, title: First wave live, kind: phased-go-live, week: 7}]
training:
  - {id: leader-series, title: Reading the figures, audience: leaders, week: 2}
  - {id: adviser-course, title: Five journeys on the new desktop, audience: users, week: 6}
`,
  reads: ['go-live', 'ids', 'parties', 'training'],
  check(facts, report) {
    const { plan, schedule } = facts;
    const training = userTraining(plan);
    if (!schedule.goLive || !training || training.length > 0) return;
    const message = `Go-live is on ${sayDay(schedule.goLive.day)}, and no training is planned for those who will work with it: they will go back to what they know.`;
    const help = 'Add a training with the audience `users`, before go-live, and one that follows it up.';
    report(plan.keys.get('training') ?? keyOf(plan, 'programme'), message, {
      help,
      related: goLiveAt(schedule),
      fixes: append(plan, 'training', course(facts), 'Add a course for users'),
    });
  },
});
