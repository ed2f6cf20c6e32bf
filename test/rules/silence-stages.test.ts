import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyse, read } from '../../src/core/analysis.ts';
import { RULES } from '../../src/core/rules/index.ts';
import { groupOf } from '../../src/core/rules/rule.ts';
import { runRule } from '../../src/core/rules/run.ts';
import { rangeOf } from '../../src/core/text/span.ts';
import { dayOf } from '../support/day.ts';
import { markersIn } from '../support/markers.ts';
import { ADOPTION } from './stages/adoption.ts';
import { DELIVERY } from './stages/delivery.ts';
import { GATE } from './stages/gate.ts';
import { MEASURES } from './stages/measures.ts';
import { ROADMAP } from './stages/roadmap.ts';

/** The rules on stages, gates, go-live, testing, integration, risk, adoption, metrics and the charter. */
const GROUPS = ['roadmap', 'gate', 'deployment', 'testing', 'integration', 'risk', 'adoption', 'metrics', 'charter'];
const TODAY = dayOf('2026-02-18');

/** What one rule says of a part of a plan: the place, what stands there, the message. */
function said(id: string, text: string): readonly string[] {
  const rule = RULES.find((each) => each.id === id);
  const { facts, syntax } = read(text, TODAY);
  assert.ok(rule && facts, id);
  return runRule(rule, facts)
    .map(({ span, message }) => ({ ...rangeOf(span, syntax.layout), message }))
    .sort((a, b) => a.start - b.start)
    .map(({ start, end, message }) => `${start} ${text.slice(start, end)}: ${message}`);
}

function marked(text: string): readonly string[] {
  return markersIn(text).map(({ start, end, note }) => `${start} ${text.slice(start, end)}: ${note}`);
}

describe('rules on stages, in tricky situations', () => {
  for (const [rule, cases] of Object.entries({ ...ROADMAP, ...GATE, ...DELIVERY, ...ADOPTION, ...MEASURES })) {
    describe(rule, () => {
      for (const [when, plan] of Object.entries(cases)) {
        it(when, () => {
          assert.equal(markersIn(plan).length === 0, when.startsWith('silent '), 'the name says what is marked');
          assert.deepEqual(said(rule, plan), marked(plan));
        });
      }
    });
  }

  it('do not throw at parts of plans that say next to nothing', () => {
    const texts = [
      'x: 1',
      '{}',
      'phases: []',
      'phases: {}',
      'metrics: 3',
      'charter: []',
      'phases: [3, {}, {gate: {}}]',
    ];
    for (const { facts } of texts.map((text) => read(text, TODAY))) {
      for (const rule of RULES) if (facts && GROUPS.includes(groupOf(rule.id))) runRule(rule, facts);
    }
  });
});

const CONTACT_CENTRE = readFileSync(join(__dirname, '../../examples/contact-centre/programme.cx.yaml'), 'utf8');

/** One fault, one problem: a plan that is silent, one change, and all that is said of it. */
const SEEDED: readonly (readonly [when: string, from: string | RegExp, to: string, expected: readonly string[]])[] = [
  ['a key misspelt', '\ndeployment:', '\ndeploymnt:', ['schema/unknown-key']],
  ['the deployment taken out', /\ndeployment:\n( .*\n)+/, '\n', ['deployment/missing']],
  ['the adoption taken out', /\nadoption:\n( .*\n)+/, '\n', ['adoption/missing']],
  ['the charter taken out', /\ncharter:\n( .*\n)+/, '\n', ['charter/missing']],
  ['the training taken out', /\ntraining:\n( .*\n)+/, '\n', ['adoption/no-training']],
  ['the risks taken out', /\nrisks:\n( .*\n|\n)+(?=integrations)/, '\n', []],
  ['no cutover', / {2}cutover: .*\n/, '', ['deployment/no-cutover']],
  ['no way back', / {2}fallback: docs\/fallback.md.*\n/, '', ['deployment/no-fallback']],
  ['all at once', 'strategy: phased', 'strategy: big-bang', ['deployment/big-bang']],
  ['slow fixes', 'fix-within: 24h', 'fix-within: 2d', ['deployment/slow-feedback']],
  ['short stand-ups', 'for: 15d', 'for: 5d', ['deployment/no-stand-ups']],
  ['a strategy that is none', 'strategy: phased', 'strategy: fazed', ['schema/value']],
  ['a kind misspelt', 'kind: data-audit', 'kind: data-adit', ['schema/value']],
  ['a stage misspelt', 'stage: embed', 'stage: embeded', ['schema/value']],
  ['a stage not said', '    stage: embed\n', '', ['roadmap/missing-stage']],
  [
    'a gate reopened',
    /decision:\n {8}outcome: proceed\n {8}on: 2026-02-13\n.*\n.*\n/,
    'x-decision: later\n',
    ['gate/undecided'],
  ],
  ['a gate misspelt', /gate:\n {6}id: design-agreed/, 'gaet:\n      id: design-agreed', ['schema/unknown-key']],
  [
    'a milestone reopened behind its gate',
    /(kind: design-sign-off[\s\S]*?status: )done\n.*\n/,
    '$1in-progress\n',
    ['gate/proceeded-unmet'],
  ],
  [
    'acceptance by managers',
    'signed-off-by: [niamh-collins, marta-kowalik, ravi-menon, lorna-fitzsimons, bea-santos, maeve-brannigan]',
    'signed-off-by: [maeve-brannigan]',
    ['testing/insider-uat'],
  ],
  [
    'a signatory misspelt',
    'signed-off-by: [niamh-collins, ',
    'signed-off-by: [niamh-colins, ',
    ['reference/unknown-id'],
  ],
  ['a reading that misses the gate', '{week: 6, value: 67%}', '{week: 6, value: 57%}', ['gate/proceeded-unmet']],
  ['a lower target', '{week: 9, at-least: 65%}', '{week: 9, at-least: 55%}', ['metrics/weak-target']],
  ['a metric asked for', /(kind: process-compliance\n {4}measured-by: )system/, '$1survey', ['metrics/self-reported']],
  ['a metric read monthly', /(kind: business-value[\s\S]*?cadence: )weekly/, '$1monthly', ['metrics/infrequent']],
  ['a metric of another kind', 'kind: user-confidence', 'kind: other', ['metrics/missing-essential']],
  ['a metric without its kind', '    kind: user-confidence\n', '', ['metrics/missing-essential']],
  [
    'a sixth critical journey',
    'technical-owner: technical-lead}',
    'technical-owner: technical-lead, critical: true}',
    ['roadmap/too-many-journeys'],
  ],
  ['a benefit without its metric', '        metric: repeat-contacts\n', '', ['charter/unmeasured-benefit']],
  ['money overspent', 'spent: 38400', 'spent: 138400', ['charter/overspent']],
  ['no money for technology', 'for: technology', 'for: other', ['charter/no-technology-budget']],
  ['a purpose that is none', 'for: technology', 'for: tech', ['schema/value']],
  ['no outside view', / {2}outside-view:\n.*\n.*\n/, '', ['charter/no-outside-view']],
  ['a risk reopened without mitigation', / {4}mitigation: Released hours.*\n/, '', ['risk/no-mitigation']],
  ['an integration without a fallback', / {4}fallback: Local accounts.*\n/, '', ['integration/no-fallback']],
  [
    'late specification',
    /(id: integration-specification\n {8}title.*\n {8}kind: .*\n {8})week: 2/,
    '$1week: 4',
    ['integration/unspecified', 'integration/unspecified', 'integration/unspecified', 'integration/unspecified'],
  ],
  ['late system test', /(kind: system-testing\n {8})week: 5/, '$1week: 6', ['roadmap/late-testing']],
  [
    'a first training too late',
    /week: 6(, owner: (training|integration)-lead, hours: \d+, repeats: true)/g,
    'week: 7$1',
    ['adoption/late-training'],
  ],
  ['not in goals', 'in-goals: true', 'in-goals: false', ['adoption/not-in-goals']],
  ['no interventions', / {2}interventions:\n( {4}.*\n)+/, '', ['adoption/communications-only']],
];

describe('one fault in a sound plan', () => {
  const problems = (text: string): readonly string[] =>
    analyse(text, { today: TODAY, profile: 'strict' })
      .problems.map(({ rule }) => rule)
      .filter((rule) => [...GROUPS, 'schema'].includes(groupOf(rule)) || rule === 'reference/unknown-id');

  it('is not there to begin with', () => assert.deepEqual(problems(CONTACT_CENTRE), []));

  for (const [when, from, to, expected] of SEEDED) {
    it(`${when}: ${expected.join(', ') || 'nothing'}`, () => {
      const text = CONTACT_CENTRE.replace(from, to);
      assert.notEqual(text, CONTACT_CENTRE, 'the plan has nothing to change');
      assert.deepEqual(problems(text), expected);
    });
  }
});
