import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { analyse } from '../../src/core/analysis.ts';
import { dayOf } from '../support/day.ts';

const FOLDER = 'test/fixtures/schema';

function shapeFaults(text: string): readonly string[] {
  const { problems } = analyse(text, { today: dayOf('2026-02-18'), profile: 'recommended' });
  return problems.filter(({ rule }) => /^(syntax|schema)\//.test(rule)).map(({ rule }) => rule);
}

describe('the shape of a plan', () => {
  for (const name of readdirSync(`${FOLDER}/accepted`)) {
    it(`is accepted: ${name}`, () => {
      assert.deepEqual(shapeFaults(readFileSync(`${FOLDER}/accepted/${name}`, 'utf8')), []);
    });
  }

  it('gets one problem for one fault', () => {
    const wrong = readdirSync(`${FOLDER}/refused`).flatMap((name) => {
      const text = readFileSync(`${FOLDER}/refused/${name}`, 'utf8');
      const expected = /^# fault: .* (\S+)$/m.exec(text)?.[1];
      const found = shapeFaults(text).join(', ');
      return found === expected ? [] : [`${name}: ${expected}, but ${found || 'nothing'}`];
    });
    assert.deepEqual(wrong, []);
  });
});
