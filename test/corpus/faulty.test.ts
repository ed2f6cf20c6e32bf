import assert from 'node:assert/strict';
import { RULES } from '../../src/core/rules/index.ts';
import { check } from '../support/check.ts';
import { plansIn, settingsOf } from '../support/corpus.ts';
import { markersIn } from '../support/markers.ts';

/** `schema/type.list-for-text`: one way to break the rule `schema/type`. */
const ruleOf = (name: string): string => name.slice(0, name.indexOf('.') < 0 ? undefined : name.indexOf('.'));

describe('whole plans with one fault', () => {
  const plans = plansIn('faulty');

  it('are there for every rule', () => {
    const shown = new Set(plans.map(({ name }) => ruleOf(name)));
    assert.deepEqual(
      RULES.map(({ id }) => id).filter((id) => !shown.has(id)),
      [],
    );
    assert.deepEqual(
      [...shown].filter((id) => !RULES.some((rule) => rule.id === id)),
      [],
    );
  });

  for (const plan of plans) {
    it(`${plan.name}: told once, where it is, and nothing else is`, () => {
      const markers = markersIn(plan.text);
      assert.deepEqual(
        markers.map(({ note }) => note.slice(note.indexOf(' ') + 1)),
        [ruleOf(plan.name)],
      );
      check(plan.text, settingsOf(plan));
    });
  }
});
