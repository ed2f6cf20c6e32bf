import type { Item } from '../model/item.ts';
import type { Milestone, Plan } from '../model/programme.ts';
import { NETWORK } from '../schedule/parties.ts';
import type { Span } from '../text/span.ts';
import { type ItemKind, keyMaker } from './keys.ts';

/** Where an item of the scene stands in the text. */
export interface SceneItem {
  readonly key: string;
  /** The whole item. */
  readonly at: Span;
  /** What to select when it is shown: its id. */
  readonly label: Span;
  /** True for the mention of a milestone that is nowhere: it lies within the milestone that waits for it. */
  readonly mention?: true;
}

/** A mention of a milestone that is nowhere. */
export interface MissingNeed {
  readonly need: Milestone['needs'][number];
  readonly by: Milestone;
}

/** The keys of everything in a plan that the timeline shows; the same plan gives the same keys. */
export interface Keys {
  /** By the item of the model. */
  readonly of: ReadonlyMap<object, string>;
  readonly items: readonly SceneItem[];
  /** The first milestone of each id. */
  readonly milestones: ReadonlyMap<string, Milestone>;
  /** Each id that something waits for and nothing has, once. */
  readonly missing: readonly MissingNeed[];
}

/** The scene's items and their places, in the order of the text; ranges nest, the innermost holds the cursor. */
export function itemsOf(plan: Plan): readonly SceneItem[] {
  return keysOf(plan).items;
}

// One walk over the milestones: there may be ten thousand of them, at each keystroke.
export function keysOf(plan: Plan): Keys {
  const key = keyMaker();
  const of = new Map<object, string>();
  const items: SceneItem[] = [];
  const milestones = new Map<string, Milestone>();
  const waiting: Milestone[] = [];
  const add = (kind: ItemKind, item: Item, id: string | undefined): void => {
    const own = key(kind, id);
    of.set(item, own);
    items.push({ key: own, at: item.at, label: item.label });
  };
  for (const phase of plan.phases) {
    add('phase', phase, phase.id?.value);
    for (const milestone of phase.milestones) {
      const id = milestone.id?.value;
      add('milestone', milestone, id);
      if (id !== undefined && !milestones.has(id)) milestones.set(id, milestone);
      if (milestone.needs.length > 0) waiting.push(milestone);
    }
    if (phase.gate) add('gate', phase.gate, phase.gate.id?.value);
  }
  const missing = missingNeeds(waiting, milestones);
  for (const { need } of missing) {
    const own = key('milestone', need.milestone.value);
    of.set(need, own);
    items.push({ key: own, at: need.span, label: need.milestone.span, mention: true });
  }
  for (const person of plan.people) add('person', person, person.id.value);
  const network = plan.roles.find((role) => role.id.value === NETWORK);
  if (network) add('person', network, NETWORK);
  for (const metric of plan.metrics) add('metric', metric, metric.id?.value);
  return { of, items, milestones, missing };
}

function missingNeeds(waiting: readonly Milestone[], known: ReadonlyMap<string, Milestone>): readonly MissingNeed[] {
  const missing = new Map<string, MissingNeed>();
  for (const by of waiting) {
    for (const need of by.needs) {
      const id = need.milestone.value;
      if (!known.has(id) && !missing.has(id)) missing.set(id, { need, by });
    }
  }
  return [...missing.values()];
}
