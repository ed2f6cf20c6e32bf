import assert from 'node:assert/strict';
import Ajv from 'ajv';
import fc from 'fast-check';
import { readConfig } from '../../src/core/config/file.ts';
import { formOf } from '../../src/core/config/forms.ts';
import { configSchema, configSchemaText } from '../../src/core/config/schema.ts';
import { RULES } from '../../src/core/rules/index.ts';
import { toData } from '../../src/core/syntax/tree.ts';
import { applyEdits } from '../../src/core/text/edit.ts';
import { rangeOf } from '../../src/core/text/span.ts';
import { golden } from '../support/golden.ts';
import { markersIn } from '../support/markers.ts';

const WHOLE = `# Ours
extends: strict
root: true
rules:
  metrics/vanity: off
  roadmap/too-many-journeys: [info, {max: 3}]
  staffing/super-user-network-size:
    - error
    - min: 4
      max: 20
  "metrics/weak-target": [warning, {adoption: 40.5%}]
ignore: [drafts, "*.old.cx.yaml", '!drafts/this.cx.yaml']
x-note: ours
`;

const FORMS: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => text.replaceAll('\n', '\r\n'),
  (text) => `\uFEFF${text}`,
  (text) => `# 🚀 first line\n${text}`,
];

/** Holds a configuration to its markers, `# ^^^ rule`. */
function check(text: string): void {
  const expected = markersIn(text).map(({ start, end, note }) => `${note}: ${text.slice(start, end)}`);
  for (const form of FORMS) {
    const formed = form(text);
    const { problems, layout } = readConfig(formed, RULES);
    const found = problems
      .map(({ rule, span }) => ({ rule, ...rangeOf(span, layout) }))
      .sort((a, b) => a.start - b.start)
      .map(({ rule, start, end }) => `${rule}: ${formed.slice(start, end)}`);
    assert.deepEqual(found, expected);
  }
}

function only(text: string) {
  const file = readConfig(text, RULES);
  const [problem, ...others] = file.problems;
  assert.ok(problem && others.length === 0, JSON.stringify(file.problems));
  return { file, problem };
}

/** The text after the only fix of its only problem. */
function fixed(text: string): string {
  const { file, problem } = only(text);
  assert.equal(problem.fixes?.length, 1, problem.message);
  const edits = problem.fixes?.[0]?.edits ?? [];
  return applyEdits(
    text,
    edits.map((edit) => ({ range: rangeOf(edit.span, file.layout), newText: 'newText' in edit ? edit.newText : '' })),
  );
}

describe('a configuration', () => {
  it('is read', () => {
    for (const form of FORMS) {
      const { config, problems } = readConfig(form(WHOLE), RULES);
      assert.deepEqual(problems, []);
      assert.deepEqual(config, {
        profile: 'strict',
        base: undefined,
        root: true,
        rules: {
          'metrics/vanity': { severity: 'off' },
          'metrics/weak-target': { severity: 'warning', options: { adoption: '40.5%' } },
          'roadmap/too-many-journeys': { severity: 'info', options: { max: 3 } },
          'staffing/super-user-network-size': { severity: 'error', options: { max: 20, min: 4 } },
        },
        ignore: ['drafts', '*.old.cx.yaml', '!drafts/this.cx.yaml'],
      });
    }
  });

  it('may be empty, or begin with a path', () => {
    for (const text of ['', '# nothing yet\n']) assert.deepEqual(readConfig(text, RULES).problems, []);
    assert.equal(readConfig('extends: ../strict.yaml', RULES).config.base?.path, '../strict.yaml');
  });

  it('says what is wrong, each fault once, at its place', () => {
    check(`
extends: strct
#        ^^^^^ schema/value
rulse: {}
#^^^^ schema/unknown-key
root: yes
#     ^^^ schema/value
rules:
  missing-owner: error
# ^^^^^^^^^^^^^ schema/unknown-key
  ownership/missing-owner: warn
#                          ^^^^ schema/value
  ownership/silo: [warn]
#                  ^^^^ schema/value
  ownership/self-sign-off: []
#                          ^^ schema/value
  ownership/group-owner: [info, {max: 1}]
#                                ^^^ schema/unknown-key
  ownership/one-sided: {severity: off}
#                      ^^^^^^^^^^^^^^^ schema/type
  ownership/no-run-owner: [off, {}, 1]
#                                   ^ schema/value
  roadmap/too-many-journeys: [info, {mx: 5}]
#                                    ^^ schema/unknown-key
  roadmap/few-interviews: [info, {min: lots}]
#                                      ^^^^ schema/value
  staffing/super-user-network-size: [info, {min: 1.5, max: -1}]
#                                                ^^^ schema/value
#                                                          ^^ schema/value
  metrics/vanity:
# ^^^^^^^^^^^^^^ schema/type
  metrics/weak-target: [error, {adoption: 60}]
#                                         ^^ schema/value
  schedule/short-phase: [error, 3w]
#                               ^^ schema/type
  syntax/yaml: off
#              ^^^ schema/value
ignore: [drafts, 3]
#                ^ schema/type
`);
    check(`
rules: [metrics/vanity]
#      ^^^^^^^^^^^^^^^^ schema/type
ignore: drafts
#       ^^^^^^ schema/type
`);
    check(`
extends:
#^^^^^^ schema/type
  - strict
root:
#^^^ schema/type
`);
    assert.match(only('- strict\n').problem.message, /^A configuration cannot be a list/);
  });

  it('says faults of YAML, and then nothing else', () => {
    const { problem } = only('rulse: [a\n');
    assert.equal(problem.rule, 'syntax/yaml');
    const second = only('root: true\n---\nroot: false\n').problem;
    assert.match(second.message, /but a configuration is one document/);
    assert.equal(only('root: true\nroot: false\n').problem.rule, 'syntax/yaml');
  });

  it('is mended by its fixes', () => {
    const cases: readonly (readonly [string, string])[] = [
      ['rulse: {} # ours\n', 'rules: {} # ours\n'],
      ['rules:\n  missing-owner: off\n', 'rules:\n  ownership/missing-owner: off\n'],
      ['rules:\n  gate/mising: off\n', 'rules:\n  gate/missing: off\n'],
      ['rules: {gate/missing: warn}\n', 'rules: {gate/missing: warning}\n'],
      ['rules: {gate/missing: false}\n', 'rules: {gate/missing: off}\n'],
      ['rules: {roadmap/few-interviews: [info, {mim: 4}]}\n', 'rules: {roadmap/few-interviews: [info, {min: 4}]}\n'],
      ['extends: "recomended"\n', 'extends: recommended\n'],
    ];
    for (const [before, after] of cases) {
      assert.equal(fixed(before), after);
      assert.deepEqual(readConfig(after, RULES).problems, []);
    }
  });

  it('takes no path out of the folders, and no address', () => {
    for (const path of [
      'https://example.com/a.yaml',
      '/etc/a.yaml',
      '~/a.yaml',
      'C:\\a.yaml',
      '/etc/passwd',
      '../notes.txt',
    ])
      assert.equal(only(`extends: '${path}'`).problem.rule, 'schema/value', path);
  });

  it('has a form for every option there is', () => {
    for (const { options = {} } of RULES) for (const value of Object.values(options)) formOf(value);
  });

  it('never throws, and keeps its places in the text, for every prefix and every character that is missing', () => {
    const hold = (text: string): void => {
      const { problems, layout } = readConfig(text, RULES);
      for (const { span, fixes = [] } of problems) {
        for (const each of [span, ...fixes.flatMap(({ edits }) => edits.map((edit) => edit.span))]) {
          const { start, end } = rangeOf(each, layout);
          assert.ok(start >= 0 && start <= end && end <= text.length, text);
        }
      }
    };
    for (const form of FORMS) {
      const text = form(WHOLE);
      for (let at = 0; at <= text.length; at++) {
        hold(text.slice(0, at));
        hold(text.slice(0, at) + text.slice(at + 1));
      }
    }
  });
});

describe('the schema of configurations', () => {
  it('is made from the rules', () => golden('schemas/config.schema.json', configSchemaText(RULES)));

  it('comes to the same verdict', () => {
    const validate = new Ajv({ allErrors: false, strict: false, validateSchema: true }).compile(configSchema(RULES));
    const junk = fc.constantFrom<unknown>(
      null,
      true,
      0,
      1.5,
      -1,
      7,
      'off',
      'warn',
      '',
      '3w',
      '4h/week',
      '60%',
      [],
      {},
      ['error'],
    );
    const severity = fc.oneof({ weight: 4, arbitrary: fc.constantFrom('off', 'info', 'warning', 'error') }, junk);
    const option = fc.oneof(fc.constantFrom<unknown>(5, '20%', '4h/week', '3w', '24h', 0), junk);
    const name = fc.constantFrom('min', 'max', 'weeks', 'adoption', 'compliance', 'x-a');
    const options = fc.oneof({ weight: 6, arbitrary: fc.dictionary(name, option, { maxKeys: 2 }) }, junk);
    const setting = fc.oneof(
      severity,
      fc.tuple(severity),
      fc.tuple(severity, options),
      fc.tuple(severity, options, junk),
    );
    const withOptions = RULES.filter((rule) => rule.options).map(({ id }) => id);
    const rule = fc.constantFrom(...withOptions, ...withOptions, ...RULES.map(({ id }) => id), 'x-a', 'no/rule');
    const rules = fc.oneof({ weight: 6, arbitrary: fc.dictionary(rule, setting, { maxKeys: 2 }) }, junk);
    const paths = fc.constantFrom(
      'strict',
      'minimal',
      './a.yaml',
      '../b.yml',
      'c.yaml',
      '/d.yaml',
      'http://e.yaml',
      'a.json',
    );
    const config = fc.oneof(
      {
        weight: 10,
        arbitrary: fc
          .record(
            {
              extends: fc.oneof(paths, paths, junk),
              root: fc.oneof(fc.boolean(), fc.boolean(), junk),
              rules,
              ignore: fc.oneof(fc.array(fc.constantFrom<unknown>('a', 'b/**', '!c', '', 1), { maxLength: 2 }), junk),
              'x-own': junk,
              rulse: junk,
            },
            { requiredKeys: [] },
          )
          .map(({ rulse, ...rest }) => (rulse === 7 ? { ...rest, rulse } : rest)),
      },
      junk.filter((value) => value !== null),
    );
    let [valid, invalid] = [0, 0];
    fc.assert(
      fc.property(config, (data) => {
        const text = JSON.stringify(data);
        const { problems, root } = readConfig(text, RULES);
        const isValid = validate(root ? JSON.parse(JSON.stringify(toData(root))) : null);
        isValid ? valid++ : invalid++;
        assert.equal(
          problems.length === 0,
          isValid,
          `${text}\n${JSON.stringify(problems)}\n${JSON.stringify(validate.errors)}`,
        );
      }),
      { numRuns: 3000 },
    );
    assert.ok(valid > 100 && invalid > 100, `${valid} valid, ${invalid} invalid`);
  });
});
