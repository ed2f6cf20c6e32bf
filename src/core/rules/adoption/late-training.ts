import { weekNumber } from '../../schedule/weeks.ts';
import { goLiveAt } from '../deployment/go-live.ts';
import { rule } from '../rule.ts';
import { swap } from '../shared.ts';
import { called } from '../words.ts';
import { weekBeforeGoLive } from './proposed.ts';
import { userTraining } from './training.ts';

export const lateTraining = rule({
  id: 'adoption/late-training',
  severity: 'warning',
  finds: 'Users are trained for the first time in the week of go-live, or after it.',
  why: "Training is drafted with super-users, tried, and given before people need it; with those who come back from the first day it is too late, since by then each has found a way of their own. In go-live's own week there is also nobody to spare: those who could learn are needed at their desks, and those who could teach are needed on the floor.",
  bad: `
programme: {start: 2026-01-05}
phases:
  - id: rollout
    milestones: [{id: go-live, title: First wave live, kind: phased-go-live, week: 7}]
training:
  - {id: course, title: Course for handlers, audience: users, week: 7}
#                                                                   ^
`,
  good: `
programme: {start: 2026-01-05}
phases:
  - id: rollout
    milestones: [{id: go-live, title: First wave live, kind: phased-go-live, week: 7}]
training:
  - {id: course, title: Course for handlers, audience: users, week: 6}
`,
  reads: ['go-live', 'training'],
  check(facts, report) {
    const { plan, schedule } = facts;
    const training = userTraining(plan) ?? [];
    const goLive = schedule.goLive?.week;
    const dated = training.flatMap((each) => {
      const week = each.week && weekNumber(each.week.value, schedule.weeks);
      return each.week && week !== undefined ? [{ training: each, week, span: each.week.span }] : [];
    });
    // What has no week may be the first.
    if (goLive === undefined || dated.length < training.length) return;
    const [first] = dated.sort((a, b) => a.week - b.week);
    if (!first || first.week < goLive) return;
    const name = called(first.training, 'The first training');
    const message = `${name} is the first training for users, in week ${first.week}, and go-live is in ${first.week === goLive ? 'the same week' : `week ${goLive}`}: they will start work untrained.`;
    const help = 'Train users in the weeks before go-live, and follow up after it.';
    const week = weekBeforeGoLive(facts);
    const fixes = week ? swap(first.training, 'week', first.span, `${week}`, `Move to week ${week}`) : [];
    report(first.span, message, { item: first.training, help, related: goLiveAt(schedule), fixes });
  },
});
