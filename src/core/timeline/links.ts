import type { Milestone } from '../model/programme.ts';
import { slackOf } from '../schedule/float.ts';
import type { Dependency } from '../schedule/graph.ts';
import type { Schedule } from '../schedule/schedule.ts';
import type { Link } from './scene.ts';

/** The dependencies between milestones that have rows. */
export function linksOf(schedule: Schedule, rowOf: ReadonlyMap<Milestone, number>): readonly Link[] {
  return schedule.graph.dependencies.flatMap((dependency) => {
    const [from, to] = [rowOf.get(dependency.from), rowOf.get(dependency.to)];
    if (from === undefined || to === undefined) return [];
    const { type } = dependency.need;
    return [{ from, to, ...(type === 'finish-start' ? {} : { type }), ...stateOf(dependency, schedule) }];
  });
}

function stateOf(dependency: Dependency, { dates, critical, weeks }: Schedule): Pick<Link, 'state'> {
  const slack = slackOf(dependency, dates, weeks.calendar);
  if (slack === undefined) return {};
  if (slack < 0) return { state: 'broken' };
  return slack === 0 && critical.has(dependency.from) && critical.has(dependency.to) ? { state: 'critical' } : {};
}
