import { sayDay } from '../../time/day.ts';
import { moveNear } from '../moves.ts';
import { rule } from '../rule.ts';
import { dueSpan, isDropped, sayPhase } from '../shared.ts';
import { called } from '../words.ts';

export const milestoneOutsidePhase = rule({
  id: 'schedule/milestone-outside-phase',
  severity: 'error',
  finds: 'A milestone is due before its phase begins or after it has ended.',
  why: 'A phase ends with a decision about what was done in it. A milestone that is due after that decision is left out of it, and one due before the phase begins is asked of people whose time is not set aside yet. Usually a date was moved and its neighbours were not.',
  bad: `
programme: {name: Claims desk, start: 2026-01-12}
phases:
  - id: design
    name: Design
    weeks: 1-3
    milestones:
      - id: design-sign-off
        title: Design signed off
        week: 4
#             ^
      - id: governance
        title: Decisions agreed
        on: 2026-02-03
#           ^^^^^^^^^^
`,
  good: `
programme: {name: Claims desk, start: 2026-01-12}
phases:
  - id: design
    name: Design
    weeks: 1-3
    milestones:
      - id: design-sign-off
        title: Design signed off
        week: 3
      - id: governance
        title: Decisions agreed
        on: 2026-01-27
`,
  milestone: {
    reads: [],
    check({ milestone, phase }, { schedule }, report) {
      const at = dueSpan(milestone);
      const range = phase.weeks?.value;
      const week = milestone.on ? schedule.weeks.weekOf(milestone.on.value) : milestone.week?.value;
      if (!at || !range || week === undefined || isDropped(milestone)) return;
      if (week >= range.first && week <= range.last) return;
      const inWeek = week < 1 ? 'before the programme starts' : `in week ${week}`;
      const due = milestone.on ? `on ${sayDay(milestone.on.value)}, ${inWeek},` : `${inWeek},`;
      const bound = week > range.last ? `ends in week ${range.last}` : `begins in week ${range.first}`;
      const loss = week > range.last ? 'the phase will be closed without it' : 'nobody has time set aside for it yet';
      const message = `${called(milestone, 'This milestone')} is due ${due} but its phase ${sayPhase(phase)} ${bound}: ${loss}.`;
      report(at, message, {
        item: milestone,
        help: 'Move it into the weeks of its phase, or into the phase that has its week.',
        related: phase.weeks && [{ span: phase.weeks.span, message: `${sayPhase(phase)} ${bound}` }],
        fixes: moveNear({ milestone, phase }, schedule),
      });
    },
  },
});
