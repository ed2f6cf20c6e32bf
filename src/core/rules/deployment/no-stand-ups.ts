import { keyOf, lacks } from '../../model/item.ts';
import { calendarHours } from '../../time/amounts.ts';
import { add, changeTo } from '../fixes.ts';
import { rule } from '../rule.ts';
import { sayDuration } from '../words.ts';
import { goLiveAt, onGoLive } from './go-live.ts';
import { STAND_UPS } from './proposed.ts';

const DAYS = 7;

export const noStandUps = rule({
  id: 'deployment/no-stand-ups',
  severity: 'info',
  finds: 'Nobody meets daily in the first seven days after go-live.',
  why: 'In the first week everything that hurts is new, and most of it is small. Fifteen minutes a day, on the floor, with those who can decide, settle it while it is small. In the weekly meeting it is a list, and by then people have made up their minds.',
  bad: `
deployment:
  stand-ups: {cadence: daily, for: 3d}
#                                  ^^
`,
  good: `
deployment:
  stand-ups: {cadence: daily, for: 7d}
`,
  reads: ['deployment', 'go-live'],
  check({ plan, schedule }, report) {
    const { deployment } = plan;
    if (!deployment) return;
    const help = `Plan daily \`stand-ups\` for at least ${DAYS} days from go-live.`;
    if (lacks(deployment, 'stand-ups')) {
      const message = `Nobody meets daily after go-live${onGoLive(schedule)}: what hurts on the floor waits for the next meeting.`;
      const fixes = add(deployment, 'stand-ups', STAND_UPS, `Add daily stand-ups for ${DAYS} days`);
      report(keyOf(plan, 'deployment'), message, { item: deployment, help, related: goLiveAt(schedule), fixes });
      return;
    }
    const length = deployment.standUps?.for;
    if (!length || calendarHours(length.value) >= DAYS * 24) return;
    const message = `The daily stand-ups end after ${sayDuration(length.value)}: the first ${DAYS} days are when it hurts and can still be mended.`;
    report(length.span, message, { item: deployment, help, fixes: changeTo(length.span, `${DAYS}d`) });
  },
});
