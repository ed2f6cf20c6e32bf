import { type Item, keyOf, lacks } from '../model/item.ts';
import type { Plan } from '../model/programme.ts';
import type { Fix, Related } from '../text/problem.ts';
import type { Facts, Report } from './rule.ts';

/** The sections of a plan that have no id of their own: what they lack is said at their key. */
export type Section = 'charter' | 'deployment' | 'adoption';

type Check = (facts: Facts, report: Report) => void;

/** A check that asks for one key of a section. Without the section it is silent: that is told by a rule of its own. */
export function lackingIn(
  section: Section,
  key: string,
  message: (facts: Facts) => string,
  help: string,
  fixes?: (item: Item, facts: Facts) => readonly Fix[],
  related?: (facts: Facts) => readonly Related[],
): Check {
  return (facts, report) => {
    const item = facts.plan[section];
    if (!item || !lacks(item, key)) return;
    report(keyOf(facts.plan, section), message(facts), {
      item,
      help,
      related: related?.(facts),
      fixes: fixes?.(item, facts),
    });
  };
}

/** A check that asks for one key of each of some items; what they lack is said at their id. */
export function lackingInEach<T extends Item>(
  items: (plan: Plan) => readonly T[],
  key: string,
  message: (item: T) => string,
  help: string,
  fixes?: (item: T, facts: Facts) => readonly Fix[],
): Check {
  return (facts, report) => {
    for (const item of items(facts.plan))
      if (lacks(item, key)) report(item.label, message(item), { item, help, fixes: fixes?.(item, facts) });
  };
}

/** Whether a list holds what was written: one of the wrong shape is read as empty, and that is told elsewhere. */
export function isRead(item: Item, key: string, list: readonly unknown[]): boolean {
  return list.length > 0 || lacks(item, key);
}

/** Whether a value stands there that could not be read; what it was meant to say is not known. */
export function isUnreadable(item: Item, key: string, value: unknown): boolean {
  return value === undefined && !lacks(item, key);
}
