import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatDay } from '../../src/core/time/day.ts';
import { milestoneOf, planOf, rowOf, sceneOf, sentOver } from './support.ts';

const FOLDER = join(__dirname, 'golden');

describe('the scene', () => {
  it('of a small plan is as it was', () => {
    // One rule alone, so that a new one does not change the picture.
    const scene = sceneOf(readFileSync(join(FOLDER, 'small.cx.yaml'), 'utf8'), '2026-02-04', 'reference/unknown-id');
    const actual = `${JSON.stringify(scene, null, 1)}\n`;
    const file = join(FOLDER, 'small.scene');
    if (process.env['UPDATE_GOLDEN'] === '1' || !existsSync(file)) writeFileSync(file, actual);
    assert.equal(actual, readFileSync(file, 'utf8'), 'UPDATE_GOLDEN=1 takes it over');
  });

  it('survives JSON', () => {
    const scene = sceneOf(planOf('id: a, title: A, week: 2, owner: ana'));
    assert.equal(JSON.stringify(sentOver(scene)), JSON.stringify(scene));
  });

  it('places a milestone on its due date, with the start of its work before it', () => {
    const scene = sceneOf(planOf('id: a, title: A, week: 2, duration: 3d'));
    const { due, start } = milestoneOf(scene, 'a');
    assert.equal(formatDay(due), '2026-01-16');
    assert.equal(start === undefined ? '' : formatDay(start), '2026-01-14');
  });

  it('tells how far a milestone has slipped, and leaves out a baseline that holds', () => {
    const scene = sceneOf(
      planOf('id: a, title: A, week: 3, baseline: {week: 2}', 'id: b, title: B, week: 3, baseline: {week: 3}'),
    );
    assert.equal(milestoneOf(scene, 'a').slip, 5);
    assert.equal(milestoneOf(scene, 'b').baseline, undefined);
  });

  it('never guesses a place: what has no date, or no milestone behind its id, stands apart with its reason', () => {
    const scene = sceneOf(planOf('id: a, title: A', 'id: b, title: B, week: 2, needs: [nowhere]'));
    const [undated, missing] = [rowOf(scene, 'milestone:a'), rowOf(scene, 'milestone:nowhere')];
    assert.deepEqual(
      [undated, missing].map((row) => row.kind === 'unplaced' && row.reason),
      ['no week and no date · Work', 'no milestone has this id · “B” waits for it'],
    );
    const heading = scene.rows.findIndex((row) => row.kind === 'section' && row.section === 'unplaced');
    assert.deepEqual(
      scene.rows.slice(heading + 1).map(({ key }) => key),
      ['milestone:a', 'milestone:nowhere'],
    );
    assert.deepEqual(scene.links, []);
  });

  it('says why weeks have no place while the programme has no start', () => {
    const scene = sceneOf(planOf('id: a, title: A, week: 2').replace(', start: 2026-01-05', ''));
    const row = rowOf(scene, 'milestone:a');
    assert.equal(row.kind === 'unplaced' && row.reason, 'the programme has no start date · Work');
    assert.equal(scene.start, undefined);
  });

  it('spans whole weeks of the programme around all it shows', () => {
    const scene = sceneOf(planOf('id: a, title: A, on: 2025-12-24', 'id: b, title: B, on: 2026-04-15'));
    assert.deepEqual([formatDay(scene.from), formatDay(scene.to)], ['2025-12-22', '2026-04-20']);
  });

  it('is not flattened by a slip of the pen', () => {
    const scene = sceneOf(planOf('id: a, title: A, on: 9999-01-01'));
    assert.equal(formatDay(scene.to), '2026-03-30');
    assert.equal(formatDay(milestoneOf(scene, 'a').due), '9999-01-01');
  });

  it('sets off the links of the critical path and those that are broken', () => {
    const scene = sceneOf(
      planOf(
        'id: a, title: A, week: 12',
        'id: b, title: B, week: 12, needs: [a]',
        'id: c, title: C, week: 2, needs: [b]',
        'id: d, title: D, week: 5, needs: [c, {id: c, type: start-start}]',
      ),
    );
    assert.deepEqual(
      scene.links.map(({ type, state }) => [type, state]),
      [
        [undefined, 'critical'],
        [undefined, 'broken'],
        [undefined, undefined],
        ['start-start', undefined],
      ],
    );
  });

  it('copes with every prefix of a plan', () => {
    const text = readFileSync(join(FOLDER, 'small.cx.yaml'), 'utf8');
    for (let end = 40; end <= text.length; end += 7) {
      assert.doesNotThrow(() => sceneOf(text.slice(0, end)), `the first ${end} characters`);
    }
  });
});
