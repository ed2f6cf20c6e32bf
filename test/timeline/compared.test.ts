import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { formatDay } from '../../src/core/time/day.ts';
import { sayGate, sayRow } from '../../src/core/timeline/say.ts';
import type { PhaseRow, Scene } from '../../src/core/timeline/scene.ts';
import { BASE, comparedTo, HEAD } from './compared.ts';
import { milestoneOf, planOf, rowOf, sceneOf, sentOver } from './support.ts';

const FOLDER = join(__dirname, 'golden');

describe('the scene of a comparison', () => {
  it('of a small plan is as it was', () => {
    const actual = `${JSON.stringify(comparedTo(BASE, HEAD, '2026-02-04', 'reference/unknown-id'), null, 1)}\n`;
    const file = join(FOLDER, 'compared.scene');
    if (process.env['UPDATE_GOLDEN'] === '1' || !existsSync(file)) writeFileSync(file, actual);
    assert.equal(actual, readFileSync(file, 'utf8'), 'UPDATE_GOLDEN=1 takes it over');
    assert.equal(JSON.stringify(sentOver(JSON.parse(actual) as Scene), null, 1), actual.trimEnd());
  });

  it('of the same plan marks nothing', () => {
    const scene = comparedTo(BASE, `# a comment\n${BASE}`);
    assert.equal(scene.compared?.says, 'nothing has changed');
    assert.ok(scene.rows.every((row) => row.change === undefined));
  });

  it('shows what is gone where it stood, a phase with all of its milestones', () => {
    const head = BASE.replace(/ {6}- \{id: (?:first|third).*\n/g, '').replace(/ {2}- id: pilot\n(?: {4}.*\n)*/, '');
    assert.deepEqual(
      comparedTo(BASE, head)
        .rows.slice(0, 8)
        .map(({ key }) => key),
      [
        'phase:design',
        'milestone:first#gone',
        'milestone:second',
        'milestone:third#gone',
        'phase:pilot#gone',
        'milestone:tried#gone',
        'phase:build',
        'milestone:uat',
      ],
    );
  });

  it('keeps links and go-live with their rows', () => {
    const scene = comparedTo(BASE, BASE.replace(/ {6}- \{id: second.*\n/, ''));
    const keys = scene.links.map(({ from, to }) => [scene.rows[from]?.key, scene.rows[to]?.key]);
    assert.deepEqual(keys, [
      ['milestone:uat', 'milestone:trained'],
      ['milestone:trained', 'milestone:live'],
    ]);
    assert.equal(scene.rows[scene.goLive?.row ?? -1]?.key, 'milestone:live');
  });

  it('knows a renamed milestone by its old place', () => {
    const scene = comparedTo(
      BASE,
      BASE.replace('id: uat, title: UAT, week: 6', 'id: accepted, title: UAT, week: 7').replace('[uat]', '[accepted]'),
    );
    const { change } = milestoneOf(scene, 'accepted');
    assert.deepEqual([change?.kind, change?.days], ['moved', 7]);
    assert.equal(
      scene.rows.some(({ key }) => key.endsWith('#gone')),
      false,
    );
  });

  it('shows a milestone that is gone beside the mention that still waits for it', () => {
    const scene = comparedTo(BASE, BASE.replace(/ {6}- \{id: uat.*\n/, ''));
    assert.equal(rowOf(scene, 'milestone:uat').kind, 'unplaced');
    assert.equal(rowOf(scene, 'milestone:uat#gone').kind, 'milestone');
  });

  it('has room for where things were', () => {
    const long = BASE.replace('week: 8, owner', 'week: 30, owner');
    const scene = comparedTo(long, BASE);
    assert.ok(scene.to > (milestoneOf(scene, 'live').change?.to ?? Number.POSITIVE_INFINITY));
    assert.match(scene.compared?.says ?? '', /^go-live 31 Jul → 27 Feb, −154 d · /);
  });

  it('is not flattened by a slip of the pen in the past', () => {
    const scene = comparedTo(planOf('id: a, title: A, on: 9999-01-01'), planOf('id: a, title: A, week: 2'));
    assert.equal(formatDay(scene.to), '2026-03-30');
  });

  it('keeps every row of the plan, its links and its keys, whatever lines went', () => {
    const lines = BASE.split('\n');
    const items = lines.filter((line) => line.includes('{id: '));
    fc.assert(
      fc.property(fc.subarray(items), fc.subarray(items), (one, two) => {
        const without = (some: readonly string[]): string => lines.filter((line) => !some.includes(line)).join('\n');
        const [base, head] = [without(one), without(two)];
        const [plain, scene] = [sceneOf(head), comparedTo(base, head)];
        const keys = scene.rows.map(({ key }) => key);
        assert.equal(new Set(keys).size, keys.length, 'keys are unique');
        assert.deepEqual(
          keys.filter((key) => !key.endsWith('#gone')),
          plain.rows.map(({ key }) => key),
        );
        const ends = ({ links, rows }: Scene): readonly unknown[] =>
          links.map(({ from, to }) => [rows[from]?.key, rows[to]?.key]);
        assert.deepEqual(ends(scene), ends(plain));
        assert.equal(scene.rows[scene.goLive?.row ?? -1]?.key, plain.rows[plain.goLive?.row ?? -1]?.key);
        assert.ok(scene.from <= plain.from && scene.to >= plain.to);
      }),
      { numRuns: Number(process.env['CX_PROPERTY_RUNS'] ?? 300) },
    );
  });

  it('says what has changed in the sentence of each item', () => {
    const head = BASE.replace('title: UAT, week: 6', 'title: UAT, week: 7').replace(/, decision: \{[^}]*\}/, '');
    const scene = comparedTo(BASE, head);
    assert.match(sayRow(rowOf(scene, 'milestone:uat'), scene), /^UAT, due 20 February, .*moves from 13 to 20 Feb/);
    const { gate } = rowOf(scene, 'phase:design') as PhaseRow;
    assert.ok(gate);
    assert.match(sayGate(gate, scene), /was passed, is undecided now/);
    const without = comparedTo(BASE, BASE.replace(/ {6}- \{id: second.*\n/, ''));
    const gone = sayRow(rowOf(without, 'milestone:second#gone'), without);
    assert.match(gone, /removed/);
    assert.doesNotMatch(gone, /no owner/);
  });
});
