import type { Phase } from '../../model/programme.ts';
import type { Weeks } from '../../schedule/weeks.ts';
import type { Fix } from '../../text/problem.ts';
import { rule } from '../rule.ts';
import { sayPhase, sayWeeks, swap } from '../shared.ts';
import { called } from '../words.ts';
import { neighbours } from './neighbours.ts';

export const phaseOverlap = rule({
  id: 'schedule/phase-overlap',
  severity: 'warning',
  finds: 'A phase begins before the one before it has ended.',
  why: 'Phases exist for the decision between them. Where the next one begins before that decision is taken, the decision is taken by what is already built: a design is signed off since configuration is half done, and go-live happens because the trainers are booked. If two pieces of work really run side by side, they are one phase.',
  bad: `
phases:
  - {id: design, name: Design, weeks: 1-3}
  - {id: build, name: Build, weeks: 3-6}
#                                   ^^^
`,
  good: `
phases:
  - {id: design, name: Design, weeks: 1-3}
  - {id: build, name: Build, weeks: 4-6}
`,
  reads: ['milestones.on', 'milestones.week', 'phases'],
  check({ plan, schedule }, report) {
    for (const { before, lastBefore, phase, weeks } of neighbours(plan)) {
      const { first, last } = weeks.value;
      if (first > lastBefore) continue;
      const shared = Array.from({ length: Math.min(last, lastBefore) - first + 1 }, (_, i) => first + i);
      const message = `${sayPhase(phase)} begins in week ${first}, while ${sayPhase(before)} lasts until week ${lastBefore}: in ${sayWeeks(shared)} nobody can wait for the decision between them.`;
      const help = `Begin after week ${lastBefore}, or make one phase of the two.`;
      const at = before.weeks?.span ?? before.label;
      const related = [{ span: at, message: `${called(before, 'That phase')} lasts until week ${lastBefore}` }];
      const fixes = [
        ...limitTo(phase, lastBefore + 1, last, `Begin in week ${lastBefore + 1}`, schedule.weeks),
        ...limitTo(
          before,
          last < lastBefore ? first : (before.weeks?.value.first ?? first),
          first - 1,
          endIn(before, first - 1),
          schedule.weeks,
        ),
      ];
      report(weeks.span, message, { item: phase, help, related, fixes });
    }
  },
});

function endIn(phase: Phase, week: number): string {
  return `End ${called(phase, 'the phase before it')} in week ${week}`;
}

/** The fix that shortens a phase; none where it would have no week left, or a milestone of it would lie outside. */
function limitTo(phase: Phase, first: number, last: number, title: string, weeks: Weeks): readonly Fix[] {
  const span = phase.weeks?.span;
  const isOutside = phase.milestones.some(({ on, week }) => {
    const due = on ? weeks.weekOf(on.value) : week?.value;
    return due !== undefined && (due < first || due > last);
  });
  return span && first <= last && !isOutside ? swap(phase, 'weeks', span, `${first}-${last}`, title) : [];
}
