import { rule } from '../rule.ts';

export const schemaVersion = rule({
  id: 'schema/version',
  severity: 'error',
  finds: 'The plan is written in a version of the format that is not known here.',
  why: 'The number says how the rest is to be read. Where it is unknown, each further message would be a guess about a format that this release has never seen, so this is the only thing reported.',
  bad: `
cx: 7
#   ^
programme:
  name: Claims desk
  start: 2026-01-12
phases:
  - {id: design, name: Design, weeks: 1-3}
`,
  good: `
cx: 1
programme:
  name: Claims desk
  start: 2026-01-12
phases:
  - {id: design, name: Design, weeks: 1-3}
`,
});
