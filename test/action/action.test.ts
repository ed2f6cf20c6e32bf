import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FIRST, PLAN, type Repository, repository } from '../cli/diff/repository.ts';
import { type Folder, folder, ROOT, SMALL } from '../cli/support.ts';
import { ACTION, Api, type Job, runAction } from './support.ts';

/** The action's steps as a runner would run them, on the bundle that is in dist/. */
describe('action.yml', function () {
  this.timeout(120_000);
  const api = new Api();
  let origin: Repository;
  let at: Folder;
  let jobs = 0;

  before(async function () {
    if (!existsSync(join(ROOT, 'dist/cli/comparison.js')) || !existsSync(join(ROOT, 'dist/cli/reports.js'))) {
      if (this.test) this.test.title += ' (not built: npm run bundle)';
      this.skip();
    }
    await api.start();
    at = folder();
    origin = repository({ [PLAN]: FIRST });
    origin.commit('Plan the programme');
    origin.git('checkout', '-q', '-b', 'slip');
    origin.edit('on: 2026-02-13', 'on: 2026-02-27');
    origin.edit(
      '        owner: change-manager\n        effort: 4h\n',
      '        owner: nobody-yet\n        effort: 4h\n',
    );
    origin.commit('Slip UAT');
    origin.git('checkout', '-q', 'main');
    // The branch for which the request is has gone on, further than a job's clone looks at first.
    for (let i = 0; i < 25; i++) origin.git('commit', '-q', '--allow-empty', '-m', `Go on ${i}`);
    origin.edit('name: Adoption', 'name: Adoption by advisers');
    origin.commit('Name the metric in full');
    origin.git('checkout', '-q', '--detach');
    origin.git('merge', '-q', '--no-edit', 'slip');
    origin.git('update-ref', 'refs/pull/7/merge', 'HEAD');
    origin.git('checkout', '-q', 'main');
  });
  after(() => {
    api.stop();
    at?.remove();
    origin?.remove();
  });
  beforeEach(() => {
    api.comments.length = 0;
    api.calls.length = 0;
    api.refuses = false;
  });

  /** What actions/checkout leaves: one commit, and no branch. */
  const checkout = (ref: string): string => {
    const name = `clone-${++jobs}`;
    const git = (...args: readonly string[]): unknown =>
      execFileSync('git', args, { cwd: join(at.path, name), stdio: 'ignore' });
    at.write({ [`${name}/.keep`]: '' });
    git('init', '-q');
    git('remote', 'add', 'origin', `file://${origin.path}`);
    git('fetch', '-q', '--no-tags', '--depth=1', 'origin', `+${ref}:refs/remotes/pull/7/head`);
    git('checkout', '-q', '--force', 'refs/remotes/pull/7/head');
    return join(at.path, name);
  };
  const REQUEST = { pull_request: { number: 7, base: { ref: 'main' } } };
  const run = (cwd: string, inputs: Readonly<Record<string, string>> = {}, event: object = REQUEST): Promise<Job> =>
    runAction(cwd, inputs, event, api, join(at.path, `temporary-${jobs}`));

  it('tells in a pull request what is wrong with the plan, and what the change means', async () => {
    const cwd = checkout('refs/pull/7/merge');
    const job = await run(cwd);
    assert.match(
      job.log,
      new RegExp(`^::error file=${PLAN},line=\\d+,.*title=reference/unknown-id::.*nobody-yet`, 'm'),
    );
    assert.match(job.log, /^::notice title=cx-programme::\d+ errors?/m);
    assert.match(
      job.summary,
      /^### \d+ errors?, .* in 1 plan\n\n\| \| Where \| What \|\n[\s\S]*\| ❌ error \| programme\.cx\.yaml:\d+ \|/,
    );
    assert.match(job.summary, /### This change weakens the programme/);
    const [comment] = api.comments;
    assert.match(comment?.body ?? '', /^<!-- cx-programme diff -->\n\n### This change weakens the programme/);
    assert.match(comment?.body ?? '', /moves from 13 to 27 Feb/);
    assert.match(
      comment?.body ?? '',
      /<sub>\[\d+ errors?, .* in 1 plan\]\(https:\/\/github\.com\/desk\/claims\/actions\/runs\/42\)<\/sub>\n$/,
    );
    assert.doesNotMatch(comment?.body ?? '', /by advisers/, 'what others did on main meanwhile is not of this change');
    assert.deepEqual([job.code, job.outputs['exit-code']], [1, '1']);
    assert.deepEqual(job.used, []);
  });

  it('says the same where the branch itself is checked out, and fetches until the two meet', async () => {
    const job = await run(checkout('refs/heads/slip'), { 'fail-on': 'never' });
    assert.equal(job.code, 0, job.log);
    assert.equal(api.comments.length, 1);
    assert.match(api.comments[0]?.body ?? '', /moves from 13 to 27 Feb/);
    assert.doesNotMatch(api.comments[0]?.body ?? '', /by advisers/);
  });

  it('writes one comment, whatever others say, and keeps it up to date', async () => {
    const cwd = checkout('refs/pull/7/merge');
    const others = Array.from({ length: 130 }, (_, id) => ({ id, body: `I quote: <!-- cx-programme diff --> ${id}` }));
    api.comments.push(...others);
    await run(cwd);
    assert.equal(api.comments.length, 131);
    const first = api.comments[130]?.body ?? '';
    api.calls.length = 0;
    await run(cwd);
    assert.deepEqual(
      new Set(api.calls.map((call) => call.split(' ')[0])),
      new Set(['GET']),
      'nothing new, nothing written',
    );
    const plan = join(cwd, PLAN);
    execFileSync('sed', ['-i', 's/on: 2026-02-27/on: 2026-02-20/', plan]);
    await run(cwd);
    assert.equal(api.comments.length, 131);
    assert.match(api.comments[130]?.body ?? '', /moves from 13 to 20 Feb/);
    assert.notEqual(api.comments[130]?.body, first);
    // The change is taken back: what the comment said does not stay.
    execFileSync('git', ['checkout', '-q', 'refs/remotes/origin/main', '--', PLAN], { cwd });
    await run(cwd);
    assert.equal(api.comments.length, 131);
    assert.match(api.comments[130]?.body ?? '', /No plan differs\./);
  });

  it('writes no comment where no plan changed, nor where it is not wanted, nor outside of a pull request', async () => {
    const cwd = checkout('refs/heads/main');
    assert.equal((await run(cwd, { 'fail-on': 'weakens' })).code, 0);
    assert.deepEqual(api.calls, ['GET /repos/desk/claims/issues/7/comments']);
    api.calls.length = 0;
    await run(checkout('refs/pull/7/merge'), { comment: 'false' });
    const pushed = await run(checkout('refs/heads/slip'), {}, { before: '0'.repeat(40) });
    assert.doesNotMatch(pushed.summary, /This change/);
    assert.deepEqual(api.calls, []);
  });

  it('fails on what it is told to fail on', async () => {
    const cwd = checkout('refs/pull/7/merge');
    const expect = async (code: number, inputs: Readonly<Record<string, string>>): Promise<string> => {
      const job = await run(cwd, { comment: 'false', ...inputs });
      assert.equal(job.code, code, `${JSON.stringify(inputs)}\n${job.log}`);
      return job.log;
    };
    const log = await expect(1, { 'fail-on': 'weakens' });
    assert.match(log, /^::error title=cx-programme::This change weakens .*\. The summary of this run says why\.$/m);
    await expect(1, { 'fail-on': 'introduced-errors' });
    await expect(1, { 'fail-on': 'errors, weakens' });
    execFileSync('git', ['checkout', '-q', 'refs/remotes/origin/main', '--', PLAN], { cwd });
    await expect(0, { 'fail-on': 'weakens,introduced-errors' });
    at.write({ [`${cwd.slice(at.path.length + 1)}/small.cx.yaml`]: SMALL });
    const small = { paths: 'small.cx.yaml', 'fail-on': 'errors', profile: 'minimal' };
    await expect(0, small);
    await expect(1, { ...small, profile: 'strict', 'max-warnings': '0' });
  });

  it('shows only what is new where that is asked for', async () => {
    const cwd = checkout('refs/pull/7/merge');
    const count = (log: string): number =>
      log.split('\n').filter((line) => /^::(error|warning) file=/.test(line)).length;
    const all = await run(cwd, { comment: 'false' });
    const own = await run(cwd, { comment: 'false', 'only-new': 'true' });
    assert.ok(count(own.log) > 0 && count(own.log) < count(all.log), `${count(own.log)} of ${count(all.log)}`);
  });

  it('hands SARIF of all problems to the upload, before the job fails', async () => {
    const cwd = checkout('refs/pull/7/merge');
    const job = await run(cwd, { sarif: 'true', comment: 'false', 'only-new': 'true' });
    const [upload] = job.used;
    assert.match(upload?.uses ?? '', /^github\/codeql-action\/upload-sarif@v\d+$/);
    assert.equal(job.code, 1);
    const { runs } = JSON.parse(readFileSync(upload?.with['sarif_file'] ?? '', 'utf8'));
    const results: readonly { ruleId: string }[] = runs[0].results;
    assert.ok(results.some(({ ruleId }) => ruleId === 'reference/unknown-id'));
  });

  it('fails no job because the comment may not be written, and says what it needs', async () => {
    api.refuses = true;
    const { code, log, summary } = await run(checkout('refs/pull/7/merge'), { 'fail-on': 'never' });
    assert.equal(code, 0);
    assert.match(
      log,
      /^::warning title=cx-programme::.*GitHub answers 403\. The job needs the permission `pull-requests: write`/m,
    );
    assert.match(summary, /This change weakens/);
  });

  it('takes paths as they are written, one a line, and nothing in an input is a command', async () => {
    const cwd = checkout('refs/pull/7/merge');
    at.write({ [`${cwd.slice(at.path.length + 1)}/a b/$(touch x).cx.yaml`]: FIRST });
    const job = await run(cwd, {
      paths: 'a b/$(touch x).cx.yaml\n',
      comment: 'false',
      'fail-on': 'never',
      format: 'pretty',
    });
    assert.match(job.log, /in 1 plan \(checked 1\)/);
    assert.equal(existsSync(join(cwd, 'x')), false);
    assert.match((await run(cwd, { paths: '--fix', comment: 'false' })).log, /--fix: there is no such file/);
  });

  it('ends with 2 where the work could not be done, and says how to mend it', async () => {
    const cwd = checkout('refs/pull/7/merge');
    const cases: readonly [Readonly<Record<string, string>>, RegExp][] = [
      [{ 'fail-on': 'weaken' }, /^::error title=cx-programme::fail-on: weaken is none of errors, introduced-errors/m],
      [
        { base: 'nope' },
        /^::error title=cx-programme::base: nope could not be fetched\. Give actions\/checkout `fetch-depth: 0`/m,
      ],
      [{ paths: 'nope.cx.yaml' }, /nope\.cx\.yaml: there is no such file/],
      [{ profile: 'lax' }, /--profile lax/],
    ];
    for (const [inputs, expected] of cases) {
      const job = await run(cwd, { comment: 'false', ...inputs });
      assert.equal(job.code, 2, JSON.stringify(inputs));
      assert.match(job.log, expected);
    }
  });

  it('has a description for each input, and uses each', () => {
    const text = readFileSync(join(ROOT, 'action.yml'), 'utf8');
    for (const [name, { description }] of Object.entries(ACTION.inputs)) {
      assert.ok(description.length > 10, name);
      assert.ok(text.includes(`\${{ inputs.${name} }}`), name);
    }
    for (const { run: script, shell } of ACTION.runs.steps.filter((step) => step.run)) {
      assert.equal(shell, 'bash');
      assert.doesNotMatch(script ?? '', /\$\{\{/, 'an expression in a script is a way in');
    }
  });
});
