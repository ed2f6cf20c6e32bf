import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { type Analysis, analyse } from '../../src/core/analysis.ts';
import { editsOf } from '../../src/core/edits/resolve.ts';
import { groupOf } from '../../src/core/rules/rule.ts';
import { applyEdits } from '../../src/core/text/edit.ts';
import type { Fix, Problem } from '../../src/core/text/problem.ts';
import { plansIn } from '../support/corpus.ts';
import { dayOf } from '../support/day.ts';

const RUNS = Number(process.env['CX_PROPERTY_RUNS'] ?? 1000) / 10;
const SETTINGS = { today: dayOf('2026-02-18'), profile: 'recommended' } as const;

const PLANS = [
  ...['contact-centre', 'troubled', 'minimal'].map((name) =>
    readFileSync(`examples/${name}/programme.cx.yaml`, 'utf8'),
  ),
  ...plansIn('valid').map(({ text }) => text),
];

/** What a fix may bring to light beside a place to fill: it was so before, and could not be said. */
const NEXT: Readonly<Record<string, readonly string[]>> = {
  'deployment/missing': ['adoption/no-training'],
  'gate/missing': ['gate/undecided'],
  'deployment/single-wave': ['adoption/no-training'],
  'evidence/done-without': ['gate/proceeded-unmet'],
  'evidence/open-checklist': ['gate/proceeded-unmet'],
  // What named it before it was there is held against it now.
  'roadmap/missing-milestone': ['gate/proceeded-unmet', 'schedule/dependency-order'],
  'schedule/overdue': ['gate/undecided'],
  'reference/unknown-id': ['reference/dependency-cycle', 'schedule/dependency-order', 'staffing/overcommitted-person'],
};

/** A plan without one of its entries, whatever hangs on it. */
function withoutEntry(text: string, pick: number): string {
  const lines = text.split('\n');
  const indent = (line: string): number => line.length - line.trimStart().length;
  const entries = lines.flatMap((line, i) => (/^\s*(?:- )?[\w-]+:/.test(line) ? [i] : []));
  const at = entries[pick % entries.length] ?? 0;
  const depth = indent(lines[at] ?? '');
  const rest = lines.findIndex((line, i) => i > at && line.trim() !== '' && indent(line) <= depth);
  return [...lines.slice(0, at), ...(rest < 0 ? [] : lines.slice(rest))].join('\n');
}

function countOf(analysis: Analysis, { rule, message }: Problem): number {
  return analysis.problems.filter((other) => other.rule === rule && other.message === message).length;
}

function errorsIn({ problems }: Analysis): ReadonlyMap<string, number> {
  const count = new Map<string, number>();
  for (const { rule, severity, message } of problems) {
    if (severity === 'error' && !/ is left empty| cannot be empty/.test(message)) {
      count.set(rule, (count.get(rule) ?? 0) + 1);
    }
  }
  return count;
}

function holds(problem: Problem, fix: Fix, before: Analysis): void {
  const edits = editsOf(fix, before);
  // What is seen in other places too is not written to.
  if (!edits && /[&*]/.test(before.text)) return;
  const told = `${problem.rule}: ${problem.message}\n${fix.title}\n`;
  assert.ok(edits, `${told}cannot be made in\n${before.text}`);
  const text = applyEdits(before.text, edits);
  const after = analyse(text, SETTINGS);
  assert.equal(after.broken, false, told + text);
  assert.ok(countOf(after, problem) < countOf(before, problem), `${told}is told as before of\n${text}`);
  const known = errorsIn(before);
  const fresh = [...errorsIn(after)].filter(([rule, n]) => n > (known.get(rule) ?? 0)).map(([rule]) => rule);
  const next = NEXT[problem.rule] ?? [];
  assert.deepEqual(
    fresh.filter((rule) => !next.includes(rule)),
    [],
    told + text,
  );
}

/** What of a problem can be read only now, once writing is mended, was not known before. */
function isOfMeaning({ rule, fixes }: Problem): boolean {
  return !['syntax', 'schema', 'suppression'].includes(groupOf(rule)) && (fixes ?? []).length > 0;
}

describe('fixes in whole plans', function () {
  this.timeout(600_000);

  it('can be made, mend what was told, and break nothing', () => {
    assert.ok(PLANS.length > 60, `${PLANS.length} plans`);
    const cases = fc.tuple(fc.constantFrom(...PLANS), fc.nat(), fc.nat());
    fc.assert(
      fc.property(cases, ([text, pick, which]) => {
        const before = analyse(withoutEntry(text, pick), SETTINGS);
        const problems = before.broken ? [] : before.problems.filter(isOfMeaning);
        const problem = problems[which % problems.length];
        for (const fix of problem?.fixes ?? []) if (problem) holds(problem, fix, before);
      }),
      { numRuns: RUNS, endOnFailure: true },
    );
  });
});
