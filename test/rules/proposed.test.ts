import assert from 'node:assert/strict';
import { analyse } from '../../src/core/analysis.ts';
import { editsOf } from '../../src/core/edits/resolve.ts';
import { applyEdits } from '../../src/core/text/edit.ts';
import { dayOf } from '../support/day.ts';

/** The fixes of what one rule tells in a plan: their titles, and the texts that they make. */
function fixesOf(rule: string, text: string, today = '2026-01-05'): { titles: readonly string[]; texts: string[] } {
  const analysis = analyse(text, { today: dayOf(today), profile: 'strict' });
  const fixes = analysis.problems.filter((problem) => problem.rule === rule).flatMap((problem) => problem.fixes ?? []);
  const texts = fixes.map((fix) => {
    const edits = editsOf(fix, analysis);
    assert.ok(edits, fix.title);
    return applyEdits(text, edits);
  });
  return { titles: fixes.map(({ title }) => title), texts };
}

const HEAD = `programme: {name: Claims desk, start: 2026-01-05}
calendar: {holidays: [{date: 2026-01-23, name: Founder's day}]}
phases:
`;

interface Case {
  readonly what: string;
  readonly rule: string;
  readonly plan: string;
  readonly titles: readonly string[];
}

const MOVES: readonly Case[] = [
  {
    what: 'to the last working day of the phase',
    rule: 'schedule/milestone-outside-phase',
    plan: `  - id: a
    weeks: 1-3
    milestones: [{id: m, title: M, on: 2026-02-03}]
`,
    titles: ['Move to Thursday 22 Jan'],
  },
  {
    what: 'to the first week of the phase in which what it needs is there',
    rule: 'schedule/milestone-outside-phase',
    plan: `  - id: a
    weeks: 2-4
    milestones: [{id: n, title: N, week: 3}, {id: m, title: M, week: 1, needs: [n]}]
`,
    // That it comes before what it needs held no more before than it would in week 2.
    titles: ['Move to week 2'],
  },
  {
    what: 'not to where it would come behind what waits for it',
    rule: 'schedule/milestone-outside-phase',
    plan: `  - id: a
    weeks: 3-4
    milestones: [{id: m, title: M, week: 2}]
  - id: b
    weeks: 1-2
    milestones: [{id: n, title: N, week: 2, needs: [m]}]
`,
    titles: [],
  },
  {
    what: 'not what is done',
    rule: 'schedule/milestone-outside-phase',
    plan: `  - id: a
    weeks: 3-4
    milestones: [{id: m, title: M, week: 2, status: done}]
`,
    titles: [],
  },
  {
    what: 'behind all that it needs, not only behind what was named',
    rule: 'schedule/dependency-order',
    plan: `  - id: a
    weeks: 1-4
    milestones:
      - {id: one, title: One, week: 2, status: done}
      - {id: two, title: Two, week: 4, status: done}
      - {id: m, title: M, week: 1, needs: [one, two]}
`,
    titles: ['Move "M" to week 4', 'Move "M" to week 4'],
  },
  {
    what: 'with room for its own work',
    rule: 'schedule/dependency-order',
    plan: `  - id: a
    weeks: 1-4
    milestones:
      - {id: one, title: One, on: 2026-01-07, status: done}
      - {id: m, title: M, on: 2026-01-08, duration: 4d, needs: [one + 1d]}
`,
    titles: ['Move "M" to Tuesday 13 Jan'],
  },
  {
    what: 'not out of the phase',
    rule: 'schedule/dependency-order',
    plan: `  - id: a
    weeks: 1-2
    milestones: [{id: m, title: M, week: 2, needs: [n]}]
  - id: b
    weeks: 3-4
    milestones: [{id: n, title: N, week: 3}]
`,
    titles: [],
  },
  {
    what: 'not over what the roadmap has behind it',
    rule: 'schedule/dependency-order',
    plan: `  - id: a
    weeks: 1-9
    milestones:
      - {id: n, title: N, week: 8, status: done}
      - {id: uat, title: Accepted, kind: uat-sign-off, week: 6, needs: [n]}
      - {id: live, title: Live, kind: phased-go-live, week: 7}
`,
    titles: [],
  },
  {
    what: 'around a holiday, to either side',
    rule: 'schedule/non-working-day',
    plan: `  - id: a
    weeks: 1-4
    milestones: [{id: m, title: M, on: 2026-01-23}]
`,
    titles: ['Move to Thursday 22 Jan', 'Move to Monday 26 Jan'],
  },
];

const PROPOSALS: readonly (Case & { readonly written: RegExp })[] = [
  {
    what: 'a milestone in the weeks of a longer stage',
    rule: 'roadmap/missing-milestone',
    plan: design('weeks: 1-9', ['week: 1', 'week: 5', 'week: 9']),
    titles: [
      'Add the agreement on who decides in week 5',
      'Leave out the agreement on who decides, with the reason to be filled in',
    ],
    written: /- \{id: governance, title: "[^"]+", kind: governance, week: 5, owner: executive-sponsor\}/,
  },
  {
    what: 'a milestone by its date, where the others have dates',
    rule: 'roadmap/missing-milestone',
    plan: design('weeks: 1-3', ['on: 2026-01-09', 'on: 2026-01-16', 'on: 2026-01-22']),
    titles: [
      'Add the agreement on who decides in week 2',
      'Leave out the agreement on who decides, with the reason to be filled in',
    ],
    written: /kind: governance, on: 2026-01-16, owner/,
  },
  {
    what: 'the stages of phases by their names and what is in them',
    rule: 'roadmap/missing-stage',
    plan: `  - {id: first, name: Design and agree, weeks: 1-3}
  - id: second
    name: Second
    weeks: 4-6
    milestones: [{id: m, title: M, kind: uat-sign-off, week: 6, status: dropped}]
`,
    titles: ['Call "Design and agree" design and "Second" build'],
    written: /name: Second\n {4}stage: build\n/,
  },
  {
    what: 'the gate with what the plan has to show for it',
    rule: 'gate/missing',
    plan: `  - id: a
    name: Build
    stage: build
    weeks: 1-3
    milestones: [{id: accepted, title: Accepted, kind: uat-sign-off, week: 3}]
`,
    titles: ['Add the gate of "Build"'],
    written: /- text: Its own users have accepted it\n {10}met-by: accepted\n {6}if-not-met: delay-go-live\n/,
  },
];

/** A design stage without `governance`, its milestones due as the three weeks of the roadmap are. */
function design(weeks: string, [first, second, third]: readonly [string, string, string]): string {
  const kinds = {
    [first]: ['current-state-process-map', 'frontline-interviews', 'data-audit', 'risk-register'],
    [second]: ['future-state-design', 'integration-specification', 'change-impact-assessment'],
    [third]: ['design-sign-off', 'training-needs-analysis', 'communication-plan'],
  };
  const lines = Object.entries(kinds).flatMap(([when, all]) =>
    all.map((kind) => `      - {id: m-${kind}, title: M, kind: ${kind}, ${when}, owner: product-owner}\n`),
  );
  return `  - id: design\n    name: Design\n    stage: design\n    ${weeks}\n    milestones:\n${lines.join('')}`;
}

describe('what fixes propose', () => {
  for (const { what, rule, plan, titles } of MOVES) {
    it(`moves a milestone ${what}`, () => assert.deepEqual(fixesOf(rule, HEAD + plan).titles, titles));
  }
  for (const { what, rule, plan, titles, written } of PROPOSALS) {
    it(`adds ${what}`, () => {
      const found = fixesOf(rule, HEAD + plan);
      assert.deepEqual(found.titles, titles);
      assert.match(found.texts[0] ?? '', written);
    });
  }
  it('plans nothing for weeks that have passed, while the stage lasts', () => {
    const plan = HEAD + design('weeks: 1-3', ['week: 1', 'week: 2', 'week: 3']);
    assert.equal(
      fixesOf('roadmap/missing-milestone', plan, '2026-01-20').titles[0],
      'Add the agreement on who decides in week 3',
    );
  });
});
