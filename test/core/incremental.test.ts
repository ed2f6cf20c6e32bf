import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { type Analysis, analyse } from '../../src/core/analysis.ts';
import type { Dependency } from '../../src/core/schedule/dependency.ts';
import { rangeOf, type Span } from '../../src/core/text/span.ts';
import type { Drawing } from '../../src/core/timeline/drawing.ts';
import type { Scene } from '../../src/core/timeline/scene.ts';
import { drawTimeline } from '../../src/core/timeline/timeline.ts';
import { dayOf } from '../support/day.ts';
import { edited, edits } from '../support/edits.ts';
import { planEdited, planEdits } from '../support/planEdits.ts';

/** Each run makes about ten edits: fifteen thousand in all. */
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

/** All that a reader sees of an analysis, with absolute places, and the picture that is drawn of it. */
function seen({ problems, suppressed, layout, failures, schedule, plan, load }: Analysis, scene?: Scene): unknown {
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
  const needs = (list: readonly Dependency[] = []): unknown =>
    list.map(({ from, to, need }) => [place(from.at), place(to.at), place(need.span)]);
  const liveAt = schedule?.goLive?.milestone?.at;
  return {
    problems: told(problems),
    suppressed: told(suppressed),
    failures,
    goLive: schedule?.goLive && [schedule.goLive.day, schedule.goLive.week, liveAt && place(liveAt)],
    end: schedule?.end,
    critical: schedule && [...schedule.critical].map((milestone) => place(milestone.at)).sort(),
    milestones: schedule?.milestones.map(({ milestone }) => ({
      at: place(milestone.at),
      dates: schedule.dates.get(milestone),
      float: schedule.float.get(milestone),
      critical: schedule.critical.has(milestone),
      before: needs(schedule.graph.before.get(milestone)),
      after: needs(schedule.graph.after.get(milestone)),
      phase: place((schedule.placed.get(milestone)?.phase ?? milestone).at),
    })),
    dependencies: needs(schedule?.graph.dependencies),
    cycles: schedule?.graph.cycles.map(({ closing, way }) => [needs([closing]), way.map(({ at }) => place(at))]),
    load: load().map(({ person, weeks }) => [
      person.id.value,
      weeks.map(({ by, ...week }) => ({ ...week, by: by.map((each) => [place(each.milestone.at), each.hours]) })),
    ]),
    phases: plan?.phases.map((phase) => [place(phase.at), phase.milestones.map((milestone) => place(milestone.at))]),
    scene: scene && JSON.parse(JSON.stringify(scene)),
  };
}

function drawn(analysis: Analysis, previous?: Drawing): Drawing | undefined {
  const { plan, schedule, parties } = analysis;
  if (analysis.broken || !plan || !schedule || !parties) return undefined;
  const { load, problems, layout, settings } = analysis;
  return drawTimeline({ plan, schedule, parties, load, problems, layout, today: settings.today }, previous);
}

/** Makes the edits one after the other, and holds each version to what is found anew. */
function follow(plan: string, versions: readonly Version[]): void {
  let now = analyse(plan, SETTINGS);
  let drawing = drawn(now);
  for (const change of versions) {
    const next = change(now.text);
    now = analyse(next, SETTINGS, now);
    drawing = drawn(now, drawing);
    const anew = analyse(next, SETTINGS);
    assert.deepEqual(seen(now, drawing?.scene), seen(anew, drawn(anew)?.scene));
    // Come back from time to time, since most random edits leave the text broken.
    if (now.broken) now = analyse(plan, SETTINGS, now);
  }
}

type Version = (text: string) => string;

const letters: fc.Arbitrary<Version> = edits.map((edit) => (text) => edited(text, edit));
const sayings: fc.Arbitrary<Version> = fc.oneof(
  {
    weight: 9,
    arbitrary: planEdits.map(
      (edit): Version =>
        (text) =>
          planEdited(text, edit),
    ),
  },
  { weight: 1, arbitrary: letters },
);

describe('an analysis that follows edits', () => {
  for (const [name, kind, runs] of [
    ['letters and lines', letters, RUNS / 2],
    ['dates, owners and what waits for what', sayings, RUNS],
  ] as const) {
    it(`says the same as one made anew: ${name}`, () => {
      fc.assert(
        fc.property(fc.constantFrom(...plans), fc.array(kind, { minLength: 4, maxLength: 15 }), (plan, changes) =>
          follow(plan, changes),
        ),
        { numRuns: Math.ceil(runs) },
      );
    }).timeout(600_000);
  }

  it('also of whole programmes', () => {
    for (const plan of [contactCentre, troubled]) {
      const fromThere = fc.sample(letters, { numRuns: 40, seed: 7 }).map((change) => () => change(plan));
      follow(plan, [...fromThere, ...fc.sample(sayings, { numRuns: 60, seed: 8 })]);
    }
  }).timeout(120_000);
});
