import { keyOf, lacks } from '../../model/item.ts';
import type { Milestone } from '../../model/programme.ts';
import type { Schedule } from '../../schedule/schedule.ts';
import { calendarHours, type Duration, parseDuration } from '../../time/amounts.ts';
import { day, sayDay } from '../../time/day.ts';
import { add } from '../fixes.ts';
import { rule } from '../rule.ts';
import { isDropped, swap } from '../shared.ts';
import { sayDuration } from '../words.ts';

const ALONE = 'No raised support is planned after go-live: in the first week everybody will be alone with it.';

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
  reads: ['dates', 'deployment', 'milestones.kind', 'milestones.status', 'phases'],
  check({ plan, schedule }, report, options) {
    const { deployment } = plan;
    const min = parseDuration(options.min);
    if (!min || (!schedule.milestones.some(({ milestone }) => isGoLive(milestone)) && !deployment?.waves.length))
      return;
    const help = `Keep the team together for ${sayDuration(min)} after go-live.`;
    const fixes = add(plan, ['deployment', 'hypercare'], options.min, `Set hypercare to ${options.min}`);
    if (!deployment) {
      // With a deploy stage, the missing section is told by deployment/missing.
      const told = !lacks(plan, 'deployment') || plan.phases.some(({ stage }) => stage?.value === 'deploy');
      if (!told)
        report(keyOf(plan, 'programme'), ALONE, {
          help,
          fixes,
        });
      return;
    }
    const { hypercare } = deployment;
    if (lacks(deployment, 'hypercare')) {
      report(keyOf(plan, 'deployment'), ALONE, {
        item: deployment,
        help: `${help} State it as \`hypercare\`.`,
        fixes,
      });
    } else if (hypercare && calendarHours(hypercare.value) < calendarHours(min)) {
      const message = `Raised support ends ${sayDuration(hypercare.value)} after go-live${endsOn(hypercare.value, schedule)}; new habits take at least ${sayDuration(min)}.`;
      const raise = swap(deployment, 'hypercare', hypercare.span, options.min);
      report(hypercare.span, message, { item: deployment, help, fixes: raise });
    }
  },
});

/** The day on which it ends, where there is one go-live to count from. */
function endsOn(length: Duration, { milestones, dates }: Schedule): string {
  const days = milestones.flatMap(({ milestone }) => (isGoLive(milestone) ? (dates.get(milestone)?.due ?? []) : []));
  const [first] = days;
  if (first === undefined || days.length > 1) return '';
  return `, on ${sayDay(day(first + Math.round(calendarHours(length) / 24)))}`;
}

function isGoLive(milestone: Milestone): boolean {
  return milestone.kind?.value === 'phased-go-live' && !isDropped(milestone);
}
