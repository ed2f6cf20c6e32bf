import { add } from '../fixes.ts';
import { lackingIn } from '../lacking.ts';
import { rule } from '../rule.ts';
import { CHANGE_IMPACT } from './proposed.ts';

export const noChangeImpact = rule({
  id: 'adoption/no-change-impact',
  severity: 'warning',
  finds: 'The plan does not say what changes for whom.',
  why: 'People do not resist change, they resist being surprised. What becomes different for each role, what ends, which tasks move: in week 2 it is a list that they can be told first and can correct. What is not on it is found on the first morning, by those who lose most.',
  bad: `
adoption:
#^^^^^^^
  hr-partner: kasia-wrona
`,
  good: `
adoption:
  hr-partner: kasia-wrona
  change-impacts:
    - {group: Team leaders, impact: Coach from journey data an hour a day; the spreadsheet ends, owner: change-manager}
`,
  reads: ['adoption', 'programme'],
  check: lackingIn(
    'adoption',
    'change-impacts',
    ({ plan }) => {
      const users = plan.programme?.targetUsers?.value;
      return `Nothing says what changes for which group${users ? ` of the ${users} users` : ''}: they will find out on their first morning.`;
    },
    'List as `change-impacts` what becomes different for each group, and who tells them.',
    (adoption) => add(adoption, 'change-impacts', [CHANGE_IMPACT], 'Add `change-impacts`, to be filled in'),
  ),
});
