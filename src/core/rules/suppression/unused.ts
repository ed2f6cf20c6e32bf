import { rule } from '../rule.ts';

export const suppressionUnused = rule({
  id: 'suppression/unused',
  severity: 'warning',
  finds: 'A comment accepts a problem that is not there.',
  why: 'A comment that accepts something says: we know, and we decided so. When the problem is mended, or the comment never named a rule, it stays behind as a licence: the same fault may come back at this place in half a year, and nobody will hear of it.',
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
      # cx-ignore ownership/missing-owner -- the new colleague starts on 1 February
      #           ^^^^^^^^^^^^^^^^^^^^^^^
      - id: data-audit
        title: Claims and policy data audited
        week: 2
        owner: ana-ruiz
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
      # cx-ignore ownership/missing-owner -- the new colleague starts on 1 February
      - id: data-audit
        title: Claims and policy data audited
        week: 2
`,
});
