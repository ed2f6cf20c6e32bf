import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { cli, type Folder, folder, golden, type Outcome, SMALL } from '../support.ts';
import { FIRST, livingProgramme, PLAN, type Repository, repository, STEPS } from './repository.ts';

interface Told {
  readonly files: readonly {
    readonly path: string;
    readonly from?: string;
    readonly changes: readonly {
      readonly change: string;
      readonly id?: string;
      readonly impact: string;
      readonly message: string;
      readonly days?: number;
      readonly base?: { readonly line: number };
      readonly head?: { readonly line: number };
    }[];
    readonly introduced: readonly { readonly rule: string }[];
    readonly fixed: readonly { readonly rule: string }[];
    readonly summary: { readonly goLiveDays: number; readonly finishDays: number; readonly impact: string };
  }[];
}

describe('cx-programme diff', function () {
  this.timeout(120_000);
  let repo: Repository;
  let commits: readonly string[];
  const folders: Folder[] = [];
  before(() => {
    ({ repo, commits } = livingProgramme());
    folders.push(repo);
  });
  after(() => {
    for (const each of folders) each.remove();
  });
  const mine = <T extends Folder>(made: T): T => {
    folders.push(made);
    return made;
  };
  const diff = (...args: readonly string[]): Promise<Outcome> => cli(['diff', ...args], { cwd: repo.path });
  const told = async (...args: readonly string[]): Promise<Told> => {
    const { code, out, err } = await diff(...args, '--format', 'json');
    assert.equal(code, 0, err);
    return JSON.parse(out) as Told;
  };
  const names = ({ files }: Told): readonly string[] =>
    files.flatMap(({ changes }) => changes.map(({ change, id, impact }) => `${change} ${id} ${impact}`));

  it('tells each of twenty commits', async () => {
    assert.equal(commits.length, 20);
    const lines: string[] = [];
    for (const [i, [message]] of STEPS.entries()) {
      const { files } = await told(`${commits[i]}..${commits[i + 1]}`);
      lines.push(message);
      for (const change of files.flatMap(({ changes }) => changes))
        lines.push(`  ${change.impact} ${change.change}: ${change.message}`);
    }
    golden('diff/history.txt', `${lines.join('\n')}\n`);
  });

  it('says what follows from a slip', async () => {
    const { files } = await told('main...slip');
    const [change] = files[0]?.changes ?? [];
    assert.deepEqual(
      [change?.change, change?.id, change?.days, change?.impact],
      ['milestone-moved', 'uat', 14, 'weakens'],
    );
    assert.match(
      change?.message ?? '',
      /moves from 13 to 27 Feb, 14 days later; go-live on 16 Feb now comes before it/,
    );
    assert.match(change?.message ?? '', /Ben Okafor is at 150% in week 8/);
    assert.ok((change?.base?.line ?? 0) > 0 && change?.base?.line === change?.head?.line);
    assert.ok(files[0]?.introduced.some(({ rule }) => rule === 'schedule/dependency-order'));
  });

  it('writes the three formats', async () => {
    const range = `${commits[0]}..slip`;
    const anonymous = (text: string): string => text.replace(/[0-9a-f]{40}/g, '<commit>');
    golden('diff/pretty.txt', anonymous((await diff(range)).out));
    // Problems are told as `check` tells them, which has a golden file of its own.
    const short = (key: string, value: unknown): unknown =>
      key === 'introduced' || key === 'fixed'
        ? (value as { rule: string; line: number }[]).map(({ rule, line }) => `${line} ${rule}`)
        : value;
    const json = JSON.parse((await diff(range, '--format', 'json')).out);
    golden('diff/json.txt', anonymous(`${JSON.stringify(json, short, 2)}\n`));
    const markdown = await cli(['diff', range, '--format', 'markdown'], {
      cwd: repo.path,
      env: { GITHUB_SERVER_URL: 'https://github.com', GITHUB_REPOSITORY: 'desk/claims' },
    });
    golden('diff/markdown.md', anonymous(markdown.out));
  });

  it('takes a side as revisions, ranges, files, the index, standard input', async () => {
    repo.git('checkout', '-q', 'main');
    const expected = names(await told('main..slip'));
    assert.deepEqual(expected, ['milestone-moved uat weakens']);
    assert.deepEqual(names(await told('main', 'slip')), expected);
    assert.deepEqual(names(await told('..slip')), expected);
    assert.deepEqual(names(await told('main...slip')), expected);
    assert.deepEqual(names(await told(`main:${PLAN}`, `slip:${PLAN}`)), expected);
    assert.deepEqual(names(await told(PLAN, `slip:${PLAN}`)), expected);
    assert.deepEqual(names(await told(PLAN, 'slip')), expected);
    assert.deepEqual(names(await told('HEAD')), []);
    const slipped = repo.git('show', `slip:${PLAN}`);
    const fromStdin = await cli(['diff', PLAN, '-', '--format', 'json'], { cwd: repo.path, stdin: slipped });
    assert.deepEqual(names(JSON.parse(fromStdin.out) as Told), expected);

    repo.write({ [PLAN]: `${slipped}\n` });
    assert.deepEqual(names(await told('HEAD')), expected);
    assert.deepEqual(names(await told(PLAN)), expected);
    assert.deepEqual(names(await told(`HEAD:${PLAN}`)), expected);
    assert.deepEqual(names(await told(`HEAD:${PLAN}`, `:${PLAN}`)), []);
    repo.git('add', PLAN);
    assert.deepEqual(names(await told(`HEAD:${PLAN}`, `:${PLAN}`)), expected);
    repo.git('reset', '-q', '--hard');
  });

  it('follows plans that are new, renamed, deleted or elsewhere, and leaves links and submodules alone', async () => {
    const other = mine(repository({ [PLAN]: FIRST }));
    other.commit('One');
    const own = mine(
      repository({ [PLAN]: FIRST, 'b/other.cx.yaml': FIRST.replace('Claims desk', 'Other'), 'c.cx.yaml': SMALL }),
    );
    own.git('-c', 'protocol.file.allow=always', 'submodule', 'add', '-q', other.path, 'sub');
    own.commit('One');
    own.git('mv', PLAN, 'claims.cx.yaml');
    own.edit('on: 2026-02-16', 'on: 2026-02-17', 'claims.cx.yaml');
    own.git('rm', '-q', 'c.cx.yaml');
    own.write({ 'd/new.cx.yaml': FIRST.replace('Claims desk', 'New'), 'sub/new.cx.yaml': FIRST });
    own.git('add', '-N', 'claims.cx.yaml');
    const { out } = await cli(['diff', 'HEAD', '--format', 'json'], { cwd: own.path });
    const { files } = JSON.parse(out) as Told;
    assert.deepEqual(
      files.map(({ path, from, changes }) => [path, from, changes.map(({ change }) => change)]),
      [
        ['c.cx.yaml', undefined, ['programme-removed']],
        ['claims.cx.yaml', PLAN, ['milestone-moved']],
        ['d/new.cx.yaml', undefined, ['programme-added']],
      ],
    );
    const below = await cli(['diff', 'HEAD', '--format', 'json'], { cwd: join(own.path, 'd') });
    assert.deepEqual(
      (JSON.parse(below.out) as Told).files.map(({ path }) => path),
      ['new.cx.yaml'],
    );
  });

  it('prints the fetch that brings what a shallow clone lacks', async () => {
    const clone = mine(folder());
    execFileSync('git', ['clone', '-q', '--depth=1', '-b', 'slip', `file://${repo.path}`, 'here'], { cwd: clone.path });
    const cwd = join(clone.path, 'here');
    const failure = async (...args: readonly string[]): Promise<string> => {
      const { code, err } = await cli(['diff', ...args], { cwd });
      assert.equal(code, 2, args.join(' '));
      return err;
    };
    const cases: readonly [string, RegExp][] = [
      ['main', /Run: git fetch --depth=1 origin main:main\n$/],
      ['origin/main', /Run: git fetch --depth=1 origin main:refs\/remotes\/origin\/main\n$/],
      [commits[3] as string, new RegExp(`Run: git fetch --depth=1 origin ${commits[3]}\n$`)],
      ['HEAD~3', /Run: git fetch --deepen=3 origin\n$/],
      ['origin/main...HEAD', /Run: git fetch --depth=1 origin main:refs\/remotes\/origin\/main\n$/],
    ];
    for (const [revision, expected] of cases) assert.match(await failure(revision), expected, revision);
    // The command that is printed is one that works.
    const command = /Run: git (.*)\n$/.exec(await failure('origin/main'))?.[1] ?? '';
    execFileSync('git', ['-c', 'protocol.file.allow=always', ...command.split(' ')], { cwd, stdio: 'ignore' });
    assert.equal((await cli(['diff', 'origin/main'], { cwd })).code, 0);
    assert.match(await failure('origin/main...HEAD'), /Run: git fetch --unshallow origin\n$/);
  });

  it('says what it cannot do', async () => {
    const outside = mine(folder({ 'a.cx.yaml': FIRST }));
    const cases: readonly [readonly string[], RegExp][] = [
      [[], /diff needs something to compare with/],
      [['mian'], /there is no revision mian\. Did you mean main\?/],
      [[`HEAD:nope.cx.yaml`, PLAN], /HEAD:nope\.cx\.yaml: there is no such file in HEAD/],
      [['nope.cx.yaml'], /nope\.cx\.yaml: there is no such file/],
      [['docs'], /docs: it is a folder/],
      [['a', 'b', 'c'], /what is c\?/],
      [['HEAD', '--fail-on', 'weaken'], /Did you mean weakens\?/],
      [['HEAD', '--output', 'x.cx.yaml'], /that is the name of a plan/],
    ];
    for (const [args, expected] of cases) {
      const { code, err } = await diff(...args);
      assert.equal(code, 2, args.join(' '));
      assert.match(err, expected);
    }
    const { code, err } = await cli(['diff', 'HEAD'], { cwd: outside.path });
    assert.equal(code, 2);
    assert.match(err, /no git work tree/);
  });

  it('fails on what it is told to fail on', async () => {
    const code = async (range: string, on: string): Promise<number> => (await diff(range, '--fail-on', on)).code;
    assert.equal(await code('main..slip', 'weakens'), 1);
    assert.equal(await code('main..slip', 'introduced-errors'), 1);
    assert.equal(await code('main..slip', 'never'), 0);
    assert.equal(await code('slip..main', 'weakens'), 0);
    assert.equal(await code('slip..main', 'introduced-errors'), 0);
    assert.equal((await diff('main..slip')).code, 0);
  });

  it('lets nothing pass that cannot be read', async () => {
    const at = mine(folder({ 'a.cx.yaml': FIRST, 'b.cx.yaml': FIRST.replace('people:\n', 'people: [\n') }));
    const { code, out } = await cli(['diff', 'a.cx.yaml', 'b.cx.yaml', '--fail-on', 'weakens'], { cwd: at.path });
    assert.equal(code, 1);
    assert.match(out, /The plan cannot be read, so only its problems are told\./);
    assert.match(out, /error syntax\/yaml/);
  });

  it('keeps a comment within what a host takes, at any size', async () => {
    const lines = Array.from(
      { length: 4000 },
      (_, i) =>
        `      - {id: m-${i}, title: "${'Work | with <b>signs</b> 🚀 '.repeat(3)}${i}", week: ${1 + (i % 9)}, owner: ana}\n`,
    ).join('');
    const base = FIRST.replace('      - id: uat\n', `${lines}      - id: uat\n`);
    const at = mine(
      folder({
        'a.cx.yaml': base,
        'b.cx.yaml': base.replace(/week: (\d), owner: ana/g, (_, w) => `week: ${Number(w) + 1}, owner: ben`),
      }),
    );
    const { out } = await cli(['diff', 'a.cx.yaml', 'b.cx.yaml', '--format', 'markdown'], { cwd: at.path });
    assert.ok(out.length <= 60_000, `${out.length}`);
    assert.match(out, /8000 changes/);
    assert.match(out, /… and \d+ more \|/);
    assert.equal(out.split('<details').length, out.split('</details>').length);
    assert.equal(out.split('```').length % 2, 1);
  });

  it('accepts what somebody has accepted, up to a day', async () => {
    const at = mine(folder({ 'a.cx.yaml': FIRST, 'b.cx.yaml': FIRST.replace('on: 2026-02-13', 'on: 2026-02-27') }));
    const run = (...more: readonly string[]): Promise<Outcome> =>
      cli(['diff', 'a.cx.yaml', 'b.cx.yaml', '--fail-on', 'weakens', '--format', 'json', ...more], { cwd: at.path });
    const first = await run();
    assert.equal(first.code, 1);
    const { fingerprint } = JSON.parse(first.out).files[0].changes[0] as { fingerprint: string };
    const file = 'cx-programme.accepted.yaml';
    const stale = '  - fingerprint: "000000000000"\n    by: ben\n    reason: long ago\n    until: 2026-12-31\n';
    const entry = `  # The board met on 12 February.\n  - fingerprint: "${fingerprint}"\n    by: ana\n    reason: the board agreed\n    until: 2026-03-01 # after go-live\n`;
    at.write({ [file]: `accepted:\n${stale}${entry}` });
    const second = await run();
    assert.equal(second.code, 0, second.err);
    assert.equal(JSON.parse(second.out).files[0].changes[0].accepted.by, 'ana');
    assert.equal(JSON.parse(second.out).files[0].summary.impact, 'neutral');
    assert.match(second.err, /accepted\.yaml:2: 000000000000 accepts nothing in this comparison/);

    const late = await run('--today', '2026-03-02');
    assert.equal(late.code, 1);
    assert.match(late.err, /accepted\.yaml:7: the acceptance by ana ended on 2026-03-01/);

    const pruned = await run('--prune-accepted');
    assert.match(pruned.err, /took out 1 entry/);
    assert.equal(at.read(file), `accepted:\n${entry}`);

    at.write({ [file]: 'accepted:\n  - fingerprint: abc\n    by: ana\n    until: 2026-03-01\n' });
    const unclear = await run();
    assert.equal(unclear.code, 2);
    assert.match(unclear.err, /accepted\.yaml:2: this entry has no reason/);
  });
});
