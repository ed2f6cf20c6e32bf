import assert from 'node:assert/strict';
import { check, problemsIn } from '../support/check.ts';
import { plansIn, settingsOf } from '../support/corpus.ts';

describe('plans as people write them', () => {
  const plans = plansIn('valid');

  it('are at least sixty', () => assert.ok(plans.length >= 60, `${plans.length} plans`));

  for (const plan of plans) {
    it(`${plan.name} has the problems it is marked with, and no others`, () => {
      const settings = settingsOf(plan);
      check(plan.text, settings);
      assert.deepEqual(problemsIn(plan.raw, settings), problemsIn(plan.text, settings), 'as it stands on the disk');
    });
  }
});
