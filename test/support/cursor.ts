import assert from 'node:assert/strict';
import { type Analysis, analyse, type Settings } from '../../src/core/analysis.ts';
import { type Offset, offset } from '../../src/core/text/span.ts';
import { FORMS } from './check.ts';
import { dayOf } from './day.ts';

/** A plan and a place in it. */
export interface Marked {
  readonly text: string;
  readonly at: Offset;
  readonly analysis: Analysis;
}

/**
 * Asks something at the `$0` of a plan, in each form in which the plan may reach us: the answers must be the same. Read on
 * 18 February 2026 unless the settings have another day.
 */
export function atCursor<T>(marked: string, ask: (place: Marked) => T, settings: Partial<Settings> = {}): T {
  const [first, ...others] = FORMS.map(({ name, of }) => {
    const whole = of(marked);
    const at = whole.indexOf('$0');
    assert.ok(at >= 0, 'the text has no $0');
    const text = whole.slice(0, at) + whole.slice(at + 2);
    const analysis = analyse(text, { today: dayOf('2026-02-18'), profile: 'recommended', ...settings });
    return { name, answer: ask({ text, at: offset(at), analysis }) };
  });
  assert.ok(first);
  for (const { name, answer } of others) assert.deepEqual(answer, first.answer, name);
  return first.answer;
}

/** The same plan in each form, looked at as a whole. */
export function inEachForm<T>(text: string, ask: (place: Marked) => T, settings: Partial<Settings> = {}): T {
  return atCursor(`${text}$0`, ask, settings);
}
