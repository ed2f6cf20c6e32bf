import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { cli, type Folder, folder, type Given, type Outcome, SMALL } from './support.ts';

const GOOD = SMALL;
const BAD = GOOD.replace('name: Design', 'nmae: Design');

interface Json {
  readonly version: number;
  readonly files: readonly { readonly path: string; readonly problems: readonly { readonly rule: string }[] }[];
  readonly summary: Readonly<Record<string, number>>;
}

describe('cli: check', () => {
  let at: Folder;
  afterEach(() => at.remove());

  const check = (args: readonly string[], given: Given = {}): Promise<Outcome> =>
    cli(['check', '--profile', 'minimal', ...args], { cwd: at.path, ...given });
  const paths = async (args: readonly string[], given: Given = {}): Promise<readonly string[]> => {
    const { out } = await check(['--format', 'json', ...args], given);
    return (JSON.parse(out) as Json).files.map(({ path }) => path);
  };
  const git = (...args: readonly string[]): void => {
    execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@t', ...args], { cwd: at.path, stdio: 'ignore' });
  };

  describe('which files', () => {
    it('every plan below the working directory, without node_modules, where there is no git', async () => {
      at = folder({
        'b.cx.yaml': GOOD,
        'a/programme.cx.yml': GOOD,
        'a/other.yaml': 'x',
        '.hidden/c.cx.yaml': GOOD,
        'node_modules/x/d.cx.yaml': GOOD,
      });
      symlinkSync(at.path, join(at.path, 'a', 'round'));
      symlinkSync(join(at.path, 'b.cx.yaml'), join(at.path, 'link.cx.yaml'));
      assert.deepEqual(await paths([]), ['.hidden/c.cx.yaml', 'a/programme.cx.yml', 'b.cx.yaml', 'link.cx.yaml']);
    });

    it('those that git does not ignore, without what was deleted, in a git work tree', async () => {
      at = folder({
        'tracked.cx.yaml': GOOD,
        'deleted.cx.yaml': GOOD,
        'new.cx.yaml': GOOD,
        'ignored.cx.yaml': GOOD,
        'sub/ünï "q".cx.yaml': GOOD,
        '.gitignore': 'ignored*\n',
      });
      git('init', '-q');
      git('add', 'tracked.cx.yaml', 'deleted.cx.yaml');
      git('commit', '-qm', 'x');
      rmSync(join(at.path, 'deleted.cx.yaml'));
      assert.deepEqual(await paths([]), ['new.cx.yaml', 'sub/ünï "q".cx.yaml', 'tracked.cx.yaml']);
      assert.deepEqual(await paths(['ignored.cx.yaml']), ['ignored.cx.yaml']);
      assert.deepEqual(await paths([], { cwd: join(at.path, 'sub') }), ['ünï "q".cx.yaml']);
    });

    it('those named, in the order given, each once, whatever they are called', async () => {
      at = folder({ 'plan.txt': GOOD, 'z/1.cx.yaml': GOOD, 'z/2.cx.yaml': GOOD, 'a.cx.yaml': GOOD });
      assert.deepEqual(await paths(['z', './plan.txt', 'z/2.cx.yaml', join(at.path, 'a.cx.yaml')]), [
        'z/1.cx.yaml',
        'z/2.cx.yaml',
        'plan.txt',
        'a.cx.yaml',
      ]);
      assert.deepEqual(await paths(['../1.cx.yaml', '.'], { cwd: join(at.path, 'z') }), ['1.cx.yaml', '2.cx.yaml']);
      assert.deepEqual(await paths(['../a.cx.yaml'], { cwd: join(at.path, 'z') }), ['../a.cx.yaml']);
    });

    it('those that a glob matches', async () => {
      at = folder({ 'p/a.cx.yaml': GOOD, 'p/q/b.cx.yaml': GOOD, 'p/q/c.yaml': GOOD, '[x].cx.yaml': GOOD });
      assert.deepEqual(await paths(['**/*.cx.yaml']), ['[x].cx.yaml', 'p/a.cx.yaml', 'p/q/b.cx.yaml']);
      assert.deepEqual(await paths(['p/*/*.{yaml,yml}']), ['p/q/b.cx.yaml', 'p/q/c.yaml']);
      assert.deepEqual(await paths(['[x].cx.yaml']), ['[x].cx.yaml'], 'a file of this name wins');
    });

    it('standard input, under a name', async () => {
      at = folder();
      assert.deepEqual(await paths(['-'], { stdin: GOOD }), ['<stdin>']);
      const { code, out } = await check(['-', '--stdin-filename', 'p/x.cx.yaml'], { stdin: BAD });
      assert.equal(code, 1);
      assert.match(out, /^p\/x\.cx\.yaml:5:5: error schema\/unknown-key\n/);
    });
  });

  describe('what is not there', () => {
    it('no plan below the working directory: said on standard error, and no failure', async () => {
      at = folder({ 'README.md': 'x' });
      const { code, out, err } = await check(['--format', 'json']);
      assert.equal(code, 0);
      assert.match(err, /^cx-programme: no plan .* below this folder: nothing was checked\./);
      assert.deepEqual((JSON.parse(out) as Json).summary, { files: 0, errors: 0, warnings: 0, infos: 0 });
      assert.equal((await check([])).out, 'No plan was checked.\n');
    });

    const missing: Readonly<Record<string, readonly [arg: string, message: RegExp]>> = {
      'a file': [
        'programe.cx.yaml',
        /^cx-programme: programe\.cx\.yaml: there is no such file .* Did you mean programme\.cx\.yaml\?\n$/,
      ],
      'a file far from any': ['x/y.cx.yaml', /x\/y\.cx\.yaml: there is no such file or folder\. Check the path\./],
      'what a glob asks for': ['plans/*.cx.yaml', /nothing that git does not ignore matches this pattern/],
      'what a pattern asks for here': ['*.foo', /\*\.foo: nothing/],
      'a plan in a folder': ['empty', /empty: there is no plan .* below this folder/],
      'a plan in a folder that has its name': ['folder.cx.yaml', /folder\.cx\.yaml: there is no plan/],
    };
    for (const [name, [arg, message]] of Object.entries(missing)) {
      it(`${name}: code 2, and the others are checked all the same`, async () => {
        at = folder({ 'programme.cx.yaml': BAD });
        mkdirSync(join(at.path, 'empty'));
        mkdirSync(join(at.path, 'folder.cx.yaml'));
        const { code, out, err } = await check([arg, 'programme.cx.yaml']);
        assert.match(err, message);
        assert.match(out, /^programme\.cx\.yaml:5:5: error/);
        assert.equal(code, 2);
      });
    }

    it('the permission to read a file, or a folder', async function () {
      at = folder({ 'secret.cx.yaml': GOOD, 'good.cx.yaml': GOOD, 'closed/a.cx.yaml': GOOD });
      if (process.platform === 'win32') return this.skip();
      const isRoot = process.geteuid?.() === 0;
      for (const [path, mode] of [
        ['secret.cx.yaml', 0],
        ['closed', 0],
        ['.', 0o755],
      ] as const)
        chmodSync(join(at.path, path), mode);
      if (isRoot) process.seteuid?.(65534);
      const { code, out, err } = await check([]).finally(() => isRoot && process.seteuid?.(0));
      chmodSync(join(at.path, 'closed'), 0o755);
      assert.match(err, /secret\.cx\.yaml: this user may not open it/);
      assert.match(err, /closed: this user may not open it/);
      assert.deepEqual([code, out], [2, 'No problem in 1 plan.\n']);
    });

    it('a folder for the report', async () => {
      at = folder({ 'a.cx.yaml': GOOD });
      const { code, err } = await check(['--output', 'no/where.txt']);
      assert.equal(code, 2);
      assert.match(err, /--output no\/where\.txt: there is no such file or folder/);
    });
  });

  describe('exit codes and options', () => {
    beforeEach(() => {
      at = folder({ 'good.cx.yaml': GOOD, 'bad.cx.yaml': BAD });
    });

    it('0 without an error, 1 with one', async () => {
      assert.deepEqual(await check(['good.cx.yaml']), { code: 0, out: 'No problem in 1 plan.\n', err: '' });
      const { code, err } = await check([]);
      assert.deepEqual([code, err], [1, '']);
    });

    it('--max-warnings fails for more warnings, and says so', async () => {
      const args = ['check', 'good.cx.yaml', '--format', 'json'];
      const { code, out } = await cli(args, { cwd: at.path });
      const { warnings = 0 } = (JSON.parse(out) as Json).summary;
      assert.ok(warnings > 1 && code === 0);
      assert.equal((await cli([...args, '--max-warnings', String(warnings)], { cwd: at.path })).code, 0);
      const over = await cli([...args, '--max-warnings', '0'], { cwd: at.path });
      assert.deepEqual(
        [over.code, over.err],
        [1, `cx-programme: ${warnings} warnings, and --max-warnings allows 0.\n`],
      );
      assert.equal((await cli([...args, '--max-warnings', '0', '--max-warnings', '999'], { cwd: at.path })).code, 0);
    });

    it('--profile strict makes errors of warnings', async () => {
      assert.equal((await cli(['check', 'good.cx.yaml'], { cwd: at.path })).code, 0);
      assert.equal((await cli(['check', 'good.cx.yaml', '--profile', 'strict'], { cwd: at.path })).code, 1);
    });

    it('--today decides what is overdue', async () => {
      const milestone = '    weeks: 1-3\n    milestones: [{id: a, title: A, week: 1, owner: ana}]\n';
      at.write({ 'good.cx.yaml': GOOD.replace('    weeks: 1-3\n', milestone) });
      const rules = async (today: string): Promise<boolean> =>
        (await cli(['check', 'good.cx.yaml', '--today', today], { cwd: at.path })).out.includes('schedule/overdue');
      assert.deepEqual([await rules('2026-01-05'), await rules('2026-01-12')], [false, true]);
    });

    it('--quiet shows errors only, and counts all', async () => {
      const loud = await cli(['check', 'bad.cx.yaml'], { cwd: at.path });
      const quiet = await cli(['check', 'bad.cx.yaml', '--quiet'], { cwd: at.path });
      assert.ok(loud.out.includes(': warning ') && !quiet.out.includes(': warning '));
      assert.equal(quiet.out.split('\n').at(-2), loud.out.split('\n').at(-2));
      assert.equal(quiet.code, loud.code);
    });

    it('--output writes the report to a file, without colour', async () => {
      const { code, out } = await check(['--output', 'report.txt'], { env: { FORCE_COLOR: '1' }, isTerminal: true });
      assert.deepEqual([code, out], [1, '']);
      assert.match(at.read('report.txt'), /^bad\.cx\.yaml:5:5: error schema\/unknown-key\n/);
      assert.equal(at.read('bad.cx.yaml'), BAD);
    });

    it('colour: on a terminal, as the environment says, and never with --no-color', async () => {
      const coloured = async (args: readonly string[], given: Given): Promise<boolean> =>
        (await check(args, given)).out.includes('\u001b[');
      assert.equal(await coloured([], {}), false);
      assert.equal(await coloured([], { isTerminal: true }), true);
      assert.equal(await coloured([], { isTerminal: true, env: { NO_COLOR: '1' } }), false);
      assert.equal(await coloured([], { isTerminal: true, env: { NO_COLOR: '' } }), true);
      assert.equal(await coloured([], { isTerminal: true, env: { TERM: 'dumb' } }), false);
      assert.equal(await coloured([], { env: { FORCE_COLOR: '1' } }), true);
      assert.equal(await coloured([], { isTerminal: true, env: { FORCE_COLOR: '0' } }), false);
      assert.equal(await coloured(['--no-color'], { isTerminal: true, env: { FORCE_COLOR: '1' } }), false);
    });

    it('github by itself within GitHub Actions', async () => {
      const env = { GITHUB_ACTIONS: 'true', GITHUB_WORKSPACE: join(at.path, '..') };
      const { out } = await check(['bad.cx.yaml'], { env });
      assert.match(out, new RegExp(`^::error file=${at.path.split('/').at(-1)}/bad\\.cx\\.yaml,line=5,`));
      assert.match((await check(['bad.cx.yaml', '--format', 'pretty'], { env })).out, /^bad\.cx\.yaml:5:5/);
    });
  });
});
