import assert from 'node:assert/strict';
import { emptyScene, LAST_PLAN, NO_PLAN, PARTLY_READ, staleScene } from '../../src/core/timeline/stale.ts';
import { dayOf } from '../support/day.ts';
import { planOf, sceneOf } from './support.ts';

describe('a scene of a text that cannot be read', () => {
  it('is the last one that could, with the counts of now', () => {
    const scene = sceneOf(planOf('id: a, title: A, week: 2'));
    const stale = staleScene(scene, []);
    assert.equal(stale.stale, true);
    assert.equal(stale.notice, LAST_PLAN);
    assert.deepEqual(stale.counts, { errors: 0, warnings: 0, infos: 0 });
    assert.equal(stale.rows, scene.rows);
  });

  it('is what could be saved of it where there was none', () => {
    const scene = sceneOf(`${planOf('id: a, title: A, week: 2')}  - [`);
    assert.equal(scene.stale, true);
    assert.equal(scene.notice, PARTLY_READ);
  });

  it('is empty, and says so, where there is no plan', () => {
    const scene = emptyScene('programme.cx.yaml', dayOf('2026-02-18'), []);
    assert.equal(scene.notice, NO_PLAN);
    assert.deepEqual(scene.rows, []);
  });
});
