import type { Leaf } from '../../model/item.ts';
import type { Metric } from '../../model/programme.ts';
import { takeOut } from '../fixes.ts';
import { rule } from '../rule.ts';

/**
 * What shows that somebody was busy. Words behind it may make an outcome of it: tickets that are closed within a day,
 * hours logged in to the new desktop.
 */
const EFFORT: readonly RegExp[] = [
  /\blines of code\b/,
  /\btraining attendance\b|\battendance (?:at|of) (?:the )?trainings?\b/,
  /\be ?mails? sent\b(?! (?:again|back|by mistake|in error|twice|wrongly)\b)/,
  /\btickets? closed\b(?! (?:after|at|in one|in the first|on|within|without)\b)/,
  /\bstory points?\b/,
  /\bhours logged\b(?! (?:in|into|on)\b)/,
];

export const vanity = rule({
  id: 'metrics/vanity',
  severity: 'warning',
  finds: 'A metric counts how busy people were, and not what came of it.',
  why: 'Lines of code, training attendance, e-mails sent, tickets closed, story points, hours logged: all of them rise when people work, and none of them shows whether the work changed anything. They are reported because they always look good. A report that is green in all of these has been the last report of many a programme.',
  bad: `
metrics:
  - {id: training-attendance, name: Training attendance, kind: other}
#        ^^^^^^^^^^^^^^^^^^^
  - {id: reach, name: E-mails sent to advisers, kind: user-confidence}
#                     ^^^^^^^^^^^^^^^^^^^^^^^^
`,
  good: `
metrics:
  - {id: confidence, name: Advisers who can close a claim without help, kind: user-confidence}
  - {id: solved-at-once, name: Tickets closed within a day, kind: other}
`,
  reads: ['mentions', 'metrics'],
  check({ plan, symbols }, report) {
    for (const metric of plan.metrics) {
      const said = isToFall(metric) ? undefined : saying(metric);
      if (!said) continue;
      const message = `"${metric.name?.value ?? said.value}" counts how busy people were, and not what came of it: it will look good whatever happens.`;
      const help = 'Measure what it is meant to change: who uses it, what follows the process, what customers notice.';
      const isUsed = symbols.references.some(
        ({ expects, id }) => expects.includes('metric') && id === metric.id?.value,
      );
      const fixes = isUsed ? [] : takeOut(metric.at, 'entry', 'Take it off the list');
      report(said.span, message, { item: metric, help, fixes });
    }
  },
});

function saying({ id, name }: Metric): Leaf<string> | undefined {
  return [id, name].find((leaf) => {
    const words = leaf?.value.toLowerCase().replace(/[-_\s]+/g, ' ') ?? '';
    return EFFORT.some((effort) => effort.test(words));
  });
}

/** A figure that is to fall is a burden that people are to be rid of, and no trophy. */
function isToFall({ targets }: Metric): boolean {
  return targets.length > 0 && targets.every((target) => target.atMost);
}
