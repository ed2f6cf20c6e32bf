import assert from 'node:assert/strict';
import fc from 'fast-check';
import { read } from '../../src/core/analysis.ts';
import type { Milestone } from '../../src/core/model/programme.ts';
import type { Dates } from '../../src/core/schedule/dates.ts';
import { slackOf } from '../../src/core/schedule/float.ts';
import type { Schedule } from '../../src/core/schedule/schedule.ts';
import { dayOf } from '../support/day.ts';

/** The many runs are for the night; each tries some hundred slips. */
const RUNS = Number(process.env['CX_PROPERTY_RUNS'] ?? 300);

const TODAY = dayOf('2026-01-05');

function scheduleOf(text: string): Schedule {
  const { facts } = read(text, TODAY);
  assert.ok(facts);
  return facts.schedule;
}

function milestone(schedule: Schedule, id: string): Milestone {
  const found = schedule.milestones.find((placed) => placed.milestone.id?.value === id);
  assert.ok(found);
  return found.milestone;
}

function datesIn({ milestones, dates }: Schedule): [Milestone, Dates][] {
  return milestones.flatMap(({ milestone }) => {
    const own = dates.get(milestone);
    return own ? [[milestone, own] as [Milestone, Dates]] : [];
  });
}

/** A plan of one phase; each milestone a week, a duration in days and needs that lead back only. */
const plans = fc
  .array(
    fc.record({
      week: fc.integer({ min: 1, max: 12 }),
      duration: fc.integer({ min: 0, max: 8 }),
      needs: fc.array(
        fc.record({
          of: fc.nat(),
          type: fc.constantFrom('finish-start', 'start-start', 'finish-finish', 'start-finish'),
          lag: fc.integer({ min: 0, max: 6 }),
        }),
        { maxLength: 3 },
      ),
    }),
    { minLength: 2, maxLength: 12 },
  )
  .map((items) => {
    const lines = items.map(({ week, duration, needs }, i) => {
      const entries = i === 0 ? [] : needs.map(({ of, type, lag }) => `{id: m-${of % i}, type: ${type}, lag: ${lag}d}`);
      const kind = i === items.length - 1 ? ', kind: phased-go-live' : '';
      return `      - {id: m-${i}, title: M ${i}, week: ${week}${kind}${duration ? `, duration: ${duration}d` : ''}, needs: [${entries.join(', ')}]}`;
    });
    return `programme: {name: P, start: 2026-01-05}
calendar: {holidays: [2026-01-14, {from: 2026-02-16, to: 2026-02-20}]}
phases:
  - id: all
    name: All
    weeks: 1-12
    gate: {id: gate, title: G, week: 10, criteria: []}
    milestones:
${lines.join('\n')}
`;
  });

/** Slips a milestone day by day, and all that waits for it as far as needed, until something gives. */
function slipsBefore(schedule: Schedule, slipped: Milestone, limitOf: (m: Milestone) => number): number {
  const { calendar } = schedule.weeks;
  for (let slip = 0; slip < 200; slip++) {
    const moved = new Map<Milestone, Dates>(datesIn(schedule));
    const shift = (m: Milestone, by: number): void => {
      const own = schedule.dates.get(m);
      assert.ok(own);
      moved.set(m, { ...own, start: calendar.add(own.start, by), due: calendar.add(own.due, by) });
    };
    const delays = new Map<Milestone, number>([[slipped, slip + 1]]);
    shift(slipped, slip + 1);
    for (const { milestone: m } of schedule.milestones) {
      for (const dependency of schedule.graph.before.get(m) ?? []) {
        if (!delays.has(dependency.from)) continue;
        for (;;) {
          const slack = slackOf(dependency, moved, calendar);
          if (slack === undefined || slack >= 0) break;
          const by = (delays.get(m) ?? 0) + 1;
          delays.set(m, by);
          shift(m, by);
        }
      }
    }
    for (const m of delays.keys()) {
      const due = moved.get(m)?.due ?? 0;
      if (due > limitOf(m)) return slip;
    }
  }
  return 200;
}

describe('float', () => {
  it('is what a milestone can slip before something breaks, as trying it day by day shows', () => {
    fc.assert(
      fc.property(plans, (text) => {
        const schedule = scheduleOf(text);
        const gate = schedule.weeks.due(10) ?? 0;
        const goLive = schedule.goLive?.milestone;
        // Where the plan is broken already, the float is negative, and there is nothing to try.
        fc.pre(
          schedule.graph.dependencies.every((d) => (slackOf(d, schedule.dates, schedule.weeks.calendar) ?? 0) >= 0),
        );
        const limit = (m: Milestone): number => (m === goLive ? Math.min(gate, schedule.dates.get(m)?.due ?? 0) : gate);
        fc.pre(datesIn(schedule).every(([m, { due }]) => due <= limit(m)));
        for (const { milestone: m } of schedule.milestones) {
          const float = schedule.float.get(m);
          if (float) assert.equal(float.total, slipsBefore(schedule, m, limit), `${m.id?.value}\n${text}`);
        }
      }),
      { numRuns: RUNS, seed: 20260105 },
    );
  }).timeout(60_000);

  it('is eaten by what waits, by the gate, and by go-live', () => {
    const schedule = scheduleOf(`
programme: {name: P, start: 2026-01-05}
phases:
  - id: build
    name: Build
    weeks: 1-6
    milestones:
      - {id: config, title: C, on: 2026-01-14}
      - {id: test, title: T, on: 2026-01-20, duration: 3d, needs: [config + 1d]}
      - {id: live, title: L, on: 2026-01-23, kind: phased-go-live, needs: [test]}
      - {id: late, title: X, on: 2026-01-29}
`);
    const of = (id: string) => schedule.float.get(milestone(schedule, id));
    // Testing starts on Friday 16th; the day after configuration is Thursday 15th.
    assert.deepEqual(of('config'), { total: 1 + 3, free: 1 });
    assert.deepEqual(of('test'), { total: 3, free: 3 });
    assert.deepEqual(of('live'), { total: 0, free: 0 });
    assert.deepEqual(of('late'), { total: 11, free: 11 });
    assert.deepEqual(
      [...schedule.critical].map((m) => m.id?.value),
      ['live'],
    );
  });
});

describe('dependencies', () => {
  it('that run in a circle are told once a circle, at the entry that closes it', () => {
    const { graph } = scheduleOf(`
programme: {name: P, start: 2026-01-05}
phases:
  - id: a
    name: A
    weeks: 1-3
    milestones:
      - {id: one, title: One, week: 1, needs: [three]}
      - {id: two, title: Two, week: 1, needs: [one]}
      - {id: three, title: Three, week: 1, needs: [two, three]}
      - {id: four, title: Four, week: 1, needs: [three]}
`);
    const told = graph.cycles.map(
      ({ closing, way }) =>
        `${closing.to.id?.value} needs ${closing.need.milestone.value}: ${way.map((m) => m.id?.value).join(' ')}`,
    );
    assert.deepEqual(told, ['three needs two: three two one', 'three needs three: three']);
  });
});
