import type { Dependency } from '../schedule/dependency.ts';
import { slackOf } from '../schedule/float.ts';
import type { Schedule } from '../schedule/schedule.ts';
import type { Link } from './scene.ts';

/** The row of a milestone that has a place in time. */
export type RowOf = (milestone: Dependency['from']) => number | undefined;

/** The dependencies between milestones that have rows, and where in the list those begin that lead to each of them. */
export interface Links {
  readonly list: readonly Link[];
  readonly first: Int32Array;
}

export function linksOf(schedule: Schedule, rowOf: RowOf): Links {
  return gather(schedule, (at) => linksTo(at, schedule, rowOf));
}

/** The links after something changed at some places: also those that come from there are looked at again. */
export function followLinks(before: Links, changed: readonly number[], schedule: Schedule, rowOf: RowOf): Links {
  const { network, places } = schedule.tables;
  const again = new Set(changed);
  for (const at of changed) for (const { to } of network.after[at] ?? []) again.add(places.get(to) ?? -1);
  return gather(schedule, (at) => (again.has(at) ? linksTo(at, schedule, rowOf) : undefined), before);
}

/** The links to each milestone; those of before where there are no new ones. */
function gather({ tables }: Schedule, linksAt: (at: number) => readonly Link[] | undefined, before = NONE): Links {
  const count = tables.milestones.length;
  const list: Link[] = [];
  const first = new Int32Array(count + 1);
  for (let at = 0; at < count; at++) {
    const links = linksAt(at);
    if (links) list.push(...links);
    else for (let i = before.first[at] ?? 0; i < (before.first[at + 1] ?? 0); i++) list.push(before.list[i] as Link);
    first[at + 1] = list.length;
  }
  return { list, first };
}

const NONE: Links = { list: [], first: new Int32Array(0) };

function linksTo(at: number, schedule: Schedule, rowOf: RowOf): readonly Link[] {
  const links: Link[] = [];
  for (const dependency of schedule.tables.network.before[at] ?? []) {
    const from = rowOf(dependency.from);
    const to = rowOf(dependency.to);
    if (from === undefined || to === undefined) continue;
    const { type } = dependency.need;
    links.push({ from, to, type: type === 'finish-start' ? undefined : type, state: stateOf(dependency, schedule) });
  }
  return links;
}

function stateOf(dependency: Dependency, { dates, critical, weeks }: Schedule): Link['state'] {
  const slack = slackOf(dependency, dates, weeks.calendar);
  if (slack === undefined || slack > 0) return undefined;
  if (slack < 0) return 'broken';
  return critical.has(dependency.from) && critical.has(dependency.to) ? 'critical' : undefined;
}
