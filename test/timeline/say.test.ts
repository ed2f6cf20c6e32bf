import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { headline } from '../../src/core/timeline/header.ts';
import { sayCell, sayGate, sayRow } from '../../src/core/timeline/say.ts';
import type { Scene } from '../../src/core/timeline/scene.ts';
import { planOf, rowOf, sceneOf } from './support.ts';

const scene = sceneOf(readFileSync(join(__dirname, 'golden/small.cx.yaml'), 'utf8'));
const quiet = (of: Scene, key: string): string => sayRow({ ...rowOf(of, key), problems: undefined }, of);

describe('items in words', () => {
  it('say a milestone in one sentence', () => {
    assert.equal(
      quiet(scene, 'milestone:design-sign-off'),
      'Design signed off, due 16 January, done, critical, no float, owner Ana Ruiz',
    );
    assert.equal(
      quiet(scene, 'milestone:configured'),
      'Configured, due 30 January, in progress, 5 days late, critical, no float, owner Lea Brandt (technical lead)',
    );
    assert.equal(
      quiet(scene, 'milestone:go-live'),
      'First desk live, due 6 February, planned, critical, 5 days short, owner Lea Brandt (technical lead)',
    );
  });

  it('say how far it has slipped, and that nobody owns it', () => {
    const slipped = sceneOf(planOf('id: a, title: A, week: 10, baseline: {week: 9}', 'id: b, title: B, week: 12'));
    assert.equal(
      quiet(slipped, 'milestone:a'),
      'A, due 13 March, planned, 5 working days later than first planned, 10 days of float, no owner',
    );
  });

  it('say phases, gates, people, cells and measures', () => {
    assert.equal(quiet(scene, 'phase:design'), 'Design, weeks 1 to 2, gate Design agreed passed');
    const phase = rowOf(scene, 'phase:design');
    const gate = phase.kind === 'phase' ? phase.gate : undefined;
    assert.equal(
      gate && sayGate({ ...gate, problems: undefined }, scene),
      'Gate Design agreed, 16 January, passed, 1 of 2 criteria met, decided by Ana Ruiz (executive sponsor)',
    );
    const lea = rowOf(scene, 'person:lea-brandt');
    assert.equal(
      quiet(scene, 'person:lea-brandt'),
      'Lea Brandt, technical lead, 22.5 hours a week protected, over-committed in week 4 (133 %)',
    );
    assert.equal(
      lea.kind === 'person' ? sayCell(lea, 4, scene) : '',
      'Lea Brandt, week 4: 24 h asked of 18 h protected; over-committed',
    );
    assert.equal(
      quiet(scene, 'metric:adoption'),
      'Adoption, 30 % on 23 January, target 40 % in W5, on track, no owner',
    );
  });

  it('say a problem in full, and several by their number', () => {
    const one = sayRow({ ...rowOf(scene, 'milestone:tested') }, scene);
    assert.match(one, /, error: No milestone of this plan is called `tested`/);
  });

  it('say where the programme stands', () => {
    assert.equal(headline(scene), 'week 5 of 5 · go-live 6 Feb, in 2 days');
    const at = (today: string): string =>
      headline(sceneOf(planOf('id: a, title: A, kind: phased-go-live, week: 6'), today));
    assert.equal(at('2025-12-31'), 'starts 5 Jan, in 5 days · go-live 13 Feb, in 44 days');
    assert.equal(at('2026-02-13'), 'week 6 of 12 · go-live 13 Feb, today');
    assert.equal(at('2026-02-12'), 'week 6 of 12 · go-live 13 Feb, tomorrow');
    assert.equal(at('2026-05-13'), '12 weeks, ended · live since 13 Feb, 89 days');
  });
});
