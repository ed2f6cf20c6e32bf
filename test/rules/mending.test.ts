import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { type Analysis, analyse, analyseOnce } from '../../src/core/analysis.ts';
import { editsOf } from '../../src/core/edits/resolve.ts';
import { mend, safeFixOf } from '../../src/core/mend.ts';
import { applyEdits } from '../../src/core/text/edit.ts';
import { plansIn } from '../support/corpus.ts';
import { dayOf } from '../support/day.ts';
import { edited, edits } from '../support/edits.ts';

const PLANS = ['examples/troubled', 'examples/minimal', 'examples/contact-centre'].map((folder) => ({
  name: folder,
  text: readFileSync(`${folder}/programme.cx.yaml`, 'utf8'),
}));
const SETTINGS = { today: dayOf('2026-02-18'), profile: 'strict' } as const;

const look = (text: string): Analysis => analyseOnce(text, SETTINGS);
const again = (text: string, before: Analysis): Analysis => analyse(text, SETTINGS, before);

/** The same words of the same rule, however often. */
function told({ problems }: Analysis): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { rule, message } of problems) {
    const key = `${rule} ${message}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

describe('the fixes of whole plans', () => {
  for (const { name, text } of [...PLANS, ...plansIn('valid').map(({ name, raw }) => ({ name, text: raw }))]) {
    it(`make the text of ${name} no worse`, () => {
      const before = look(text);
      const had = told(before);
      for (const problem of before.problems) {
        for (const fix of problem.fixes ?? []) {
          const made = editsOf(fix, before);
          if (!made) continue;
          const after = look(applyEdits(text, made));
          const said = `${problem.rule}: ${fix.title}`;
          assert.equal(after.broken, false, said);
          const key = `${problem.rule} ${problem.message}`;
          assert.ok((told(after).get(key) ?? 0) < (had.get(key) ?? 0), `${said} leaves it`);
          const worse = [...told(after)].filter(
            ([each, n]) => n > (had.get(each) ?? 0) && each.startsWith('schema/') && !/is left empty/.test(each),
          );
          assert.deepEqual(worse, [], said);
        }
      }
    }).timeout(120_000);
  }

  it('come to an end: what is mended is not mended again, in one step or in many', () => {
    fc.assert(
      fc.property(fc.constantFrom(...PLANS), fc.array(edits, { maxLength: 6 }), ({ text }, changes) => {
        const slipped = changes.reduce(edited, text);
        const first = look(slipped);
        const { analysis, edits: made, done } = mend(first, again);
        assert.equal(applyEdits(slipped, made), analysis.text);
        assert.equal(done.length === 0, made.length === 0);
        assert.ok(!analysis.broken || first.broken);
        assert.ok(
          !analysis.problems.some((problem) => safeFixOf(problem) && editsOf(safeFixOf(problem) as never, analysis)),
        );
        assert.equal(mend(look(analysis.text), again).done.length, 0);
      }),
      { numRuns: Number(process.env['CX_PROPERTY_RUNS'] ?? 25) },
    );
  }).timeout(120_000);
});
