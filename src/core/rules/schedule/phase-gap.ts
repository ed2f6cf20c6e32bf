import { rule } from '../rule.ts';
import { sayPhase, sayWeeks, swap } from '../shared.ts';
import { called } from '../words.ts';
import { neighbours } from './neighbours.ts';

export const phaseGap = rule({
  id: 'schedule/phase-gap',
  severity: 'warning',
  finds: 'Between two phases lie weeks that belong to none.',
  why: 'In a week without a phase nobody has a goal, no gate is near, and protected time goes back to daily business, from which it does not come back by itself. If the pause is meant, such as month-end or holidays, it is part of a phase, with an owner and something to show for it.',
  bad: `
phases:
  - {id: build, name: Build, weeks: 4-6}
  - {id: deploy, name: Go-live, weeks: 8-10}
#                                      ^^^^
`,
  good: `
phases:
  - {id: build, name: Build, weeks: 4-6}
  - {id: deploy, name: Go-live, weeks: 7-10}
`,
  reads: ['phases'],
  check({ plan }, report) {
    // A phase whose weeks are not known may well fill the gap.
    if (plan.phases.some((phase) => !phase.weeks)) return;
    for (const { before, lastBefore, phase, weeks } of neighbours(plan)) {
      const { first, last } = weeks.value;
      if (first <= lastBefore + 1) continue;
      const empty = Array.from({ length: first - lastBefore - 1 }, (_, i) => lastBefore + 1 + i);
      const one = empty.length === 1;
      const said = sayWeeks(empty);
      const message = `${said.charAt(0).toUpperCase()}${said.slice(1)} ${one ? 'belongs' : 'belong'} to no phase: ${sayPhase(before)} ends in week ${lastBefore}, and ${sayPhase(phase)} begins in week ${first}.`;
      const help = `Let one of the two take ${one ? 'it' : 'them'} in, with something to show for it.`;
      const at = before.weeks?.span ?? before.label;
      const related = [{ span: at, message: `${called(before, 'That phase')} ends in week ${lastBefore}` }];
      const earlier = `${lastBefore + 1}-${last}`;
      const fixes = swap(phase, 'weeks', weeks.span, earlier, `Begin in week ${lastBefore + 1}`);
      report(weeks.span, message, { item: phase, help, related, fixes });
    }
  },
});
