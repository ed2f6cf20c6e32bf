import { NETWORK } from '../../schedule/parties.ts';
import { counted } from '../../text/words.ts';
import { nameHolder } from '../propose.ts';
import { rule } from '../rule.ts';
import { isUnfilled } from '../shared.ts';

export const unfilledRole = rule({
  id: 'staffing/unfilled-role',
  severity: 'error',
  finds: 'A role has nobody in it.',
  why: 'A role without a name is a wish. Its hours stand in the plan and in no calendar, its decisions are taken by whoever is in the room, and the person who joins in week five learns what was agreed in their name. If the search takes longer, that is a risk with a date, or a reason to move the start.',
  bad: `
roles:
  data-steward: {protected-time: 2d/week}
# ^^^^^^^^^^^^
`,
  good: `
roles:
  data-steward: {person: felix-krause, protected-time: 2d/week}
`,
  reads: ['mentions', 'people', 'roles'],
  check(facts, report) {
    const { plan, symbols } = facts;
    for (const role of plan.roles) {
      const id = role.id.value;
      if (id === NETWORK || !isUnfilled(role)) continue;
      const uses = symbols.references.filter((other) => other.id === id && other.expects.includes('role')).length;
      const message = uses
        ? `Nobody holds the role \`${id}\`, and ${counted(uses, 'place')} of the plan ${uses === 1 ? 'counts' : 'count'} on it.`
        : `Nobody holds the role \`${id}\`: what it should do stands in the plan and in nobody's week.`;
      report(role.label, message, {
        item: role,
        help: 'Name the `person` who holds it, or take the role out.',
        fixes: nameHolder(role, facts),
      });
    }
  },
});
