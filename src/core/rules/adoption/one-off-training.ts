import { lacks } from '../../model/item.ts';
import { add, append, changeTo } from '../fixes.ts';
import { isUnreadable } from '../lacking.ts';
import { rule } from '../rule.ts';
import { called } from '../words.ts';
import { refresher } from './proposed.ts';
import { userTraining } from './training.ts';

export const oneOffTraining = rule({
  id: 'adoption/one-off-training',
  severity: 'warning',
  finds: 'Users are trained once, and never again.',
  why: 'Before go-live people learn what they are shown; after it they learn what they need. One session gives them the screens, and the questions come in the second week, when nobody is there to answer. It takes dozens of hours rather than a lunch: a course, a refresher once it has been used, the hard cases later.',
  bad: `
training:
  - {id: briefing, title: Two-hour briefing for handlers, audience: users, week: 6}
#        ^^^^^^^^
`,
  good: `
training:
  - {id: course, title: Course for handlers, audience: users, week: 6}
  - {id: refresher, title: What the first week found hard, audience: users, week: 8}
`,
  reads: ['go-live', 'ids', 'parties', 'training'],
  check(facts, report) {
    const [only, second] = userTraining(facts.plan) ?? [];
    if (!only || second || only.repeats?.value === true || isUnreadable(only, 'repeats', only.repeats)) return;
    const name = called(only, 'One session');
    const message = `${name} is all the training that users get, and it is not repeated: their questions will come once they work with it.`;
    const help = 'Add a refresher after go-live, or repeat it.';
    const at = only.repeats && !lacks(only, 'repeats') ? only.repeats.span : only.label;
    const fixes = [
      ...append(facts.plan, 'training', refresher(facts), 'Add a refresher after go-live'),
      ...(only.repeats ? changeTo(only.repeats.span, 'true') : add(only, 'repeats', true, `Repeat ${name}`)),
    ];
    report(at, message, { item: only, help, fixes });
  },
});
