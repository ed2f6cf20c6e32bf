import type { Cases } from './cases.ts';

export const GATE: Cases = {
  'gate/missing': {
    'where the weeks are not known': `
phases:
  - {id: build, name: Build, stage: build}
#        ^^^^^ "Build" ends without a gate: the next one will start because the weeks are over, whatever was left open.
`,
    'silent about phases that are no stage': `
phases:
  - {id: closing, weeks: 1-3}
  - {id: build, stage: biuld, weeks: 4-6}
`,
    'silent where the gate has the wrong shape, or its key is misspelt': `
phases:
  - {id: foundation, stage: design, gate: week 3}
  - {id: build, stage: build, gaet: {id: ready}}
`,
  },
  'gate/no-criteria': {
    'where the list is empty': `
phases:
  - id: build
    gate: {id: ready, criteria: []}
#              ^^^^^ The gate "ready" has no criteria: it will be passed because the date is there.
`,
    'silent where the criteria have the wrong shape, or their key is misspelt': `
phases:
  - {id: build, gate: {id: ready, criteria: Advisers accept it}}
  - {id: more, gate: {id: steady, critera: [{text: Advisers accept it}]}}
  - {id: last, gate: {id: go, criteria: [Advisers accept it]}}
  - {id: more, gate: {id: now, criteria: {}}}
`,
  },
  'gate/proceeded-unmet': {
    'where the latest reading misses the level': `
programme: {start: 2026-01-05}
phases:
  - id: rollout
    weeks: 7-9
    gate:
      id: stable
      title: Stable
      criteria: [{text: It is used, metric: adoption, at-least: 60%}]
      decision: {outcome: proceed, on: 2026-03-06}
#                         ^^^^^^^ The gate "Stable" was passed on 6 Mar although "Advisers on it" stood at 41% in week 9 instead of at least 60%.
metrics:
  - id: adoption
    name: Advisers on it
    kind: system-adoption
    readings: [{week: 9, value: 41%}, {week: 8, value: 70%}]
`,
    'where the level is reached only after the gate': `
programme: {start: 2026-01-05}
phases:
  - id: rollout
    weeks: 7-9
    gate:
      id: stable
      title: Stable
      criteria: [{text: It is used, metric: adoption, at-least: 60%}]
      decision: {outcome: proceed, on: 2026-03-06}
#                         ^^^^^^^ The gate "Stable" was passed on 6 Mar although "Advisers on it" stood at 41% in week 9 instead of at least 60%.
metrics:
  - id: adoption
    name: Advisers on it
    kind: system-adoption
    readings: [{week: 9, value: 41%}, {week: 10, value: 70%}]
`,
    'where nobody has read it by then': `
programme: {start: 2026-01-05}
phases:
  - id: rollout
    weeks: 7-9
    gate:
      id: stable
      title: Stable
      criteria: [{text: It is used, metric: adoption, at-least: 60%}]
      decision: {outcome: proceed, on: 2026-03-06}
#                         ^^^^^^^ The gate "Stable" was passed on 6 Mar although "Advisers on it" had not been read by week 9.
metrics:
  - id: adoption
    name: Advisers on it
    kind: system-adoption
    readings: [{week: 10, value: 70%}]
`,
    'where it was never read': `
programme: {start: 2026-01-05}
phases:
  - id: rollout
    weeks: 7-9
    gate:
      id: stable
      title: Stable
      criteria: [{text: It is used, metric: adoption}]
      decision: {outcome: proceed, on: 2026-03-06}
#                         ^^^^^^^ The gate "Stable" was passed on 6 Mar although "Advisers on it" had not been read by week 9.
metrics:
  - id: adoption
    name: Advisers on it
    kind: system-adoption
    readings: []
`,
    'by the date of a reading within the week': `
programme: {start: 2026-01-05}
phases:
  - id: rollout
    weeks: 7-9
    gate:
      id: stable
      title: Stable
      criteria: [{text: It is used, metric: adoption, at-least: 60%}]
      decision: {outcome: proceed, on: 2026-03-06}
#                         ^^^^^^^ The gate "Stable" was passed on 6 Mar although "Advisers on it" stood at 50% in week 9 instead of at least 60%.
metrics:
  - id: adoption
    name: Advisers on it
    kind: system-adoption
    readings: [{week: 2026-03-02, value: 70%}, {week: 2026-03-05, value: 50%}]
`,
    'over a level that is to fall': `
programme: {start: 2026-01-05}
phases:
  - id: rollout
    weeks: 7-9
    gate:
      id: stable
      title: Stable
      criteria: [{text: Old screens closed, metric: adoption, at-most: 80}]
      decision: {outcome: proceed, on: 2026-03-06}
#                         ^^^^^^^ The gate "Stable" was passed on 6 Mar although "Advisers on it" stood at 211 in week 9 instead of at most 80.
metrics:
  - id: adoption
    name: Advisers on it
    kind: system-adoption
    readings: [{week: 9, value: 211}]
`,
    'once, naming each': `
programme: {start: 2026-01-05}
phases:
  - id: rollout
    weeks: 7-9
    milestones: [{id: tested, title: Test, status: blocked}, {id: trained, title: Course, status: dropped}]
    gate:
      id: stable
      title: Stable
      criteria: [{text: Tested, met-by: tested}, {text: Trained, met-by: trained}, {text: It is used, metric: adoption, at-least: 60%}]
      decision: {outcome: proceed, on: 2026-03-06}
#                         ^^^^^^^ The gate "Stable" was passed on 6 Mar although "Test" is blocked, "Course" was dropped and "Advisers on it" stood at 41% in week 9 instead of at least 60%.
metrics:
  - id: adoption
    name: Advisers on it
    kind: system-adoption
    readings: [{week: 9, value: 41%}]
`,
    "by the gate's own week, where it has one": `
programme: {start: 2026-01-05}
phases:
  - id: rollout
    weeks: 7-9
    gate:
      id: stable
      week: 8
      title: Stable
      criteria: [{text: It is used, metric: adoption, at-least: 60%}]
      decision: {outcome: proceed, on: 2026-03-06}
#                         ^^^^^^^ The gate "Stable" was passed on 6 Mar although "Advisers on it" stood at 41% in week 8 instead of at least 60%.
metrics:
  - id: adoption
    name: Advisers on it
    kind: system-adoption
    readings: [{week: 8, value: 41%}, {week: 9, value: 70%}]
`,
    'silent where all is met': `
programme: {start: 2026-01-05}
phases:
  - id: rollout
    weeks: 7-9
    gate:
      id: stable
      title: Stable
      criteria: [{text: It is used, metric: adoption, at-least: 60%}]
      decision: {outcome: proceed, on: 2026-03-06}
metrics:
  - id: adoption
    name: Advisers on it
    kind: system-adoption
    readings: [{week: 9, value: 60%}]
`,
    'silent where a level and a reading cannot be compared': `
programme: {start: 2026-01-05}
phases:
  - id: rollout
    weeks: 7-9
    gate:
      id: stable
      title: Stable
      criteria: [{text: It is used, metric: adoption, at-least: 60%}]
      decision: {outcome: proceed, on: 2026-03-06}
metrics:
  - id: adoption
    name: Advisers on it
    kind: system-adoption
    readings: [{week: 9, value: 0.4}]
`,
    'silent where a reading has no week': `
programme: {start: 2026-01-05}
phases:
  - id: rollout
    weeks: 7-9
    gate:
      id: stable
      title: Stable
      criteria: [{text: It is used, metric: adoption, at-least: 60%}]
      decision: {outcome: proceed, on: 2026-03-06}
metrics:
  - id: adoption
    name: Advisers on it
    kind: system-adoption
    readings: [{week: 9, value: 41%}, {value: 70%}]
`,
    'silent where the latest reading cannot be read': `
programme: {start: 2026-01-05}
phases:
  - id: rollout
    weeks: 7-9
    gate:
      id: stable
      title: Stable
      criteria: [{text: It is used, metric: adoption, at-least: 60%}]
      decision: {outcome: proceed, on: 2026-03-06}
metrics:
  - id: adoption
    name: Advisers on it
    kind: system-adoption
    readings: [{week: 8, value: 41%}, {week: 9, value: most}]
`,
    'silent where the readings have the wrong shape': `
programme: {start: 2026-01-05}
phases:
  - id: rollout
    weeks: 7-9
    gate:
      id: stable
      title: Stable
      criteria: [{text: It is used, metric: adoption, at-least: 60%}]
      decision: {outcome: proceed, on: 2026-03-06}
metrics:
  - id: adoption
    name: Advisers on it
    kind: system-adoption
    readings: most of them
`,
    'silent where criteria name nothing in the plan': `
programme: {start: 2026-01-05}
phases:
  - id: rollout
    weeks: 7-9
    gate:
      id: stable
      title: Stable
      criteria: [{text: Tested, met-by: test}, {text: Used, metric: adopton, at-least: 60%}]
      decision: {outcome: proceed, on: 2026-03-06}
metrics:
  - id: adoption
    name: Advisers on it
    kind: system-adoption
    readings: []
`,
    'silent where the gate was not passed': `
programme: {start: 2026-01-05}
phases:
  - id: rollout
    weeks: 7-9
    gate:
      id: stable
      title: Stable
      criteria: [{text: It is used, metric: adoption, at-least: 60%}]
      decision: {outcome: stop, on: 2026-03-06}
metrics:
  - id: adoption
    name: Advisers on it
    kind: system-adoption
    readings: [{week: 9, value: 41%}]
`,
    'silent where a status cannot be read': `
programme: {start: 2026-01-05}
phases:
  - id: rollout
    weeks: 7-9
    milestones: [{id: tested, status: finished}]
    gate:
      id: stable
      title: Stable
      criteria: [{text: Tested, met-by: tested}]
      decision: {outcome: proceed, on: 2026-03-06}
metrics:
  - id: adoption
    name: Advisers on it
    kind: system-adoption
    readings: []
`,
    'silent where nobody knows the week of the gate': `
programme: {start: 2026-01-05}
phases:
  - id: rollout
    gate:
      id: stable
      title: Stable
      criteria: [{text: It is used, metric: adoption, at-least: 60%}]
      decision: {outcome: proceed, on: 2026-03-06}
metrics:
  - id: adoption
    name: Advisers on it
    kind: system-adoption
    readings: [{week: 9, value: 41%}]
`,
  },
  'gate/undecided': {
    'at a decision that does not say its outcome': `
phases:
  - id: foundation
    weeks: 1-3
    gate: {id: agreed, title: Agreed, decision: {on: 2026-01-23}}
#                                     ^^^^^^^^ "Data" is done, but nobody has decided the gate "Agreed": nobody said that the work may go on.
  - id: build
    weeks: 4-6
    milestones: [{id: core, title: Core, status: planned}, {id: data, title: Data, status: done}]
`,
    'at every gate that was walked round': `
phases:
  - id: rollout
    weeks: 7-9
    milestones: [{id: live, title: Go-live, status: in-progress}]
  - {id: foundation, weeks: 1-3, gate: {id: agreed}}
#                                           ^^^^^^ "Go-live" is in progress, but nobody has decided the gate "agreed": nobody said that the work may go on.
  - {id: build, weeks: 4-6, gate: {id: ready}}
#                                      ^^^^^ "Go-live" is in progress, but nobody has decided the gate "ready": nobody said that the work may go on.
`,
    'silent about work that runs beside its phase': `
phases:
  - {id: one, weeks: 1-6, gate: {id: ready}}
  - {id: two, weeks: 4-9, milestones: [{id: core, status: done}]}
`,
    'silent where it was decided to pause, or the decision cannot be read': `
phases:
  - {id: one, weeks: 1-3, gate: {id: ready, decision: {outcome: pause}}}
  - {id: also, weeks: 1-3, gate: {id: steady, decision: {outcome: maybe}}}
  - {id: and, weeks: 1-3, gate: {id: go, decision: yes}}
  - {id: two, weeks: 4-9, milestones: [{id: core, status: done}]}
`,
    'silent where nothing behind the gate has begun': `
phases:
  - {id: one, weeks: 1-3, gate: {id: ready}}
  - {id: two, weeks: 4-9, milestones: [{id: core, status: planned}, {id: data, status: dropped}, {id: test, status: blocked}]}
`,
  },
  'gate/adoption-stalled': {
    'where it stands still': `
phases:
  - {id: one, stage: deploy, weeks: 7-8}
  - {id: two, stage: deploy, weeks: 9-10}
metrics:
  - id: adoption
    name: Advisers on it
    kind: system-adoption
    readings: [{week: 11, value: 30%}, {week: 9, value: 30%}]
#                                ^^^ "Advisers on it" stood at 30% in week 11 and at 30% in week 9: under 40% and not rising, it has a cause that time will not mend.
`,
    'silent before the stage ends': `
phases:
  - {id: one, stage: deploy, weeks: 7-8}
  - {id: two, stage: deploy, weeks: 9-10}
metrics:
  - id: adoption
    name: Advisers on it
    kind: system-adoption
    readings: [{week: 8, value: 31%}, {week: 9, value: 30%}]
`,
    'silent after a single reading': `
phases:
  - {id: one, stage: deploy, weeks: 7-8}
  - {id: two, stage: deploy, weeks: 9-10}
metrics:
  - id: adoption
    name: Advisers on it
    kind: system-adoption
    readings: [{week: 10, value: 30%}]
`,
    'silent at the level itself': `
phases:
  - {id: one, stage: deploy, weeks: 7-8}
  - {id: two, stage: deploy, weeks: 9-10}
metrics:
  - id: adoption
    name: Advisers on it
    kind: system-adoption
    readings: [{week: 9, value: 45%}, {week: 10, value: 40%}]
`,
    'silent where the readings are plain numbers': `
phases:
  - {id: one, stage: deploy, weeks: 7-8}
  - {id: two, stage: deploy, weeks: 9-10}
metrics:
  - id: adoption
    name: Advisers on it
    kind: system-adoption
    readings: [{week: 9, value: 31}, {week: 10, value: 30}]
`,
    'silent where two readings are of different units': `
phases:
  - {id: one, stage: deploy, weeks: 7-8}
  - {id: two, stage: deploy, weeks: 9-10}
metrics:
  - id: adoption
    name: Advisers on it
    kind: system-adoption
    readings: [{week: 9, value: 0.31}, {week: 10, value: 30%}]
`,
    'silent where a reading may be the latest': `
phases:
  - {id: one, stage: deploy, weeks: 7-8}
  - {id: two, stage: deploy, weeks: 9-10}
metrics:
  - id: adoption
    name: Advisers on it
    kind: system-adoption
    readings: [{week: 9, value: 31%}, {week: 10, value: 30%}, {value: 50%}]
`,
    'silent without a deploy stage': `metrics:
  - id: adoption
    name: Advisers on it
    kind: system-adoption
    readings: [{week: 9, value: 31%}, {week: 10, value: 30%}]
`,
  },
  'gate/no-path-to-benefits': {
    'where the criteria look elsewhere': `
phases:
  - {id: embed, stage: embed, gate: {id: closed, title: Closed, criteria: [{text: Easy, metric: ease}, {text: Handed over, met-by: handover}]}}
#                                        ^^^^^^ No criterion of the gate "Closed" looks at business value: the programme can close without a path to its case.
metrics:
  - {id: saving, kind: business-value}
  - {id: ease, kind: customer-impact}
  - {id: other}
`,
    'silent where a metric does not say its kind': `
phases:
  - {id: embed, stage: embed, gate: {id: closed, title: Closed, criteria: [{text: Something, metric: other}]}}
metrics:
  - {id: saving, kind: business-value}
  - {id: ease, kind: customer-impact}
  - {id: other}
`,
    'silent where a metric is not known': `
phases:
  - {id: embed, stage: embed, gate: {id: closed, title: Closed, criteria: [{text: Saved, metric: savings}]}}
metrics:
  - {id: saving, kind: business-value}
  - {id: ease, kind: customer-impact}
  - {id: other}
`,
    'silent where there are no criteria at all': `
phases:
  - {id: embed, stage: embed, gate: {id: closed, title: Closed, criteria: []}}
metrics:
  - {id: saving, kind: business-value}
  - {id: ease, kind: customer-impact}
  - {id: other}
`,
    'silent where one of two gates looks at value': `
phases:
  - {id: one, stage: embed, gate: {id: halfway, criteria: [{text: Saved, metric: saving}]}}
  - {id: two, stage: embed, gate: {id: closed, criteria: [{text: Handed over}]}}
metrics: [{id: saving, kind: business-value}]
`,
  },
  'gate/no-consequence': {
    'silent where the consequence is unknown': `
phases:
  - {id: build, gate: {id: ready, if-not-met: wait}}
`,
  },
};
