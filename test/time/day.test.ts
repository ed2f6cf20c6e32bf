import assert from 'node:assert/strict';
import { Temporal } from 'temporal-polyfill';
import { calendar } from '../../src/core/time/calendar.ts';
import { type Day, day, formatDay, parseDay, weekday } from '../../src/core/time/day.ts';
import { dayOf } from '../support/day.ts';

const EPOCH = Temporal.PlainDate.from('1970-01-01');

describe('days', () => {
  it('agree with Temporal from 1900 to 2200', () => {
    for (let d = dayOf('1900-01-01'); d <= dayOf('2200-12-31'); d = day(d + 17)) {
      const other = EPOCH.add({ days: d });
      assert.equal(formatDay(d), other.toString());
      assert.equal(parseDay(other.toString()), d);
      assert.equal(weekday(d), other.dayOfWeek - 1);
    }
  });

  it('that do not exist are no days', () => {
    for (const text of ['2026-02-30', '2025-02-29', '2026-13-01', '2026-00-10', '2026-04-31', '26-01-01', '']) {
      assert.equal(parseDay(text), undefined, text);
    }
    assert.equal(formatDay(dayOf('2024-02-29')), '2024-02-29');
  });
});

describe('working days', () => {
  const closures = [
    { from: dayOf('2026-04-03'), to: dayOf('2026-04-06') },
    { from: dayOf('2026-12-24'), to: dayOf('2027-01-01') },
  ];
  const days = calendar(closures);
  const isWorked = (d: Day): boolean => weekday(d) < 5 && !closures.some(({ from, to }) => from <= d && d <= to);

  it('are counted as by walking from day to day', () => {
    for (let a = dayOf('2026-03-25'); a < dayOf('2026-04-15'); a = day(a + 1)) {
      assert.equal(days.isWorkingDay(a), isWorked(a));
      let counted = 0;
      for (let b = a; b < dayOf('2027-01-20'); b = day(b + 1)) {
        if (b > a && isWorked(b)) counted++;
        assert.equal(days.between(a, b), counted, `${formatDay(a)} to ${formatDay(b)}`);
        assert.equal(days.between(b, a), counted === 0 ? 0 : -counted);
      }
    }
  });

  it('are added as by walking from day to day', () => {
    for (let a = dayOf('2026-03-25'); a < dayOf('2026-04-15'); a = day(a + 1)) {
      for (const n of [-220, -7, -3, -1, 0, 1, 2, 5, 30, 200]) {
        let at = a;
        for (let left = Math.abs(n); left > 0; ) {
          at = day(at + Math.sign(n));
          if (isWorked(at)) left--;
        }
        assert.equal(formatDay(days.add(a, n)), formatDay(at), `${formatDay(a)} ${n}`);
      }
    }
  });

  it('end where everything is closed', () => {
    assert.equal(days.lastIn(dayOf('2026-12-28'), dayOf('2027-01-01')), undefined);
    assert.equal(formatDay(days.lastIn(dayOf('2026-03-30'), dayOf('2026-04-05')) ?? day(0)), '2026-04-02');
  });
});
