import type { Phase, Plan } from '../../model/programme.ts';
import { counted } from '../../text/words.ts';
import { DAYS_PER_WEEK, parseDuration, workingDays } from '../../time/amounts.ts';
import { rule } from '../rule.ts';
import { sayPhase, swap } from '../shared.ts';
import { sayDuration } from '../words.ts';

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
  reads: ['phases'],
  check({ plan }, report, options) {
    const min = parseDuration(options.min);
    if (!min) return;
    for (const phase of plan.phases) {
      const { stage, weeks } = phase;
      if (!stage || !weeks) continue;
      const length = weeks.value.last - weeks.value.first + 1;
      if (length * DAYS_PER_WEEK >= workingDays(min)) continue;
      const message = `${sayPhase(phase)} lasts ${counted(length, 'week')}; ${sayDuration(min)} are the least ${STAGE_NEEDS[stage.value]}.`;
      const need = Math.ceil(workingDays(min) / DAYS_PER_WEEK) - length;
      const { first, last } = weeks.value;
      const free = freeWeeks(phase, plan);
      const fixes = [
        ...(last + need <= free.last
          ? swap(phase, 'weeks', weeks.span, `${first}-${last + need}`, `Let it last until week ${last + need}`)
          : []),
        ...(first - need >= free.first
          ? swap(phase, 'weeks', weeks.span, `${first - need}-${last}`, `Begin in week ${first - need}`)
          : []),
      ];
      report(weeks.span, message, { item: phase, help: 'Give it more weeks, and move what follows.', fixes });
    }
  },
});

/** The weeks between the phases beside it; where the weeks of one are not known, there are none to take. */
function freeWeeks(phase: Phase, { phases }: Plan): { readonly first: number; readonly last: number } {
  const own = phase.weeks?.value;
  const others = phases.flatMap((other) => (other === phase ? [] : (other.weeks?.value ?? [])));
  if (!own || others.length < phases.length - 1) return { first: Number.POSITIVE_INFINITY, last: 0 };
  const ends = others.filter(({ last }) => last < own.first).map(({ last }) => last + 1);
  const begins = others.filter(({ first }) => first > own.last).map(({ first }) => first - 1);
  return { first: Math.max(1, ...ends), last: Math.min(...begins) };
}
