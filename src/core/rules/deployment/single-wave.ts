import { keyOf, lacks } from '../../model/item.ts';
import { weekNumber } from '../../schedule/weeks.ts';
import { add, append } from '../fixes.ts';
import { isRead } from '../lacking.ts';
import { rule } from '../rule.ts';
import { called } from '../words.ts';
import { secondWave, wavesFor } from './proposed.ts';

export const singleWave = rule({
  id: 'deployment/single-wave',
  severity: 'warning',
  finds: 'Go-live is called phased, and has fewer than two waves.',
  why: 'A phased go-live with one wave is a big bang with a kinder name. The worth of phases lies between them: what the first wave finds is mended before the second begins, and the second may be put off. With one wave there is no between.',
  bad: `
deployment:
  strategy: phased
  waves:
# ^^^^^
    - {id: all-desks, name: Cologne and Bonn, week: 8}
`,
  good: `
deployment:
  strategy: phased
  waves:
    - {id: cologne, name: Cologne, week: 8}
    - {id: bonn, name: Bonn, week: 9}
`,
  reads: ['deployment', 'go-live', 'ids', 'phases'],
  check(facts, report) {
    const { plan, schedule } = facts;
    const { deployment } = plan;
    if (deployment?.strategy?.value !== 'phased') return;
    const { waves } = deployment;
    if (waves.length > 1 || !isRead(deployment, 'waves', waves)) return;
    const [only] = waves;
    const what = only ? `has one wave, ${called(only, 'which is all of it')}` : 'has no waves';
    const message = `Go-live is called phased but ${what}: nothing can be learnt from the first users before the others follow.`;
    const help = 'Split the users into at least two `waves`, with time between them to mend what the first one finds.';
    const at = lacks(deployment, 'waves') ? keyOf(plan, 'deployment') : keyOf(deployment, 'waves');
    const week = only?.week ? weekNumber(only.week.value, schedule.weeks) : undefined;
    const fixes = only
      ? append(deployment, 'waves', secondWave(week ?? null, facts), 'Add a second wave')
      : add(deployment, 'waves', wavesFor(facts), 'Add two waves');
    report(at, message, { item: deployment, help, fixes });
  },
});
