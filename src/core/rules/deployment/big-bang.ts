import { changeTo } from '../fixes.ts';
import { rule } from '../rule.ts';
import { sayMoney } from '../words.ts';
import { goLiveAt, onGoLive } from './go-live.ts';

export const bigBang = rule({
  id: 'deployment/big-bang',
  severity: 'error',
  finds: 'Everybody goes live at once.',
  why: 'Whatever is wrong on the first day is then wrong for everybody, the few who can help are needed everywhere, and there is nobody left to learn from. In waves the first users find what testers missed, the second wave starts with it mended, and going back means one team and not the whole floor.',
  bad: `
deployment:
  strategy: big-bang
#           ^^^^^^^^
`,
  good: `
deployment:
  strategy: phased
  waves: [{id: cologne, name: Cologne, week: 7}, {id: bonn, name: Bonn, week: 8}]
`,
  reads: ['deployment', 'go-live', 'programme'],
  check({ plan, schedule }, report) {
    const strategy = plan.deployment?.strategy;
    if (strategy?.value !== 'big-bang') return;
    const users = plan.programme?.targetUsers?.value;
    const who = users ? `All ${sayMoney(users, undefined)} users go` : 'Everybody goes';
    const message = `${who} live at once${onGoLive(schedule)}: what is wrong that day is wrong for all of them, and help is needed everywhere.`;
    const help = 'Go live in waves, the first one small enough to be helped person by person.';
    report(strategy.span, message, {
      item: plan.deployment,
      help,
      related: goLiveAt(schedule),
      fixes: changeTo(strategy.span, 'phased'),
    });
  },
});
