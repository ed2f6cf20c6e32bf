import { rule } from '../rule.ts';

export const schemaType = rule({
  id: 'schema/type',
  severity: 'error',
  finds: 'A value is of another form than its key asks for, or has been left empty.',
  why: 'A list where a word is asked for, a group of keys where a list is, or a key with nothing behind it: the tools cannot tell what is meant, and two readers may take it for two things. The whole part is left out of every check until its form is right, so what it says protects nobody.',
  bad: `
cx: 1
programme:
  name: Claims desk
  start: 2026-01-12
people:
  ana-ruiz: {name: Ana Ruiz}
  omar-finn: {name: Omar Finn}
phases:
  - id: design
    name: Design
    weeks: 1-3
    milestones:
      - id: data-audit
        title: Claims and policy data audited
        week: 2
        owner: [ana-ruiz, omar-finn]
#              ^^^^^^^^^^^^^^^^^^^^^
`,
  good: `
cx: 1
programme:
  name: Claims desk
  start: 2026-01-12
people:
  ana-ruiz: {name: Ana Ruiz}
  omar-finn: {name: Omar Finn}
phases:
  - id: design
    name: Design
    weeks: 1-3
    milestones:
      - id: data-audit
        title: Claims and policy data audited
        week: 2
        owner: ana-ruiz
        with: [omar-finn]
`,
});
