import type { Item, Leaf } from '../model/item.ts';
import type { Phase, Plan } from '../model/programme.ts';
import { once } from '../text/once.ts';
import { type Fields, fieldsOf, type Value } from './values.ts';

/** What a change is about, as reports name it. */
export const TYPES = [
  'programme',
  'calendar',
  'team',
  'person',
  'charter',
  'role',
  'super-user',
  'phase',
  'milestone',
  'gate',
  'metric',
  'risk',
  'integration',
  'training',
  'deployment',
  'wave',
  'adoption',
] as const;
export type Type = (typeof TYPES)[number];

/** Something of a plan that is compared by itself: a milestone, a benefit of the charter, the calendar. */
export interface Unit {
  readonly type: Type;
  /** What people call it. Within one noun ids are told apart. */
  readonly noun: string;
  /** Its id, or what stands for one: the person of a super-user, the words of a decision. */
  readonly id: string | undefined;
  readonly item: Item;
  readonly fields: Fields;
  /** Whether the id may change while the item stays: a charter has none, a super-user is the person. */
  readonly isNamed: boolean;
  /** Its keys that hold items of their own. */
  readonly apart: ReadonlySet<string>;
  /** Fields that are no keys of its own. */
  readonly more: Readonly<Record<string, Value | undefined>>;
}

/** All of a plan, item by item, in the order of the text. Sections that are not there are not among them. */
export function unitsOf(plan: Plan): readonly Unit[] {
  const units: Unit[] = [];
  const add = (type: Type, noun: string, item: Item | undefined, rest: Rest = {}): void => {
    if (!item) return;
    const { id = idOf(item), apart = NONE, more = {}, isNamed = true } = rest;
    const fields = once(() => {
      const found = fieldsOf(item, apart);
      for (const [key, value] of Object.entries(more)) if (value !== undefined) found.set(key, value);
      const status = DEFAULT_STATUS[type];
      if (status !== undefined && !found.has('status')) found.set('status', status);
      if (found.get('first-day') === 'monday') found.delete('first-day');
      return found;
    });
    // A section that says nothing is as good as none.
    if (!isNamed && type !== 'super-user' && fields().size === 0) return;
    units.push({
      type,
      noun,
      id,
      item,
      isNamed,
      apart,
      more,
      get fields() {
        return fields();
      },
    });
  };
  const single = (type: Type, item: Item | undefined, apart?: ReadonlySet<string>, more?: Rest['more']): void =>
    add(type, type, item, { isNamed: false, apart: apart ?? NONE, more: more ?? {} });
  const all = (type: Type, items: readonly Item[], noun: string = type): void => {
    for (const item of items) add(type, noun, item, { apart: ID });
  };

  single('programme', plan.programme, NONE, { cx: plan.cx?.value, ...Object.fromEntries(plan.own ?? []) });
  single('calendar', plan.calendar);
  all('team', plan.teams);
  all('person', plan.people);
  const { charter, deployment, adoption } = plan;
  single('charter', charter, CHARTER);
  all('charter', charter?.businessCase?.benefits ?? [], 'benefit');
  all('charter', charter?.customerOutcomes ?? [], 'customer outcome');
  all('charter', charter?.journeys ?? [], 'journey');
  for (const right of charter?.decisionRights ?? [])
    add('charter', 'decision right', right, { id: right.decision?.value, apart: DECISION });
  all('charter', charter?.budget?.lines ?? [], 'budget line');
  for (const role of plan.roles) {
    add('role', 'role', role, { apart: ROLE });
    for (const member of role.members)
      add('super-user', `member of ${role.id.value}`, member, {
        id: member.person?.value,
        apart: PERSON,
        isNamed: false,
      });
  }
  for (const phase of plan.phases) addPhase(phase, add);
  all('metric', plan.metrics);
  all('risk', plan.risks);
  all('integration', plan.integrations);
  all('training', plan.training);
  single('deployment', deployment, WAVES);
  all('wave', deployment?.waves ?? []);
  single('adoption', adoption, ADOPTION);
  for (const impact of adoption?.changeImpacts ?? [])
    add('adoption', 'change impact', impact, { id: impact.group?.value, apart: GROUP });
  all('adoption', adoption?.interventions ?? [], 'intervention');
  return units;
}

function addPhase(phase: Phase, add: Add): void {
  add('phase', 'phase', phase, { apart: PHASE });
  for (const milestone of phase.milestones)
    add('milestone', 'milestone', milestone, { apart: ID, more: { phase: phase.id?.value } });
  add('gate', 'gate', phase.gate, { apart: ID, more: { phase: phase.id?.value } });
}

type Add = (type: Type, noun: string, item: Item | undefined, rest?: Rest) => void;

interface Rest {
  readonly id?: string | undefined;
  readonly apart?: ReadonlySet<string>;
  /** Fields that are no keys of the item itself. */
  readonly more?: Readonly<Record<string, Value | undefined>>;
  readonly isNamed?: boolean;
}

/** What the format says where nothing is said. */
const DEFAULT_STATUS: Readonly<Partial<Record<Type, string>>> = { programme: 'active', milestone: 'planned' };

const NONE: ReadonlySet<string> = new Set();
const ID: ReadonlySet<string> = new Set(['id']);
const DECISION: ReadonlySet<string> = new Set(['decision']);
const PERSON: ReadonlySet<string> = new Set(['person']);
const GROUP: ReadonlySet<string> = new Set(['group']);
const WAVES: ReadonlySet<string> = new Set(['waves']);
const PHASE: ReadonlySet<string> = new Set(['id', 'milestones', 'gate']);
const ROLE: ReadonlySet<string> = new Set(['members']);
const ADOPTION: ReadonlySet<string> = new Set(['change-impacts', 'interventions']);
const CHARTER: ReadonlySet<string> = new Set([
  'business-case.benefits',
  'customer-outcomes',
  'journeys',
  'decision-rights',
  'budget.lines',
]);

function idOf(item: Item): string | undefined {
  return (item as { readonly id?: Leaf<string> | undefined }).id?.value;
}
