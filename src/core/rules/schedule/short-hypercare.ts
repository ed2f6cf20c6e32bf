import { keyOf, lacks } from '../../model/item.ts';
import { calendarHours, parseDuration } from '../../time/amounts.ts';
import { add } from '../fixes.ts';
import { rule } from '../rule.ts';
import { isDropped, swap } from '../shared.ts';
import { sayDuration } from '../words.ts';

export const shortHypercare = rule({
  id: 'schedule/short-hypercare',
  severity: 'warning',
  options: { min: '30d' },
  finds: 'After go-live the raised support ends too soon, or there is none.',
  why: 'Go-live is where adoption begins. For at least thirty days people need as much help as in the week before: somebody on the floor, fixes within a day, the usage figures read every morning. Where the team leaves after two weeks, the workarounds that people found in the first one become the process.',
  bad: `
phases:
  - id: deploy
    milestones:
      - {id: go-live, title: First team live, kind: phased-go-live, week: 7}
deployment:
  strategy: phased
  hypercare: 14d
#            ^^^
`,
  good: `
phases:
  - id: deploy
    milestones:
      - {id: go-live, title: First team live, kind: phased-go-live, week: 7}
deployment:
  strategy: phased
  hypercare: 30d
`,
  check({ plan, schedule }, report, options) {
    const { deployment } = plan;
    const min = parseDuration(options.min);
    const isGoLive = schedule.milestones.some(
      ({ milestone }) => milestone.kind?.value === 'phased-go-live' && !isDropped(milestone),
    );
    if (!min || (!isGoLive && !deployment?.waves.length)) return;
    const help = `Keep the team together for ${sayDuration(min)} after go-live.`;
    const fixes = add(plan, ['deployment', 'hypercare'], options.min, `Set hypercare to ${options.min}`);
    if (!deployment) {
      // With a deploy stage, the missing section is told by deployment/missing.
      const told = !lacks(plan, 'deployment') || plan.phases.some(({ stage }) => stage?.value === 'deploy');
      if (!told)
        report(keyOf(plan, 'programme'), 'There is a go-live, and no raised support is planned after it.', {
          help,
          fixes,
        });
      return;
    }
    const { hypercare } = deployment;
    if (lacks(deployment, 'hypercare')) {
      const message =
        'There is a go-live, and no raised support is planned after it: the first week will be everybody alone.';
      report(keyOf(plan, 'deployment'), message, {
        item: deployment,
        help: `${help} State it as \`hypercare\`.`,
        fixes,
      });
    } else if (hypercare && calendarHours(hypercare.value) < calendarHours(min)) {
      const message = `Raised support ends ${sayDuration(hypercare.value)} after go-live; new habits take at least ${sayDuration(min)}.`;
      const raise = swap(deployment, 'hypercare', hypercare.span, options.min);
      report(hypercare.span, message, { item: deployment, help, fixes: raise });
    }
  },
});
