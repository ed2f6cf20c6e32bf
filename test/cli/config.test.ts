import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cli, type Folder, folder, ROOT, SMALL } from './support.ts';

const NAME = 'cx-programme.config.yaml';

interface Told {
  readonly files: readonly {
    readonly path: string;
    readonly problems: readonly { rule: string; severity: string }[];
  }[];
}

describe('the command line and its configuration', () => {
  let here: Folder;
  afterEach(() => here.remove());

  const check = async (args: readonly string[], stdin?: string) => {
    const outcome = await cli(['check', '--format', 'json', ...args], { cwd: here.path, ...(stdin ? { stdin } : {}) });
    const files = outcome.out === '' ? [] : (JSON.parse(outcome.out) as Told).files;
    const severityOf = (rule: string, path = 'p.cx.yaml') =>
      files.find((file) => file.path === path)?.problems.find((problem) => problem.rule === rule)?.severity;
    return { ...outcome, paths: files.map(({ path }) => path), severityOf };
  };

  it('takes the nearest files upward from each plan', async () => {
    here = folder({
      [NAME]: 'root: true\nextends: minimal\nrules: {gate/missing: info}\n',
      'p.cx.yaml': SMALL.replace('name: Design', 'name: Design\n    stage: design'),
      [`a/${NAME}`]: 'extends: recommended\nrules: {gate/missing: error}\n',
      'a/b/p.cx.yaml': SMALL.replace('name: Design', 'name: Design\n    stage: design'),
    });
    const { code, err, severityOf } = await check([]);
    assert.deepEqual([code, err], [1, '']);
    assert.equal(severityOf('gate/missing'), 'info');
    assert.equal(severityOf('charter/missing'), undefined);
    assert.equal(severityOf('gate/missing', 'a/b/p.cx.yaml'), 'error');
    assert.equal(severityOf('charter/missing', 'a/b/p.cx.yaml'), 'warning');
  });

  it('lets --profile, --rule and --config count more', async () => {
    here = folder({
      [NAME]: 'root: true\nextends: minimal\nrules: {charter/missing: info}\n',
      'p.cx.yaml': SMALL,
      'ci/strict.yaml': 'extends: strict\n',
    });
    assert.equal((await check(['p.cx.yaml'])).severityOf('charter/missing'), 'info');
    const raised = await check(['p.cx.yaml', '--profile', 'strict']);
    assert.equal(raised.severityOf('charter/missing'), 'info');
    assert.equal(raised.severityOf('metrics/missing-essential'), 'error');
    const ruled = await check(['--rule', 'charter/missing: error', 'p.cx.yaml', '--rule=gate/missing: [off, {}]']);
    assert.equal(ruled.severityOf('charter/missing'), 'error');
    assert.equal((await check(['--config', 'ci/strict.yaml', 'p.cx.yaml'])).severityOf('charter/missing'), 'error');
    const crowd = ['--profile', 'recommended', '--rule', 'staffing/super-user-network-size: [error, {min: 1}]'];
    assert.equal((await check(['p.cx.yaml', ...crowd])).severityOf('staffing/super-user-network-size'), undefined);
    assert.equal((await check(['-', ...crowd.slice(0, 2)], SMALL)).severityOf('charter/missing', '<stdin>'), 'info');
  });

  it('says what is wrong in a configuration once, with line and mend, checks all the same, and fails with 2', async () => {
    here = folder({
      [NAME]: 'root: true\nextends: minimal\nrules:\n  missing-owner: error\n  charter/missing: info\n',
      'p.cx.yaml': SMALL,
      'a/q.cx.yaml': SMALL,
    });
    const { code, err, paths, severityOf } = await check([]);
    assert.equal(code, 2);
    assert.equal(
      err,
      `cx-programme: ${NAME}:4:3: There is no rule \`missing-owner\`. Did you mean \`ownership/missing-owner\`?\n`,
    );
    assert.deepEqual(paths, ['a/q.cx.yaml', 'p.cx.yaml']);
    assert.equal(severityOf('charter/missing'), 'info');
    here.write({ [NAME]: Uint8Array.of(0xe4, 10) });
    assert.match(
      (await check([])).err,
      /^cx-programme: cx-programme\.config\.yaml: byte 0 .* Save the file as UTF-8\.\n$/,
    );
    here.write({ [NAME]: 'extends: ./none.yaml\n' });
    assert.match((await check([])).err, /config\.yaml:1:10: There is no file `\.\/none\.yaml` beside this one\./);
  });

  it('refuses what it cannot use on the command line', async () => {
    here = folder({ 'p.cx.yaml': SMALL });
    const said = async (...args: string[]) => {
      const { code, err } = await check(['p.cx.yaml', ...args]);
      assert.equal(code, 2);
      return err;
    };
    assert.match(await said('--config', 'none.yaml'), /^cx-programme: --config none\.yaml: there is no such file/);
    assert.match(await said('--config', '.'), /^cx-programme: --config \.: it is a folder/);
    assert.match(
      await said('--rule', 'gate/mising: off'),
      /There is no rule `gate\/mising`\. Did you mean `gate\/missing`\?/,
    );
    assert.match(await said('--rule', 'gate/missing: loud'), /--rule 'gate\/missing: loud': .* Write one of off, info/);
    assert.match(await said('--rule', 'gate/missing'), /Write rules and their severities/);
    assert.match(await said('--rule'), /--rule needs a value/);
  });

  it('leaves out what is ignored, however it is found, and says so of what was named', async () => {
    here = folder({
      [NAME]: 'root: true\nextends: minimal\nignore: [drafts/, "*.old.cx.yaml"]\n',
      'p.cx.yaml': SMALL,
      'x.old.cx.yaml': 'a: [',
      'drafts/q.cx.yaml': 'a: [',
    });
    const all = await check([]);
    assert.deepEqual([all.code, all.err, all.paths], [0, '', ['p.cx.yaml']]);
    const named = await check(['p.cx.yaml', 'drafts/q.cx.yaml', '*.old.cx.yaml']);
    assert.deepEqual(
      [named.code, named.err, named.paths],
      [0, `cx-programme: drafts/q.cx.yaml: it is not checked, since ${NAME} ignores it.\n`, ['p.cx.yaml']],
    );
    const piped = await check(['-', '--stdin-filename', 'drafts/new.cx.yaml'], 'a: [');
    assert.deepEqual([piped.code, piped.paths], [0, []]);
  });

  it('checks a configuration that is named, like a plan', async () => {
    here = folder({ [NAME]: 'rulse: {}\nextends: ./none.yaml\n' });
    const { code, err, out } = await check([NAME]);
    assert.deepEqual([code, err], [1, '']);
    const { problems } = (JSON.parse(out) as { files: { problems: object[] }[] }).files[0] ?? { problems: [] };
    assert.deepEqual(problems, [
      {
        rule: 'schema/unknown-key',
        severity: 'error',
        message: '`rulse` is not a key of a configuration.',
        line: 1,
        column: 1,
        endLine: 1,
        endColumn: 6,
        pointer: '/rulse',
        help: 'Did you mean `rules`?',
        fixes: ['Change to rules'],
      },
      {
        rule: 'schema/value',
        severity: 'error',
        message: 'There is no file `./none.yaml` beside this one.',
        line: 2,
        column: 10,
        endLine: 2,
        endColumn: 21,
        pointer: '',
        help: 'Check the path: it counts from the folder of this file.',
        fixes: [],
      },
    ]);
    here.write({ [NAME]: 'extends: strict\n' });
    assert.equal((await check([NAME])).code, 0);
  });

  it('marks in the catalogue what is set', async () => {
    here = folder({ [NAME]: 'root: true\nrules: {gate/missing: error, metrics/vanity: [off]}\n' });
    const { code, out } = await cli(['rules'], { cwd: here.path });
    const line = (rule: string) => out.split('\n').find((each) => each.startsWith(`${rule} `)) ?? '';
    assert.equal(code, 0);
    assert.match(line('gate/missing'), / error\* /);
    assert.match(line('metrics/vanity'), / off\* /);
    assert.match(line('metrics/weak-target'), / warning {2}/);
    const { rules } = JSON.parse((await cli(['rules', '--format', 'json'], { cwd: here.path })).out) as {
      rules: { id: string; severity: string; configured?: object }[];
    };
    assert.deepEqual(
      rules.filter((rule) => rule.configured).map(({ id, severity, configured }) => ({ id, severity, configured })),
      [
        { id: 'gate/missing', severity: 'warning', configured: { severity: 'error' } },
        { id: 'metrics/vanity', severity: 'warning', configured: { severity: 'off' } },
      ],
    );
    here.write({ [NAME]: 'extends: strct\n' });
    const bad = await cli(['rules'], { cwd: here.path });
    assert.equal(bad.code, 2);
    assert.match(bad.err, /config\.yaml:1:10: .* Did you mean `strict`\?/);
  });

  it('prints the schema of configurations', async () => {
    here = folder();
    const { code, out } = await cli(['schema', 'config']);
    assert.equal(code, 0);
    assert.equal(out, readFileSync(join(ROOT, 'schemas/config.schema.json'), 'utf8'));
    assert.equal((await cli(['schema', 'plan'])).code, 2);
  });
});
