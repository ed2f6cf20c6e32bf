import { rule } from '../rule.ts';

export const schemaRequired = rule({
  id: 'schema/required',
  severity: 'error',
  finds: 'Something lacks a key without which it cannot be read.',
  why: 'The format asks for little: what a thing is called, and when it is. Whatever else a team does not know yet may be left out. But a milestone without a title cannot be talked about, one without a week cannot be placed, and a programme without a start has weeks that are nowhere in the calendar.',
  bad: `
cx: 1
programme:
  name: Claims desk
  start: 2026-01-12
phases:
  - id: design
    name: Design
    weeks: 1-3
    milestones:
      - id: data-audit
#           ^^^^^^^^^^
        title: Claims and policy data audited
`,
  good: `
cx: 1
programme:
  name: Claims desk
  start: 2026-01-12
phases:
  - id: design
    name: Design
    weeks: 1-3
    milestones:
      - id: data-audit
        title: Claims and policy data audited
        week: 2
`,
});
