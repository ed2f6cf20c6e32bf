import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { cli, type Folder, folder, type Outcome, ROOT, SMALL } from './support.ts';

interface Bundler {
  build(settings: { only: readonly string[] }): Promise<{ files: ReadonlyMap<string, Uint8Array> }>;
}

/** Tells which threads there were. */
const SPY = `require('node:fs').appendFileSync('threads.log', require('node:worker_threads').threadId + '\\n');\n`;
const IN_OTHERS = `if (!require('node:worker_threads').isMainThread)`;

/** The program as it is shipped, since a thread runs its file. */
describe('check --jobs', function () {
  this.timeout(300_000);
  let at: Folder;
  before(async () => {
    const { build } = (await import(pathToFileURL(join(ROOT, 'scripts/bundle.mjs')).href)) as Bundler;
    const { files } = await build({ only: ['cli'] });
    at = folder(Object.fromEntries(files));
    for (const name of ['valid', 'faulty/evidence', 'faulty/syntax'])
      cpSync(join(ROOT, 'test/corpus', name), join(at.path, 'plans', name), { recursive: true });
    cpSync(join(ROOT, 'examples'), join(at.path, 'plans/examples'), { recursive: true });
    at.write({
      'plans/faulty/cx-programme.config.yaml': 'rules: {metrics/missing-essential: off, nothing/here: error}\n',
      'plans/valid/bytes.cx.yaml': Buffer.from([0x63, 0x78, 0x3a, 0xff]),
      'plans/few/a.cx.yaml': SMALL,
      'plans/few/b.cx.yaml': SMALL,
      'spy.js': SPY,
      'fails.js': `${SPY}${IN_OTHERS} throw new Error('no memory left');\n`,
      // After some plans, of which nobody hears then.
      'dies.js': `${SPY}${IN_OTHERS} { let left = 40; const fs = require('node:fs'); const read = fs.readFileSync;
        fs.readFileSync = (...args) => --left < 0 ? process.exit(7) : read(...args); }\n`,
    });
  });
  after(() => at?.remove());

  const run = (args: readonly string[], spy = 'spy.js'): Outcome & { readonly threads: number } => {
    at.write({ 'plans/threads.log': '' });
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['-r', join(at.path, spy), join(at.path, 'dist/cli.js'), 'check', '--today', '2026-02-18', ...args],
      { cwd: join(at.path, 'plans'), encoding: 'utf8', maxBuffer: 2 ** 28, env: { PATH: process.env['PATH'] } },
    );
    const threads = at.read('plans/threads.log').trim().split('\n').length;
    return { code: status ?? -1, out: stdout, err: stderr, threads };
  };

  for (const format of ['pretty', 'json', 'github', 'sarif']) {
    it(`says the same in ${format}, however many threads there are`, () => {
      const [one, ...others] = ['1', '2', '3'].map((jobs) => run(['--format', format, '--jobs', jobs]));
      assert.equal(one?.code, 2);
      assert.equal(one.threads, 1);
      assert.match(
        one.err,
        /^cx-programme: faulty\/cx-programme\.config\.yaml:1:\d+: .*\ncx-programme: valid\/bytes\.cx\.yaml: byte 3 .*\n$/,
      );
      for (const [i, other] of others.entries()) assert.deepEqual(other, { ...one, threads: i + 2 });
    });
  }

  it('checks here what another thread breaks down over', () => {
    const expected = run(['--format', 'json', '--jobs', '1']);
    for (const spy of ['fails.js', 'dies.js'])
      assert.deepEqual(run(['--format', 'json', '--jobs', '3'], spy), { ...expected, threads: 3 }, spy);
  });

  it('starts none for few plans, nor where files are written or standard input is read', () => {
    assert.equal(run(['few', '--jobs', '2']).threads, 1);
    assert.equal(run(['.', '-', '--jobs', '2']).threads, 1);
    assert.equal(run(['.', '--fix', '--jobs', '2']).threads, 1);
  });

  it('has a fault in the configuration of all told once', () => {
    const args = ['--config', 'faulty/cx-programme.config.yaml', '--quiet', '--jobs'];
    assert.deepEqual(run([...args, '2']), { ...run([...args, '1']), threads: 2 });
    const missing = run(['--config', 'nothing.yaml', '--jobs', '2']);
    assert.deepEqual(
      [missing.code, missing.err],
      [2, 'cx-programme: --config nothing.yaml: there is no such file. Check the path.\n'],
    );
  });

  it('wants a number of threads', async () => {
    for (const [jobs, said] of [
      ['0', '--jobs 0: it is a whole number from 1.'],
      ['many', '--jobs many: it is a whole number from 1.'],
    ] as const) {
      const { code, err } = await cli(['check', '--jobs', jobs]);
      assert.deepEqual([code, err], [2, `cx-programme: ${said}\n`]);
    }
  });
});
