import assert from 'node:assert/strict';
import { argumentsOf } from '../../src/cli/options.ts';
import { VERSION } from '../../src/protocol/version.ts';
import { cli } from './support.ts';

const COMMANDS = ['check', 'diff', 'git', 'merge', 'init', 'rules', 'explain', 'schema', 'lsp'];

describe('cli: usage', () => {
  const mistakes: Readonly<Record<string, readonly [args: readonly string[], message: RegExp]>> = {
    'an unknown command': [['chek'], /there is no command chek\. Did you mean check\?/],
    'a command of later': [['timeline', 'x'], /there is no command timeline/],
    'a path for a command': [['plans/a.cx.yaml'], /Did you mean cx-programme check plans\/a\.cx\.yaml\?/],
    'an unknown option': [['check', '--formt', 'json'], /there is no option --formt\. Did you mean --format\?/],
    'an unknown option before the command': [['--versoin'], /Did you mean --version\?/],
    'an option of another object': [['check', '--constructor'], /there is no option --constructor/],
    'an option without its value': [
      ['check', '--format'],
      /--format needs a value: --format pretty\|json\|sarif\|junit\|github\|gitlab\|rdjson/,
    ],
    'a short option that is none': [['check', '-q'], /there is no option -q/],
    'an option for a value': [['check', '--format', '--quiet'], /--format needs a value/],
    'a value for a flag': [['check', '--quiet=yes'], /--quiet takes no value/],
    'an unknown format': [
      ['check', '--format', 'jsn'],
      /it is one of pretty, json, sarif, junit, github, gitlab, rdjson\. Did you mean json\?/,
    ],
    'an unknown profile': [['check', '--profile', 'strikt'], /Did you mean strict\?/],
    'a date that is none': [['check', '--today', '2026-02-30'], /--today 2026-02-30: it is a date of the calendar/],
    'a number that is none': [['check', '--max-warnings', '-1'], /it is a whole number from 0/],
    'a name without standard input': [['check', '--stdin-filename', 'a'], /write `-` among the paths/],
    'a report over a plan': [['check', '--output', 'a.cx.yaml'], /the report would replace it/],
    'explain without a rule': [['explain'], /explain takes one rule/],
    'an unknown rule': [['explain', 'ownership/missing-onwer'], /Did you mean ownership\/missing-owner\?/],
    'a rule without its group': [['explain', 'missing-owner'], /Did you mean ownership\/missing-owner\?/],
    'a rule of a wrong group': [['explain', 'owner/missing-owner'], /Did you mean ownership\/missing-owner\?/],
    'rules with an argument': [['rules', 'x/y'], /did you mean explain x\/y\?/],
    'a schema of something': [['schema', 'plan'], /schema takes no argument/],
    'a server without a way to speak': [['lsp'], /lsp --stdio/],
    'two files to begin': [['init', 'a', 'b'], /what is b\?/],
    'a programme without a name': [['init', '-', '--name', ' '], /--name is empty/],
    'help on what is not there': [['help', 'chek'], /Did you mean check\?/],
  };
  for (const [name, [args, message]] of Object.entries(mistakes)) {
    it(`tells ${name} in one line, with code 2`, async () => {
      const { code, out, err } = await cli(args);
      assert.equal(code, 2);
      assert.equal(out, '');
      assert.match(err, message);
      assert.match(err, /^cx-programme: [^\n]+\n$/);
    });
  }

  it('takes values behind a space or an equals sign, and after -- only paths', () => {
    const options = { one: { value: 'X', help: '' }, flag: { help: '' } } as const;
    const read = (...args: readonly string[]): unknown => argumentsOf(args, options);
    assert.deepEqual(read('a', '--one', '1', '-', '--flag'), {
      values: { one: '1', flag: true },
      positionals: ['a', '-'],
    });
    assert.deepEqual(read('--one=a=b'), { values: { one: 'a=b', flag: false }, positionals: [] });
    assert.deepEqual(read('--one', '-'), { values: { one: '-', flag: false }, positionals: [] });
    assert.deepEqual(read('--one='), { values: { one: '', flag: false }, positionals: [] });
    assert.deepEqual(read('--', '--flag', '--', '-x'), {
      values: { one: undefined, flag: false },
      positionals: ['--flag', '--', '-x'],
    });
  });

  it('gives its version', async () => {
    assert.deepEqual(await cli(['--version']), { code: 0, out: `${VERSION}\n`, err: '' });
  });

  it('helps on standard output when asked, and on standard error when not', async () => {
    const { code, out, err } = await cli(['--help']);
    assert.deepEqual([code, err], [0, '']);
    for (const name of COMMANDS) assert.ok(out.includes(`\n  ${name} `));
    assert.deepEqual(await cli([]), { code: 2, out: '', err: out });
    for (const line of out.split('\n')) assert.ok(line.length <= 80, line);
  });

  for (const name of COMMANDS) {
    it(`helps on ${name}`, async () => {
      const { code, out, err } = await cli([name, '--help']);
      assert.deepEqual([code, err], [0, '']);
      assert.ok(out.startsWith(`cx-programme ${name}`));
      assert.deepEqual(await cli(['help', name]), { code, out, err });
      for (const line of out.split('\n')) assert.ok(line.length <= 80, line);
    });
  }
});
