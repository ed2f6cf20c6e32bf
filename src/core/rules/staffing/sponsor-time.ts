import { lacks } from '../../model/item.ts';
import { parseCommitment } from '../../time/amounts.ts';
import { protect } from '../propose.ts';
import { rule } from '../rule.ts';
import { isUnfilled, swap } from '../shared.ts';
import { holdersOf, isUnder, roleOf, sayTime, shortestWeek } from './time.ts';

export const sponsorTime = rule({
  id: 'staffing/sponsor-time',
  severity: 'warning',
  options: { min: '4h/week' },
  finds: 'The executive sponsor has too little protected time, or none.',
  why: 'A sponsor is not a name at the top of a slide. Owning the case, taking decisions that nobody below can take, and removing what blocks the team needs half a day every week; a sponsor who joins the last ten minutes of a call hears of a blocker two weeks after it began to cost.',
  bad: `
people:
  ana-ruiz: {name: Ana Ruiz, level: executive}
roles:
  executive-sponsor:
    person: ana-ruiz
    protected-time: 1h/week
#                   ^^^^^^^
`,
  good: `
people:
  ana-ruiz: {name: Ana Ruiz, level: executive}
roles:
  executive-sponsor:
    person: ana-ruiz
    protected-time: 4h/week
`,
  reads: ['parties'],
  check({ plan, parties }, report, options) {
    const role = roleOf(plan, 'executive-sponsor');
    const min = parseCommitment(options.min);
    if (!role || isUnfilled(role) || !min) return;
    const who = holdersOf(role, parties, 'The executive sponsor');
    const help = `Agree at least ${sayTime(min)}, and put it into the diary.`;
    if (lacks(role, 'protected-time')) {
      const message = `${who} is executive sponsor without time for it: blockers and decisions will wait for a free slot.`;
      report(role.label, message, { item: role, help, fixes: protect(role, options.min) });
      return;
    }
    const time = role.protectedTime;
    if (!time || !isUnder(time.value, min, shortestWeek(role, parties))) return;
    const message = `${who} has ${sayTime(time.value)} as executive sponsor; owning the case takes ${sayTime(min)}.`;
    report(time.span, message, { item: role, help, fixes: swap(role, 'protected-time', time.span, options.min) });
  },
});
