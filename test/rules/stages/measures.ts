import type { Cases } from './cases.ts';

export const MEASURES: Cases = {
  'metrics/missing-essential': {
    'once, where nothing is measured': `
programme: {start: 2026-01-05}
#^^^^^^^^ Nothing is measured: nobody will see whether people use it, whether work follows the new process, whether users would recommend it, what customers notice or whether it pays.
`,
    'once, where the list is empty': `
metrics: []
#^^^^^^ Nothing is measured: nobody will see whether people use it, whether work follows the new process, whether users would recommend it, what customers notice or whether it pays.
`,
    'silent where a kind cannot be read': `
metrics: [{id: a, kind: system-adopton}]
`,
    'silent where their key is misspelt': `
metrcs: [{kind: system-adoption}, {kind: process-compliance}, {kind: user-confidence}, {kind: customer-impact}, {kind: business-value}]
`,
    'silent where the metrics are a word': `
metrics: later
`,
  },
  'metrics/vanity': {
    'in other words': `
metrics:
  - {id: story-points, name: Velocity}
#        ^^^^^^^^^^^^ "Velocity" counts how busy people were, and not what came of it: it will look good whatever happens.
  - {id: code, name: Lines of code a week}
#                    ^^^^^^^^^^^^^^^^^^^^ "Lines of code a week" counts how busy people were, and not what came of it: it will look good whatever happens.
  - {id: hours, name: Hours logged}
#                     ^^^^^^^^^^^^ "Hours logged" counts how busy people were, and not what came of it: it will look good whatever happens.
  - {id: closed, name: Tickets closed per week}
#                      ^^^^^^^^^^^^^^^^^^^^^^^ "Tickets closed per week" counts how busy people were, and not what came of it: it will look good whatever happens.
`,
    'silent about outcomes in similar words': `
metrics:
  - {id: solved, name: Tickets closed within a day}
  - {id: once, name: Tickets closed at the first contact}
  - {id: use, name: Hours logged in to the new desktop}
  - {id: trained, name: Advisers who pass the course}
  - {id: again, name: E-mails sent twice}
  - {id: attendance, name: Attendance of advisers at their desks}
`,
    'silent about what is to fall': `
metrics: [{id: mails, name: E-mails sent per claim, targets: [{week: 9, at-most: 2}]}]
`,
  },
  'metrics/self-reported': {
    'by those who are measured': `
metrics: [{id: use, name: Use, kind: system-adoption, measured-by: self-report}]
#                                                                  ^^^^^^^^^^^ "Use" is measured by what people report of themselves: they will say what they mean to do, and not what they do.
`,
    'silent about what can only be asked, and what is not said': `
metrics:
  - {id: a, kind: user-confidence, measured-by: survey}
  - {id: b, kind: system-adoption}
  - {id: c, kind: process-compliance, measured-by: guess}
  - {id: d, measured-by: survey}
`,
  },
  'metrics/no-target': {
    'where the list is empty': `
metrics: [{id: use, name: Use, targets: []}]
#              ^^^ "Use" has no target: whatever it shows will be called good.
`,
    'silent where the key is misspelt': `
metrics: [{id: use, tagets: [{week: 9, at-least: 60%}]}]
`,
  },
  'metrics/weak-target': {
    'at the last target before the stage ends': `
phases:
  - {id: one, stage: deploy, weeks: 7-8}
  - {id: two, stage: deploy, weeks: 9-10}
metrics: [{id: m, name: It, kind: process-compliance, targets: [{week: 12, at-least: 90%}, {week: 10, at-least: 79.5%}, {week: 7, at-least: 85%}]}]
#                                                                                                               ^^^^^ "It" is to reach 79.5% by the end of the deploy stage in week 10: under 80% the team would move on from what is not yet settled.
`,
    'of availability': `
phases:
  - {id: one, stage: deploy, weeks: 7-8}
  - {id: two, stage: deploy, weeks: 9-10}
metrics: [{id: m, name: It, kind: availability, targets: [{week: 7, at-least: 98%}]}]
#                                                                             ^^^ "It" is to reach 98% by week 7, and the deploy stage ends in week 10: under 99% the team would move on from what is not yet settled.
`,
    'silent at the level itself': `
phases:
  - {id: one, stage: deploy, weeks: 7-8}
  - {id: two, stage: deploy, weeks: 9-10}
metrics: [{id: m, name: It, kind: system-adoption, targets: [{week: 9, at-least: 60%}]}]
`,
    'silent where a level is a plain number': `
phases:
  - {id: one, stage: deploy, weeks: 7-8}
  - {id: two, stage: deploy, weeks: 9-10}
metrics: [{id: m, name: It, kind: system-adoption, targets: [{week: 9, at-least: 0.5}]}]
`,
    'silent where all targets come later': `
phases:
  - {id: one, stage: deploy, weeks: 7-8}
  - {id: two, stage: deploy, weeks: 9-10}
metrics: [{id: m, name: It, kind: system-adoption, targets: [{week: 12, at-least: 50%}]}]
`,
    'silent where a target has no week': `
phases:
  - {id: one, stage: deploy, weeks: 7-8}
  - {id: two, stage: deploy, weeks: 9-10}
metrics: [{id: m, name: It, kind: system-adoption, targets: [{week: 9, at-least: 50%}, {at-least: 70%}]}]
`,
    'silent where the latest target is an upper bound': `
phases:
  - {id: one, stage: deploy, weeks: 7-8}
  - {id: two, stage: deploy, weeks: 9-10}
metrics: [{id: m, name: It, kind: system-adoption, targets: [{week: 8, at-least: 50%}, {week: 9, at-most: 70%}]}]
`,
    'silent about metrics that have no such floor': `
phases:
  - {id: one, stage: deploy, weeks: 7-8}
  - {id: two, stage: deploy, weeks: 9-10}
metrics: [{id: m, name: It, kind: user-confidence, targets: [{week: 9, at-least: 50%}]}]
`,
    'silent where the weeks of the stage are not all known': `
phases:
  - {id: one, stage: deploy, weeks: 7-8}
  - {id: two, stage: deploy, weeks: 10-9}
metrics: [{id: m, name: It, kind: system-adoption, targets: [{week: 9, at-least: 50%}]}]
`,
  },
  'metrics/infrequent': {
    'silent about other metrics, and what is not said': `
metrics:
  - {id: a, kind: other, cadence: monthly}
  - {id: b, kind: availability, cadence: quarterly}
  - {id: c, kind: system-adoption}
  - {id: d, kind: business-value, cadence: daily}
  - {id: e, cadence: monthly}
`,
  },
  'charter/inside-out': {
    'where the list is empty': `
charter: {customer-outcomes: []}
#^^^^^^ The charter names no outcome for customers: it plans from the inside out, and they will be fitted in at the end.
`,
    'silent where there is no charter at all': `
programme: {start: 2026-01-05}
`,
  },
  'charter/no-budget': {
    'at a budget without lines': `
charter: {budget: {currency: EUR}}
#         ^^^^^^ The budget has no lines: nobody can see what there is money for, and what not.
`,
    'silent where there is no charter at all': `
programme: {start: 2026-01-05}
`,
    'silent where it cannot be read': `
charter: {budget: 20000}
`,
  },
  'charter/overspent': {
    'without a currency': `
charter: {budget: {lines: [{id: reserve, amount: 1000, spent: 1250000.5}]}}
#                                                             ^^^^^^^^^ The budget line \`reserve\` has 1,000, and 1,250,000.5 are spent: 1,249,000.5 will be missing somewhere else.
`,
    'silent where there is no charter at all': `
programme: {start: 2026-01-05}
`,
    'silent to the last cent': `
charter: {budget: {lines: [{id: a, amount: 100.5, spent: 100.5}, {id: b, amount: 0, spent: 0}, {id: c, spent: 5}]}}
`,
  },
  'charter/missing': {
    'silent where its key is misspelt': `
programme: {start: 2026-01-05}
chater: {strategic-goal: a}
`,
  },
  'charter/no-business-case': {
    'silent where there is no charter at all': `
programme: {start: 2026-01-05}
`,
  },
  'charter/no-strategic-goal': {
    'silent where there is no charter at all': `
programme: {start: 2026-01-05}
`,
  },
  'charter/unmeasured-benefit': {
    'silent where there is no charter at all': `
programme: {start: 2026-01-05}
`,
    'silent where the metric is not known': `
charter: {business-case: {benefits: [{id: a, metric: nothing}]}}
`,
  },
  'charter/no-technology-budget': {
    'silent where there is no charter at all': `
programme: {start: 2026-01-05}
`,
    'silent where the budget has no lines, which is told by itself': `
charter: {budget: {currency: EUR, lines: []}}
`,
    'silent where the purpose of a line cannot be read': `
charter: {budget: {lines: [{id: a, for: people}]}}
`,
  },
  'charter/no-change-budget': {
    'silent where there is no charter at all': `
programme: {start: 2026-01-05}
`,
    'silent where the budget has no lines, which is told by itself': `
charter: {budget: {currency: EUR, lines: []}}
`,
    'silent where the purpose of a line cannot be read': `
charter: {budget: {lines: [{id: a, for: people}]}}
`,
    'silent where there is one for training': `
charter: {budget: {lines: [{id: a, for: training}]}}
`,
  },
  'charter/no-outside-view': {
    'silent where there is no charter at all': `
programme: {start: 2026-01-05}
`,
  },
};
