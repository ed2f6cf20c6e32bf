import assert from 'node:assert/strict';
import { analyse, read } from '../../src/core/analysis.ts';
import { RULES } from '../../src/core/rules/index.ts';
import { groupOf, type Rule } from '../../src/core/rules/rule.ts';
import { runRule } from '../../src/core/rules/run.ts';
import { rangeOf } from '../../src/core/text/span.ts';
import { dayOf } from '../support/day.ts';
import { documentsIn } from '../support/documents.ts';
import { markersIn } from '../support/markers.ts';

/** The examples are parts of plans, so each is shown to its own rule alone; faults of writing are found by reading. */
function reported(rule: Rule, text: string): { readonly text: string; readonly message: string }[] {
  const today = dayOf(rule.today ?? '2026-01-05');
  const { facts, syntax } = read(text, today, documentsIn(rule.files));
  const isCheck = rule.check || rule.milestone;
  const problems = isCheck
    ? facts
      ? runRule(rule, facts)
      : []
    : analyse(text, { today, profile: 'recommended' }).problems.filter((problem) => problem.rule === rule.id);
  return problems
    .map((problem) => ({ range: rangeOf(problem.span, syntax.layout), message: problem.message }))
    .sort((a, b) => a.range.start - b.range.start)
    .map(({ range, message }) => ({
      text: `${range.start}-${range.end} ${text.slice(range.start, range.end)}`,
      message,
    }));
}

describe('rules', () => {
  for (const rule of RULES) {
    describe(rule.id, () => {
      it('finds the fault of its bad example, where it is marked', () => {
        const expected = markersIn(rule.bad).map(({ start, end }) => `${start}-${end} ${rule.bad.slice(start, end)}`);
        assert.notEqual(expected.length, 0, 'the bad example marks nothing');
        assert.deepEqual(
          reported(rule, rule.bad).map((problem) => problem.text),
          expected,
        );
      });
      it('is silent about its good example', () => {
        assert.deepEqual(reported(rule, rule.good), []);
        assert.deepEqual(markersIn(rule.good), []);
      });
      it('explains itself', () => {
        assert.match(rule.id, /^[a-z]+\/[a-z]+(-[a-z]+)*$/);
        assert.ok(rule.finds.endsWith('.') && rule.why.endsWith('.'), 'whole sentences');
        assert.ok(rule.why.length > 80, 'a paragraph, not a phrase');
        for (const problem of reported(rule, rule.bad)) assert.match(problem.message, /^[A-Z"`“].*[.?]$/s);
      });
    });
  }

  it('have names of their own, and stand together by group', () => {
    const ids = RULES.map((rule) => rule.id);
    assert.equal(new Set(ids).size, ids.length);
    const groups = ids.map(groupOf).filter((group, i, all) => group !== all[i - 1]);
    assert.equal(new Set(groups).size, groups.length);
  });
});
