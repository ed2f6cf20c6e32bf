import assert from 'node:assert/strict';
import { cli, type Outcome } from '../support.ts';
import { FIRST, livingProgramme, PLAN, type Repository } from './repository.ts';

describe('check --since', function () {
  this.timeout(60_000);
  let repo: Repository;
  before(() => {
    ({ repo } = livingProgramme());
  });
  after(() => repo.remove());
  const check = (...args: readonly string[]): Promise<Outcome> =>
    cli(['check', '--format', 'json', ...args], { cwd: repo.path });
  const rules = ({ out }: Outcome): readonly string[] =>
    JSON.parse(out).files.flatMap(({ problems }: { problems: { rule: string }[] }) => problems.map(({ rule }) => rule));

  it('tells the problems that a branch brought, and how many were there before', async () => {
    const all = rules(await check());
    const own = await check('--since', 'main');
    assert.equal(own.code, 1);
    assert.deepEqual(rules(own), [
      'schedule/milestone-outside-phase',
      'staffing/overloaded-week',
      'schedule/dependency-order',
    ]);
    assert.match(own.err, new RegExp(`${all.length - 3} problems left out, since they were there at main\\.\n$`));
  });

  it('counts from where the branch left the other', async () => {
    repo.git('checkout', '-q', 'main');
    repo.edit('title: Go-live', 'title: Going live');
    repo.commit('Go on');
    repo.git('checkout', '-q', 'slip');
    assert.equal(rules(await check('--since', 'main')).length, 3);
  });

  it('checks what is new as a whole, and what has not changed not at all', async () => {
    repo.write({ 'new.cx.yaml': FIRST.replace('name: Design\n', 'nmae: Design\n'), 'same.cx.yaml': FIRST });
    repo.git('add', 'same.cx.yaml');
    repo.commit('Another plan');
    repo.git('rm', '-q', '--cached', 'new.cx.yaml');
    const { out, code } = await check('--since', 'HEAD~1');
    assert.equal(code, 1);
    assert.deepEqual(
      JSON.parse(out).files.map(({ path }: { path: string }) => path),
      ['new.cx.yaml', 'same.cx.yaml'],
    );
    assert.deepEqual(JSON.parse((await check('--since', 'HEAD~1', PLAN)).out).files, []);
  });

  it('refuses what has no past', async () => {
    const { code, err } = await check('--since', 'HEAD', '-');
    assert.equal(code, 2);
    assert.match(err, /standard input has no past/);
    assert.match((await check('--since', 'nope')).err, /there is no revision nope/);
  });
});
