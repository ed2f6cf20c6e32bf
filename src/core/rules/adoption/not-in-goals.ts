import { keyOf, lacks } from '../../model/item.ts';
import { add, changeTo } from '../fixes.ts';
import { rule } from '../rule.ts';

export const notInGoals = rule({
  id: 'adoption/not-in-goals',
  severity: 'info',
  strict: true,
  finds: "Working the new way is in nobody's goals.",
  why: 'People do what they are asked for at the end of the year. As long as a team leader is measured by handling time alone, every hour of coaching is an hour lost, and the new way is something one does for the project. When adoption stands in goals, it is work.',
  bad: `
adoption:
  in-goals: false
#           ^^^^^
`,
  good: `
adoption:
  in-goals: true
`,
  reads: ['adoption'],
  check({ plan }, report) {
    const { adoption } = plan;
    if (!adoption) return;
    const goals = adoption.inGoals;
    if (goals?.value !== false && !lacks(adoption, 'in-goals')) return;
    const message = "Working the new way is in nobody's goals: it will be done when there is time, and there is none.";
    const help = 'Agree with HR to put it into the goals of users and their leaders, then set `in-goals` to true.';
    const fixes = goals ? changeTo(goals.span, 'true') : add(adoption, 'in-goals', true, 'Set in-goals to true');
    report(goals?.span ?? keyOf(plan, 'adoption'), message, { item: adoption, help, fixes });
  },
});
