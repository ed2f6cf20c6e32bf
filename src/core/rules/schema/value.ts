import { rule } from '../rule.ts';

export const schemaValue = rule({
  id: 'schema/value',
  severity: 'error',
  finds: 'A value is not one that its key can have.',
  why: 'Where the format knows a handful of words, or a way to write weeks, hours and shares, another word may be clear to its writer and means nothing to everybody else: is `nearly done` done, and is `2 days` two days once, or every week? A value that cannot be read is as good as none.',
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
        title: Claims and policy data audited
        week: 2
        status: nearly-done
#               ^^^^^^^^^^^
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
        status: in-progress
`,
});
