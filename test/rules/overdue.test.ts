import assert from 'node:assert/strict';
import { problemsIn } from '../support/check.ts';

const plan = (status: string): string => `cx: 1
programme: {name: Claims desk, start: 2026-01-05${status}}
phases:
  - id: foundation
    name: Foundation
    weeks: 1-3
    milestones: [{id: audit, title: Audited, week: 1}]
`;

describe('what is overdue', () => {
  const isOverdue = (status: string): boolean =>
    problemsIn(plan(status)).some((line) => line.includes('schedule/overdue'));

  it('is so in an active plan only', () => {
    assert.ok(isOverdue('') && isOverdue(', status: active'));
    for (const status of ['draft', 'paused', 'closed']) assert.ok(!isOverdue(`, status: ${status}`), status);
  });
});
