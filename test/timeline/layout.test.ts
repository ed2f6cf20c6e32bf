import assert from 'node:assert/strict';
import { day } from '../../src/core/time/day.ts';
import { routeLink } from '../../src/core/timeline/layout/route.ts';
import { GAP, layoutRows, rowsBetween } from '../../src/core/timeline/layout/rows.ts';
import { dayAt, edgeOf, fitZoom, middleOf, scaleOf } from '../../src/core/timeline/layout/scale.ts';
import { axisOf } from '../../src/core/timeline/layout/ticks.ts';
import { placeWords } from '../../src/core/timeline/layout/words.ts';
import { dayOf } from '../support/day.ts';
import { planOf, sceneOf } from './support.ts';

const [from, to] = [dayOf('2026-01-05'), dayOf('2026-03-30')];

describe('the layout of rows', () => {
  const scene = sceneOf(planOf('id: a, title: A, week: 1', 'id: b, title: B, week: 2', 'id: c, title: C'));

  it('stacks them, with a gap above each group', () => {
    const { placed, height, planHeight } = layoutRows(scene, new Set());
    assert.deepEqual(
      placed.map(({ row, y, level }) => [row.key, y, level]),
      [
        ['phase:work', 0, 1],
        ['milestone:a', 26, 2],
        ['milestone:b', 50, 2],
        ['section:unplaced', 74 + GAP, 1],
        ['milestone:c', 74 + GAP + 28, 2],
      ],
    );
    assert.equal(planHeight, 74);
    assert.ok(height > 74 + GAP + 28 + 24);
  });

  it('hides what is folded, and knows where it went', () => {
    const { placed, shownAt } = layoutRows(scene, new Set(['phase:work']));
    assert.deepEqual(
      placed.map(({ row, folded }) => [row.key, folded]),
      [
        ['phase:work', true],
        ['section:unplaced', false],
        ['milestone:c', false],
      ],
    );
    assert.deepEqual(shownAt, [0, 0, 0, 1, 2]);
  });

  it('finds the rows in view', () => {
    const layout = layoutRows(scene, new Set());
    assert.deepEqual(rowsBetween(layout, 0, 30), { first: 0, last: 2 });
    assert.deepEqual(rowsBetween(layout, 30, 60), { first: 1, last: 3 });
    assert.deepEqual(rowsBetween(layout, 1000, 2000), { first: 5, last: 5 });
  });
});

describe('the scale', () => {
  it('puts days on whole pixels, and finds them again', () => {
    const scale = scaleOf({ from, to }, 11.3);
    for (let d: number = from; d <= to; d++) {
      assert.equal(edgeOf(scale, d), Math.round(edgeOf(scale, d)));
      assert.ok(edgeOf(scale, d) <= middleOf(scale, d) && middleOf(scale, d) <= edgeOf(scale, d + 1));
      assert.ok(Math.abs(dayAt(scale, edgeOf(scale, d)) - d) <= 0.5 / 11.3 + 1e-9);
    }
  });

  it('fits all days into a width', () => {
    const scale = scaleOf({ from, to }, fitZoom({ from, to }, 988));
    assert.ok(scale.width <= 988 && scale.width > 980);
  });
});

describe('the axis', () => {
  const axis = (zoom: number, start: number | undefined): ReturnType<typeof axisOf> => {
    const scale = scaleOf({ from, to }, zoom);
    return axisOf(scale, start === undefined ? undefined : day(start), 0, scale.width);
  };

  it('names programme weeks with their dates below the months', () => {
    const { upper, lower, days } = axis(11.5, from);
    assert.deepEqual(
      upper.map(({ label }) => label),
      ['January 2026', 'February', 'March'],
    );
    assert.deepEqual(
      lower.slice(0, 2).map(({ label, date }) => [label, date]),
      [
        ['W1', '5 Jan'],
        ['W2', '12 Jan'],
      ],
    );
    assert.equal(lower.length, 12);
    assert.deepEqual(days, []);
  });

  it('says less as there is less room, and never the same thing twice', () => {
    for (const zoom of [0.05, 0.2, 0.7, 2, 5, 8, 12, 30, 64]) {
      for (const ticks of Object.values(axis(zoom, from))) {
        ticks.forEach((tick: { x: number; width: number }, i: number) => {
          const next = ticks[i + 1];
          assert.ok(!next || tick.x + tick.width <= next.x + 1, `zoom ${zoom}`);
        });
      }
    }
    assert.deepEqual(
      axis(3, from).lower.map(({ label }) => label),
      ['W1', 'W3', 'W5', 'W7', 'W9', 'W11'],
    );
    assert.equal(axis(30, from).days.length, to - from);
  });

  it('has dates alone where the plan has no start, and before its first week', () => {
    assert.equal(axis(11.5, undefined).lower[0]?.label, '5 Jan');
    const scale = scaleOf({ from, to }, 11.5);
    const { lower } = axisOf(scale, day(from + 7), 0, scale.width);
    assert.deepEqual(
      lower.slice(0, 2).map(({ label }) => label),
      ['5 Jan', 'W1'],
    );
  });
});

describe('links', () => {
  const NUMBERS = /-?\d+(\.\d+)?/g;

  it('go right and down into the top of what waits', () => {
    assert.equal(routeLink({ x: 10, y: 12 }, { x: 60, y: 60 }, 24), 'M17 12H56Q60 12 60 16V52M57 48.5L60 52L63 48.5');
  });

  it('go straight down where both are due the same day', () => {
    assert.match(routeLink({ x: 10, y: 12 }, { x: 10, y: 60 }, 24), /^M10 19V52M/);
  });

  it('turn between the rows where the second comes before the first', () => {
    assert.match(routeLink({ x: 60, y: 12 }, { x: 10, y: 60 }, 24), /^M60 19V44Q60 48 56 48H14Q10 48 10 52V52M/);
  });

  it('are made of whole or half pixels, whatever the way', () => {
    for (const x of [0, 3, 9, 14, 40, 200]) {
      for (const y of [12, 36, 300]) {
        for (const [a, b] of [
          [
            { x: 20, y: 60 },
            { x, y },
          ],
          [
            { x, y },
            { x: 20, y: 60 },
          ],
        ] as const) {
          for (const [found] of routeLink(a, b, 24).matchAll(NUMBERS))
            assert.ok(Number.isInteger(Number(found) * 2), found);
        }
      }
    }
  });
});

describe('words beside a mark', () => {
  const mark = { from: 93, to: 107 };
  const place = (taken: Parameters<typeof placeWords>[2], preferLeft = false): ReturnType<typeof placeWords> =>
    placeWords(
      [
        { text: 'long', width: 40 },
        { text: 'short', width: 20 },
      ],
      mark,
      taken,
      preferLeft,
    );

  it('stand right of it, or left where links leave', () => {
    assert.equal(place([]).x, 113);
    assert.equal(place([], true).x, 47);
  });

  it('never lie across a line', () => {
    for (let line = 60; line < 180; line++) {
      for (const preferLeft of [true, false]) {
        const { x, width } = place([{ from: line - 1, to: line + 2 }], preferLeft);
        assert.ok(x + width <= line - 1 || x >= line + 2, `line at ${line}, words from ${x}`);
      }
    }
  });

  it('go close behind what is in the way, and get shorter before they go far', () => {
    const near = [60, 120].map((from) => ({ from, to: from + 3 }));
    assert.deepEqual(place(near), { text: 'long', x: 129, width: 40 });
    const crowded = [60, 120, 150].map((from) => ({ from, to: from + 3 }));
    assert.deepEqual(place([...crowded, { from: 165, to: 400 }]), { text: 'short', x: 67, width: 20 });
  });
});
