import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { type Analysis, analyse } from '../../src/core/analysis.ts';
import { chainAt, neededBy, waitingFor } from '../../src/core/features/chain.ts';
import { HINT_KINDS, hintsIn } from '../../src/core/features/hints.ts';
import { hoverAt } from '../../src/core/features/hover.ts';
import { LENS_KINDS, lensesOf } from '../../src/core/features/lenses.ts';
import { linksOf } from '../../src/core/features/links.ts';
import { mentionedAt } from '../../src/core/features/mentions.ts';
import { tokensIn } from '../../src/core/features/tokens.ts';
import { contains, type Offset, offset, range, rangeOf, type Span } from '../../src/core/text/span.ts';
import { plansIn } from '../support/corpus.ts';
import { dayOf } from '../support/day.ts';
import { edited, edits } from '../support/edits.ts';

/** What stands beside the text must be right for every text, however broken, and at every place in it. */

const SETTINGS = { today: dayOf('2026-02-18'), profile: 'recommended' } as const;
const RUNS = Number(process.env['CX_PROPERTY_RUNS'] ?? 60);
const EXAMPLE = readFileSync(join(__dirname, '../../examples/contact-centre/programme.cx.yaml'), 'utf8');
const PLANS = [...plansIn('valid').map(({ raw }) => raw), EXAMPLE];

function holds(text: string, at: Offset): void {
  const analysis = analyse(text, SETTINGS);
  const isIn = (span: Span): void => {
    const { start, end } = rangeOf(span, analysis.layout);
    assert.ok(0 <= start && start <= end && end <= text.length, `${start} to ${end} of ${text.length}`);
  };
  const hover = hoverAt(analysis, at);
  if (hover) assert.ok(contains(rangeOf(hover.span, analysis.layout), at), 'a hover speaks of the place');
  assert.doesNotMatch(hover?.markdown ?? '', /undefined|NaN|Infinity|\[object/);
  const link = chainAt(analysis, at);
  for (const each of link ? [link, ...neededBy(link.id, analysis), ...waitingFor(link.id, analysis)] : []) {
    isIn(each.at);
    isIn(each.label);
  }
  for (const { span } of [...linksOf(analysis), ...lensesOf(analysis, new Set(LENS_KINDS))]) isIn(span);
  const part = range(Math.max(0, at - 400), Math.min(text.length, at + 400));
  for (const hint of hintsIn(analysis, part, new Set(HINT_KINDS))) {
    assert.ok(contains(part, hint.at));
    assert.doesNotMatch(hint.text, /undefined|NaN/);
  }
  const all = tokensIn(analysis);
  for (const [i, { start, length }] of all.entries()) {
    assert.ok(start >= (i ? (all[i - 1]?.start ?? 0) + (all[i - 1]?.length ?? 0) : 0) && start + length <= text.length);
  }
  const within = all.filter(({ start }) => part.start <= start && start <= part.end);
  assert.deepEqual(tokensIn(analysis, part), within, 'a part has the tokens that the whole has there');
  assert.deepEqual(mentionedAt(analysis, at)?.span, slowlyMentioned(analysis, at), 'the id at a place');
}

/** The same as `mentionedAt`, from all ids of the plan. */
function slowlyMentioned({ symbols, layout }: Analysis, at: Offset): Span | undefined {
  const there = ({ span }: { readonly span: Span }): boolean => contains(rangeOf(span, layout), at);
  return (symbols.declarations.find(there) ?? symbols.references.find(there))?.span;
}

describe('what stands beside the text', () => {
  it('is right in every prefix of a plan, and after any edit', function () {
    this.timeout(300_000);
    fc.assert(
      fc.property(
        fc.constantFrom(...PLANS),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.oneof(fc.constant(undefined), edits),
        (plan, share, edit) => {
          const text = edit ? edited(plan, edit) : plan.slice(0, Math.round(share * plan.length));
          holds(text, offset(Math.round((edit ? edit.at : 1) * text.length)));
          holds(text, offset(Math.round(share * text.length)));
        },
      ),
      { numRuns: RUNS },
    );
  });
});
