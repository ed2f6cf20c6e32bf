import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { analyse } from '../../src/core/analysis.ts';
import { KINDS, STAGES } from '../../src/core/model/programme.ts';
import { newPlan, scalar } from '../../src/core/template/template.ts';
import { formatDay } from '../../src/core/time/day.ts';
import { dayOf } from '../support/day.ts';
import { cli, type Folder, folder } from './support.ts';

const today = dayOf('2026-02-18');

describe('cli: init', () => {
  let at: Folder;
  beforeEach(() => {
    at = folder();
  });
  afterEach(() => at.remove());

  it('writes a plan that has no problem, not even once it is active', async () => {
    const { code, out, err } = await cli(['init'], { cwd: at.path });
    assert.deepEqual([code, err], [0, '']);
    assert.equal(out, 'Wrote programme.cx.yaml: twelve weeks from 2026-02-23, to be filled in.\n');
    assert.deepEqual(await cli(['check'], { cwd: at.path }), { code: 0, out: 'No problem in 1 plan.\n', err: '' });
    const active = at.read('programme.cx.yaml').replace('status: draft', 'status: active');
    assert.deepEqual(analyse(active, { today, profile: 'recommended' }).problems, []);
    const strict = analyse(active, { today, profile: 'strict' }).problems.filter(({ severity }) => severity !== 'info');
    assert.deepEqual(strict, []);
  });

  it('has all 43 kinds of milestone, each in its week', () => {
    const { plan } = analyse(newPlan('X', today), { today, profile: 'recommended' });
    const found = plan?.phases.flatMap(({ milestones }) =>
      milestones.map(({ kind, week }) => `${week?.value} ${kind?.value}`),
    );
    const wanted = STAGES.flatMap((stage): readonly (readonly string[])[] => KINDS[stage]).flatMap((kinds, i) =>
      kinds.map((kind) => `${i + 1} ${kind}`),
    );
    assert.equal(wanted.length, 43);
    assert.deepEqual(found, wanted);
  });

  const names = [
    'Contact-centre renewal',
    'Renewal: "the #1" — Grüße',
    "It's #1",
    '- not a list',
    '计划 🚀',
    '2026-01-05',
    'null',
    'Yes',
    '123',
    '*alias',
    'a: b',
    'trailing:',
    'back\\slash',
    'two\nlines',
    'tab\there',
    '\u0085\u2028\u007f',
    "{{name}} & $1 $& $'",
    '#',
    '~',
  ];
  for (const name of names) {
    it(`keeps the name ${JSON.stringify(name)}`, () => {
      const { plan, problems } = analyse(newPlan(name, dayOf('2026-02-23')), { today, profile: 'recommended' });
      assert.deepEqual(problems, []);
      assert.equal(plan?.programme?.name?.value, name);
    });
  }

  it('writes plain names as they are', () => {
    for (const name of ['Renewal', 'Contact-centre renewal (2026), phase two']) assert.equal(scalar(name), name);
  });

  it('takes a start and a name, and says when the start is no Monday', async () => {
    const { out, err } = await cli(['init', '-', '--start', '2026-03-04', '--name', ' Renewal '], { cwd: at.path });
    const { plan } = analyse(out, { today, profile: 'recommended' });
    assert.equal(plan?.programme?.name?.value, 'Renewal');
    assert.equal(plan?.programme?.start && formatDay(plan.programme.start.value), '2026-03-04');
    assert.equal(err, 'cx-programme: 2026-03-04 is no Monday; the next one is 2026-03-09.\n');
  });

  it('begins next Monday, also on a Monday', async () => {
    for (const [now, start] of [
      ['2026-02-22', '2026-02-23'],
      ['2026-02-23', '2026-03-02'],
    ] as const) {
      const { out } = await cli(['init', '-', '--today', now]);
      assert.ok(out.includes(`\n  start: ${start} #`), now);
    }
  });

  it('never writes over what is there, unless told to', async () => {
    at.write({ 'programme.cx.yaml': 'mine' });
    const { code, out, err } = await cli(['init'], { cwd: at.path });
    assert.deepEqual([code, out], [2, '']);
    assert.match(err, /programme\.cx\.yaml: it is there already\. .*--force/);
    assert.equal(at.read('programme.cx.yaml'), 'mine');
    assert.equal((await cli(['init', '--force'], { cwd: at.path })).code, 0);
    assert.ok(at.read('programme.cx.yaml').includes('cx: 1'));
  });

  it('says what is wrong with the place', async () => {
    mkdirSync(join(at.path, 'plans'));
    assert.match(
      (await cli(['init', 'plans/', '--force'], { cwd: at.path })).err,
      /plans\/: it is a folder\. Name a file in it: plans\/programme\.cx\.yaml\./,
    );
    assert.match((await cli(['init', 'no/x.cx.yaml'], { cwd: at.path })).err, /its folder is not there/);
    const { code, err } = await cli(['init', 'x.yaml'], { cwd: at.path });
    assert.equal(code, 0);
    assert.match(err, /find plans by name: \*\.cx\.yaml\. Name x\.yaml wherever/);
  });
});
