import assert from 'node:assert/strict';
import { linksOf } from '../../src/core/features/links.ts';
import { rangeOf } from '../../src/core/text/span.ts';
import { inEachForm } from '../support/cursor.ts';

const PLAN = `cx: 1
programme: {name: Renewal, start: 2026-01-05}
charter:
  business-case: {statement: "🚀", document: docs/case.md}
  customer-outcomes: [{id: one, statement: Once, evidence: docs/talks.md#twice}]
phases:
  - id: design
    name: Design
    weeks: 1-3
    milestones:
      - {id: a, title: "🚀 A", week: 1, evidence: [docs/a b.md#result, 'https://example.org/a?b#c', &doc docs/c.md]}
      - {id: b, title: B, week: 1, evidence: [*doc, "javascript:alert(1)", mailto:a@b.c, some words]}
integrations: [{id: i, name: I, fallback: By telephone}, {id: j, name: J, fallback: docs/way back.md}]
deployment: {fallback: docs/back.md, cutover: ../cutover.xlsx}
adoption: {leader-upskilling: docs/leaders.md#hours}
`;

describe('document links', () => {
  it('stand at every place, and not at words', () => {
    const found = inEachForm(PLAN, ({ text, analysis }) =>
      linksOf(analysis)
        .map((link) => ({ ...rangeOf(link.span, analysis.layout), link }))
        .sort((a, b) => a.start - b.start)
        .map(({ start, end, link }) => {
          const to = 'url' in link ? link.url : [link.path, link.heading].filter(Boolean).join(' → ');
          return `${text.slice(start, end)}: ${to}`;
        }),
    );
    assert.deepEqual(found, [
      'docs/case.md: docs/case.md',
      'docs/talks.md#twice: docs/talks.md → twice',
      'docs/a b.md#result: docs/a b.md → result',
      "'https://example.org/a?b#c': https://example.org/a?b#c",
      'docs/c.md: docs/c.md',
      '*doc: docs/c.md',
      'docs/back.md: docs/back.md',
      '../cutover.xlsx: ../cutover.xlsx',
      'docs/leaders.md#hours: docs/leaders.md → hours',
    ]);
  });
});
