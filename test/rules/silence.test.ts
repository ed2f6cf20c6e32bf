import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyse, read } from '../../src/core/analysis.ts';
import { editsOf } from '../../src/core/edits/resolve.ts';
import { RULES } from '../../src/core/rules/index.ts';
import { groupOf } from '../../src/core/rules/rule.ts';
import { runRule } from '../../src/core/rules/run.ts';
import type { Syntax } from '../../src/core/syntax/syntax.ts';
import { applyEdits } from '../../src/core/text/edit.ts';
import type { Problem } from '../../src/core/text/problem.ts';
import { rangeOf } from '../../src/core/text/span.ts';
import { dayOf } from '../support/day.ts';
import { markersIn } from '../support/markers.ts';
import { SILENT } from './cases/silent.ts';
import { TOLD } from './cases/told.ts';

const TODAY = '2026-02-18';

/** The problems that one rule finds in a part of a plan, read as a plan of its own. */
function problemsOf(id: string, text: string, today = TODAY): { problems: readonly Problem[]; syntax: Syntax } {
  const rule = RULES.find((each) => each.id === id);
  const { facts, syntax } = read(text, dayOf(today));
  assert.ok(rule && facts, id);
  assert.deepEqual(syntax.problems, [], 'the plan of the case is no YAML');
  return { problems: runRule(rule, facts), syntax };
}

/** What one rule says of a part of a plan, in file order. */
function said(id: string, text: string): readonly { readonly at: string; readonly message: string }[] {
  const { problems, syntax } = problemsOf(id, text);
  return problems
    .map(({ span, message }) => ({ ...rangeOf(span, syntax.layout), message }))
    .sort((a, b) => a.start - b.start)
    .map(({ start, end, message }) => ({ at: `${start}-${end} ${text.slice(start, end)}`, message }));
}

describe('rules on references, ownership, staffing and schedule', () => {
  describe('tell', () => {
    for (const { rule, when, plan, says } of TOLD) {
      it(`${rule}: ${when}`, () => {
        const found = said(rule, plan);
        assert.deepEqual(
          found.map(({ at }) => at),
          markersIn(plan).map(({ start, end }) => `${start}-${end} ${plan.slice(start, end)}`),
        );
        if (says)
          assert.deepEqual(
            found.map(({ message }) => message),
            says,
          );
      });
    }
  });

  describe('are silent', () => {
    for (const { rule, when, plan } of SILENT) {
      it(`${rule}: ${when}`, () => assert.deepEqual(said(rule, plan), []));
    }
  });

  describe('mend what they tell', () => {
    const groups = ['reference', 'ownership', 'staffing', 'schedule'];
    const bad = RULES.filter(({ id }) => groups.includes(groupOf(id)));
    const cases = [
      ...bad.map(({ id, bad, today = '2026-01-05' }) => ({ rule: id, when: 'its bad example', plan: bad, today })),
      ...TOLD.map((each) => ({ ...each, today: TODAY })),
    ];
    for (const { rule, when, plan, today } of cases) {
      const { problems, syntax } = problemsOf(rule, plan, today);
      for (const fix of problems.flatMap(({ fixes }) => fixes ?? [])) {
        it(`${rule}: ${when}: ${fix.title}`, () => {
          const edits = editsOf(fix, { ...syntax, broken: false });
          assert.ok(edits, 'can be made');
          const mended = problemsOf(rule, applyEdits(plan, edits), today).problems;
          // A milestone that moves may be what several wait for.
          assert.ok(mended.length < problems.length, mended.map(({ message }) => message).join('\n'));
        });
      }
    }
  });

  it('offer no mend where the value is written elsewhere', () => {
    const merged = '\nx-time: &time {protected-time: 1h/week}\nroles: {executive-sponsor: {person: ana, <<: *time}}\n';
    const alias = '\nx-time: &time 1h/week\nroles: {executive-sponsor: {person: ana, protected-time: *time}}\n';
    const fixes = [merged, alias].map((text) => problemsOf('staffing/sponsor-time', text).problems[0]?.fixes?.length);
    // An alias can be replaced by a value; a merge key cannot.
    assert.deepEqual(fixes, [0, 1]);
  });

  it('have cases for every rule that checks', () => {
    const groups = ['reference', 'ownership', 'staffing', 'schedule'];
    const mine = RULES.filter(({ id }) => groups.includes(groupOf(id))).map(({ id }) => id);
    const cases = new Set([...TOLD, ...SILENT].map(({ rule }) => rule));
    assert.deepEqual(
      mine.filter((id) => !cases.has(id)),
      [],
    );
  });
});

const CONTACT_CENTRE = readFileSync(join(__dirname, '../../examples/contact-centre/programme.cx.yaml'), 'utf8');

/** One fault in a plan that has none, and all that is said of it under the profile `strict`. */
const SEEDED: readonly (readonly [string, RegExp | string, string, readonly string[]])[] = [
  ['an owner misspelt', 'owner: wei-lin-tan', 'owner: wei-lin-tna', ['reference/unknown-id']],
  ['an owner by name', 'owner: maeve-brannigan', 'owner: Maeve Brannigan', ['schema/value']],
  [
    'the key of an owner misspelt',
    '        owner: change-manager',
    '        onwer: change-manager',
    ['schema/unknown-key'],
  ],
  ['a person given as a name', /rashid-noor: \{.*\}/, 'rashid-noor: Rashid Noor', ['schema/type']],
  ['a role without its value', / {2}test-lead: \{.*\}/, '  test-lead:', ['schema/type']],
  ['a role with a name for a mapping', / {2}test-lead: \{.*\}/, '  test-lead: sunil-rao', ['schema/type']],
  ['the whole of roles misspelt', /^roles:/m, 'rolse:', ['schema/unknown-key']],
  ['the whole of people misspelt', /^people:/m, 'peopel:', ['schema/unknown-key']],
  ['the whole of phases misspelt', /^phases:/m, 'phasse:', ['schema/unknown-key']],
  ['members misspelt', '    members:', '    memebrs:', ['schema/unknown-key']],
  ['a capacity that cannot be read', 'capacity: 30h/week', 'capacity: thirty', ['schema/value']],
  [
    'hours that cannot be read',
    '{person: sunil-rao, protected-time: 60%}',
    '{person: sunil-rao, protected-time: most}',
    ['schema/value'],
  ],
  ['weeks that cannot be read', 'weeks: 4-6', 'weeks: four to six', ['schema/value']],
  ['weeks that run backwards', 'weeks: 4-6', 'weeks: 6-4', ['schema/value']],
  ['a status that cannot be read', 'status: done', 'status: finished', ['schema/value']],
  ['the type of a dependency misspelt', 'type: start-start', 'tpye: start-start', ['schema/unknown-key']],
  ['an unknown type of dependency', 'type: start-start', 'type: together', ['schema/value']],
  [
    'a phase misspelt in during',
    'during: [foundation, build, deploy]',
    'during: [fuondation, build, deploy]',
    ['reference/unknown-id'],
  ],
  [
    'a phase left out of during',
    'during: [foundation, build, deploy]',
    'during: [foundation, build, deploy, embed]',
    [],
  ],
  ['a sponsor with too little time', 'protected-time: 5h/week', 'protected-time: 3h/week', ['staffing/sponsor-time']],
  [
    'a product owner at four days',
    'protected-time: full-time',
    'protected-time: 4d/week',
    ['staffing/product-owner-time'],
  ],
  [
    'too little time for all super-users',
    /(super-user-network:\n {4}protected-time: )20%/,
    '$119%',
    ['staffing/super-user-time'],
  ],
  ['a manager as super-user', '{person: sean-twomey,', '{person: wei-lin-tan,', ['staffing/super-user-not-frontline']],
  ['a phase that begins too early', 'weeks: 7-9', 'weeks: 6-9', ['schedule/phase-overlap']],
  ['a date in the future', 'done-on: 2026-01-08', 'done-on: 2026-03-08', ['schedule/done-in-future']],
  ['hypercare cut short', 'hypercare: 42d', 'hypercare: 2w', ['schedule/short-hypercare']],
  ['slow releases', 'release-cadence: 2w', 'release-cadence: 6w', ['schedule/slow-release']],
];

describe('one fault in a sound plan, and what is said of it', () => {
  const rulesOf = (text: string): readonly string[] =>
    analyse(text, { today: dayOf(TODAY), profile: 'strict' }).problems.map(({ rule }) => rule);

  for (const [when, from, to, expected] of SEEDED) {
    it(`${when}: ${expected.join(', ') || 'nothing'}`, () => {
      const text = CONTACT_CENTRE.replace(from, to);
      assert.notEqual(text, CONTACT_CENTRE, 'the plan has nothing to change');
      assert.deepEqual([...rulesOf(text)].sort(), [...expected].sort());
    });
  }
});
