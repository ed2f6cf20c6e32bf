import assert from 'node:assert/strict';
import { read } from '../../src/core/analysis.ts';
import { editsOf } from '../../src/core/edits/resolve.ts';
import { type Example, exampleOf } from '../../src/core/example.ts';
import { RULES } from '../../src/core/rules/index.ts';
import { runRule } from '../../src/core/rules/run.ts';
import { applyEdits, type TextEdit } from '../../src/core/text/edit.ts';
import type { Fix, Problem } from '../../src/core/text/problem.ts';
import { dayOf } from '../support/day.ts';

/** Rules without a fix, and why: nothing that could be written for the reader would be likely to be true. */
const WITHOUT: Readonly<Record<string, string>> = {
  'ownership/one-sided': 'which milestones the other side should own is for the two to agree',
  'ownership/silo': 'which part another team should own is for the teams to agree',
  'ownership/overloaded-owner': 'which milestones go to whom, or to which week, only the owner can say',
  'staffing/super-user-network-size': 'who joins or leaves the network is nothing that a plan knows',
  'schedule/slipped': 'what has slipped is mended by the work, and a date that nobody believes would hide it',
  'roadmap/late-milestone': 'whether to move the work, or to call it something else, depends on what it is',
  'gate/adoption-stalled': 'why people do not use it has to be asked of them',
  'evidence/outside-repository': 'where the document should be kept is nothing that a plan knows',
  'staffing/overloaded-week': 'whether to move work, share it or protect more time is a decision on people',
};

/** How many of the rules have a fix: four in five at the least. */
const SHARE = 0.8;

/** What a fix may turn a problem into, beside what is a hole to fill (`schema/type`). */
const NEXT: Readonly<Record<string, readonly string[]>> = {
  // Once the waves say when go-live is, it can be asked who is trained by then.
  'deployment/missing': ['adoption/no-training'],
};

/** Fixes that only make room for what the reader has to write: the problem stays until it is there. */
const ROOM: readonly string[] = ['Add room for the reason'];

/** All that is an error in a text, for every rule alone. */
function errorsIn({ text, analysis }: Example, today: string): readonly string[] {
  const { facts } = read(text, dayOf(today), analysis.settings.documents);
  const found = facts && !analysis.broken ? RULES.flatMap((rule) => runRule(rule, facts)) : [];
  const shape = analysis.problems.filter(({ rule }) => /^(?:syntax|schema)\//.test(rule));
  return [...shape, ...found]
    .filter(({ severity }) => severity === 'error')
    .map(({ rule, message }) => `${rule} ${message}`);
}

function ruleOf(error: string): string {
  return error.slice(0, error.indexOf(' '));
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
    const bad = exampleOf(rule, rule.bad);
    const today = rule.today ?? '2026-01-05';
    const fixes = bad.problems.flatMap((problem) => (problem.fixes ?? []).map((fix) => ({ problem, fix })));
    if (!fixes.length) continue;
    describe(rule.id, () => {
      for (const { problem, fix } of fixes) {
        it(`${fix.title}${fix.safe ? ' (safe)' : ''}`, () => {
          const edits = editsOf(fix, bad.analysis);
          assert.ok(edits, 'can be made');
          const mended = exampleOf(rule, applyEdits(rule.bad, edits));
          assert.equal(mended.analysis.broken && !bad.analysis.broken, false, mended.text);
          if (!ROOM.includes(fix.title)) isGone(problem, fix, bad, mended);
          const next = new RegExp(`^(?:schema/type .* is left empty|${(NEXT[rule.id] ?? ['none']).join(' |')} )`);
          // Of a text that could not be read, nothing else was said.
          if (bad.analysis.broken) return;
          const fresh = without(errorsIn(mended, today), errorsIn(bad, today)).filter((error) => !next.test(error));
          // What was an error before may be told with another date.
          const known = errorsIn(bad, today).map(ruleOf);
          assert.deepEqual(
            fresh.filter((error) => !known.includes(ruleOf(error))),
            [],
            mended.text,
          );
          assert.ok(isMinimal(edits, bad.text), 'lines that have nothing to do with it stay');
        });
        it(`${fix.title}: in a text with CR LF`, () => {
          const text = rule.bad.replaceAll('\n', '\r\n');
          const windows = exampleOf(rule, text);
          const same = windows.problems.flatMap((each) => each.fixes ?? []).find(({ title }) => title === fix.title);
          const edits = same && editsOf(same, windows.analysis);
          assert.ok(edits);
          assert.doesNotMatch(applyEdits(text, edits), /[^\r]\n/);
        });
      }
    });
  }

  it('are there for most rules, and where not there is a reason', () => {
    const has = RULES.filter((rule) => exampleOf(rule, rule.bad).problems.some(({ fixes }) => fixes?.length));
    const share = has.length / RULES.length;
    assert.ok(share >= SHARE, `${has.length} of ${RULES.length} rules have a fix`);
    const known = Object.keys(WITHOUT);
    const owed = RULES.filter((rule) => !has.includes(rule) && !known.includes(rule.id));
    assert.deepEqual(
      owed.map(({ id }) => id),
      [],
    );
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
function isGone(problem: Problem, fix: Fix, bad: Example, mended: Example): void {
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
