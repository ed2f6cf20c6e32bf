import assert from 'node:assert/strict';
import { analyse } from '../../src/core/analysis.ts';
import { followMoves, pathsOf } from '../../src/core/features/moves.ts';
import { applyEdits } from '../../src/core/text/edit.ts';
import { dayOf } from '../support/day.ts';

const PLAN = `cx: 1
programme: {name: Renewal, start: 2026-01-05}
charter:
  business-case: {statement: Calls are lost, document: &case docs/case.md#why}
  customer-outcomes:
    - {id: answered, statement: Answered at once, evidence: *case}
phases:
  - id: build
    name: Build
    weeks: 1-3
    milestones:
      - id: done
        title: docs/case.md # docs/case.md
        week: 1
        evidence:
          - "docs/case.md"
          - 'docs/case.md#way-back'
          - docs/other.md
          - https://example.org/docs/case.md
deployment: {fallback: docs/case.md, cutover: tbd}
`;

const seen = (text: string) => analyse(text, { today: dayOf('2026-02-18'), profile: 'recommended' });

/** The plan after a document moved. */
function moved(text: string, from: string, to: string): string {
  return applyEdits(
    text,
    followMoves(seen(text), (path) => (path === from ? to : undefined)),
  );
}

describe('the paths in a plan', () => {
  it('are known, each once', () => {
    assert.deepEqual([...pathsOf(seen(PLAN).plan)].sort(), ['docs/case.md', 'docs/other.md', 'tbd']);
    assert.deepEqual(pathsOf(undefined), []);
  });

  it('follow their documents, and nothing else does', () => {
    const expected = PLAN.replace(/(?<=&case |- ["']|fallback: )docs\/case\.md/g, 'a/b.md');
    assert.equal(moved(PLAN, 'docs/case.md', 'a/b.md'), expected);
    assert.equal(moved(PLAN.replaceAll('\n', '\r\n'), 'docs/case.md', 'a/b.md'), expected.replaceAll('\n', '\r\n'));
  });

  it('are put in quotes where YAML would read them otherwise', () => {
    const to = 'a, "b" [it\'s].md';
    const after = moved(PLAN, 'docs/case.md', to);
    assert.match(after, /document: &case "a, \\"b\\" \[it's\]\.md#why"\}/);
    assert.match(after, /- 'a, "b" \[it''s\]\.md#way-back'/);
    assert.match(after, /- "a, \\"b\\" \[it's\]\.md"/);
    assert.ok(pathsOf(seen(after).plan).includes(to));
    assert.equal(moved(after, to, 'docs/case.md').replaceAll(/["']/g, ''), PLAN.replaceAll(/["']/g, ''));
  });
});
