import { add } from '../fixes.ts';
import { lackingIn } from '../lacking.ts';
import { rule } from '../rule.ts';
import { goLiveAt, onGoLive } from './go-live.ts';

export const noCutover = rule({
  id: 'deployment/no-cutover',
  severity: 'warning',
  finds: 'The deployment names no cutover plan.',
  why: 'Cutover is the few hours in which the old stops and the new starts. Everything that was parted in the plan meets there: data, interfaces, people, keys, the telephone. Planned by the hour and rehearsed once, it is a long night; improvised, it is the reason why the first morning fails.',
  bad: `
deployment:
#^^^^^^^^^
  strategy: phased
`,
  good: `
deployment:
  strategy: phased
  cutover: docs/cutover.md#by-the-hour
`,
  reads: ['deployment', 'go-live'],
  check: lackingIn(
    'deployment',
    'cutover',
    ({ schedule }) =>
      `Nothing says how the old stops and the new starts${onGoLive(schedule)}: the switch will be improvised.`,
    'Write the cutover plan by the hour, and name its place as `cutover`.',
    (deployment) => add(deployment, 'cutover', null, 'Add `cutover`, to be filled in'),
    ({ schedule }) => goLiveAt(schedule),
  ),
});
