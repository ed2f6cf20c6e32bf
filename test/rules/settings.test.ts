import assert from 'node:assert/strict';
import { analyse } from '../../src/core/analysis.ts';
import { RULES } from '../../src/core/rules/index.ts';
import { severityOf } from '../../src/core/rules/profiles.ts';
import type { RuleSettings } from '../../src/core/rules/settings.ts';
import { problemsIn } from '../support/check.ts';
import { dayOf } from '../support/day.ts';

const PLAN = `cx: 1
programme: {name: Renewal, start: 2026-01-05}
people: {ana: {name: Ana}}
charter:
  journeys:
    - {id: a, name: A, critical: true, owner: ana, technical-owner: ana}
    - {id: b, name: B, critical: true, owner: ana, technical-owner: ana}
phases:
  - {id: design, name: Design, stage: design, weeks: 1-3, milestnoes: []}
`;

const told = (rules: RuleSettings, profile: 'minimal' | 'recommended' | 'strict' = 'minimal', plan = PLAN) =>
  problemsIn(plan, { profile, rules }).map((line) => line.slice(0, line.indexOf(':')));

describe('what is set of a rule', () => {
  it('counts more than the profile, both ways', () => {
    assert.ok(!told({}).includes('warning gate/missing'));
    assert.ok(told({ 'gate/missing': { severity: 'info' } }).includes('info gate/missing'));
    assert.ok(told({}, 'recommended').includes('warning gate/missing'));
    assert.ok(
      !told({ 'gate/missing': { severity: 'off' } }, 'recommended').some((line) => line.endsWith('gate/missing')),
    );
    assert.ok(told({ 'gate/missing': { severity: 'warning' } }, 'strict').includes('warning gate/missing'));
    assert.ok(told({ 'charter/no-outside-view': { severity: 'error' } }).includes('error charter/no-outside-view'));
  });

  it('reaches the rule with its options', () => {
    const rule = 'roadmap/too-many-journeys';
    assert.ok(!told({ [rule]: { severity: 'warning' } }).includes(`warning ${rule}`));
    assert.ok(told({ [rule]: { severity: 'warning', options: { max: 1 } } }).includes(`warning ${rule}`));
  });

  it('holds for faults of shape and for comments as well', () => {
    assert.ok(told({}).includes('error schema/unknown-key'));
    assert.ok(told({ 'schema/unknown-key': { severity: 'info' } }).includes('info schema/unknown-key'));
    assert.ok(!told({ 'schema/unknown-key': { severity: 'off' } }).some((line) => line.includes('schema/')));
    const ofUnasked = `${PLAN}# cx-ignore gate/missing -- why\n`;
    assert.ok(!told({}, 'minimal', ofUnasked).some((line) => /unused$/.test(line)));
    assert.ok(
      !told({ 'gate/missing': { severity: 'off' } }, 'recommended', ofUnasked).some((line) => /unused$/.test(line)),
    );
    const commented = `${PLAN}# cx-ignore gate/missing -- why\n`;
    assert.ok(told({}, 'recommended', commented).includes('warning suppression/unused'));
    assert.ok(
      !told({ 'suppression/unused': { severity: 'off' } }, 'recommended', commented).some((line) =>
        /unused$/.test(line),
      ),
    );
  });

  it('leaves a draft with warnings at most', () => {
    const { plan } = analyse(PLAN.replace('{name: Renewal,', '{name: Renewal, status: draft,'), {
      today: dayOf('2026-02-18'),
      profile: 'recommended',
    });
    assert.equal(severityOf('gate/missing', 'warning', 'recommended', plan, { severity: 'error' }), 'warning');
    assert.equal(severityOf('reference/unknown-id', 'error', 'recommended', plan, { severity: 'error' }), 'error');
    assert.equal(severityOf('gate/missing', 'warning', 'recommended', plan, { severity: 'off' }), 'off');
  });

  it('is followed between keystrokes as it is from scratch', () => {
    const today = dayOf('2026-02-18');
    const rules: RuleSettings = { 'roadmap/too-many-journeys': { severity: 'error', options: { max: 1 } } };
    const first = analyse(PLAN, { today, profile: 'recommended', rules });
    const edited = PLAN.replace('name: Design', 'name: Designs');
    const same = analyse(edited, { today, profile: 'recommended', rules: structuredClone(rules) }, first);
    assert.deepEqual(
      same.problems.map(({ rule, severity }) => [rule, severity]),
      first.problems.map(({ rule, severity }) => [rule, severity]),
    );
    const other = analyse(edited, { today, profile: 'recommended', rules: {} }, same);
    assert.ok(!other.problems.some(({ rule }) => rule === 'roadmap/too-many-journeys'));
    const off = Object.fromEntries(RULES.map(({ id }) => [id, { severity: 'off' as const }]));
    assert.deepEqual(analyse(edited, { today, profile: 'strict', rules: off }, other).problems, []);
  });
});
