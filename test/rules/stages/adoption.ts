import type { Cases } from './cases.ts';

export const ADOPTION: Cases = {
  'adoption/no-training': {
    'at the programme, where there is no training at all': `
programme: {start: 2026-01-05}
#^^^^^^^^ Go-live is on 20 Feb, and no training is planned for those who will work with it: they will go back to what they know.
phases: [{id: rollout, milestones: [{id: live, kind: phased-go-live, week: 7}]}]
`,
    'silent without a go-live': `
programme: {start: 2026-01-05}
`,
    'silent where there is training for all': `
programme: {start: 2026-01-05}
phases: [{id: rollout, milestones: [{id: live, kind: phased-go-live, week: 7}]}]
training: [{id: data, audience: all}]
`,
    'silent where an audience cannot be read': `
programme: {start: 2026-01-05}
phases: [{id: rollout, milestones: [{id: live, kind: phased-go-live, week: 7}]}]
training: [{id: course, audience: user}]
`,
    'silent where the training has the wrong shape': `
programme: {start: 2026-01-05}
phases: [{id: rollout, milestones: [{id: live, kind: phased-go-live, week: 7}]}]
training: two days
`,
  },
  'adoption/one-off-training': {
    'at the word that says so': `
training: [{id: course, title: Course, audience: all, repeats: false}, {id: leaders, audience: leaders}]
#                                                              ^^^^^ "Course" is all the training that users get, and it is not repeated: their questions will come once they work with it.
`,
    'silent where it repeats': `
training: [{id: course, audience: users, repeats: true}]
`,
    'silent where another may be for users': `
training: [{id: course, audience: users}, {id: more, audience: uesrs}]
`,
    'silent where nobody can read whether it repeats': `
training: [{id: course, audience: users, repeats: often}]
`,
  },
  'adoption/late-training': {
    'by date': `
programme: {start: 2026-01-05}
phases: [{id: rollout, milestones: [{id: live, kind: phased-go-live, week: 7}]}]
training: [{id: course, title: Course, audience: users, week: 2026-02-24}, {id: hard-cases, audience: users, week: 10}]
#                                                             ^^^^^^^^^^ "Course" is the first training for users, in week 8, and go-live is in week 7: they will start work untrained.
`,
    'silent where one has no week': `
programme: {start: 2026-01-05}
phases: [{id: rollout, milestones: [{id: live, kind: phased-go-live, week: 7}]}]
training: [{id: course, audience: users, week: 8}, {id: intro, audience: all}]
`,
    'silent where one comes before': `
programme: {start: 2026-01-05}
phases: [{id: rollout, milestones: [{id: live, kind: phased-go-live, week: 7}]}]
training: [{id: course, audience: users, week: 8}, {id: data, audience: all, week: 6}]
`,
    'silent about training for others': `
programme: {start: 2026-01-05}
phases: [{id: rollout, milestones: [{id: live, kind: phased-go-live, week: 7}]}]
training: [{id: course, audience: leaders, week: 8}]
`,
  },
  'adoption/communications-only': {
    'where the list is empty': `
phases: [{id: one, milestones: [{id: mail, title: Mail, kind: communication-plan, status: done}]}]
adoption: {interventions: []}
#^^^^^^^ There is "Mail", and nothing that changes how people work: they will know of it, and go on as before.
`,
    'silent without a communication plan': `
adoption: {in-goals: true}
`,
    'silent where that was dropped': `
phases: [{id: one, milestones: [{id: mail, title: Mail, kind: communication-plan, status: dropped}]}]
adoption: {in-goals: true}
`,
    'silent where there is no adoption at all': `
phases: [{id: one, milestones: [{id: mail, title: Mail, kind: communication-plan, status: done}]}]
`,
  },
  'adoption/not-in-goals': {
    'where nothing is said': `
adoption: {hr-partner: kasia}
#^^^^^^^ Working the new way is in nobody's goals: it will be done when there is time, and there is none.
`,
    'silent where there is no adoption at all': `
phases: [{id: one, milestones: [{id: mail, title: Mail, kind: communication-plan, status: done}]}]
`,
    'silent where it cannot be read': `
adoption: {in-goals: soon}
`,
  },
  'adoption/missing': {
    'silent where its key is misspelt': `
programme: {start: 2026-01-05}
adopton: {in-goals: true}
`,
  },
  'adoption/no-hr': {
    'silent where there is no adoption at all': `
phases: [{id: one, milestones: [{id: mail, title: Mail, kind: communication-plan, status: done}]}]
`,
  },
  'adoption/no-change-impact': {
    'silent where there is no adoption at all': `
phases: [{id: one, milestones: [{id: mail, title: Mail, kind: communication-plan, status: done}]}]
`,
  },
  'adoption/no-leader-upskilling': {
    'silent where there is no adoption at all': `
phases: [{id: one, milestones: [{id: mail, title: Mail, kind: communication-plan, status: done}]}]
`,
  },
};
