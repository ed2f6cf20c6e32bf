/** A part of a plan, and what one rule says of it: each place marked, the messages in the same order. */
export interface Case {
  readonly rule: string;
  readonly when: string;
  readonly plan: string;
  readonly says?: readonly string[];
}

export const TOLD: readonly Case[] = [
  {
    rule: 'reference/unknown-id',
    when: 'a team where a person or role must stand, and an id that is nowhere',
    plan: `
teams: {ops: {name: Operations}}
risks:
  - {id: hail, title: Hail, owner: ops}
#                                  ^^^
  - {id: storm, title: Storm, owner: nobody}
#                                    ^^^^^^
`,
    says: [
      '`ops` is a team; here the plan needs a person or a role.',
      'No person or role of this plan is called `nobody`: nobody can tell who is meant.',
    ],
  },
  {
    rule: 'reference/duplicate-id',
    when: 'a role that is called like a person, at whichever stands second in the file',
    plan: `
roles:
  ana: {person: ana}
people:
  ana: {name: Ana Ruiz}
# ^^^
`,
    says: ['`ana` is a role already, so it cannot be a person too: whoever is named by it could be either.'],
  },
  {
    rule: 'reference/duplicate-id',
    when: 'three of a kind: the second and the third, each against the first',
    plan: `
risks:
  - {id: hail, title: Hail}
  - {id: hail, title: More hail}
#        ^^^^
  - {id: hail, title: Still more hail}
#        ^^^^
`,
    says: [
      '`hail` already names another risk, "Hail": whatever points at it means that one.',
      '`hail` already names another risk, "Hail": whatever points at it means that one.',
    ],
  },
  {
    rule: 'reference/duplicate-id',
    when: 'milestones of different phases',
    plan: `
phases:
  - {id: design, milestones: [{id: sign-off, title: Signed, week: 1}]}
  - {id: build, milestones: [{id: sign-off, title: Signed again, week: 4}]}
#                                 ^^^^^^^^
`,
  },
  {
    rule: 'reference/dependency-cycle',
    when: 'a milestone that waits for itself',
    plan: `
phases:
  - id: design
    milestones:
      - {id: sign-off, title: Signed, week: 1, needs: [sign-off]}
#                                                      ^^^^^^^^
`,
    says: ['"Signed" waits for itself, so it can never begin.'],
  },
  {
    rule: 'reference/dependency-cycle',
    when: 'a way over three, at the entry that closes it, in its long form',
    plan: `
phases:
  - id: design
    milestones:
      - {id: a, title: A, week: 1, needs: [c]}
      - {id: b, title: B, week: 1, needs: [a]}
      - {id: c, title: C, week: 1, needs: [{id: b, lag: 2d}]}
#                                          ^^^^^^^^^^^^^^^^
`,
    says: ['"C" waits for "B", which waits for "A", which waits for "C": none of the 3 can begin.'],
  },
  {
    rule: 'reference/dependency-cycle',
    when: 'each of two circles, once',
    plan: `
phases:
  - id: design
    milestones:
      - {id: a, title: A, week: 1, needs: [b]}
      - {id: b, title: B, week: 1, needs: [a]}
#                                          ^
      - {id: c, title: C, week: 1, needs: [d]}
      - {id: d, title: D, week: 1, needs: [c, a]}
#                                          ^
`,
  },
  {
    rule: 'reference/unused-person',
    when: 'somebody whose id a team bears in a mention',
    plan: `
calendar: {first-day: monday}
people:
  ana: {name: Ana Ruiz, team: ana}
# ^^^
`,
    says: ['Nothing in the plan refers to Ana Ruiz: no role, no work, no decision.'],
  },
  {
    rule: 'ownership/missing-owner',
    when: 'a gate, a risk and an integration; an empty list of owners is none',
    plan: `
phases:
  - {id: design, gate: {id: agreed, title: Agreed}}
#                           ^^^^^^
risks:
  - {id: hail, title: Hail}
#        ^^^^
  - {id: storm, title: Storm, status: closed}
integrations:
  - {id: ledger, name: Ledger, business-owner: ana}
#        ^^^^^^
`,
    says: [
      'The gate "Agreed" has no decider: nobody can say yes or no to it.',
      'The risk "Hail" has no owner: nobody watches it.',
      'The integration "Ledger" has no technical owner: it will be discovered at go-live.',
    ],
  },
  {
    rule: 'ownership/unfilled-owner',
    when: 'once for each role, at the first mention in the file, whatever section it is in',
    plan: `
risks:
  - {id: hail, title: Hail, owner: steward}
#                                  ^^^^^^^
roles:
  steward: {protected-time: 2d/week}
  clerk: {person: []}
phases:
  - id: design
    gate: {id: agreed, decider: clerk}
#                               ^^^^^
    milestones:
      - {id: audit, title: Data audited, week: 1, owner: steward}
`,
    says: [
      'The risk "Hail" waits for `steward`, a role that nobody holds yet. So does 1 other thing.',
      'The gate "agreed" waits for `clerk`, a role that nobody holds yet.',
    ],
  },
  {
    rule: 'ownership/group-owner',
    when: 'a gate that two decide, and a risk that the whole network owns',
    plan: `
people:
  ana: {name: Ana}
  bob: {name: Bob}
  eva: {name: Eva}
  kim: {name: Kim}
roles:
  steering: {person: [ana, bob]}
  super-user-network: {members: [{person: ana}, {person: bob}, {person: eva}, {person: kim}]}
phases:
  - {id: design, gate: {id: agreed, title: Agreed, decider: steering}}
#                                                           ^^^^^^^^
risks:
  - {id: hail, title: Hail, owner: super-user-network}
#                                  ^^^^^^^^^^^^^^^^^^
`,
    says: [
      'The gate "Agreed" is decided by `steering`, that is by Ana and Bob, so nobody in particular answers for it.',
      'The risk "Hail" is owned by `super-user-network`, that is by 4 people, so nobody in particular answers for it.',
    ],
  },
  {
    rule: 'ownership/one-sided',
    when: 'no side of technology at all, through roles and over two phases',
    plan: `
teams: {ops: {name: Operations, side: business}, hr: {name: HR, side: people}}
people: {ana: {name: Ana, team: ops}, noor: {name: Noor, team: hr}}
roles: {product-owner: {person: ana}}
phases:
  - {id: prelude, milestones: [{id: z, title: Z, week: 1, owner: nobody-known}]}
  - {id: design, stage: design, milestones: [{id: a, title: A, week: 1, owner: product-owner}, {id: b, title: B, week: 1, owner: ana}]}
#        ^^^^^^
  - {id: build, stage: build, milestones: [{id: c, title: C, week: 4, owner: noor}, {id: d, title: D, week: 4, owner: ana}]}
`,
    says: [
      'None of the 4 owned milestones of design and build is owned by technology, all are with Operations and HR: what cannot be built will be found late.',
    ],
  },
  {
    rule: 'ownership/unpaired-journey',
    when: 'a critical journey without either owner, told once',
    plan: `
charter:
  journeys:
    - {id: claim, name: Report damage, critical: true}
#          ^^^^^
    - {id: screen, name: Windscreen, owner: ana}
`,
    says: ['The critical journey "Report damage" has no owner, neither in the business nor in technology.'],
  },
  {
    rule: 'ownership/no-technology-voice',
    when: 'a charter without a voice',
    plan: `
charter:
#^^^^^^
  strategic-goal: Five days
`,
  },
  {
    rule: 'ownership/no-technology-voice',
    when: 'a role held by somebody of another side',
    plan: `
teams: {ops: {name: Operations, side: business}}
people: {ana: {name: Ana, team: ops}}
roles: {voice: {person: ana}}
charter: {technology-voice: voice}
#                           ^^^^^
`,
    says: ['Ana speaks for technology here, but comes from Operations, which is no technology team.'],
  },
  {
    rule: 'ownership/no-decision-rights',
    when: 'an empty list is none',
    plan: `
charter:
#^^^^^^
  decision-rights: []
`,
  },
  {
    rule: 'ownership/self-sign-off',
    when: 'the owner in two guises',
    plan: `
people: {ana: {name: Ana}}
roles: {product-owner: {person: ana}}
phases:
  - id: design
    milestones:
      - {id: a, title: Design signed, week: 1, owner: ana, signed-off-by: [product-owner, ana]}
#                                                                          ^^^^^^^^^^^^^
`,
    says: ['Ana owns "Design signed" and alone signs it off, so nobody checks it.'],
  },
  {
    rule: 'ownership/overloaded-owner',
    when: 'each past the fifth in one week, by week or date, under the own name or a role',
    plan: `
programme: {start: 2026-01-05}
people: {ana: {name: Ana}}
roles: {lead: {person: ana}}
phases:
  - id: design
    milestones:
      - {id: a, title: A, week: 2, owner: ana}
      - {id: b, title: B, week: 2, owner: ana}
      - {id: c, title: C, week: 2, owner: lead}
      - {id: d, title: D, on: 2026-01-14, owner: ana}
      - {id: done, title: Done, week: 2, owner: ana, status: done}
      - {id: e, title: E, week: 2, owner: ana}
      - {id: f, title: F, week: 2, owner: lead}
#                                         ^^^^
      - {id: g, title: G, on: 2026-01-12, owner: ana}
#                                                ^^^
      - {id: h, title: H, week: 3, owner: ana}
`,
    says: [
      '"F" is one of 7 open milestones that Ana owns in week 2; more than 5 of them nobody can see through.',
      '"G" is one of 7 open milestones that Ana owns in week 2; more than 5 of them nobody can see through.',
    ],
  },
  {
    rule: 'ownership/no-run-owner',
    when: 'an embed stage without a deploy stage and without a deployment',
    plan: `
programme:
#^^^^^^^^
  name: Claims desk
phases:
  - {id: embed, stage: embed, weeks: 1-3}
`,
  },
  {
    rule: 'staffing/missing-role',
    when: 'each of those that are missing, at the roles',
    plan: `
roles:
#^^^^
#^^^^
  executive-sponsor: {person: ana}
  technical-lead: {person: bob}
`,
    says: [
      'There is no product owner: nobody from the business sets priorities or accepts what is delivered.',
      'There is no change manager: nobody finds out whether people really work in the new way, and why not.',
    ],
  },
  {
    rule: 'staffing/missing-role',
    when: 'all four, at the programme, where no roles stand at all',
    plan: `
programme:
#^^^^^^^^
#^^^^^^^^
#^^^^^^^^
#^^^^^^^^
  name: Claims desk
`,
  },
  {
    rule: 'staffing/unfilled-role',
    when: 'nobody named, or an empty list; the network has a rule of its own',
    plan: `
roles:
  technical-lead: {protected-time: 50%}
# ^^^^^^^^^^^^^^
  steward: {person: []}
# ^^^^^^^
  super-user-network: {members: []}
risks:
  - {id: hail, title: Hail, owner: steward}
`,
    says: [
      "Nobody holds the role `technical-lead`: what it should do stands in the plan and in nobody's week.",
      'Nobody holds the role `steward`, and 1 place of the plan counts on it.',
    ],
  },
  {
    rule: 'staffing/unstaffed-super-user-network',
    when: 'an empty map of roles',
    plan: `
roles: {}
#^^^^
`,
  },
  {
    rule: 'staffing/unstaffed-super-user-network',
    when: 'an empty list of members',
    plan: `
roles:
  super-user-network: {members: []}
# ^^^^^^^^^^^^^^^^^^
`,
  },
  {
    rule: 'staffing/super-user-network-size',
    when: 'somebody named twice is one person',
    plan: `
programme: {target-users: 130}
roles:
  super-user-network:
    members: [{person: a}, {person: b}, {person: c}, {person: d}, {person: e}, {person: f}, {person: g}, {person: g}]
#   ^^^^^^^
`,
    says: [
      'The super-user network has 7 members for 130 users: with fewer than 8, most people will have none near them when they need one.',
    ],
  },
  {
    rule: 'staffing/super-user-network-size',
    when: 'thirteen',
    plan: `
roles:
  super-user-network:
    members: [{person: a}, {person: b}, {person: c}, {person: d}, {person: e}, {person: f}, {person: g}, {person: h}, {person: i}, {person: j}, {person: k}, {person: l}, {person: m}]
#   ^^^^^^^
`,
    says: ['The super-user network has 13 members: more than 12 are hardly released, trained and heard one by one.'],
  },
  {
    rule: 'staffing/super-user-time',
    when: 'a default that is too little for those with a long week, told once, and one with less of their own',
    plan: `
people: {ana: {name: Ana, capacity: 40h/week}, bob: {name: Bob, capacity: 30h/week}, eva: {name: Eva, capacity: 40h/week}}
roles:
  super-user-network:
    protected-time: 7h/week
#                   ^^^^^^^
    members:
      - {person: ana}
      - {person: bob}
      - {person: eva, protected-time: 0.5d/week}
#                                     ^^^^^^^^^
`,
    says: [
      'The super-users are released for 7 hours a week; they need 20% of the week to test, train and help.',
      'Eva is released for 0.5 days a week; a super-user needs 20% of the week to test, train and help.',
    ],
  },
  {
    rule: 'staffing/super-user-time',
    when: 'no default and several without time, told once',
    plan: `
people: {ana: {name: Ana}, bob: {name: Bob}, eva: {name: Eva}}
roles:
  super-user-network:
# ^^^^^^^^^^^^^^^^^^
    members: [{person: ana}, {person: bob}, {person: eva, protected-time: 20%}]
`,
    says: ['No time is protected for 2 super-users: they will help when their own work allows it, and it will not.'],
  },
  {
    rule: 'staffing/super-user-time',
    when: 'phases left out, at during',
    plan: `
roles:
  super-user-network:
    protected-time: 20%
    during: [build]
#   ^^^^^^
    members: [{person: ana}]
phases:
  - {id: design, name: Design, stage: design, weeks: 1-3}
  - {id: build, name: Build, stage: build, weeks: 4-6}
  - {id: deploy, name: Go-live, stage: deploy, weeks: 7-9}
  - {id: embed, name: Embed, stage: embed, weeks: 10-12}
`,
    says: ['The super-users are not released during "Design" and "Go-live", where their word counts most.'],
  },
  {
    rule: 'staffing/sponsor-time',
    when: 'a share of a short week',
    plan: `
people: {ana: {name: Ana, capacity: 30h/week}}
roles:
  executive-sponsor: {person: ana, protected-time: 12%}
#                                                  ^^^
`,
    says: ['Ana has 12% of the week as executive sponsor; owning the case takes 4 hours a week.'],
  },
  {
    rule: 'staffing/sponsor-time',
    when: 'none, at the role',
    plan: `
roles:
  executive-sponsor: {person: ana}
# ^^^^^^^^^^^^^^^^^
`,
    says: [
      'The executive sponsor is executive sponsor without time for it: blockers and decisions will wait for a free slot.',
    ],
  },
  {
    rule: 'staffing/product-owner-time',
    when: 'too little, and not in every phase',
    plan: `
people: {ana: {name: Ana}}
roles:
  product-owner: {person: ana, protected-time: 37h/week, during: [build]}
#                                              ^^^^^^^^
#                                                        ^^^^^^
phases:
  - {id: design, name: Design, stage: design, weeks: 1-3}
  - {id: build, name: Build, stage: build, weeks: 4-6}
`,
    says: [
      'Ana has 37 hours a week as product owner; in design and build questions come up every day.',
      'Ana is not product owner during "Design", where questions come up every day.',
    ],
  },
  {
    rule: 'staffing/no-protected-time',
    when: 'lead, change manager and any other role, but not those with rules of their own',
    plan: `
people: {ana: {name: Ana}}
roles:
  executive-sponsor: {person: ana}
  product-owner: {person: ana}
  technical-lead: {person: ana}
# ^^^^^^^^^^^^^^
  change-manager: {protected-time: 50%}
  steward: {person: [ana, unknown]}
# ^^^^^^^
  super-user-network: {members: [{person: ana}]}
`,
    says: [
      'Ana holds the role `technical-lead`, but no time is set aside for it: it will be done after everything else.',
      'Whoever is named holds the role `steward`, but no time is set aside for it: it will be done after everything else.',
    ],
  },
  {
    rule: 'staffing/overcommitted-person',
    when: 'three commitments of which the third passes the week, in one phase only',
    plan: `
people: {ana: {name: Ana, capacity: 30h/week}}
roles:
  lead: {person: ana, protected-time: 50%}
  steward: {person: ana, protected-time: 10h/week, during: [build]}
  super-user-network:
    protected-time: 1.5d/week
    members: [{person: ana}]
#                      ^^^
phases:
  - {id: design, name: Design, weeks: 1-3}
  - {id: build, name: Build, weeks: 4-6}
`,
    says: ['Ana has promised 113.3% of the week in "Build": 50% as `lead`, 33.3% as `steward` and 30% as super-user.'],
  },
  {
    rule: 'staffing/overcommitted-person',
    when: 'more than a week in one commitment',
    plan: `
people: {ana: {name: Ana, capacity: 20h/week}}
roles:
  lead: {person: ana, protected-time: 37.5h/week}
#                                     ^^^^^^^^^^
phases:
  - {id: design, name: Design, weeks: 1-3}
`,
    says: ['Ana has promised 187.5% of the week in every phase: 187.5% as `lead`.'],
  },
  {
    rule: 'staffing/overloaded-week',
    when: 'a holiday and an absence that leave two days, at the effort that passes them, over several weeks',
    plan: `
programme: {start: 2026-01-05}
calendar: {holidays: [2026-01-06]}
people: {ana: {name: Ana, away: [2026-01-07, 2026-01-08]}}
roles: {lead: {person: ana, protected-time: 50%}}
phases:
  - id: design
    name: Design
    weeks: 1-3
    milestones:
      - {id: a, title: A, week: 1, owner: lead, effort: 5h}
      - {id: b, title: B, week: 1, owner: ana, effort: {lead: 6h}}
#                                                             ^^
      - {id: c, title: C, week: 2, owner: ana, effort: 20h}
      - {id: d, title: D, week: 3, owner: ana, effort: 18h}
`,
    says: [
      'More is asked of Ana than is protected in weeks 1-2; at worst, in week 1, 11 hours are asked of Ana and 7.5 are protected: 3.5 of them will be late, or done at night.',
    ],
  },
  {
    rule: 'staffing/overloaded-week',
    when: 'work spread over a duration that the weeks cannot hold',
    plan: `
programme: {start: 2026-01-05}
people: {ana: {name: Ana}}
roles: {lead: {person: ana, protected-time: 20%}}
phases:
  - id: design
    name: Design
    weeks: 1-3
    milestones:
      - {id: a, title: A, week: 2, owner: lead, duration: 10d, effort: 2d}
      - {id: b, title: B, week: 2, owner: lead, effort: 1h}
#                                                       ^^
`,
    says: ['In week 2, 8.5 hours are asked of Ana and 7.5 are protected: 1 of them will be late, or done at night.'],
  },
  {
    rule: 'staffing/combined-roles',
    when: 'a third role as well, and a member of the network',
    plan: `
people: {ana: {name: Ana}, bob: {name: Bob}}
roles:
  product-owner: {person: [ana, bob]}
  technical-lead: {person: ana}
#                          ^^^
  change-manager: {person: ana}
#                          ^^^
  steward: {person: bob}
  super-user-network: {members: [{person: bob}]}
#                                         ^^^
`,
    says: [
      'Ana is both product owner and technical lead: nobody is left to argue with.',
      'Ana is both product owner and change manager: nobody is left to argue with.',
      'Bob is both product owner and super-user: nobody is left to argue with.',
    ],
  },
  {
    rule: 'staffing/communications-only-change-manager',
    when: 'a figure of confidence is no figure of adoption',
    plan: `
people: {noor: {name: Noor}, ana: {name: Ana}}
roles: {change-manager: {person: noor}}
#       ^^^^^^^^^^^^^^
metrics: [{id: confidence, name: Confidence, kind: user-confidence, owner: noor}]
adoption: {interventions: [{id: flyer, title: Flyer, owner: ana}]}
`,
  },
  {
    rule: 'staffing/super-user-not-frontline',
    when: 'an executive',
    plan: `
people: {ana: {name: Ana, level: executive}, bob: {name: Bob}}
roles: {super-user-network: {members: [{person: ana}, {person: bob}]}}
#                                               ^^^
`,
    says: ['Ana is an executive, and super-users are believed because they do the work themselves.'],
  },
  {
    rule: 'staffing/no-experience',
    when: 'a charter without an outside view',
    plan: `
charter: {strategic-goal: Five days}
people: {a: {name: A, experience: first}, b: {name: B, experience: some}}
roles:
#^^^^
  executive-sponsor: {person: a}
  product-owner: {person: [a, b]}
  technical-lead: {person: b}
  change-manager: {person: a}
  super-user-network: {members: [{person: a}]}
`,
  },
  {
    rule: 'staffing/no-backup',
    when: 'one person named twice is one person',
    plan: `
people: {ana: {name: Ana}}
roles:
  product-owner: {person: [ana, ana]}
# ^^^^^^^^^^^^^
  technical-lead: {person: [ana, bob]}
  steward: {person: ana}
`,
    says: ['If Ana is away, nobody steps in as product owner: what needs that word will wait.'],
  },
  {
    rule: 'schedule/start-day',
    when: 'a calendar whose weeks begin on Sunday',
    plan: `
programme: {name: Desk, start: 2026-01-05}
#                              ^^^^^^^^^^
calendar: {first-day: sunday}
`,
    says: [
      'The programme starts on a Monday, and its weeks begin on a Sunday: whoever reads "week 3" will mean other days than the plan.',
    ],
  },
  {
    rule: 'schedule/phase-overlap',
    when: 'a phase within a longer one, and the next that the longer one still reaches into',
    plan: `
phases:
  - {id: c, name: C, weeks: 6-8}
#                           ^^^
  - {id: a, name: A, weeks: 1-7}
  - {id: b, name: B, weeks: 3-4}
#                           ^^^
`,
    says: [
      '"C" begins in week 6, while "A" lasts until week 7: in weeks 6-7 nobody can wait for the decision between them.',
      '"B" begins in week 3, while "A" lasts until week 7: in weeks 3-4 nobody can wait for the decision between them.',
    ],
  },
  {
    rule: 'schedule/phase-gap',
    when: 'several weeks, with phases in no order',
    plan: `
phases:
  - {id: b, name: B, weeks: 7}
#                           ^
  - {id: a, name: A, weeks: 1-3}
`,
    says: ['Weeks 4-6 belong to no phase: "A" ends in week 3, and "B" begins in week 7.'],
  },
  {
    rule: 'schedule/short-phase',
    when: 'one week, written as a number',
    plan: `
phases:
  - {id: build, name: Build, stage: build, weeks: 4}
#                                                 ^
  - {id: pilot, name: Pilot, weeks: 5}
`,
    says: [
      '"Build" lasts 1 week; 3 weeks are the least to configure, rehearse the migration and have real users accept it.',
    ],
  },
  {
    rule: 'schedule/milestone-outside-phase',
    when: 'before the phase, before the programme, and on the Sunday of its last week',
    plan: `
programme: {start: 2026-01-12}
phases:
  - id: build
    name: Build
    weeks: 4-6
    milestones:
      - {id: a, title: A, week: 3}
#                               ^
      - {id: b, title: B, on: 2026-01-05}
#                             ^^^^^^^^^^
      - {id: c, title: C, on: 2026-02-22}
      - {id: d, title: D, on: 2026-02-23}
#                             ^^^^^^^^^^
`,
    says: [
      '"A" is due in week 3, but its phase "Build" begins in week 4: nobody has time set aside for it yet.',
      '"B" is due on 5 Jan, before the programme starts, but its phase "Build" begins in week 4: nobody has time set aside for it yet.',
      '"D" is due on 23 Feb, in week 7, but its phase "Build" ends in week 6: the phase will be closed without it.',
    ],
  },
  {
    rule: 'schedule/dependency-order',
    when: 'lags, durations and the other types',
    plan: `
programme: {start: 2026-01-05}
phases:
  - id: design
    weeks: 1-9
    milestones:
      - {id: a, title: A, on: 2026-01-14}
      - {id: b, title: B, on: 2026-01-15, needs: [a + 2d]}
#                                                 ^^^^^^
      - {id: c, title: C, on: 2026-01-16, duration: 5d, needs: [a]}
#                                                               ^
      - {id: d, title: D, on: 2026-01-13, duration: 2d, needs: [{id: c, type: start-start, lag: 1d}]}
#                                                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      - {id: e, title: E, on: 2026-01-14, duration: 5d, needs: [{id: c, type: finish-finish}]}
#                                                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      - {id: f, title: F, on: 2026-01-19, needs: [c - 1d]}
`,
    says: [
      '"B" is due on 15 Jan, but needs 2 working days after "A", which is due on 14 Jan: that is 1 working day too early.',
      '"C" begins on 12 Jan, but needs "A", which is due on 14 Jan: that is 2 working days too early.',
      '"D" begins on 12 Jan, but needs 1 working day after "C", which begins on 12 Jan: that is 1 working day too early.',
      '"E" is due on 14 Jan, but needs "C", which is due on 16 Jan: that is 2 working days too early.',
    ],
  },
  {
    rule: 'schedule/dependency-order',
    when: 'an entry beside a circle, but none within it',
    plan: `
programme: {start: 2026-01-05}
phases:
  - id: design
    milestones:
      - {id: a, title: A, week: 3, needs: [b]}
      - {id: b, title: B, week: 1, needs: [a]}
      - {id: c, title: C, week: 2, needs: [a]}
#                                          ^
`,
    says: ['"C" is due on 16 Jan, but needs "A", which is due on 23 Jan: that is 5 working days too early.'],
  },
  {
    rule: 'schedule/non-working-day',
    when: 'a Sunday, an unnamed holiday and a whole week off',
    plan: `
programme: {start: 2026-01-05}
calendar: {holidays: [2026-01-06, {from: 2026-01-12, to: 2026-01-16, name: Freeze}]}
phases:
  - id: design
    milestones:
      - {id: a, title: A, on: 2026-01-11}
#                             ^^^^^^^^^^
      - {id: b, title: B, on: 2026-01-06}
#                             ^^^^^^^^^^
      - {id: c, title: C, week: 2}
#                               ^
`,
    says: [
      '"A" is due on a Sunday, 11 Jan, when nobody works.',
      '"B" is due on 6 Jan, a holiday, when nobody works.',
      '"C" is due in week 2, and not one day of it is worked (Freeze).',
    ],
  },
  {
    rule: 'schedule/owner-away',
    when: 'a role of one, away on all days that a holiday leaves',
    plan: `
programme: {start: 2026-01-05}
calendar: {holidays: [2026-01-06]}
people: {ana: {name: Ana, away: [2026-01-05, {from: 2026-01-07, to: 2026-01-09}]}}
roles: {lead: {person: ana}}
phases:
  - id: design
    milestones:
      - {id: a, title: A, on: 2026-01-07, owner: lead}
#                                                ^^^^
`,
    says: ['"A" is due in week 1, and Ana, who owns it, is away all week.'],
  },
  {
    rule: 'schedule/overdue',
    when: 'yesterday, blocked or without a status, but not today',
    plan: `
programme: {start: 2026-01-05}
phases:
  - id: design
    milestones:
      - {id: a, title: A, on: 2026-02-17, status: blocked}
#                             ^^^^^^^^^^
      - {id: b, title: B, on: 2026-02-18}
      - {id: c, title: C, week: 6}
#                               ^
`,
    says: [
      '"A" was due on 17 Feb, 1 working day ago, and is still blocked: whoever waits for it cannot tell when it comes.',
      '"C" was due on 13 Feb, 3 working days ago, and is still planned: whoever waits for it cannot tell when it comes.',
    ],
  },
  {
    rule: 'schedule/done-in-future',
    when: 'tomorrow, whatever the status says',
    plan: `
phases:
  - id: design
    milestones:
      - {id: a, title: A, week: 1, done-on: 2026-02-19}
#                                           ^^^^^^^^^^
      - {id: b, title: B, week: 1, done-on: 2026-02-18, status: done}
`,
    says: ['"A" is said to be done on 19 Feb, and today is 18 Feb: what rests on it would rest on a hope.'],
  },
  {
    rule: 'schedule/slipped',
    when: 'over a weekend and a holiday',
    plan: `
programme: {start: 2026-01-05}
calendar: {holidays: [2026-01-12]}
phases:
  - id: design
    milestones:
      - {id: a, title: A, on: 2026-01-13, baseline: {on: 2026-01-09}}
#                             ^^^^^^^^^^
      - {id: b, title: B, week: 2, baseline: {week: 1}}
#                               ^
`,
    says: [
      '"A" was first due on 9 Jan, and has slipped by 1 working day to 13 Jan.',
      '"B" was first due on 9 Jan, and has slipped by 4 working days to 16 Jan.',
    ],
  },
  {
    rule: 'schedule/short-hypercare',
    when: 'four weeks are twenty-eight days, and a wave is a go-live',
    plan: `
deployment: {waves: [{id: one, week: 7}], hypercare: 4w}
#                                                    ^^
`,
    says: ['Raised support ends 4 weeks after go-live; new habits take at least 30 days.'],
  },
  {
    rule: 'schedule/short-hypercare',
    when: 'a deployment that says nothing of it',
    plan: `
phases: [{id: deploy, milestones: [{id: live, title: Live, kind: phased-go-live, week: 7}]}]
deployment: {strategy: phased}
#^^^^^^^^^
`,
  },
  {
    rule: 'schedule/no-early-result',
    when: 'a late target by date',
    plan: `
programme: {start: 2026-01-05}
metrics:
#^^^^^^
  - {id: cost, name: Cost, kind: business-value, targets: [{week: 2026-06-30, at-most: 9}]}
  - {id: ease, name: Ease, kind: user-confidence, targets: [{week: 3, at-least: 50%}]}
`,
    says: [
      'The first result that customers, the business or the floor would notice is "Cost" in week 26; after 13 weeks there will be nothing to show.',
    ],
  },
  {
    rule: 'schedule/slow-release',
    when: 'in working days',
    plan: `
charter: {release-cadence: 21d}
#                          ^^^
`,
    says: ['A release comes every 21 days; what hurts on the first day is mended when nobody remembers it.'],
  },
];
