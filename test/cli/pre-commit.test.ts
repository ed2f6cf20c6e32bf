import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { newPlan } from '../../src/core/template/template.ts';
import { dayOf } from '../support/day.ts';
import { type Folder, folder, ROOT } from './support.ts';

/** What pre-commit installs from: the manifests and the committed bundle. Taken as they are now, committed or not. */
const INSTALLED = [
  'package.json',
  'package-lock.json',
  '.pre-commit-hooks.yaml',
  '.npmignore',
  'dist/cli.js',
  ...filesIn('dist/cli'),
];

function filesIn(folder: string): readonly string[] {
  const path = join(ROOT, folder);
  return existsSync(path) ? readdirSync(path).map((name) => `${folder}/${name}`) : [];
}

/** Starts long after today: nothing in it is overdue when pre-commit looks at it. */
const GOOD = newPlan('Renewal', dayOf('2096-01-02'));

function whyNot(): string | undefined {
  if (spawnSync('pre-commit', ['--version']).status !== 0) return 'pre-commit is not installed';
  if (spawnSync('npm', ['--version'], { shell: process.platform === 'win32' }).status !== 0)
    return 'npm is not installed';
  if (spawnSync('git', ['rev-parse', 'HEAD'], { cwd: ROOT }).status !== 0) return 'this is no git checkout';
  return existsSync(join(ROOT, 'dist/cli.js')) ? undefined : 'dist/cli.js is not built';
}

describe('pre-commit', function () {
  this.timeout(300_000);
  let at: Folder;
  afterEach(() => at?.remove());

  const git = (cwd: string, ...args: readonly string[]): void => {
    const { status, stderr } = spawnSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@t', ...args], { cwd });
    assert.equal(status, 0, String(stderr));
  };

  const reason = whyNot();
  const name = 'installs the hook from git and runs it on the plans of a commit';
  if (reason !== undefined) it.skip(`${name} (${reason})`);
  else
    it(name, function () {
      at = folder({
        'user/good.cx.yaml': GOOD,
        'user/plans/bad one.cx.yml': GOOD.replace('owner: product-owner', 'owner: prodct-owner'),
        'user/other.yaml': 'a: 1\n',
      });
      const [hooks, user] = [join(at.path, 'hooks'), join(at.path, 'user')];
      git(at.path, 'clone', '--quiet', '--no-hardlinks', ROOT, 'hooks');
      for (const file of INSTALLED.filter((each) => existsSync(join(ROOT, each)))) {
        mkdirSync(dirname(join(hooks, file)), { recursive: true });
        copyFileSync(join(ROOT, file), join(hooks, file));
      }
      git(hooks, 'add', '--force', ...INSTALLED.filter((file) => existsSync(join(hooks, file))));
      git(hooks, 'commit', '--quiet', '--allow-empty', '-m', 'as it is now');
      git(user, 'init', '--quiet');
      git(user, 'add', '.');

      const run = (...args: readonly string[]): { code: number | null; out: string } => {
        const { status, stdout } = spawnSync(
          'pre-commit',
          ['try-repo', hooks, 'cx-programme', '--color=never', ...args],
          {
            cwd: user,
            encoding: 'utf8',
            env: { ...process.env, PRE_COMMIT_HOME: join(at.path, 'home'), GITHUB_ACTIONS: '' },
          },
        );
        return { code: status, out: stdout };
      };
      const all = run('--all-files');
      if (/ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ECONNREFUSED/.test(all.out)) {
        if (this.test) this.test.title += ' (the npm registry cannot be reached)';
        return this.skip();
      }
      assert.match(all.out, /^programme plans\.+Failed$/m);
      assert.match(all.out, /^plans\/bad one\.cx\.yml:\d+:\d+: error reference\/unknown-id$/m);
      assert.match(all.out, /in 1 plan \(checked 2\)$/m, 'one process with both plans, and nothing else');
      assert.equal(all.code, 1);

      const good = run('--files', 'good.cx.yaml', 'other.yaml');
      assert.match(good.out, /^programme plans\.+Passed$/m);
      assert.equal(good.code, 0);
    });

  it('has a manifest as the documentation gives it, and a package that installs without a build', () => {
    const manifest = readFileSync(join(ROOT, '.pre-commit-hooks.yaml'), 'utf8');
    assert.match(manifest, /^- id: cx-programme$/m);
    assert.match(manifest, /^ {2}files: '\(\^\|\/\)\[\^\/\]\*\\\.cx\\\.ya\?ml\$'$/m);
    assert.match(manifest, /^ {2}types: \[yaml\]$/m);
    assert.match(manifest, /^ {2}require_serial: true$/m);
    assert.match(manifest, /^ {2}language: node$/m);
    assert.doesNotMatch(manifest, /language_version/);
    const { scripts, bin, dependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as Record<
      string,
      Record<string, string> | undefined
    >;
    assert.deepEqual(bin, { 'cx-programme': 'dist/cli.js' });
    assert.equal(dependencies, undefined);
    for (const script of ['prepare', 'preinstall', 'install', 'postinstall', 'prepack', 'prepublish', 'build'])
      assert.equal(scripts?.[script], undefined, script);
  });
});
