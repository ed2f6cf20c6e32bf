import type { Stage } from '../model/programme.ts';

/** The parts of a new plan that are the same for each. What is to be filled in says so, so that it can be searched for. */

export const PEOPLE = `teams:
  operations: {name: Operations, side: business}
  finance: {name: Finance, side: business}
  technology: {name: Technology, side: technology}
  people: {name: People, side: people}

people: # fill in the names
  person-sponsor: {name: Who answers for the result, team: operations, level: executive}
  person-product: {name: Who knows the work and decides daily, team: operations, level: manager}
  person-operations: {name: Who will run it, team: operations, level: manager}
  person-finance: {name: Who counts the benefits, team: finance, level: manager}
  person-technical: {name: Who builds it, team: technology, level: manager}
  person-technology: {name: Who speaks for technology, team: technology, level: executive}
  person-change: {name: Who leads the change, team: people, level: manager}
  person-people: {name: Who knows the rosters and goals, team: people, level: manager}
${superUsers((n) => `  super-user-${n}: {name: Super-user ${n}, team: operations, level: frontline}`)}
`;

export const CHARTER = `charter:
  strategic-goal: Fill in which goal of the organisation this serves
  business-case:
    statement: Fill in what it costs, what it brings, and by when
    owner: person-finance
    benefits:
      - id: time-saved
        statement: Fill in what gets better, for whom, and by how much
        metric: saving
        owner: benefits-owner
  customer-outcomes:
    - id: done-at-once
      statement: Fill in what a customer can say that they cannot say today
      journey: first-journey
  journeys: # five at most; each is built by two, one from the business and one from technology
    - id: first-journey
      name: Fill in what a customer wants to get done
      owner: person-product
      technical-owner: person-technical
      critical: true
  decision-rights:
    - {decision: What is in a release and what waits, decider: product-owner, escalates-to: executive-sponsor}
    - {decision: How the work is done on the floor, decider: operations-lead, escalates-to: executive-sponsor}
    - {decision: "Architecture, data and security", decider: technical-lead, escalates-to: person-technology}
    - {decision: Whether a wave goes live, decider: executive-sponsor}
  technology-voice: person-technology
  outside-view: {who: Fill in somebody from outside who has done this before, from-week: 2}
  budget:
    currency: EUR
    lines: # fill in the amounts
      - {id: system, for: technology, amount: 0, owner: technical-lead}
      - {id: connections, for: integration, amount: 0, owner: technical-lead}
      - {id: change, for: change, amount: 0, owner: change-manager}
      - {id: learning, for: training, amount: 0, owner: change-manager}
  release-cadence: 2w
`;

export const ROLES = `roles: # time that nobody protects is not there: agree it with whoever else claims it
  executive-sponsor: {person: person-sponsor, protected-time: 4h/week, backup: person-operations}
  product-owner: {person: person-product, protected-time: full-time, backup: person-operations}
  technical-lead: {person: person-technical, protected-time: 80%, backup: person-technology}
  change-manager: {person: person-change, protected-time: 60%, backup: person-people}
  operations-lead: {person: person-operations, protected-time: 20%}
  benefits-owner: {person: person-finance, protected-time: 2h/week}
  super-user-network: # eight to twelve people from the floor
    protected-time: 20%
    during: [design, build, deploy]
    members: # agreed-by: who released their time
${superUsers((n) => `      - {person: super-user-${n}, agreed-by: person-operations}`)}
`;

function superUsers(line: (n: number) => string): string {
  return Array.from({ length: 8 }, (_, i) => line(i + 1)).join('\n');
}

/** What a new plan says of a phase, beside its milestones. */
export interface PhaseText {
  readonly name: string;
  readonly goal: string;
  readonly gate: string;
}

export const PHASES: Readonly<Record<Stage, PhaseText>> = {
  design: {
    name: 'Foundation and design',
    goal: 'Decide what cannot be undone, with the people who will live with it',
    gate: `      id: design-agreed
      title: Design agreed
      decider: executive-sponsor
      criteria:
        - {text: Operational leadership has signed the design, met-by: design-sign-off}
        - {text: Every integration has an owner on both sides, met-by: integration-specification}
        - {text: It is agreed who decides, met-by: governance}
      if-not-met: extend-phase`,
  },
  build: {
    name: 'Build and test',
    goal: 'Build it, and let those who will use it say when it is good enough',
    gate: `      id: ready-to-go-live
      title: Ready to go live
      decider: executive-sponsor
      criteria:
        - {text: Its own users have accepted it, met-by: uat-sign-off}
        - {text: Everybody in the first wave is trained, met-by: training-final}
        - {text: The way back is tried, met-by: fallback-procedures}
        - {text: The cutover is rehearsed, met-by: cutover-plan}
      if-not-met: delay-go-live`,
  },
  deploy: {
    name: 'Deploy',
    goal: 'Go live in waves, and learn from each',
    gate: `      id: stable-and-used
      title: Stable and used
      decider: executive-sponsor
      criteria:
        - {text: Six in ten work on it, metric: adoption, at-least: 60%}
        - {text: Four cases in five are worked as designed, metric: compliance, at-least: 80%}
        - {text: It is stable by criteria, met-by: stabilisation-criteria}
      if-not-met: investigate`,
  },
  embed: {
    name: 'Embed and optimise',
    goal: 'Owned by operations, and on its way to the business case',
    gate: `      id: benefits-in-sight
      title: Benefits in sight
      decider: executive-sponsor
      criteria:
        - {text: Finance confirms the first part of the benefit, metric: saving, at-least: 10}
        - {text: The business case is checked, met-by: business-case-validation}
        - {text: Operations has accepted the handover, met-by: closure-and-handover}
      if-not-met: escalate`,
  },
};

export const METRICS = `metrics: # fill in the baselines, and where the numbers come from; readings follow: readings: [{week: 7, value: 16%}]
  - id: adoption
    name: People who do their work on it from start to finish
    kind: system-adoption
    measured-by: system
    source: Fill in which log shows it
    owner: change-manager
    cadence: daily
    baseline: 0%
    targets: [{week: 8, at-least: 35%}, {week: 9, at-least: 60%}, {week: 12, at-least: 80%}]
  - id: compliance
    name: Cases that are worked as designed
    kind: process-compliance
    measured-by: system
    source: Fill in which log shows it
    owner: operations-lead
    cadence: weekly
    targets: [{week: 9, at-least: 80%}, {week: 12, at-least: 85%}]
  - id: confidence
    name: People who would recommend it to a colleague
    kind: user-confidence
    measured-by: survey
    source: One question on Friday, to everybody who used it that week
    owner: change-manager
    cadence: weekly
    targets: [{week: 9, at-least: 60%}, {week: 12, at-least: 70%}]
  - id: customer-ease
    name: Customers who say that it was easy
    kind: customer-impact
    measured-by: survey
    source: One question after each contact
    owner: product-owner
    cadence: weekly
    targets: [{week: 9, at-least: 55%}, {week: 12, at-least: 60%}] # fill in from your baseline
  - id: saving
    name: Benefit that finance confirms, per cent of the business case
    kind: business-value
    measured-by: system
    source: Fill in which ledger shows it
    owner: benefits-owner
    cadence: weekly
    baseline: 0
    targets: [{week: 12, at-least: 10}]
`;

export const RISKS = `risks: # the ones that most programmes meet; fill in your own
  - id: super-users-called-back
    title: Super-users are called back to their desks in a busy week
    likelihood: high
    impact: high
    mitigation: Their hours stand in the roster; only the sponsor may call them back
    owner: executive-sponsor
  - id: dirty-data
    title: The data is worse than anybody thought
    likelihood: medium
    impact: high
    mitigation: Audited in week 1, faults mended before the second run of the migration
    owner: technical-lead
  - id: old-way-stays
    title: People go on with the old way beside the new one
    likelihood: high
    impact: medium
    mitigation: The old way is closed wave by wave, and who still uses it is asked why
    owner: change-manager

integrations:
  - id: system-of-record
    name: Fill in which other system it needs
    technical-owner: technical-lead
    business-owner: person-finance
    specified-by: integration-specification
    needed-by: system-testing
    fallback: Fill in how the work goes on without it

training:
  - {id: leader-series, title: Reading the figures and coaching on the floor, audience: leaders, week: 2, owner: change-manager, repeats: true}
  - {id: super-user-course, title: Super-user course, audience: super-users, week: 5, owner: change-manager, repeats: false}
  - {id: user-course, title: The first journeys on the new system, audience: users, week: 6, owner: change-manager, repeats: true}
  - {id: user-refresher, title: What the first week found hard, audience: users, week: 8, owner: change-manager, repeats: true}
`;

export const DEPLOYMENT = `deployment:
  strategy: phased
  waves: # fill in who goes first: willing people, and not the hardest work
    - {id: first-wave, name: First group, week: 7}
    - {id: second-wave, name: Second group, week: 8}
    - {id: last-wave, name: Everybody else, week: 9}
  cutover: Fill in the plan by the hour, or where it stands
  fallback: Fill in the way back, and until when it is open
  feedback-loop: {fix-within: 24h, owner: technical-lead}
  stand-ups: {cadence: daily, for: 15d}
  hypercare: 30d
  run-owner: person-operations

adoption:
  hr-partner: person-people
  in-goals: true
  leader-upskilling: Fill in what leaders learn, and when
  change-impacts:
    - {group: Front line, impact: Fill in what they will do differently on the first morning, owner: operations-lead}
    - {group: Team leaders, impact: Fill in what they will coach and no longer do, owner: change-manager}
  interventions: # what makes people work differently; a message alone does not
    - {id: side-by-side, title: The first hour of each shift beside a super-user, week: 7, owner: change-manager}
    - {id: slow-teams, title: Half a day with each slow team to find out why, week: 9, owner: change-manager}
`;
