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

describe('a fault of shape', () => {
  const told = (text: string): readonly string[] =>
    analyse(text, { today: dayOf('2026-02-18'), profile: 'minimal' }).problems.flatMap((each) =>
      /^schema\//.test(each.rule) ? [each.message, each.help ?? ''] : [],
    );
  const PLAN = `cx: 1
programme: {name: Claims desk, start: 2026-01-12}
people: {ana-ruiz: {name: Ana Ruiz}}
phases:
  - id: build
    name: Build
    weeks: 1-3
    milestones: [{id: audit, title: Data audited, WHAT}]
`;

  it('is told with the names of the plan, and with what is lost by it', () => {
    assert.deepEqual(told(PLAN.replace('WHAT', 'week: two')), [
      'The `week` of "Data audited" cannot be `two`: it has no date.',
      'Write a week number such as 6.',
    ]);
    assert.deepEqual(told(PLAN.replace(', WHAT', '')), [
      'The milestone "Data audited" has no `week` and no `on`: it has no date.',
      'Add `week` or `on`.',
    ]);
    assert.deepEqual(told(PLAN.replace('WHAT', 'week: 1, lead: x')).slice(0, 1), [
      '`lead` means nothing in the milestone "Data audited", so what it says is not counted.',
    ]);
  });

  it('knows the id of somebody who is called by name', () => {
    const text = PLAN.replace('WHAT', 'week: 1, owner: Ana Ruiz');
    assert.deepEqual(told(text), [
      'The `owner` of "Data audited" cannot be `Ana Ruiz`: nobody answers for it.',
      'Did you mean `ana-ruiz`?',
    ]);
    assert.deepEqual(told(text.replace('name: Ana Ruiz', 'name: Ana R.')).slice(1), [
      'Write the id of a person or role, such as product-owner.',
    ]);
  });

  it('is told without words of schemas or code', () => {
    const words = /\b(?:mapping|sequence|propert|string|enum|null|undefined|pointer|schema|object|array)\b/i;
    for (const name of readdirSync(`${FOLDER}/refused`))
      for (const line of told(readFileSync(`${FOLDER}/refused/${name}`, 'utf8')))
        assert.doesNotMatch(line.replace(/`[^`]*`|"[^"]*"/g, ''), words, name);
  });
});
