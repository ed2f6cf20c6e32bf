import type { Cases } from './cases.ts';

export const DELIVERY: Cases = {
  'deployment/missing': {
    'with the day of go-live': `
programme: {start: 2026-01-05}
#^^^^^^^^ Nothing says how go-live on 20 Feb will be done: no waves, no way back, nobody who mends what hurts in the first weeks.
phases: [{id: rollout, stage: deploy, milestones: [{id: live, kind: phased-go-live, week: 7}]}]
`,
    'silent without a deploy stage': `
programme: {start: 2026-01-05}
phases: [{id: build, stage: build}]
`,
    'silent where its key is misspelt': `
programme: {start: 2026-01-05}
phases: [{id: rollout, stage: deploy}]
deploymnt: {strategy: phased}
`,
  },
  'deployment/big-bang': {
    'with the number of those who go': `
programme: {start: 2026-01-05, target-users: 1300}
deployment: {strategy: big-bang, waves: [{id: all, week: 8}]}
#                      ^^^^^^^^ All 1,300 users go live at once on 27 Feb: what is wrong that day is wrong for all of them, and help is needed everywhere.
`,
  },
  'deployment/single-wave': {
    'where there are none': `
deployment: {strategy: phased}
#^^^^^^^^^ Go-live is called phased but has no waves: nothing can be learnt from the first users before the others follow.
`,
    'where the list is empty': `
deployment: {strategy: phased, waves: []}
#^^^^^^^^^ Go-live is called phased but has no waves: nothing can be learnt from the first users before the others follow.
`,
    'silent where the strategy is another': `
deployment: {strategy: parallel, waves: [{id: all, week: 8}]}
`,
    'silent where the waves have the wrong shape': `
deployment: {strategy: phased, waves: two}
`,
  },
  'deployment/slow-feedback': {
    'in hours or in days': `
deployment:
  feedback-loop: {fix-within: 25h}
#                             ^^^ A fault that users report may take 25 hours to mend: after 24 hours they have found a way round it, and stay there.
`,
    'where nothing is promised': `
deployment:
#^^^^^^^^^ Nothing says how fast a fault that users report is mended, so they will work around it.
  strategy: phased
`,
    'silent where there is no deployment at all': `
programme: {start: 2026-01-05}
`,
    'silent where the keys are misspelt': `
deployment: {falback: a, cutovr: b, feedbackloop: {fix-within: 9h}, standups: {for: 8d}}
`,
    'silent about one day': `
deployment: {feedback-loop: {fix-within: 1d}}
`,
    'silent where the time is not said, or cannot be read': `
deployment: {feedback-loop: {owner: test-lead, fix-within: soon}}
`,
  },
  'deployment/no-stand-ups': {
    'that end on the sixth day': `
deployment:
  stand-ups: {cadence: daily, for: 6d}
#                                  ^^ The daily stand-ups end after 6 days: the first 7 days are when it hurts and can still be mended.
`,
    'silent where there is no deployment at all': `
programme: {start: 2026-01-05}
`,
    'silent where the keys are misspelt': `
deployment: {falback: a, cutovr: b, feedbackloop: {fix-within: 9h}, standups: {for: 8d}}
`,
    'silent about a week': `
deployment: {stand-ups: {cadence: daily, for: 1w}}
`,
    'silent where their end is not said': `
deployment: {stand-ups: {cadence: daily}}
`,
  },
  'deployment/no-fallback': {
    'silent where there is no deployment at all': `
programme: {start: 2026-01-05}
`,
    'silent where the keys are misspelt': `
deployment: {falback: a, cutovr: b, feedbackloop: {fix-within: 9h}, standups: {for: 8d}}
`,
  },
  'deployment/no-cutover': {
    'silent where there is no deployment at all': `
programme: {start: 2026-01-05}
`,
    'silent where the keys are misspelt': `
deployment: {falback: a, cutovr: b, feedbackloop: {fix-within: 9h}, standups: {for: 8d}}
`,
  },
  'testing/no-signatories': {
    'where the list is empty': `
phases:
  - id: build
    milestones:
      - {id: accepted, title: Acceptance, kind: uat-sign-off, signed-off-by: []}
#            ^^^^^^^^ Nobody is named to sign "Acceptance": it will be ticked off by whoever is in a hurry.
`,
    'silent about a test that was dropped': `
people: {ana: {name: Ana, level: frontline}, ben: {name: Ben, level: manager}, cy: {name: Cy}, di: {name: Di, level: frontline}}
roles:
  test-lead: {person: di}
  super-user-network: {members: [{person: ana}]}
  trainer: {}
phases:
  - id: build
    milestones:
      - {id: accepted, title: Acceptance, kind: uat-sign-off, status: dropped, owner: ben}
`,
    'silent about other milestones': `
people: {ana: {name: Ana, level: frontline}, ben: {name: Ben, level: manager}, cy: {name: Cy}, di: {name: Di, level: frontline}}
roles:
  test-lead: {person: di}
  super-user-network: {members: [{person: ana}]}
  trainer: {}
phases:
  - id: build
    milestones:
      - {id: accepted, title: Acceptance, kind: go-no-go, owner: ben}
`,
    'silent where they cannot be read': `
phases:
  - id: build
    milestones:
      - {id: accepted, title: Acceptance, kind: uat-sign-off, signed-off-by: advisers}
`,
  },
  'testing/insider-uat': {
    'where nobody is from the frontline': `
people: {ana: {name: Ana, level: frontline}, ben: {name: Ben, level: manager}, cy: {name: Cy}, di: {name: Di, level: frontline}}
roles:
  test-lead: {person: di}
  super-user-network: {members: [{person: ana}]}
  trainer: {}
phases:
  - id: build
    milestones:
      - {id: accepted, title: Acceptance, kind: uat-sign-off, signed-off-by: [ben]}
#                                                             ^^^^^^^^^^^^^ "Acceptance" is signed by Ben, who does not work on the frontline: those who will live with it have not accepted it.
`,
    'where frontline people work for the programme': `
people: {ana: {name: Ana, level: frontline}, ben: {name: Ben, level: manager}, cy: {name: Cy}, di: {name: Di, level: frontline}}
roles:
  test-lead: {person: di}
  super-user-network: {members: [{person: ana}]}
  trainer: {}
phases:
  - id: build
    milestones:
      - {id: accepted, title: Acceptance, kind: uat-sign-off, signed-off-by: [di]}
#                                                             ^^^^^^^^^^^^^ "Acceptance" is signed by Di, who has a role in the programme: those who will live with it have not accepted it.
`,
    'where a role signs for its people': `
people: {ana: {name: Ana, level: frontline}, ben: {name: Ben, level: manager}, cy: {name: Cy}, di: {name: Di, level: frontline}}
roles:
  test-lead: {person: di}
  super-user-network: {members: [{person: ana}]}
  trainer: {}
phases:
  - id: build
    milestones:
      - {id: accepted, title: Acceptance, kind: uat-sign-off, signed-off-by: [test-lead]}
#                                                             ^^^^^^^^^^^^^ "Acceptance" is signed by Di, who has a role in the programme: those who will live with it have not accepted it.
`,
    'silent where one signatory is a super-user': `
people: {ana: {name: Ana, level: frontline}, ben: {name: Ben, level: manager}, cy: {name: Cy}, di: {name: Di, level: frontline}}
roles:
  test-lead: {person: di}
  super-user-network: {members: [{person: ana}]}
  trainer: {}
phases:
  - id: build
    milestones:
      - {id: accepted, title: Acceptance, kind: uat-sign-off, signed-off-by: [ben, di, super-user-network]}
`,
    'silent where a level is not known': `
people: {ana: {name: Ana, level: frontline}, ben: {name: Ben, level: manager}, cy: {name: Cy}, di: {name: Di, level: frontline}}
roles:
  test-lead: {person: di}
  super-user-network: {members: [{person: ana}]}
  trainer: {}
phases:
  - id: build
    milestones:
      - {id: accepted, title: Acceptance, kind: uat-sign-off, signed-off-by: [ben, cy]}
`,
    'silent where a signatory is not known': `
people: {ana: {name: Ana, level: frontline}, ben: {name: Ben, level: manager}, cy: {name: Cy}, di: {name: Di, level: frontline}}
roles:
  test-lead: {person: di}
  super-user-network: {members: [{person: ana}]}
  trainer: {}
phases:
  - id: build
    milestones:
      - {id: accepted, title: Acceptance, kind: uat-sign-off, signed-off-by: [ben, anna]}
`,
    'silent where a role has nobody yet': `
people: {ana: {name: Ana, level: frontline}, ben: {name: Ben, level: manager}, cy: {name: Cy}, di: {name: Di, level: frontline}}
roles:
  test-lead: {person: di}
  super-user-network: {members: [{person: ana}]}
  trainer: {}
phases:
  - id: build
    milestones:
      - {id: accepted, title: Acceptance, kind: uat-sign-off, signed-off-by: [ben, trainer]}
`,
    'silent where nobody signs, which is told by itself': `
people: {ana: {name: Ana, level: frontline}, ben: {name: Ben, level: manager}, cy: {name: Cy}, di: {name: Di, level: frontline}}
roles:
  test-lead: {person: di}
  super-user-network: {members: [{person: ana}]}
  trainer: {}
phases:
  - id: build
    milestones:
      - {id: accepted, title: Acceptance, kind: uat-sign-off, week: 6}
`,
    'silent about a test that was dropped': `
people: {ana: {name: Ana, level: frontline}, ben: {name: Ben, level: manager}, cy: {name: Cy}, di: {name: Di, level: frontline}}
roles:
  test-lead: {person: di}
  super-user-network: {members: [{person: ana}]}
  trainer: {}
phases:
  - id: build
    milestones:
      - {id: accepted, title: Acceptance, kind: uat-sign-off, status: dropped, owner: ben}
`,
    'silent about other milestones': `
people: {ana: {name: Ana, level: frontline}, ben: {name: Ben, level: manager}, cy: {name: Cy}, di: {name: Di, level: frontline}}
roles:
  test-lead: {person: di}
  super-user-network: {members: [{person: ana}]}
  trainer: {}
phases:
  - id: build
    milestones:
      - {id: accepted, title: Acceptance, kind: go-no-go, owner: ben}
`,
  },
  'testing/no-acceptance': {
    'silent about a test that was dropped': `
people: {ana: {name: Ana, level: frontline}, ben: {name: Ben, level: manager}, cy: {name: Cy}, di: {name: Di, level: frontline}}
roles:
  test-lead: {person: di}
  super-user-network: {members: [{person: ana}]}
  trainer: {}
phases:
  - id: build
    milestones:
      - {id: accepted, title: Acceptance, kind: uat-sign-off, status: dropped, owner: ben}
`,
    'silent about other milestones': `
people: {ana: {name: Ana, level: frontline}, ben: {name: Ben, level: manager}, cy: {name: Cy}, di: {name: Di, level: frontline}}
roles:
  test-lead: {person: di}
  super-user-network: {members: [{person: ana}]}
  trainer: {}
phases:
  - id: build
    milestones:
      - {id: accepted, title: Acceptance, kind: go-no-go, owner: ben}
`,
    'silent where the key is misspelt': `
phases:
  - id: build
    milestones:
      - {id: accepted, title: Acceptance, kind: uat-sign-off, acceptence: [It works]}
`,
  },
  'integration/unspecified': {
    'on the day after design': `
programme: {start: 2026-01-05}
phases:
  - {id: foundation, stage: design, weeks: 1-2}
  - {id: more, stage: design, weeks: 3, milestones: [{id: spec, on: 2026-01-26}]}
integrations: [{id: ledger, name: Ledger, specified-by: spec}]
#                                                       ^^^^ The integration "Ledger" is specified on 26 Jan, but design ends on 23 Jan: what is built until then rests on guesses.
`,
    'silent in the last week of design, weekend and all': `
programme: {start: 2026-01-05}
phases:
  - {id: foundation, stage: design, weeks: 1-3, milestones: [{id: spec, on: 2026-01-25}]}
integrations: [{id: ledger, specified-by: spec}]
`,
    'silent where the plan has no design stage': `
programme: {start: 2026-01-05}
phases: [{id: build, stage: build, weeks: 4-6, milestones: [{id: spec, week: 6}]}]
integrations: [{id: ledger, specified-by: spec}]
`,
    'silent where the milestone is not known, or has no date': `
programme: {start: 2026-01-05}
phases: [{id: design, stage: design, weeks: 1-3, milestones: [{id: undated}]}]
integrations: [{id: ledger, specified-by: sepc}, {id: phone, specified-by: undated}]
`,
  },
  'integration/no-business-owner': {
    'silent where the owner is not known': `
integrations: [{id: ledger, business-owner: nobody-yet}]
`,
  },
  'risk/no-mitigation': {
    'of a risk that does not say its status': `
risks: [{id: hail, title: Hail, impact: high}]
#            ^^^^ The risk "Hail" has a high impact, and nothing is planned against it: the answer will be sought on the day it happens.
`,
    'silent about risks that are not open, or not high': `
risks:
  - {id: a, likelihood: high, status: accepted}
  - {id: b, impact: high, status: closed}
  - {id: c, impact: high, status: mitigated}
  - {id: d, likelihood: medium, impact: low, status: open}
  - {id: e, status: open}
  - {id: f, likelihood: high, status: opne}
`,
  },
};
