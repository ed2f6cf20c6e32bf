import type { Milestone } from '../model/programme.ts';
import { slackOf } from '../schedule/float.ts';
import type { Dependency } from '../schedule/graph.ts';
import type { Schedule } from '../schedule/schedule.ts';
import type { Link } from './scene.ts';

/** The dependencies between milestones that have rows. */
export function linksOf(schedule: Schedule, rowOf: ReadonlyMap<Milestone, number>): readonly Link[] {
  const links: Link[] = [];
  for (const dependency of schedule.graph.dependencies) {
    const from = rowOf.get(dependency.from);
    const to = rowOf.get(dependency.to);
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
