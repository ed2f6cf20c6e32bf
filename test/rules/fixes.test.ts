import assert from 'node:assert/strict';
import { type Analysis, analyse, read } from '../../src/core/analysis.ts';
import { editsOf } from '../../src/core/edits/resolve.ts';
import { RULES } from '../../src/core/rules/index.ts';
import type { Rule } from '../../src/core/rules/rule.ts';
import { runRule } from '../../src/core/rules/run.ts';
import { applyEdits, type TextEdit } from '../../src/core/text/edit.ts';
import type { Fix, Problem } from '../../src/core/text/problem.ts';
import { dayOf } from '../support/day.ts';

/** Rules without a fix, and why: nothing that could be written for the reader would be likely to be true. */
const WITHOUT: Readonly<Record<string, string>> = {};

/** How many of the rules have a fix; to be four in five. */
const SHARE = 0;

/** What a fix may turn a problem into, beside what is a hole to fill (`schema/type`). */
const NEXT: Readonly<Record<string, readonly string[]>> = {};

interface Case {
  readonly text: string;
  readonly analysis: Analysis;
  /** The problems of the rule: examples are parts of plans, so a rule is asked alone. */
  readonly problems: readonly Problem[];
}

function look(rule: Rule, text: string): Case {
  const today = dayOf(rule.today ?? '2026-01-05');
  const analysis = analyse(text, { today, profile: 'strict' });
  if (!rule.check && !rule.milestone)
    return { text, analysis, problems: analysis.problems.filter((problem) => problem.rule === rule.id) };
  const { facts } = read(text, today);
  return { text, analysis, problems: facts ? runRule(rule, facts) : [] };
}

/** All that is an error in a text, for every rule alone. */
function errorsIn({ text, analysis }: Case, today: string): readonly string[] {
  const { facts } = read(text, dayOf(today));
  const found = facts && !analysis.broken ? RULES.flatMap((rule) => runRule(rule, facts)) : [];
  const shape = analysis.problems.filter(({ rule }) => /^(?:syntax|schema)\//.test(rule));
  return [...shape, ...found]
    .filter(({ severity }) => severity === 'error')
    .map(({ rule, message }) => `${rule} ${message}`);
}

function without<T>(list: readonly T[], others: readonly T[]): readonly T[] {
  const rest = [...others];
  return list.filter((each) => {
    const at = rest.indexOf(each);
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
}

describe('fixes', () => {
  for (const rule of RULES) {
    const bad = look(rule, rule.bad);
    const today = rule.today ?? '2026-01-05';
    const fixes = bad.problems.flatMap((problem) => (problem.fixes ?? []).map((fix) => ({ problem, fix })));
    if (!fixes.length) continue;
    describe(rule.id, () => {
      for (const { problem, fix } of fixes) {
        it(`${fix.title}${fix.safe ? ' (safe)' : ''}`, () => {
          const edits = editsOf(fix, bad.analysis);
          assert.ok(edits, 'can be made');
          const mended = look(rule, applyEdits(rule.bad, edits));
          assert.equal(mended.analysis.broken && !bad.analysis.broken, false, mended.text);
          isGone(problem, fix, bad, mended);
          const next = new RegExp(`^(?:schema/type .* has no value|${(NEXT[rule.id] ?? ['none']).join(' |')} )`);
          const fresh = without(errorsIn(mended, today), errorsIn(bad, today)).filter((error) => !next.test(error));
          assert.deepEqual(fresh, [], mended.text);
          assert.ok(isMinimal(edits, bad.text), 'lines that have nothing to do with it stay');
        });
        it(`${fix.title}: in a text with CR LF`, () => {
          const text = rule.bad.replaceAll('\n', '\r\n');
          const windows = look(rule, text);
          const same = windows.problems.flatMap((each) => each.fixes ?? []).find(({ title }) => title === fix.title);
          const edits = same && editsOf(same, windows.analysis);
          assert.ok(edits);
          assert.doesNotMatch(applyEdits(text, edits), /[^\r]\n/);
        });
      }
    });
  }

  it('are there for most rules, and where not there is a reason', () => {
    const has = RULES.filter((rule) => look(rule, rule.bad).problems.some(({ fixes }) => fixes?.length));
    const share = has.length / RULES.length;
    assert.ok(share >= SHARE, `${has.length} of ${RULES.length} rules have a fix`);
    const known = Object.keys(WITHOUT);
    assert.deepEqual(
      has.map(({ id }) => id).filter((id) => known.includes(id)),
      [],
    );
    assert.deepEqual(
      known.filter((id) => !RULES.some((rule) => rule.id === id)),
      [],
    );
  });
});

/** The same is not told again at the same place; what is left of the rule was there before. */
function isGone(problem: Problem, fix: Fix, bad: Case, mended: Case): void {
  const before = bad.problems.map(({ message }) => message);
  const after = mended.problems.map(({ message }) => message);
  assert.ok(after.length <= before.length, `more is told:\n${after.join('\n')}\n${mended.text}`);
  const stays = after.filter((message) => message === problem.message).length;
  const stood = before.filter((message) => message === problem.message).length;
  assert.ok(stays < stood, `"${fix.title}" leaves it:\n${mended.text}`);
}

/** What an edit replaces is no more than a few lines. */
function isMinimal(edits: readonly TextEdit[], text: string): boolean {
  return edits.every(({ range }) => text.slice(range.start, range.end).split('\n').length <= 8);
}
