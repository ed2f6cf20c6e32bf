import { DAYS_PER_WEEK, parseDuration, workingDays } from '../../time/amounts.ts';
import { rule } from '../rule.ts';
import { sayPhase } from '../shared.ts';
import { counted, sayDuration } from '../words.ts';

const STAGE_NEEDS = {
  design: 'to hear the frontline, agree the journeys and have them signed',
  build: 'to configure, rehearse the migration and have real users accept it',
  deploy: 'to go live in waves, mend what hurts and see whether people use it',
  embed: 'to show the first benefits, learn from it and hand it over',
} as const;

export const shortPhase = rule({
  id: 'schedule/short-phase',
  severity: 'warning',
  options: { min: '3w' },
  finds: 'A stage is given less time than it takes.',
  why: 'Three weeks a stage is aggressive already, and possible only for a focused team. A stage cut to two loses its last week, and the last week is where the sign-off, the acceptance test and the honest decision are; what is left is the work without the proof.',
  bad: `
phases:
  - id: design
    name: Design
    stage: design
    weeks: 1-2
#          ^^^
`,
  good: `
phases:
  - id: design
    name: Design
    stage: design
    weeks: 1-3
`,
  check({ plan }, report, options) {
    const min = parseDuration(options.min);
    if (!min) return;
    for (const phase of plan.phases) {
      const { stage, weeks } = phase;
      if (!stage || !weeks) continue;
      const length = weeks.value.last - weeks.value.first + 1;
      if (length * DAYS_PER_WEEK >= workingDays(min)) continue;
      const message = `${sayPhase(phase)} lasts ${counted(length, 'week')}; ${sayDuration(min)} are the least ${STAGE_NEEDS[stage.value]}.`;
      report(weeks.span, message, { item: phase, help: 'Give it more weeks, and move what follows.' });
    }
  },
});
