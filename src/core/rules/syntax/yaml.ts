import { rule } from '../rule.ts';

export const yaml = rule({
  id: 'syntax/yaml',
  severity: 'error',
  finds: 'The file cannot be read as YAML.',
  why: 'A plan that cannot be read cannot be checked, drawn or compared, and the fault is usually one character: a tab, a quote that is not closed, a colon without its space. It is told where a reader sees it, once for each slip, and what stands in the other parts of the plan is still shown.',
  bad: `
cx: 1
programme:
  name: Claims desk
  start: 2026-01-12
phases:
  - id: design
    name: Design: agreed with the desk
#         ^
    weeks: 1-3
`,
  good: `
cx: 1
programme:
  name: Claims desk
  start: 2026-01-12
phases:
  - id: design
    name: "Design: agreed with the desk"
    weeks: 1-3
`,
});
