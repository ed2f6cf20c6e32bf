import type { Milestone } from '../../model/programme.ts';
import type { Graph } from '../../schedule/graph.ts';
import type { Related } from '../../text/problem.ts';
import { takeOut } from '../fixes.ts';
import { rule } from '../rule.ts';
import { isDropped } from '../shared.ts';
import { called } from '../words.ts';

/** A longer way round is told by its first step; all of them are related places. */
const MOST_NAMED = 3;

export const dependencyCycle = rule({
  id: 'reference/dependency-cycle',
  severity: 'error',
  finds: 'Milestones wait for each other in a circle.',
  why: 'When each of two pieces of work waits for the other, neither can begin, and each owner reports in good faith that it is blocked by somebody else. The circle is broken in the end by whoever is under most pressure, who starts on guesses: training built before anybody knows who moves when, a cutover planned for people whom nobody has trained.',
  bad: `
phases:
  - id: build
    milestones:
      - id: training-final
        title: Training ready
        week: 6
        owner: training-lead
        needs: [cutover-plan]
      - id: cutover-plan
        title: Cutover planned by the hour
        week: 6
        owner: technical-lead
        needs: [training-final]
#               ^^^^^^^^^^^^^^
`,
  good: `
phases:
  - id: build
    milestones:
      - id: training-final
        title: Training ready
        week: 6
        owner: training-lead
        needs: [cutover-plan]
      - id: cutover-plan
        title: Cutover planned by the hour
        week: 6
        owner: technical-lead
`,
  reads: ['cycles', 'milestones.needs', 'milestones.status'],
  check({ schedule }, report) {
    const told = new Map<Milestone, Set<Milestone>>();
    for (const { closing, way } of schedule.graph.cycles) {
      if (way.some(isDropped) || isTold(way, told)) continue;
      report(closing.need.span, messageOf(way), {
        item: closing.to,
        help: 'Remove the dependency that is not one, or split a milestone into a part before and a part after.',
        related: stations(way, schedule.graph),
        fixes: takeOut(closing.need.span, 'entry', `Take out that it waits for ${closing.need.milestone.value}`),
      });
    }
  },
});

/** Whether a circle runs along an entry of one that has been told: the slip is most likely the entry they share. */
function isTold(way: readonly Milestone[], told: Map<Milestone, Set<Milestone>>): boolean {
  const steps = way.map((at, i) => [at, way[i + 1] ?? way[0] ?? at] as const);
  if (steps.some(([at, next]) => told.get(at)?.has(next))) return true;
  for (const [at, next] of steps) told.set(at, (told.get(at) ?? new Set()).add(next));
  return false;
}

function messageOf(milestones: readonly Milestone[]): string {
  const [first, ...others] = milestones.map((milestone) => called(milestone, 'a milestone without a name'));
  if (!others.length) return sentence(`${first} waits for itself, so it can never begin.`);
  const way =
    others.length < MOST_NAMED
      ? `${others.join(', which waits for ')}, which waits for ${first}`
      : `${others[0]}, and that, by way of ${others.length - 1} others, for ${first}`;
  return sentence(
    `${first} waits for ${way}: ${others.length === 1 ? 'neither' : `none of the ${others.length + 1}`} can begin.`,
  );
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The entries that lead round, but for the one that closes the circle. */
function stations(way: readonly Milestone[], graph: Graph): readonly Related[] {
  return way.slice(1).flatMap((milestone, i) => {
    const next = way[i + 2] ?? way[0];
    const entry = graph.before.get(milestone)?.find(({ from }) => from === next);
    if (!entry) return [];
    return [{ span: entry.need.span, message: `${called(milestone, 'this')} waits for ${called(entry.from, 'this')}` }];
  });
}
