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
  readonly of: WeakMap<object, string>;
  /** Phase by phase with its milestones and its gate; then what is missing; then all others. */
  readonly items: readonly SceneItem[];
  /** Ids of the milestones that are done; of several with one id the first counts. */
  readonly done: ReadonlySet<string>;
  /** Each id that something waits for and nothing has, once. */
  readonly missing: readonly MissingNeed[];
}

/** The scene's items and their places, in the order of the text; ranges nest, the innermost holds the cursor. */
export function itemsOf(plan: Plan): readonly SceneItem[] {
  return keysOf(plan).items;
}

export function keysOf(plan: Plan): Keys {
  const key = keyMaker();
  const of = new WeakMap<object, string>();
  const items: SceneItem[] = [];
  const known = new Set<string>();
  const waiting: Milestone[] = [];
  const add = (kind: ItemKind, item: Item, id: string | undefined): void => {
    const own = key(kind, id);
    of.set(item, own);
    items.push(placed(own, item));
  };
  for (const phase of plan.phases) {
    add('phase', phase, phase.id?.value);
    for (const milestone of phase.milestones) {
      const id = milestone.id?.value;
      add('milestone', milestone, id);
      if (id !== undefined && !known.has(id)) {
        known.add(id);
      }
      if (milestone.needs.length > 0) waiting.push(milestone);
    }
    if (phase.gate) add('gate', phase.gate, phase.gate.id?.value);
  }
  const missing = missingNeeds(waiting, known);
  for (const { need } of missing) {
    const own = key('milestone', need.milestone.value);
    of.set(need, own);
    items.push(mention(own, need));
  }
  for (const person of plan.people) add('person', person, person.id.value);
  const network = plan.roles.find((role) => role.id.value === NETWORK);
  if (network) add('person', network, NETWORK);
  for (const metric of plan.metrics) add('metric', metric, metric.id?.value);
  return { of, items, done: doneIn(plan), missing };
}

/** The ids of what is done; of several milestones with one id the first counts. */
export function doneIn({ phases }: Plan): ReadonlySet<string> {
  const known = new Set<string>();
  const done = new Set<string>();
  for (const { milestones } of phases) {
    for (const { id, status } of milestones) {
      if (!id || known.has(id.value)) continue;
      known.add(id.value);
      if (status?.value === 'done') done.add(id.value);
    }
  }
  return done;
}

/** The keys after milestones were replaced by others with the same ids (`changesBetween`), and their phases with them. */
export function followKeys(keys: Keys, before: Plan, after: Plan): Keys {
  const { of } = keys;
  const items = [...keys.items];
  const swap = (index: number, item: Item): void => {
    const own = items[index]?.key ?? '';
    // What is known of the items of earlier versions stays true: nothing is taken away.
    of.set(item, own);
    items[index] = placed(own, item);
  };
  const replaced = new Map<Milestone, Milestone>();
  let index = 0;
  for (const [i, phase] of after.phases.entries()) {
    const old = before.phases[i];
    if (old && old !== phase) {
      swap(index, phase);
      for (const [j, milestone] of phase.milestones.entries()) {
        const earlier = old.milestones[j];
        if (!earlier || earlier === milestone) continue;
        replaced.set(earlier, milestone);
        swap(index + 1 + j, milestone);
      }
    }
    index += 1 + phase.milestones.length + (phase.gate ? 1 : 0);
  }
  const missing = keys.missing.map((entry, i) => {
    const by = replaced.get(entry.by);
    const need = by?.needs[entry.by.needs.indexOf(entry.need)];
    if (!by || !need) return entry;
    const own = of.get(entry.need) ?? '';
    of.set(need, own);
    items[index + i] = mention(own, need);
    return { need, by };
  });
  return { of, items, done: keys.done, missing };
}

function placed(key: string, { at, label }: Item): SceneItem {
  return { key, at, label };
}

function mention(key: string, { span, milestone }: MissingNeed['need']): SceneItem {
  return { key, at: span, label: milestone.span, mention: true };
}

function missingNeeds(waiting: readonly Milestone[], known: ReadonlySet<string>): readonly MissingNeed[] {
  const missing = new Map<string, MissingNeed>();
  for (const by of waiting) {
    for (const need of by.needs) {
      const id = need.milestone.value;
      if (!known.has(id) && !missing.has(id)) missing.set(id, { need, by });
    }
  }
  return [...missing.values()];
}
