import assert from 'node:assert/strict';
import { LENS_KINDS, type LensKind, lensesOf } from '../../src/core/features/lenses.ts';
import { rangeOf } from '../../src/core/text/span.ts';
import { inEachForm } from '../support/cursor.ts';
import { dayOf } from '../support/day.ts';

const PLAN = `cx: 1
programme: {name: "Renewal 🚀", start: 2026-01-05}
people:
  ana-ito: {name: Ana Ito}
  ben-oz: {name: Ben Öz}
roles:
  product-owner: {person: ana-ito, protected-time: 20%}
phases:
  - id: build
    name: Build
    weeks: 1-9
    milestones:
      - {id: sign-off, title: Signed off, week: 7, owner: product-owner, effort: 6h}
      - {id: ready, title: Ready, week: 8, owner: product-owner, effort: 12h, needs: [sign-off]}
      - {id: go-live, title: Live, kind: phased-go-live, on: 2026-03-06, owner: ana-ito, needs: [sign-off, ready]}
`;

const said = (plan: string, kinds: readonly LensKind[] = LENS_KINDS, today = '2026-02-18'): readonly string[] =>
  inEachForm(
    plan,
    ({ text, analysis }) =>
      lensesOf(analysis, new Set(kinds)).map(({ title, span }) => {
        const { start, end } = rangeOf(span, analysis.layout);
        return `${text.slice(start, end)}: ${title}`;
      }),
    { today: dayOf(today) },
  );

describe('code lenses', () => {
  it('count the days to go-live, the week of people, and mentions', () => {
    assert.deepEqual(said(PLAN), [
      'programme: Open Timeline',
      'programme: Go-live in 16 days, Fri 6 Mar 2026',
      'ana-ito: This week 6 h of 7.5 h · too much in week 8',
      'product-owner: Ana Ito: this week 6 h of 7.5 h · too much in week 8',
      'ana-ito: 2 mentions',
      'product-owner: 2 mentions',
      'sign-off: 2 mentions',
    ]);
  });

  it('have a switch each', () => {
    assert.deepEqual(said(PLAN, ['timeline']), ['programme: Open Timeline']);
    assert.deepEqual(said(PLAN, ['goLive']), ['programme: Go-live in 16 days, Fri 6 Mar 2026']);
    assert.equal(said(PLAN, ['load']).length, 2);
    assert.equal(said(PLAN, ['mentions']).length, 3);
    assert.deepEqual(said(PLAN, []), []);
  });

  it('add up those who fill a role together', () => {
    const shared = PLAN.replace('{person: ana-ito, protected', '{person: [ana-ito, ben-oz], protected');
    assert.deepEqual(said(shared, ['load']), [
      'ana-ito: This week 3 h of 7.5 h',
      'ben-oz: This week 3 h of 7.5 h',
      'product-owner: 2 people: this week 6 h of 15 h',
    ]);
  });

  it('count on after go-live, and not at all where there is none', () => {
    assert.deepEqual(said(PLAN, ['goLive'], '2026-03-06'), ['programme: Go-live today']);
    assert.deepEqual(said(PLAN, ['goLive'], '2026-03-16'), ['programme: Live for 10 days, since Fri 6 Mar 2026']);
    assert.deepEqual(said(PLAN.replace('kind: phased-go-live, ', ''), ['goLive']), []);
  });

  it('leave out counts where there are thousands of ids', () => {
    const many = Array.from({ length: 2000 }, (_, i) => `      - {id: m-${i}, title: M, week: 9, needs: [ready]}\n`);
    assert.deepEqual(said(PLAN + many.join(''), ['mentions', 'timeline']), ['programme: Open Timeline']);
  });
});
