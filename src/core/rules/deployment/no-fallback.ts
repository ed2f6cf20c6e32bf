import { add } from '../fixes.ts';
import { lackingIn } from '../lacking.ts';
import { rule } from '../rule.ts';
import { goLiveAt, onGoLive } from './go-live.ts';

export const deploymentNoFallback = rule({
  id: 'deployment/no-fallback',
  severity: 'warning',
  finds: 'The deployment has no way back.',
  why: 'If the first day goes wrong, somebody has to decide within the hour whether to go on, and can only decide what was prepared: how work continues without the new system, until when one can return, who says so. Without it people invent their own way back, and most of them stay there.',
  bad: `
deployment:
#^^^^^^^^^
  strategy: phased
`,
  good: `
deployment:
  strategy: phased
  fallback: docs/fallback.md#the-way-back
`,
  reads: ['deployment', 'go-live'],
  check: lackingIn(
    'deployment',
    'fallback',
    ({ schedule }) =>
      `Go-live${onGoLive(schedule)} has no way back: if the first day goes wrong, people will invent their own.`,
    'Write down how to return and until when, and name the place as `fallback`.',
    (deployment) => add(deployment, 'fallback', null, 'Add `fallback`, to be filled in'),
    ({ schedule }) => goLiveAt(schedule),
  ),
});
