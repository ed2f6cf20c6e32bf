import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { cli, type Outcome, ROOT } from '../support.ts';
import { FIRST, PLAN, type Repository, repository } from './repository.ts';

/** This command line, as a shell calls it. */
const COMMAND = [
  process.execPath,
  '--import',
  pathToFileURL(require.resolve('tsx')).href,
  join(ROOT, 'src/cli/main.ts'),
]
  .map((part) => `"${part}"`)
  .join(' ');

describe('cx-programme git', function () {
  this.timeout(120_000);
  let repo: Repository;
  beforeEach(() => {
    repo = repository({ [PLAN]: FIRST, '.gitattributes': '*.md text\n' });
    repo.commit('Plan the programme');
  });
  afterEach(() => repo.remove());
  const run = (...args: readonly string[]): Promise<Outcome> => cli(['git', ...args], { cwd: repo.path });
  const branch = (name: string, edits: readonly (readonly [string, string])[]): void => {
    repo.git('checkout', '-q', '-b', name, 'main');
    for (const [from, to] of edits) repo.edit(from, to);
    repo.commit(name);
  };

  it('puts ids into the headers of hunks, and tells what plans say', async () => {
    const { code, out } = await run('install', '--command', COMMAND);
    assert.equal(code, 0);
    assert.match(out, /Undo it with cx-programme git uninstall/);
    assert.match(
      repo.read('.gitattributes'),
      /^\*\.md text\n# cx-programme[^\n]*\n\*\.cx\.yaml diff=cx-programme merge=cx-programme\n/,
    );
    repo.edit('        effort: 8h\n', '        effort: 9h\n');
    const text = repo.git('diff', '-U0', '--no-textconv', PLAN);
    assert.match(text, /^@@ -\d+ \+\d+ @@ id: uat$/m);
    const facts = repo.git('diff', '-U0', PLAN);
    assert.match(facts, /^@@ -\d+ \+\d+ @@ milestone uat\n- {2}effort: 8h\n\+ {2}effort: 9h$/m);

    repo.git('checkout', '-q', PLAN);
    repo.write({
      [PLAN]: `# A note.\n${FIRST.replace('      - {person: ana, agreed-by: ben}\n', '      - {agreed-by: ben, person: ana}\n')}`,
    });
    assert.equal(
      repo
        .git('diff', PLAN)
        .split('\n')
        .filter((line) => /^[+-] /.test(line)).length,
      0,
    );
    assert.match(repo.git('difftool', '-y', '-t', 'cx-programme', 'HEAD', '--', PLAN), /No change in meaning/);
  });

  it('installs once, and takes all of it back', async () => {
    const before = [repo.read('.gitattributes'), repo.git('config', '--local', '--list')];
    await run('install', '--command', COMMAND);
    const first = [repo.read('.gitattributes'), repo.git('config', '--local', '--list')];
    await run('install', '--command', COMMAND);
    assert.deepEqual([repo.read('.gitattributes'), repo.git('config', '--local', '--list')], first);
    assert.equal((await run('uninstall')).code, 0);
    assert.deepEqual([repo.read('.gitattributes'), repo.git('config', '--local', '--list')], before);
    repo.git('rm', '-q', '.gitattributes');
    await run('install');
    await run('uninstall');
    assert.ok(!existsSync(join(repo.path, '.gitattributes')));
  });

  it('tells what it does not know', async () => {
    assert.match((await run('instal')).err, /Did you mean git install\?/);
    assert.match((await run()).err, /git takes install or uninstall/);
    const outside = await cli(['git', 'install'], { cwd: '/' });
    assert.equal(outside.code, 2);
  });

  it('merges what two branches did, item by item', async () => {
    await run('install', '--command', COMMAND);
    repo.commit('Teach git');
    // Side by side in the text: line by line this would be a conflict.
    branch('ours', [
      [
        '        on: 2026-02-13\n        owner: change-manager\n',
        '        on: 2026-02-13\n        owner: technical-lead # since Ben is away\n',
      ],
      ['risks:\n', 'training:\n  - {id: basics, title: Basics, audience: users, week: 6}\nrisks:\n'],
    ]);
    branch('theirs', [
      ['        on: 2026-02-13\n', '        on: 2026-02-20\n'],
      ['id: floor-walks', 'id: walks'],
      ['    likelihood: high\n', '    likelihood: medium\n'],
    ]);
    repo.git('checkout', '-q', 'ours');
    repo.git('merge', '-q', '-m', 'Merge', 'theirs');
    const expected = FIRST.replace(
      '        on: 2026-02-13\n        owner: change-manager\n',
      '        on: 2026-02-20\n        owner: technical-lead # since Ben is away\n',
    )
      .replace('id: floor-walks', 'id: walks')
      .replace('risks:\n', 'training:\n  - {id: basics, title: Basics, audience: users, week: 6}\nrisks:\n')
      .replace('    likelihood: high\n', '    likelihood: medium\n');
    assert.equal(repo.read(PLAN), expected);
  });

  it('leaves marks where both changed the same', async () => {
    await run('install', '--command', COMMAND);
    repo.commit('Teach git');
    branch('ours', [['on: 2026-02-13', 'on: 2026-02-18']]);
    branch('theirs', [
      ['on: 2026-02-13', 'on: 2026-02-20'],
      ['weeks: 7-9', 'weeks: 7-10'],
    ]);
    assert.throws(
      () => repo.git('merge', '-q', 'ours'),
      /both sides changed phases › id build › milestones › id uat › on/,
    );
    const marked = '<<<<<<< ours\n        on: 2026-02-20\n=======\n        on: 2026-02-18\n>>>>>>> theirs\n';
    assert.equal(
      repo.read(PLAN),
      FIRST.replace('        on: 2026-02-13\n', marked).replace('weeks: 7-9', 'weeks: 7-10'),
    );
  });
});
