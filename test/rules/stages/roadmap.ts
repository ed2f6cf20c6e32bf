import type { Cases } from './cases.ts';

export const ROADMAP: Cases = {
  'roadmap/missing-stage': {
    'each stage that no phase is': `
phases:
#^^^^^ The plan has no design stage: decisions that cannot be undone will be taken while building.
#^^^^^ The plan has no embed stage: it ends at go-live, before it can pay.
  - {id: build, stage: build, weeks: 1-3}
  - {id: closing, weeks: 4-5}
  - {id: rollout, stage: deploy, weeks: 6-9}
`,
    'once, where no phase says its stage': `
phases:
#^^^^^ No phase says which stage it is, so nobody can tell what is due in it and what was left out.
  - {id: build, weeks: 1-3}
  - {id: rollout, weeks: 6-9}
`,
    'once, where there is no phase at all': `
phases: []
#^^^^^ The plan has no phases yet: nobody can see what comes first, and by when.
`,
    'silent where there are no phases to speak of': `
programme: {start: 2026-01-05}
`,
    'silent where a stage cannot be read': `
phases:
  - {id: design, stage: desing, weeks: 1-3}
  - {id: build, stage: build, weeks: 4-6}
`,
    'silent where the stage stands under a misspelt key': `
phases:
  - {id: design, stge: design, weeks: 1-3}
  - {id: build, stage: build, weeks: 4-6}
  - {id: rollout, stage: deploy, weeks: 7-9}
  - {id: embed, stage: embed, weeks: 10-12}
`,
  },
  'roadmap/missing-milestone': {
    'at the first phase of the stage': `
phases:
  - id: embed-one
#       ^^^^^^^^^ "Embed" has no thanks to those who did it: the next programme will find fewer volunteers.
    name: Embed
    stage: embed
    milestones:
      - {id: a, kind: benefits-tracking}
      - {id: b, kind: advanced-training}
      - {id: c, kind: lessons-learned}
      - {id: d, kind: optimisation-backlog}
      - {id: e, kind: target-recalibration}
      - {id: f, kind: sustainability-plan}
      - {id: g, kind: closure-and-handover}
      - {id: h, kind: business-case-validation}
  - {id: embed-two, name: Later, stage: embed}
`,
    'silent where the kind stands in another stage': `
phases:
  - id: embed
    name: Embed
    stage: embed
    milestones:
      - {id: a, kind: benefits-tracking}
      - {id: b, kind: advanced-training}
      - {id: c, kind: lessons-learned}
      - {id: d, kind: optimisation-backlog}
      - {id: e, kind: target-recalibration}
      - {id: f, kind: sustainability-plan}
      - {id: g, kind: closure-and-handover}
      - {id: h, kind: business-case-validation}
  - id: after
    milestones: [{id: thanks, kind: recognition}]
`,
    'silent where a kind of that stage cannot be read': `
phases:
  - id: embed
    name: Embed
    stage: embed
    milestones:
      - {id: a, kind: benefits-tracking}
      - {id: b, kind: advanced-training}
      - {id: c, kind: lessons-learned}
      - {id: d, kind: optimisation-backlog}
      - {id: e, kind: target-recalibration}
      - {id: f, kind: sustainability-plan}
      - {id: g, kind: closure-and-handover}
      - {id: h, kind: business-case-validation}
      - {id: thanks, kind: recogniton}
`,
    'silent where the milestones have the wrong shape': `
phases:
  - {id: embed, stage: embed, milestones: later}
`,
    'silent about stages that the plan does not have': `
phases:
  - {id: closing}
`,
  },
  'roadmap/late-milestone': {
    'two stages late': `
phases:
  - id: rollout
    name: Roll-out
    stage: deploy
    milestones: [{id: audit, title: Data audited, kind: data-audit, status: done}]
#                                                       ^^^^^^^^^^ "Data audited" stands in "Roll-out", and belongs to the design stage: what rests on it has begun without it.
`,
    'silent about what comes early': `
phases:
  - id: foundation
    stage: design
    milestones: [{id: plan, kind: cutover-plan}, {id: saving, kind: benefits-tracking}]
`,
    'silent about what was dropped': `
phases:
  - id: build
    stage: build
    milestones: [{id: audit, kind: data-audit, status: dropped}]
`,
    'silent where the phase does not say its stage': `
phases:
  - id: build
    milestones: [{id: audit, kind: data-audit}]
`,
  },
  'roadmap/order': {
    'by date as by week': `
programme: {start: 2026-01-05}
phases:
  - id: build
    milestones:
      - {id: live, title: Claims desk live, kind: phased-go-live, on: 2026-02-16}
      - {id: accepted, title: Acceptance, kind: uat-sign-off, on: 2026-02-27}
#                                                                 ^^^^^^^^^^ "Acceptance" is due on 27 Feb, but "Claims desk live" already on 16 Feb: users will meet its faults in their live work.
      - {id: tested, title: System test, kind: system-testing, week: 7}
`,
    'the second against the second, where a kind comes in waves': `
programme: {start: 2026-01-05}
phases:
  - id: build
    milestones:
      - {id: train-one, title: Course for Cork, kind: training-final, week: 6}
      - {id: train-two, title: Course for Dublin, kind: training-final, week: 10}
#                                                                             ^^ "Course for Dublin" is due on 13 Mar, but "Dublin live" already on 6 Mar: people will start on what nobody has shown them.
      - {id: wave-two, title: Dublin live, kind: phased-go-live, week: 9}
      - {id: wave-one, title: Cork live, kind: phased-go-live, week: 7}
`,
    'each of several that must come before the one': `
programme: {start: 2026-01-05}
phases:
  - id: build
    milestones:
      - {id: first, title: Cork accepts, kind: uat-sign-off, week: 8}
#                                                                  ^ "Cork accepts" is due on 27 Feb, but "All live" already on 20 Feb: users will meet its faults in their live work.
      - {id: second, title: Dublin accepts, kind: uat-sign-off, week: 9}
#                                                                     ^ "Dublin accepts" is due on 6 Mar, but "All live" already on 20 Feb: users will meet its faults in their live work.
      - {id: live, title: All live, kind: phased-go-live, week: 7}
`,
    'where what is needed is held, and the order is wrong nevertheless': `
programme: {start: 2026-01-05}
phases:
  - id: build
    milestones:
      - {id: spec, title: Interfaces described, kind: integration-specification, week: 5, duration: 15d}
#                                                                                      ^ "Interfaces described" is due on 6 Feb, but "Core configured" already on 30 Jan: what is built before the interfaces are known is built twice.
      - {id: core, title: Core configured, kind: core-configuration, week: 4, needs: [{id: spec, type: start-start}]}
`,
    'silent where the broken need itself is told': `
programme: {start: 2026-01-05}
phases:
  - id: build
    milestones:
      - {id: accepted, kind: uat-sign-off, week: 8}
      - {id: live, kind: phased-go-live, week: 7, needs: [accepted]}
`,
    'silent where a need on the way is broken and told': `
programme: {start: 2026-01-05}
phases:
  - id: build
    milestones:
      - {id: accepted, kind: uat-sign-off, week: 8}
      - {id: decided, week: 6, needs: [accepted]}
      - {id: live, kind: phased-go-live, week: 7, needs: [decided]}
`,
    'silent in a circle of needs': `
programme: {start: 2026-01-05}
phases:
  - id: build
    milestones:
      - {id: accepted, kind: uat-sign-off, week: 8, needs: [live]}
      - {id: live, kind: phased-go-live, week: 7, needs: [accepted]}
`,
    'silent on the same day': `
programme: {start: 2026-01-05}
phases:
  - id: build
    milestones:
      - {id: accepted, kind: uat-sign-off, on: 2026-02-20}
      - {id: live, kind: phased-go-live, week: 7}
`,
    'silent where one has no date, or was dropped': `
programme: {start: 2026-01-05}
phases:
  - id: build
    milestones:
      - {id: accepted, kind: uat-sign-off, week: soon}
      - {id: plan, kind: cutover-plan, week: 9, status: dropped}
      - {id: live, kind: phased-go-live, week: 7}
`,
    'silent where nobody knows when the programme starts': `
phases:
  - id: build
    milestones:
      - {id: accepted, kind: uat-sign-off, week: 8}
      - {id: live, kind: phased-go-live, week: 7}
`,
  },
  'roadmap/late-testing': {
    'against the first wave, where no milestone is the go-live': `
programme: {start: 2026-01-05}
phases:
  - id: build
    milestones: [{id: tested, title: System test, kind: system-testing, on: 2026-02-13}]
#                                                                           ^^^^^^^^^^ "System test" is due on 13 Feb, and go-live on 20 Feb: there is no time left to mend what it finds.
deployment:
  waves: [{id: dublin, week: 9}, {id: cork, week: 7}]
`,
    'against the earliest go-live': `
programme: {start: 2026-01-05}
phases:
  - id: build
    milestones:
      - {id: tested, title: System test, kind: system-testing, week: 6}
#                                                                    ^ "System test" is due on 13 Feb, and go-live on 20 Feb: there is no time left to mend what it finds.
      - {id: two, kind: phased-go-live, week: 9}
      - {id: one, kind: phased-go-live, week: 7}
`,
    'silent two weeks before go-live': `
programme: {start: 2026-01-05}
phases:
  - id: build
    milestones: [{id: tested, kind: system-testing, week: 5}, {id: live, kind: phased-go-live, week: 7}]
`,
    'silent where go-live has no date yet': `
programme: {start: 2026-01-05}
phases:
  - id: build
    milestones: [{id: tested, kind: system-testing, week: 6}, {id: live, kind: phased-go-live}]
deployment: {waves: [{id: cork, week: 7}]}
`,
    'silent about a test that was dropped': `
programme: {start: 2026-01-05}
phases:
  - id: build
    milestones: [{id: tested, kind: system-testing, week: 6, status: dropped}, {id: live, kind: phased-go-live, week: 7}]
`,
  },
  'roadmap/few-interviews': {
    'where nobody is named': `
phases:
  - id: foundation
    milestones:
      - {id: interviews, title: Interviews, kind: frontline-interviews}
#            ^^^^^^^^^^ "Interviews" names no frontline colleagues, and 8 are needed to see how the work is really done.
`,
    'where the list is empty': `
phases:
  - id: foundation
    milestones:
      - {id: interviews, title: Interviews, kind: frontline-interviews, with: []}
#                                                                       ^^^^ "Interviews" names no frontline colleagues, and 8 are needed to see how the work is really done.
`,
    'counting everybody once, and those of unknown level in their favour': `
people: {a: {level: frontline}, b: {level: frontline}, c: {level: manager}, d: {}}
roles: {super-user-network: {members: [{person: a}, {person: b}]}}
phases:
  - id: foundation
    milestones:
      - {id: interviews, title: Interviews, kind: frontline-interviews, with: [super-user-network, a, b, c, d, d]}
#                                                                       ^^^^ "Interviews" names 3 frontline colleagues, and 8 are needed to see how the work is really done.
`,
    'silent where an id names nobody in the plan': `
people: {a: {level: frontline}, b: {level: frontline}, c: {level: manager}, d: {}}
phases:
  - id: foundation
    milestones: [{id: interviews, kind: frontline-interviews, with: [a, b, advisers]}]
`,
    'silent where a role has nobody yet': `
people: {a: {level: frontline}, b: {level: frontline}, c: {level: manager}, d: {}}
roles: {floor: {}}
phases:
  - id: foundation
    milestones: [{id: interviews, kind: frontline-interviews, with: [a, floor]}]
`,
    'silent where the list has the wrong shape': `
phases:
  - id: foundation
    milestones: [{id: interviews, kind: frontline-interviews, with: advisers}]
`,
  },
  'roadmap/too-many-journeys': {
    'silent about journeys that are not critical': `
charter:
  journeys: [{id: a, critical: true}, {id: b, critical: true}, {id: c, critical: true}, {id: d, critical: true}, {id: e, critical: true}, {id: f, critical: false}, {id: g}, {id: h, critical: "yes"}]
`,
  },
};
