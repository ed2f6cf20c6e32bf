import { rule } from '../rule.ts';

export const suppressionNoReason = rule({
  id: 'suppression/no-reason',
  severity: 'warning',
  finds: 'A comment accepts a problem and does not say why.',
  why: 'Accepting a risk is a decision, and a decision without a reason cannot be looked at again. Whoever inherits the plan sees only that somebody once switched the warning off, and has to find out whether it was thought through or merely in the way.',
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
      # cx-ignore ownership/missing-owner
      #^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      - id: data-audit
        title: Claims and policy data audited
        week: 2
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
