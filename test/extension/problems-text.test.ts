import assert from 'node:assert/strict';
import { problemsText } from '../../src/extension/problemsText.ts';

describe('what the programme view says of problems', () => {
  it('counts errors and warnings, and no remarks', () => {
    assert.equal(problemsText({ error: 0, warning: 0, info: 3 }), '');
    assert.equal(problemsText({ error: 1, warning: 0, info: 0 }), '1 error');
    assert.equal(problemsText({ error: 2, warning: 1, info: 0 }), '2 errors, 1 warning');
  });
});
