import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { analyse } from '../../src/core/analysis.ts';
import { type ProgrammeItem, programmeOf } from '../../src/core/features/programme.ts';
import { dayOf } from '../support/day.ts';

const SETTINGS = { today: dayOf('2026-02-18'), profile: 'recommended' } as const;

const PLAN = `cx: 1
programme: {name: Renewal, start: 2026-01-05}
people:
  ana-ito: {name: Ana Ito}
  ben-oduya: {name: Ben Oduya}
roles:
  product-owner: {person: ana-ito, protected-time: 20%}
phases:
  - id: design
    name: Design
    weeks: 1-3
    milestones:
      - {id: interviews, title: Interviews, week: 1, owner: product-owner, status: done, done-on: 2026-01-09}
      - {id: sign-off, title: Signed off, week: 3, owner: product-owner, needs: [interviews], effort: 12h}
    gate: {id: design-gate, title: Design is right}
  - id: build
    name: Build
    weeks: 8-9
    milestones:
      - {title: Not named yet, week: 9}
`;

function lines(items: readonly ProgrammeItem[], indent = ''): string[] {
  return items.flatMap(({ kind, name, detail, standing, problems, children }) => [
    `${indent}${kind} ${name} [${detail}] ${standing} ${problems.error}/${problems.warning}`,
    ...lines(children, `${indent}  `),
  ]);
}

describe('the programme view', () => {
  it('shows phases with milestones before their gate, and people with their load', () => {
    const analysis = analyse(PLAN, SETTINGS);
    const shown = lines(programmeOf(analysis)).map((line) => line.replace(/ \d+\/\d+$/, ''));
    assert.deepEqual(shown, [
      'phase Design [5 Jan – 23 Jan] planned',
      '  milestone Interviews [9 Jan · product-owner · done] done',
      '  milestone Signed off [23 Jan · product-owner] late',
      '  gate Design is right [23 Jan] planned',
      'phase Build [23 Feb – 6 Mar] planned',
      '  milestone Not named yet [] critical',
      'people People [2] overloaded',
      '  person Ana Ito [at most 160 % in week 3] overloaded',
      '  person Ben Oduya [] planned',
    ]);
  });

  it('counts the problems of an item with those of its parts', () => {
    const analysis = analyse(PLAN, SETTINGS);
    const [design] = programmeOf(analysis);
    const inDesign = analysis.problems.filter(({ message }) =>
      /design-gate|Design is right|sign-off|Signed off/.test(message),
    );
    assert.ok(inDesign.length > 0);
    const parts = design?.children.reduce((sum, { problems }) => sum + problems.error + problems.warning, 0) ?? 0;
    const whole = (design?.problems.error ?? 0) + (design?.problems.warning ?? 0);
    assert.ok(parts > 0 && whole >= parts, `${whole} in the phase, ${parts} in its parts`);
  });

  it('has something to say of every prefix of a plan', () => {
    const text = readFileSync('examples/troubled/programme.cx.yaml', 'utf8');
    for (let end = 0; end <= text.length; end += 97) programmeOf(analyse(text.slice(0, end), SETTINGS));
  }).timeout(60_000);
});
