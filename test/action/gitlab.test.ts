import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { parse } from 'yaml';
import { FIRST, PLAN, type Repository, repository } from '../cli/diff/repository.ts';
import { ROOT } from '../cli/support.ts';
import { bodyOf, shell } from './support.ts';

/** The job that docs/ci.md gives for GitLab, with the bundle in the place of the package. */
function job(): { readonly script: string; readonly report: string } {
  const page = readFileSync(join(ROOT, 'docs/ci.md'), 'utf8');
  const [, text = ''] = /## GitLab\n[\s\S]*?```yaml\n([\s\S]*?)```/.exec(page) ?? [];
  const { plans } = parse(text);
  const program = `"${process.execPath}" "${join(ROOT, 'dist/cli.js')}"`;
  const script = (plans.script as string[]).join('\n').replaceAll('npx --yes cx-programme', program);
  return { script, report: plans.artifacts.reports.codequality };
}

describe('docs/ci.md: GitLab', function () {
  this.timeout(60_000);
  const notes: { id: number; body: string }[] = [];
  const server = createServer(async (request, response) => {
    const body = new URLSearchParams(await bodyOf(request)).get('body') ?? '';
    const path = '/api/v4/projects/5/merge_requests/7/notes';
    const isAllowed = request.headers['private-token'] === 'secret';
    const own = notes.find(({ id }) => request.url === `${path}/${id}`);
    if (isAllowed && request.method === 'POST' && request.url === path) notes.push({ id: 30 + notes.length, body });
    else if (isAllowed && request.method === 'PUT' && own) own.body = body;
    else if (!isAllowed || request.method !== 'GET' || request.url !== `${path}?per_page=100`)
      response.statusCode = 404;
    response.end(JSON.stringify(notes));
  });
  let repo: Repository;
  before(async function () {
    if (!existsSync(join(ROOT, 'dist/cli/comparison.js')) || !existsSync(join(ROOT, 'dist/cli/reports.js'))) {
      if (this.test) this.test.title += ' (not built: npm run bundle)';
      this.skip();
    }
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    repo = repository({ [PLAN]: FIRST });
  });
  after(() => {
    server.close();
    repo?.remove();
  });

  it('reports code quality, and writes one note that it keeps up to date', async () => {
    const base = repo.commit('Plan the programme');
    const { script, report } = job();
    notes.push({ id: 30, body: 'I quote: <!-- cx-programme diff -->' });
    const run = (): Promise<{ code: number; log: string }> =>
      shell(script, repo.path, {
        PATH: process.env['PATH'],
        CI_API_V4_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/v4`,
        CI_PROJECT_ID: '5',
        CI_PROJECT_URL: 'https://gitlab.com/desk/claims',
        CI_MERGE_REQUEST_IID: '7',
        CI_MERGE_REQUEST_DIFF_BASE_SHA: base,
        CI_COMMIT_SHA: 'f'.repeat(40),
        CX_TOKEN: 'secret',
      });
    repo.edit('on: 2026-02-13', 'on: 2026-02-27');
    repo.edit('owner: change-manager', 'owner: nobody-yet');
    const first = await run();
    assert.equal(first.code, 1, first.log);
    assert.equal(notes.length, 2);
    assert.match(notes[1]?.body ?? '', /^<!-- cx-programme diff -->\n\n### This change weakens the programme/);
    assert.ok(notes[1]?.body.includes(`https://gitlab.com/desk/claims/-/blob/${base}/${PLAN}#L`));
    const issues = JSON.parse(repo.read(report));
    assert.ok(issues.some(({ check_name }: { check_name: string }) => check_name === 'reference/unknown-id'));
    repo.edit('on: 2026-02-27', 'on: 2026-02-20');
    await run();
    assert.equal(notes.length, 2);
    assert.match(notes[1]?.body ?? '', /moves from 13 to 20 Feb/);
  });
});
