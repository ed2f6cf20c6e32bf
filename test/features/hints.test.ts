import assert from 'node:assert/strict';
import type { Analysis } from '../../src/core/analysis.ts';
import { HINT_KINDS, type HintKind, hintsIn } from '../../src/core/features/hints.ts';
import { type Range, range } from '../../src/core/text/span.ts';
import { inEachForm } from '../support/cursor.ts';

/** The plan with its hints where they stand. */
const PLAN = `cx: 1
programme: {name: Renewal 🚀, start: 2026-01-05}
people: {ana-ito: {name: Ana Ito}, ben-oz: {name: Ben Öz, capacity: 20h/week}}
roles:
  product-owner: {person: ana-ito, protected-time: 20%⟦7.5 h⟧}
  executive-sponsor: {person: ana-ito, protected-time: 4h/week}
  super-user-network:
    protected-time: &fifth 1d/week⟦4 h to 7.5 h⟧
    members: [{person: ana-ito}, {person: ben-oz}, {person: ana-ito, protected-time: *fifth⟦7.5 h⟧}]
phases:
  - id: design
    name: Design
    weeks: 1-6⟦5 Jan – 13 Feb 2026⟧
    milestones:
      - {id: interviews, title: "🚀 held", week: 2⟦Fri 16 Jan⟧, status: done}
      - id: audit
        title: Audit
        week: 6⟦Fri 13 Feb⟧⟦3 days late⟧
        baseline: {week: 5⟦Fri 6 Feb⟧}
      - {id: scope, title: Scope, week: 5⟦Fri 6 Feb⟧, status: dropped}
  - id: build
    name: Build
    weeks: 7-9⟦16 Feb – 6 Mar 2026⟧
    milestones:
      - {id: sign-off, title: Signed off, week: 8⟦Fri 27 Feb⟧}
      - {id: ready, title: Ready, on: 2026-03-04⟦Wed, week 9⟧⟦2 days of float⟧}
      - {id: go-live, title: Live, kind: phased-go-live, on: 2026-03-06⟦Fri, week 9⟧⟦no float⟧}
    gate: {id: gate, week: 9⟦Fri 6 Mar⟧}
training: [{id: basics, title: Basics, audience: users, week: 8⟦Fri 27 Feb⟧}]
`;
const BARE = PLAN.replace(/⟦.*?⟧/g, '');

/** The text of a part of a plan, with the hints in it. */
function hinted(text: string, analysis: Analysis, part: Range, kinds: readonly HintKind[] = HINT_KINDS): string {
  const hints = [...hintsIn(analysis, part, new Set(kinds))].sort((a, b) => a.at - b.at);
  let shown = '';
  let from: number = part.start;
  for (const { at, text: words } of hints) {
    shown += `${text.slice(from, at)}⟦${words}⟧`;
    from = at;
  }
  // What the forms add before and between the lines is of no interest here.
  return (shown + text.slice(from, part.end)).replaceAll('\r', '').replace(/^\uFEFF|^# 🚀.*\n/, '');
}

const whole = (text: string): Range => range(0, text.length);

describe('inlay hints', () => {
  it('tell what weeks, commitments and dates come to', () => {
    assert.equal(
      inEachForm(BARE, ({ text, analysis }) => hinted(text, analysis, whole(text))),
      PLAN,
    );
  });

  it('have a switch each', () => {
    const only = (kind: HintKind): readonly string[] =>
      inEachForm(BARE, ({ text, analysis }) =>
        hintsIn(analysis, whole(text), new Set([kind])).map((hint) => hint.text),
      );
    assert.deepEqual(only('late'), ['3 days late']);
    assert.deepEqual(only('float'), ['2 days of float', 'no float']);
    assert.deepEqual(only('hours'), ['7.5 h', '4 h to 7.5 h', '7.5 h']);
    assert.equal(only('dates').length, 11);
  });

  it('stay within the part that is asked for', () => {
    const shown = inEachForm(BARE, ({ text, analysis }) => {
      const part = range(text.indexOf('id: audit'), text.indexOf('baseline:'));
      return hinted(text, analysis, part);
    });
    assert.match(shown, /^id: audit[^⟦]*week: 6⟦Fri 13 Feb⟧⟦3 days late⟧\s*$/);
  });

  it('are silent on what is late in a plan that is not active, and without a start', () => {
    const late = (plan: string): readonly string[] =>
      inEachForm(plan, ({ text, analysis }) =>
        hintsIn(analysis, whole(text), new Set(['late'])).map((hint) => hint.text),
      );
    assert.deepEqual(late(BARE.replace('start: 2026-01-05}', 'start: 2026-01-05, status: paused}')), []);
    assert.deepEqual(late(BARE.replace(', start: 2026-01-05', '')), []);
  });

  it('go on where the text is broken', () => {
    // With an alias in it a text is read as a whole.
    const broken = BARE.replace('title: Audit', 'title: "Audit').replace(/&fifth |, protected-time: \*fifth/g, '');
    const shown = inEachForm(broken, ({ text, analysis }) => hinted(text, analysis, whole(text)));
    assert.ok(shown.includes('on: 2026-03-06⟦Fri, week 9⟧'), shown);
  });
});
