import { groupOf } from './rule.ts';

/** When in the life of a programme somebody looks for what rules say: each rule has one such moment. */
export const MOMENTS = [
  {
    moment: 'While writing',
    about: 'Faults of the text, on any day: nothing else can be told before they are mended.',
  },
  { moment: 'Before the start', about: 'Why, for whom, with whom, and what may be spent.' },
  { moment: 'Design', about: 'Decisions that cannot be undone, taken with those who will live with them.' },
  { moment: 'Build', about: 'Built, tested and accepted by users, with a way back.' },
  { moment: 'Deploy', about: 'Live in waves, with help on the floor and figures read every morning.' },
  { moment: 'Embed', about: 'It stays, it pays, and somebody owns it.' },
  { moment: 'All the way', about: 'Dates, hours, owners and gates, from the first week to the last.' },
] as const;

export type Moment = (typeof MOMENTS)[number]['moment'];

const OF_GROUP: Readonly<Record<string, Moment>> = {
  syntax: 'While writing',
  schema: 'While writing',
  suppression: 'While writing',
  reference: 'While writing',
  charter: 'Before the start',
  staffing: 'Before the start',
  integration: 'Design',
  testing: 'Build',
  deployment: 'Deploy',
  adoption: 'Deploy',
  metrics: 'Deploy',
};

/** Rules that speak of another moment than most of their group. */
const OF_RULE: Readonly<Record<string, Moment>> = {
  'ownership/no-decision-rights': 'Before the start',
  'ownership/no-technology-voice': 'Before the start',
  'ownership/no-run-owner': 'Embed',
  'ownership/unpaired-journey': 'Design',
  'ownership/one-sided': 'Design',
  'staffing/overcommitted-person': 'All the way',
  'staffing/overloaded-week': 'All the way',
  'schedule/start-day': 'Before the start',
  'schedule/short-hypercare': 'Deploy',
  'schedule/slow-release': 'Deploy',
  'schedule/no-early-result': 'Before the start',
  'roadmap/few-interviews': 'Design',
  'roadmap/too-many-journeys': 'Design',
  'roadmap/late-testing': 'Build',
  'gate/adoption-stalled': 'Deploy',
  'gate/no-path-to-benefits': 'Embed',
  'deployment/no-fallback': 'Build',
  'deployment/no-cutover': 'Build',
  'adoption/no-change-impact': 'Design',
  'adoption/no-hr': 'Design',
  'adoption/communications-only': 'Design',
  'adoption/late-training': 'Build',
  'adoption/no-training': 'Build',
  'adoption/not-in-goals': 'Embed',
  'metrics/missing-essential': 'Before the start',
  'metrics/no-baseline': 'Before the start',
  'charter/overspent': 'All the way',
  'charter/unmeasured-benefit': 'Embed',
};

export function momentOf(id: string): Moment {
  return OF_RULE[id] ?? OF_GROUP[groupOf(id)] ?? 'All the way';
}
