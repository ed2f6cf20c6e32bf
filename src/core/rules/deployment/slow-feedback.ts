import { keyOf, lacks } from '../../model/item.ts';
import { calendarHours, parseDuration } from '../../time/amounts.ts';
import { add, changeTo } from '../fixes.ts';
import { rule } from '../rule.ts';
import { sayDuration } from '../words.ts';
import { feedbackLoop } from './proposed.ts';

export const slowFeedback = rule({
  id: 'deployment/slow-feedback',
  severity: 'warning',
  options: { max: '24h' },
  finds: 'Nobody promises that what users report is mended within a day.',
  why: 'In the first days people decide whether it is worth reporting anything. A fault that is mended or answered by the next noon teaches them that it is; one that waits for the next release teaches them a workaround, and workarounds stay. How fast the answer comes decides on adoption more than how few faults there are.',
  bad: `
deployment:
  feedback-loop: {fix-within: 3d, owner: test-lead}
#                             ^^
`,
  good: `
deployment:
  feedback-loop: {fix-within: 24h, owner: test-lead}
`,
  reads: ['deployment', 'parties'],
  check(facts, report, options) {
    const { plan } = facts;
    const { deployment } = plan;
    const max = parseDuration(options.max);
    if (!deployment || !max) return;
    const help = `Promise as \`feedback-loop\` that what users report is mended or answered within ${sayDuration(max)}.`;
    if (lacks(deployment, 'feedback-loop')) {
      const message = 'Nothing says how fast a fault that users report is mended, so they will work around it.';
      const loop = feedbackLoop(options.max, facts);
      const fixes = add(deployment, 'feedback-loop', loop, `Promise a fix within ${options.max}`);
      report(keyOf(plan, 'deployment'), message, { item: deployment, help, fixes });
      return;
    }
    const within = deployment.feedbackLoop?.fixWithin;
    if (!within || calendarHours(within.value) <= calendarHours(max)) return;
    const message = `A fault that users report may take ${sayDuration(within.value)} to mend: after ${sayDuration(max)} they have found a way round it, and stay there.`;
    report(within.span, message, { item: deployment, help, fixes: changeTo(within.span, options.max) });
  },
});
