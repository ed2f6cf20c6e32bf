import type { Closure } from '../time/calendar.ts';
import { type Day, WEEKDAYS } from '../time/day.ts';
import * as is from './leaves.ts';
import { byId, list, object, type Read, type Reader } from './reader.ts';

/**
 * The plan as typed values: one table that reads like the format. A key stands here and in the schema, and nowhere
 * else; a test holds the two together.
 */

const party = is.ref('person', 'role');

const closureRange = object('part', { date: is.date, from: is.date, to: is.date, name: is.text });

/** A closed day: `2026-04-03`, `{date, name}` or `{from, to, name}`. */
const closure: Reader<Closure, undefined> = {
  absent: undefined,
  fields: closureRange.fields ?? {},
  read(node, to) {
    const day = node.kind === 'scalar' ? is.date.read(node, to)?.value : undefined;
    if (day !== undefined) return { from: day, to: day };
    const range = closureRange.read(node, to);
    const from: Day | undefined = (range?.from ?? range?.date)?.value;
    const last = (range?.to ?? range?.date ?? range?.from)?.value;
    return from !== undefined && last !== undefined && from <= last
      ? { from, to: last, name: range?.name?.value }
      : undefined;
  },
};

const header = object('part', {
  name: is.text,
  start: is.date,
  summary: is.text,
  status: is.oneOf('draft', 'active', 'paused', 'closed'),
  'target-users': is.number,
});

const calendar = object('part', { 'first-day': is.oneOf(...WEEKDAYS), holidays: list(closure) });

const teams = byId('team', { name: is.text, side: is.oneOf('business', 'technology', 'people') });

const people = byId('person', {
  name: is.text,
  team: is.ref('team'),
  level: is.oneOf('frontline', 'manager', 'executive'),
  capacity: is.commitment,
  experience: is.oneOf('first', 'some', 'seasoned'),
  away: list(closure),
});

const charter = object('part', {
  'strategic-goal': is.text,
  'business-case': object('part', {
    statement: is.text,
    owner: party,
    document: is.place,
    benefits: list(object('benefit', { id: is.id, statement: is.text, metric: is.ref('metric'), owner: party })),
  }),
  'customer-outcomes': list(
    object('outcome', { id: is.id, statement: is.text, journey: is.ref('journey'), evidence: is.place }),
  ),
  journeys: list(
    object('journey', { id: is.id, name: is.text, owner: party, 'technical-owner': party, critical: is.yesNo }),
  ),
  'decision-rights': list(object('part', { decision: is.text, decider: party, 'escalates-to': party })),
  'technology-voice': party,
  'outside-view': object('part', { who: is.text, 'from-week': is.when }),
  budget: object('part', {
    currency: is.text,
    lines: list(
      object('budget-line', {
        id: is.id,
        for: is.oneOf('technology', 'change', 'training', 'integration', 'other'),
        amount: is.number,
        spent: is.number,
        hours: is.hours,
        owner: party,
      }),
    ),
  }),
  'release-cadence': is.duration,
});

/** One reader for all roles: the schema says that only the super-user network has members. */
const roles = byId('role', {
  person: is.refs('person'),
  'protected-time': is.commitment,
  during: list(is.ref('phase')),
  backup: party,
  members: list(
    object('part', {
      person: is.ref('person'),
      'protected-time': is.commitment,
      'agreed-by': party,
      'agreed-on': is.date,
      site: is.text,
    }),
  ),
});

export const KINDS = {
  design: [
    ['current-state-process-map', 'frontline-interviews', 'data-audit', 'risk-register'],
    ['future-state-design', 'integration-specification', 'governance', 'change-impact-assessment'],
    ['design-sign-off', 'training-needs-analysis', 'communication-plan'],
  ],
  build: [
    ['core-configuration', 'migration-scripts-tested', 'acceptance-criteria', 'super-user-recruitment'],
    ['system-testing', 'uat-scripts', 'training-drafts', 'fallback-procedures'],
    ['uat-sign-off', 'training-final', 'cutover-plan', 'go-no-go'],
  ],
  deploy: [
    ['phased-go-live', 'daily-stand-ups', 'super-user-floor-support', 'feedback-loop'],
    ['adoption-tracking', 'first-adjustments', 'refresher-training', 'technical-debt-backlog'],
    ['stabilisation-criteria', 'adoption-threshold', 'compliance-threshold'],
  ],
  embed: [
    ['benefits-tracking', 'advanced-training', 'lessons-learned'],
    ['optimisation-backlog', 'target-recalibration', 'sustainability-plan'],
    ['closure-and-handover', 'business-case-validation', 'recognition'],
  ],
} as const;

/** The four stages of the roadmap in their order; each lasts three weeks in the twelve-week form. */
export const STAGES = ['design', 'build', 'deploy', 'embed'] as const;
export type Stage = (typeof STAGES)[number];
export type MilestoneKind = (typeof KINDS)[Stage][number][number];

const baseline = object('part', { week: is.week, on: is.date });

export const milestone = object('milestone', {
  id: is.id,
  title: is.text,
  kind: is.oneOf<MilestoneKind>(...STAGES.flatMap((stage) => KINDS[stage].flat())),
  week: is.week,
  on: is.date,
  owner: party,
  status: is.oneOf('planned', 'in-progress', 'done', 'blocked', 'dropped'),
  'done-on': is.date,
  needs: list(is.need),
  duration: is.duration,
  effort: is.effort,
  with: list(party),
  'signed-off-by': list(party),
  acceptance: list(is.text),
  evidence: list(is.place),
  baseline,
  note: is.text,
});

const gate = object('gate', {
  id: is.id,
  title: is.text,
  week: is.when,
  decider: party,
  criteria: list(
    object('part', {
      text: is.text,
      'met-by': is.ref('milestone'),
      metric: is.ref('metric'),
      'at-least': is.level,
      'at-most': is.level,
    }),
  ),
  'if-not-met': is.oneOf('extend-phase', 'delay-go-live', 'investigate', 'escalate'),
  decision: object('part', {
    outcome: is.oneOf('proceed', 'pause', 'stop'),
    on: is.date,
    by: party,
    note: is.text,
  }),
});

const phase = object('phase', {
  id: is.id,
  name: is.text,
  stage: is.oneOf(...STAGES),
  weeks: is.weekRange,
  goal: is.text,
  milestones: list(milestone),
  gate,
});

const CADENCES = ['daily', 'weekly', 'fortnightly', 'monthly', 'quarterly'] as const;

const metric = object('metric', {
  id: is.id,
  name: is.text,
  kind: is.oneOf(
    'system-adoption',
    'process-compliance',
    'user-confidence',
    'customer-impact',
    'business-value',
    'availability',
    'other',
  ),
  'measured-by': is.oneOf('system', 'survey', 'self-report'),
  source: is.text,
  owner: party,
  cadence: is.oneOf(...CADENCES),
  baseline: is.level,
  targets: list(object('part', { week: is.when, 'at-least': is.level, 'at-most': is.level })),
  readings: list(object('part', { week: is.when, value: is.level })),
});

const LEVELS = ['low', 'medium', 'high'] as const;

const risk = object('risk', {
  id: is.id,
  title: is.text,
  likelihood: is.oneOf(...LEVELS),
  impact: is.oneOf(...LEVELS),
  mitigation: is.text,
  owner: party,
  status: is.oneOf('open', 'mitigated', 'accepted', 'closed'),
});

const integration = object('integration', {
  id: is.id,
  name: is.text,
  'technical-owner': party,
  'business-owner': party,
  'specified-by': is.ref('milestone'),
  'needed-by': is.ref('milestone'),
  fallback: is.placeOrText,
});

const training = object('training', {
  id: is.id,
  title: is.text,
  audience: is.oneOf('users', 'super-users', 'leaders', 'all'),
  week: is.when,
  owner: party,
  hours: is.hours,
  repeats: is.yesNo,
});

const deployment = object('part', {
  strategy: is.oneOf('phased', 'parallel', 'big-bang'),
  waves: list(object('wave', { id: is.id, name: is.text, week: is.when, users: is.users })),
  fallback: is.place,
  cutover: is.place,
  'feedback-loop': object('part', { 'fix-within': is.duration, owner: party }),
  'stand-ups': object('part', { cadence: is.oneOf(...CADENCES), for: is.duration }),
  hypercare: is.duration,
  'run-owner': is.ref('person', 'role', 'team'),
});

const adoption = object('part', {
  'hr-partner': party,
  'in-goals': is.yesNo,
  'leader-upskilling': is.placeOrText,
  'change-impacts': list(object('part', { group: is.text, impact: is.text, owner: party })),
  interventions: list(object('intervention', { id: is.id, title: is.text, week: is.when, owner: party })),
});

export const plan = object('plan', {
  cx: is.number,
  programme: header,
  calendar,
  teams,
  people,
  charter,
  roles,
  phases: list(phase),
  metrics: list(metric),
  risks: list(risk),
  integrations: list(integration),
  training: list(training),
  deployment,
  adoption,
});

type Fielded<R> = R extends Reader<infer T, infer _> ? Exclude<T, undefined> : never;
type ItemOf<R> = R extends Reader<readonly (infer T)[], infer _> ? T : never;

export type Plan = Fielded<typeof plan>;
export type Person = ItemOf<typeof people>;
export type Team = ItemOf<typeof teams>;
export type Role = ItemOf<typeof roles>;
export type Member = Role['members'][number];
export type Phase = Fielded<typeof phase>;
export type Milestone = Fielded<typeof milestone>;
export type Gate = Fielded<typeof gate>;
export type Metric = Fielded<typeof metric>;
export type Risk = Fielded<typeof risk>;
export type Integration = Fielded<typeof integration>;
export type Training = Fielded<typeof training>;
export type Deployment = Fielded<typeof deployment>;
export type Charter = Fielded<typeof charter>;
export type { Read };
