import { rule } from '../rule.ts';

export const schemaUnknownKey = rule({
  id: 'schema/unknown-key',
  severity: 'error',
  finds: 'A key is not one of the format.',
  why: 'A mistyped key is read by people and by no tool: the plan seems to name an owner, and for every check, report and picture there is none. Keys of your own are welcome anywhere if they begin with `x-`.',
  bad: `
cx: 1
programme:
  name: Claims desk
  start: 2026-01-12
people:
  ana-ruiz: {name: Ana Ruiz}
phases:
  - id: design
    name: Design
    weeks: 1-3
    milestones:
      - id: communication-plan
        title: Communication plan
        week: 3
        onwer: ana-ruiz
#       ^^^^^
`,
  good: `
cx: 1
programme:
  name: Claims desk
  start: 2026-01-12
people:
  ana-ruiz: {name: Ana Ruiz}
phases:
  - id: design
    name: Design
    weeks: 1-3
    milestones:
      - id: communication-plan
        title: Communication plan
        week: 3
        owner: ana-ruiz
        x-agreed-in: steering of 14 January
`,
});
