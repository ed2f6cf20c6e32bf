import assert from 'node:assert/strict';
import { readConfig } from '../../src/core/config/file.ts';
import { configOffers } from '../../src/core/features/configComplete.ts';
import { commentWordAt, configReading, ruleInComment } from '../../src/core/features/configHover.ts';
import { RULES } from '../../src/core/rules/index.ts';
import { offset } from '../../src/core/text/span.ts';

/** The text without `$0`, and where that stood. */
function cursor(marked: string): [string, ReturnType<typeof offset>] {
  const at = marked.indexOf('$0');
  return [marked.replace('$0', ''), offset(at)];
}

/** The labels that are offered; the text with the first that has this label taken. */
function offered(marked: string): readonly string[] {
  const [text, at] = cursor(marked);
  return configOffers(text, at, RULES)?.offers.map(({ label }) => label) ?? [];
}

function taken(marked: string, label: string): string {
  const [text, at] = cursor(marked);
  const found = configOffers(text, at, RULES);
  const offer = found?.offers.find((each) => each.label === label);
  assert.ok(found && offer, `${label} among ${offered(marked).slice(0, 8).join(', ')}`);
  return text.slice(0, found.start) + offer.newText + text.slice(found.end);
}

const SEVERITIES = ['off', 'info', 'warning', 'error'];

describe('completion in a configuration', () => {
  it('offers the keys that are not there yet', () => {
    assert.deepEqual(offered('$0'), ['extends', 'root', 'rules', 'ignore']);
    assert.deepEqual(offered('extends: strict\nru$0\nroot: true\n'), ['rules', 'ignore']);
    assert.equal(taken('ext$0\n', 'extends'), 'extends: \n');
    assert.equal(taken('ru$0', 'rules'), 'rules:');
    assert.equal(taken('ext$0end: strict\n', 'extends'), 'extends: strict\n');
    assert.deepEqual(offered('# ext$0'), []);
  });

  it('offers the values of keys', () => {
    assert.deepEqual(offered('extends: $0'), ['minimal', 'recommended', 'strict']);
    assert.equal(taken('extends: st$0rct # why', 'strict'), 'extends: strict # why');
    assert.deepEqual(offered('root: $0'), ['true', 'false']);
    assert.deepEqual(offered('ignore: $0'), []);
  });

  it('offers the rules that are not set yet', () => {
    const all = RULES.length;
    assert.equal(offered('rules:\n  $0').length, all);
    assert.equal(offered('rules:\n  gate/missing: off\n\n  # more\n  own$0\nignore: [a]\n').length, all - 1);
    assert.equal(offered('rules: {gate/missing: off, $0').length, all - 1);
    assert.equal(offered('rules: {$0}').length, all);
    assert.equal(taken('rules:\r\n  gate/mi$0\r\n', 'gate/missing'), 'rules:\r\n  gate/missing: \r\n');
    assert.equal(taken('rules:\n  gate/mi$0ss: off', 'gate/missing'), 'rules:\n  gate/missing: off');
  });

  it('offers severities, with the options where there are some', () => {
    for (const text of [
      'rules:\n  gate/missing: $0',
      'rules: {gate/missing: w$0}',
      'rules:\n  gate/missing: [$0',
      'rules:\n  gate/missing:\n    - $0',
    ])
      assert.deepEqual(offered(text), SEVERITIES, text);
    assert.deepEqual(offered('rules:\n  syntax/yaml: $0'), ['error']);
    const listed = taken('rules:\n  roadmap/few-interviews: $0', '[warning, {min: 8}]');
    assert.deepEqual(readConfig(listed, RULES).problems, []);
  });

  it('offers options and their defaults', () => {
    const rule = 'staffing/super-user-network-size';
    for (const text of [
      `rules:\n  ${rule}: [warning, {$0`,
      `rules:\n  ${rule}: [warning, {min: 4, m$0}]`,
      `rules: {${rule}: [warning, {$0`,
      `rules:\n  ${rule}:\n    - warning\n    - $0`,
      `rules:\n  ${rule}:\n    - warning\n    - min: 4\n      m$0`,
      `rules:\n  ${rule}:\n  - warning\n  - $0`,
    ])
      assert.deepEqual(offered(text), ['min', 'max'], text);
    assert.deepEqual(offered(`rules:\n  ${rule}: [warning, {max: $0`), ['12']);
    assert.deepEqual(offered(`rules:\n  ${rule}:\n    - warning\n    - max: $0`), ['12']);
    assert.equal(taken(`rules:\n  ${rule}: [info, {m$0}]`, 'min'), `rules:\n  ${rule}: [info, {min: }]`);
  });

  it('throws at no place of no prefix', () => {
    const text =
      'extends: "strict"\nrules:\n  a/b: [w, {c: 1}]\n  d/e:\n    - f\n    - g: 1\n      h: 2\n  "i/j": off\nrules: {k/l: off}\n';
    for (let end = 0; end <= text.length; end++)
      for (let at = Math.max(0, end - 30); at <= end; at++) {
        configOffers(text.slice(0, end), offset(at), RULES);
        configReading(text.slice(0, end), offset(at), RULES);
        commentWordAt(text.slice(0, end), offset(at));
      }
  });
});

describe('hover in a configuration', () => {
  const read = (marked: string): string => {
    const [text, at] = cursor(marked);
    const found = configReading(text, at, RULES);
    return found ? `${text.slice(found.range.start, found.range.end)}: ${found.markdown}` : '';
  };

  it('says what a word means', () => {
    assert.match(read('ext$0ends: strict'), /^extends: The profile to begin with/);
    assert.match(read('extends: str$0ict'), /^strict: Every rule/);
    assert.match(read('rules:\n  gate/missing: o$0ff'), /^off: The rule is not asked/);
    assert.match(read('rules:\n  ga$0te/missing: off'), /^gate\/missing: \*\*gate\/missing\*\* \(warning\)\n\nA stage/);
    assert.match(
      read('rules:\n  "metrics/weak-tar$0get": off'),
      /- `compliance`: a share, such as 60%; without it, 80% holds/,
    );
    assert.match(read('rules: {roadmap/few-interviews: [off, {mi$0n: 4}]}'), /^min: a whole number.*, 8 holds/);
    assert.match(read('rules:\n  roadmap/few-interviews: [off, {min: 4$0}]'), /^4: a whole number/);
    assert.equal(read('rules:\n  no/ru$0le: off'), '');
    assert.equal(read('$0'), '');
  });

  it('reads the rules that comments of a plan name', () => {
    const word = (marked: string): string => commentWordAt(...cursor(marked))?.word ?? '';
    assert.equal(word('  # cx-ignore gate/mis$0sing -- why'), 'gate/missing');
    assert.equal(word('a: b # cx-ignore-file a/b, ga$0'), 'ga');
    assert.equal(word('# cx-ignore gate/missing -- wh$0y'), '');
    assert.equal(word('# cx-ignore gate/missing until: 2026$0'), '');
    assert.equal(word('a: cx-ignore gate/mis$0sing'), '');
    assert.match(ruleInComment(...cursor('# cx-ignore gate/missi$0ng'), RULES)?.markdown ?? '', /A stage/);
  });
});
