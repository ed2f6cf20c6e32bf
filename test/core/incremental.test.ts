import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { type Analysis, analyse } from '../../src/core/analysis.ts';
import { rangeOf, type Span } from '../../src/core/text/span.ts';
import { dayOf } from '../support/day.ts';
import { edited, edits } from '../support/edits.ts';

/** Each run makes about ten edits: ten thousand in all. */
const RUNS = Number(process.env['CX_PROPERTY_RUNS'] ?? 1000);
const SETTINGS = { today: dayOf('2026-02-18'), profile: 'strict' } as const;

const [contactCentre = '', troubled = '', minimal = ''] = ['contact-centre', 'troubled', 'minimal'].map((name) =>
  readFileSync(`examples/${name}/programme.cx.yaml`, 'utf8'),
);

/** A plan of some of the milestones of another: small enough to be read ten thousand times. */
function excerpt(plan: string, from: number): string {
  const head = 'cx: 1\nprogramme: {name: Excerpt, start: 2026-01-05}\n';
  const phases = plan.slice(plan.indexOf('\nphases:') + 1, plan.indexOf('\nmetrics:') + 1).split('\n      - id: ');
  return `${head}${phases[0]}\n      - id: ${phases.slice(from, from + 8).join('\n      - id: ')}\n`;
}

const plans = [
  minimal,
  ...[1, 9, 17, 25].map((from) => excerpt(contactCentre, from)),
  excerpt(troubled, 1),
  excerpt(troubled, 12),
];

/** All that a reader sees of an analysis, with absolute places. */
function seen({ problems, suppressed, layout, failures, schedule, plan }: Analysis): unknown {
  const place = (span: Span): string => {
    const { start, end } = rangeOf(span, layout);
    return `${start}-${end}`;
  };
  const told = (list: Analysis['problems']): unknown =>
    list.map((problem) => ({
      rule: problem.rule,
      severity: problem.severity,
      message: problem.message,
      help: problem.help,
      at: place(problem.span),
      item: problem.item && place(problem.item),
      related: problem.related?.map(({ span, message }) => `${place(span)} ${message}`),
      fixes: problem.fixes?.map(({ title, edits: changes }) => [
        title,
        changes.map(({ span, ...change }) => [place(span), change]),
      ]),
    }));
  return {
    problems: told(problems),
    suppressed: told(suppressed),
    failures,
    goLive: schedule?.goLive?.day,
    critical: schedule && [...schedule.critical].map((milestone) => place(milestone.at)).sort(),
    float: schedule?.milestones.map(({ milestone }) => schedule.float.get(milestone)),
    dates: schedule?.milestones.map(({ milestone }) => schedule.dates.get(milestone)),
    phases: plan?.phases.map((phase) => [place(phase.at), phase.milestones.map((milestone) => place(milestone.at))]),
  };
}

describe('an analysis that follows edits', () => {
  it('says the same as one made anew', () => {
    fc.assert(
      fc.property(fc.constantFrom(...plans), fc.array(edits, { minLength: 4, maxLength: 15 }), (plan, changes) => {
        let now = analyse(plan, SETTINGS);
        for (const change of changes) {
          const next = edited(now.text, change);
          now = analyse(next, SETTINGS, now);
          assert.deepEqual(seen(now), seen(analyse(next, SETTINGS)));
          // Come back from time to time, since most random edits leave the text broken.
          if (now.broken) now = analyse(plan, SETTINGS, now);
        }
      }),
      { numRuns: RUNS },
    );
  }).timeout(600_000);

  it('also of whole programmes', () => {
    const changes = fc.sample(edits, { numRuns: 60, seed: 7 });
    for (const plan of [contactCentre, troubled]) {
      let now = analyse(plan, SETTINGS);
      for (const change of changes) {
        const next = edited(plan, change);
        now = analyse(next, SETTINGS, now);
        assert.deepEqual(seen(now), seen(analyse(next, SETTINGS)));
      }
    }
  }).timeout(120_000);
});
