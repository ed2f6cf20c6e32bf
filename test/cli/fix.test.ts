import assert from 'node:assert/strict';
import { chmodSync, lstatSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { mended, replaceFile } from '../../src/cli/fix.ts';
import { analyseOnce } from '../../src/core/analysis.ts';
import { dayOf } from '../support/day.ts';
import { cli, type Folder, folder, SMALL } from './support.ts';

const SLIPS = SMALL.replace('name: Design', 'nmae: Design').replace(
  'people:',
  '# cx-ignore reference/duplicate-id -- none\npeople:',
);
const MINIMAL = ['--profile', 'minimal'];

describe('cx-programme check --fix', () => {
  let plans: Folder;
  afterEach(() => plans.remove());
  const fix = (...args: string[]) => cli(['check', '--fix', ...MINIMAL, ...args], { cwd: plans.path });

  it('makes the safe fixes, says how many, and reports what is left', async () => {
    plans = folder({ 'a.cx.yaml': SLIPS, 'b.cx.yaml': SMALL });
    const { code, out, err } = await fix();
    assert.equal(plans.read('a.cx.yaml'), SMALL);
    assert.equal(plans.read('b.cx.yaml'), SMALL);
    assert.equal(err, 'cx-programme: a.cx.yaml: 2 problems fixed: schema/unknown-key, suppression/unused.\n');
    assert.equal(out, 'No problem in 2 plans.\n');
    assert.equal(code, 0);
  });

  it('changes nothing the second time, and nothing that is not safe', async () => {
    const unsafe = SMALL.replace('product-owner: {person: ben}', 'product-owner: {}');
    plans = folder({ 'a.cx.yaml': unsafe });
    const before = statSync(join(plans.path, 'a.cx.yaml'));
    const { code, err } = await fix();
    assert.equal(code, 1);
    assert.equal(err, '');
    assert.equal(plans.read('a.cx.yaml'), unsafe);
    const after = statSync(join(plans.path, 'a.cx.yaml'));
    assert.deepEqual([after.ino, after.mtimeMs], [before.ino, before.mtimeMs]);
  });

  it('keeps the byte order mark, line ends and permissions, and writes behind a link', async () => {
    const text = `\ufeff${SLIPS.replaceAll('\n', '\r\n')}`;
    plans = folder({ 'deep/a.cx.yaml': text });
    const file = join(plans.path, 'deep/a.cx.yaml');
    chmodSync(file, 0o640);
    symlinkSync('deep/a.cx.yaml', join(plans.path, 'link.cx.yaml'));
    assert.equal((await fix('link.cx.yaml')).code, 0);
    assert.equal(readFileSync(file, 'utf8'), `\ufeff${SMALL.replaceAll('\n', '\r\n')}`);
    assert.equal(statSync(file).mode & 0o777, 0o640);
    assert.ok(lstatSync(join(plans.path, 'link.cx.yaml')).isSymbolicLink());
    assert.deepEqual(readdirSync(join(plans.path, 'deep')), ['a.cx.yaml']);
  });

  it('prints the fixed plan from standard input, and the report on standard error', async () => {
    plans = folder();
    const unknown = SLIPS.replace('ben}\n', 'zoe}\n');
    const { code, out, err } = await cli(['check', '--fix', ...MINIMAL, '-'], { cwd: plans.path, stdin: unknown });
    assert.equal(out, SMALL.replace('ben}\n', 'zoe}\n'));
    assert.match(err, /<stdin>: 2 problems fixed/);
    assert.match(err, /error reference\/unknown-id/);
    assert.equal(code, 1);
  });

  it('says so where it cannot write, and reports what is there', async () => {
    plans = folder({ 'a.cx.yaml': SLIPS });
    const file = join(plans.path, 'a.cx.yaml');
    chmodSync(plans.path, 0o555);
    const { code, out, err } = await fix(file);
    chmodSync(plans.path, 0o755);
    // Whoever may write anywhere, may write here too.
    if (process.getuid?.() === 0) return;
    assert.match(err, /could not be written/);
    assert.match(out, /unknown-key/);
    assert.equal(code, 2);
  });

  it('prints what is not its business as it is', async () => {
    plans = folder({ 'cx-programme.config.yaml': 'root: true\nignore: ["old/**"]\n' });
    const ignored = ['check', '--fix', '--stdin-filename', 'old/a.cx.yaml', '-'];
    assert.equal((await cli(ignored, { cwd: plans.path, stdin: SLIPS })).out, SLIPS);
    const config = ['check', '--fix', '--stdin-filename', 'cx-programme.config.yaml', '-'];
    assert.equal((await cli(config, { cwd: plans.path, stdin: 'root: yes\n' })).out, 'root: yes\n');
  });

  it('does not write over what others have written meanwhile', async () => {
    plans = folder({ 'a.cx.yaml': SLIPS });
    const done = mended(analyseOnce(SLIPS, { today: dayOf('2026-02-18'), profile: 'minimal' }));
    const file = join(plans.path, 'a.cx.yaml');
    assert.throws(() => replaceFile(file, 'a.cx.yaml', Buffer.from(SMALL), done), /changed it meanwhile/);
    assert.equal(plans.read('a.cx.yaml'), SLIPS);
  });

  it('is offered where it would help', async () => {
    plans = folder({ 'a.cx.yaml': SLIPS });
    const { out } = await cli(['check', ...MINIMAL], { cwd: plans.path });
    assert.match(out, /2 problems can be fixed safely: add --fix\.\n$/);
  });
});
