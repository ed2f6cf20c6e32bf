import type { Metric, Plan } from '../model/programme.ts';
import type { Parties } from '../schedule/parties.ts';
import type { Schedule } from '../schedule/schedule.ts';
import type { Day } from '../time/day.ts';
import type { Keys } from './items.ts';
import type { Marks } from './marks.ts';
import type { Owners } from './owners.ts';

/** What all rows are made from. */
export interface Context {
  readonly plan: Plan;
  readonly schedule: Schedule;
  readonly parties: Parties;
  readonly today: Day;
  readonly keys: Keys;
  readonly marks: Marks;
  readonly owners: Owners;
  /** The first of each id. */
  readonly metrics: ReadonlyMap<string, Metric>;
}

export function firstById<T extends { readonly id?: { readonly value: string } | undefined }>(
  items: Iterable<T>,
): ReadonlyMap<string, T> {
  const map = new Map<string, T>();
  for (const item of items) if (item.id && !map.has(item.id.value)) map.set(item.id.value, item);
  return map;
}
