import type { Type } from './units.ts';

/** What happens to an item; in a change's name behind the item's type: `milestone-moved`. */
export const VERBS = [
  'added',
  'removed',
  'renamed',
  'moved',
  'resized',
  'reowned',
  'refilled',
  'retimed',
  'status',
  'needs',
  'evidence',
  'criteria',
  'decision',
  'target',
  'reading',
  'text',
  'changed',
] as const;
export type Verb = (typeof VERBS)[number];
export type ChangeName = `${Type}-${Verb}`;

type Table = Readonly<Partial<Record<Verb, readonly string[]>>>;

/** The keys that say who answers for something. */
export const OWNERS: readonly string[] = [
  'owner',
  'technical-owner',
  'business-owner',
  'decider',
  'escalates-to',
  'business-case.owner',
  'feedback-loop.owner',
  'run-owner',
  'hr-partner',
];

/** Which keys are which verb's, whatever the item. */
const EVERYWHERE: Table = {
  reowned: OWNERS,
  evidence: ['evidence'],
  text: ['title', 'name', 'note', 'goal', 'summary', 'statement', 'leader-upskilling'],
};

const BY_TYPE: Readonly<Partial<Record<Type, Table>>> = {
  programme: { moved: ['start'], status: ['status'], target: ['target-users'] },
  charter: { text: ['strategic-goal', 'business-case.statement'], evidence: ['business-case.document'] },
  role: { refilled: ['person'], retimed: ['protected-time', 'during'] },
  'super-user': { retimed: ['protected-time'] },
  phase: { resized: ['weeks'] },
  milestone: { moved: ['week', 'on'], status: ['status', 'done-on'], needs: ['needs'], criteria: ['acceptance'] },
  gate: {
    moved: ['week'],
    criteria: ['criteria'],
    decision: ['decision.outcome', 'decision.on', 'decision.by', 'decision.note'],
  },
  metric: { target: ['targets'], reading: ['readings'] },
  risk: { status: ['status'] },
  integration: { needs: ['specified-by', 'needed-by'] },
  training: { moved: ['week'] },
  wave: { moved: ['week'] },
  adoption: { moved: ['week'], text: ['impact'] },
};

/** The verb for a change of a key; `changed` for what has none of its own. */
export function verbOf(type: Type, field: string): Verb {
  return verbIn(BY_TYPE[type], field) ?? verbIn(EVERYWHERE, field) ?? 'changed';
}

function verbIn(table: Table | undefined, field: string): Verb | undefined {
  return table && VERBS.find((verb) => table[verb]?.includes(field));
}
