import assert from 'node:assert/strict';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cli, type Folder, folder } from './support.ts';

/** A plan with one milestone that is done, and this evidence. */
const plan = (...evidence: readonly string[]): string => `cx: 1
programme: {name: Renewal, start: 2026-01-05}
phases:
  - id: design
    name: Design
    weeks: 1-3
    milestones:
      - {id: audited, title: Data audited, week: 1, status: done, evidence: [${evidence.join(', ')}]}
`;

interface Found {
  readonly rule: string;
  readonly message: string;
  readonly help: string;
  readonly fixes: readonly string[];
}

describe('the evidence of a plan on the command line', () => {
  let at: Folder;
  afterEach(() => at?.remove());

  /** What the rules on evidence find, as reports have it. */
  const found = async (paths: readonly string[], cwd = at.path, stdin = ''): Promise<readonly Found[]> => {
    const { code, out, err } = await cli(['check', '--format', 'json', ...paths], { cwd, stdin });
    assert.ok(code < 2, err);
    const { files } = JSON.parse(out) as { files: { problems: Found[] }[] };
    return files.flatMap(({ problems }) => problems).filter(({ rule }) => rule.startsWith('evidence/'));
  };
  const rules = async (paths: readonly string[], cwd?: string): Promise<readonly string[]> =>
    (await found(paths, cwd)).map(({ rule }) => rule.slice('evidence/'.length));

  it('is looked for beside the plan, with a word for what was meant', async () => {
    at = folder({ 'a/p.cx.yaml': plan('docs/audit.md'), 'a/docs/audits.md': '# Audit\n' });
    const [problem, ...others] = await found(['a']);
    assert.deepEqual(others, []);
    assert.equal(problem?.rule, 'evidence/missing-file');
    assert.equal(problem.help, 'Did you mean `docs/audits.md`?');
    assert.deepEqual(problem.fixes, ['Change to docs/audits.md']);
    at.write({ 'a/docs/audit.md': '# Audit\n' });
    assert.deepEqual(await rules(['a']), []);
  });

  it('is read, headings and checklists', async () => {
    at = folder({
      'p.cx.yaml': plan('audit.md#results', 'audit.md#reslts', 'notes.txt#x', 'folder', '"https://example.org/a.md"'),
      'audit.md': '# Audit\n\n- [ ] elsewhere\n\n## Results\r\n\r\n- [x] read\r\n- [ ] **all** merged\r\n',
      'notes.txt': '# Notes\n- [ ] open\n',
      'folder/x.md': '',
    });
    const [open, heading, ...others] = await found(['p.cx.yaml']);
    assert.deepEqual(others, []);
    assert.match(open?.message ?? '', /^"Data audited" is done, but 1 of the 2 points .* is open: “all merged”\.$/);
    assert.equal(heading?.help, 'Did you mean `#results`?');
    assert.deepEqual(heading?.fixes, ['Change to results']);
  });

  it('stays in the repository', async () => {
    at = folder({ 'repo/.git/HEAD': '', 'repo/docs/in.md': '# In\n', 'out.md': '# Out\n', 'repo/.x': '' });
    mkdirSync(join(at.path, 'repo/plans'));
    const write = (...evidence: readonly string[]): void =>
      writeFileSync(join(at.path, 'repo/plans/p.cx.yaml'), plan(...evidence));
    write('../docs/in.md', '../docs/../docs/in.md');
    assert.deepEqual(await rules(['repo/plans/p.cx.yaml']), []);
    write('../../out.md', '../../nothing.md', '/etc/hostname');
    const outside = ['outside-repository', 'outside-repository', 'outside-repository'];
    assert.deepEqual(await rules(['repo/plans/p.cx.yaml']), outside);
    symlinkSync(join(at.path, 'out.md'), join(at.path, 'repo/docs/link.md'));
    symlinkSync(at.path, join(at.path, 'repo/docs/up'));
    symlinkSync('in.md', join(at.path, 'repo/docs/within.md'));
    write('../docs/link.md', '../docs/up/out.md', '../docs/within.md#in');
    assert.deepEqual(await rules(['repo/plans/p.cx.yaml']), ['outside-repository', 'outside-repository']);
  });

  it('without a repository stays in the working directory, or in the folder of a plan elsewhere', async () => {
    at = folder({ 'plans/p.cx.yaml': plan('../docs/a.md'), 'docs/a.md': '# A\n', 'other/x': '' });
    assert.deepEqual(await rules(['plans/p.cx.yaml']), []);
    assert.deepEqual(await rules(['../plans/p.cx.yaml'], join(at.path, 'other')), ['outside-repository']);
  });

  it('of a plan from standard input is looked for where that is said to stand', async () => {
    at = folder({ 'docs/x': '' });
    assert.deepEqual(await found(['-'], at.path, plan('docs/a.md')), []);
    const named = await found(['-', '--stdin-filename', 'docs/p.cx.yaml'], at.path, plan('a.md', 'x'));
    assert.deepEqual(
      named.map(({ rule }) => rule),
      ['evidence/missing-file'],
    );
  });

  it('that cannot be read is not judged', async () => {
    at = folder({
      'p.cx.yaml': plan('bytes.md#a', 'folder.md#a'),
      'bytes.md': Buffer.from([0xff, 0xfe, 0x00]),
      'folder.md/x': '',
    });
    assert.deepEqual(await rules(['p.cx.yaml']), []);
  });
});
