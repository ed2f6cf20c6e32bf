import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyse } from '../../src/core/analysis.ts';
import { rangeOf } from '../../src/core/text/span.ts';
import { itemsOf } from '../../src/core/timeline/items.ts';
import { idOfKey, keyMaker, kindOfKey } from '../../src/core/timeline/keys.ts';
import { dayOf } from '../support/day.ts';
import { sceneOf } from './support.ts';

const text = readFileSync(join(__dirname, 'golden/small.cx.yaml'), 'utf8');

describe('the items of a scene', () => {
  it('have keys of kind and id, numbered where an id is missing or taken', () => {
    const key = keyMaker();
    assert.equal(key('milestone', 'go-live'), 'milestone:go-live');
    assert.equal(key('milestone', 'go-live'), 'milestone:go-live#2');
    assert.equal(key('phase', 'go-live'), 'phase:go-live');
    assert.equal(key('milestone', undefined), 'milestone#1');
    assert.deepEqual([kindOfKey('milestone:go-live#2'), idOfKey('milestone:go-live#2')], ['milestone', 'go-live']);
    assert.deepEqual([kindOfKey('milestone#1'), idOfKey('milestone#1')], ['milestone', '']);
  });

  it('have the key of their row, once each', () => {
    const scene = sceneOf(text);
    const analysis = analyse(text, { today: dayOf('2026-02-04'), profile: 'recommended' });
    const keys = (analysis.plan ? itemsOf(analysis.plan) : []).map((item) => item.key);
    assert.equal(new Set(keys).size, keys.length);
    const shown = scene.rows.flatMap((row) => (row.kind === 'phase' && row.gate ? [row.key, row.gate.key] : [row.key]));
    assert.equal(new Set(shown).size, shown.length);
    assert.deepEqual(
      shown.filter((key) => !key.startsWith('section:') && !keys.includes(key)),
      [],
    );
  });

  it('point at the text they come from', () => {
    const analysis = analyse(text, { today: dayOf('2026-02-04'), profile: 'recommended' });
    const at = (key: string): readonly string[] => {
      const item = analysis.plan && itemsOf(analysis.plan).find((each) => each.key === key);
      if (!item) return [];
      return [item.at, item.label].map((span) => {
        const { start, end } = rangeOf(span, analysis.layout);
        return text.slice(start, end);
      });
    };
    assert.equal(at('milestone:configured')[1], 'configured');
    assert.match(at('milestone:configured')[0] ?? '', /^id: configured\n[\s\S]*needs: \[design-sign-off\]/);
    assert.equal(at('milestone:tested')[0], 'tested');
    assert.equal(at('gate:ready')[1], 'ready');
    assert.equal(at('person:ana-ruiz')[1], 'ana-ruiz');
  });

  it('carry the problems that stand in them, innermost first', () => {
    const scene = sceneOf(text);
    const rules = (key: string): readonly string[] => {
      const row = scene.rows.find((each) => each.key === key);
      return (row?.problems ?? []).map(({ rule }) => rule);
    };
    assert.ok(rules('milestone:go-live').includes('reference/unknown-id'), 'the milestone that waits for nobody');
    assert.deepEqual(rules('milestone:tested'), ['reference/unknown-id'], 'and what it waits for');
    assert.ok(rules('milestone:undated').length > 0, 'a milestone without a date');
    assert.ok(!rules('phase:build').includes('reference/unknown-id'), 'not its phase');
  });
});
