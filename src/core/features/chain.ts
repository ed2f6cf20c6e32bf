import type { Milestone } from '../model/programme.ts';
import type { Declaration } from '../model/symbols.ts';
import type { Dependency } from '../schedule/dependency.ts';
import type { Offset, Span } from '../text/span.ts';
import { sayNeed } from './about/milestone.ts';
import { cursorAt } from './cursor.ts';
import { mentionedAt } from './mentions.ts';
import type { Seen } from './seen.ts';
import { facts, inWords, sayDate } from './words.ts';

/** A milestone as a link of the chain of who waits for whom. */
export interface ChainLink {
  readonly id: string;
  readonly title: string;
  readonly detail: string;
  /** All of it, and its id. */
  readonly at: Span;
  readonly label: Span;
  /** The entries of `needs` that lead to it or from it; none for the link that one begins with. */
  readonly needs: readonly Span[];
}

/** The milestone that a place mentions or is in. */
export function chainAt(seen: Seen, at: Offset): ChainLink | undefined {
  const mentioned = mentionedAt(seen, at)?.declaration;
  if (mentioned?.kind === 'milestone') return linkOf(mentioned.item as Milestone, seen, []);
  const spans = new Set(cursorAt(seen.root, at, seen.layout).path.map(({ node }) => node.span));
  const around = seen.symbols.declarations.find(({ kind, item }) => kind === 'milestone' && spans.has(item.at));
  return around && linkOf(around.item as Milestone, seen, []);
}

/** What a milestone waits for. */
export function neededBy(id: string, seen: Seen): readonly ChainLink[] {
  return linksTo(id, seen, 'before', ({ from }) => from);
}

/** What waits for a milestone. */
export function waitingFor(id: string, seen: Seen): readonly ChainLink[] {
  return linksTo(id, seen, 'after', ({ to }) => to);
}

function linksTo(
  id: string,
  seen: Seen,
  side: 'before' | 'after',
  other: (dependency: Dependency) => Milestone,
): readonly ChainLink[] {
  const found: Declaration | undefined = seen.symbols.find(['milestone'], id);
  const dependencies = (found && seen.schedule?.graph[side].get(found.item as Milestone)) ?? [];
  const byMilestone = new Map<Milestone, Dependency[]>();
  for (const dependency of dependencies) {
    const known = byMilestone.get(other(dependency));
    if (known) known.push(dependency);
    else byMilestone.set(other(dependency), [dependency]);
  }
  return [...byMilestone].flatMap(([milestone, all]) => linkOf(milestone, seen, all) ?? []);
}

function linkOf(milestone: Milestone, { schedule }: Seen, by: readonly Dependency[]): ChainLink | undefined {
  if (!milestone.id) return undefined;
  const due = schedule?.dates.get(milestone)?.due;
  return {
    id: milestone.id.value,
    title: milestone.title?.value ?? milestone.id.value,
    detail: facts(
      due !== undefined && sayDate(due),
      milestone.status && inWords(milestone.status.value),
      ...by.map(({ need }) => sayNeed(need)),
      schedule?.critical.has(milestone) && 'critical',
    ),
    at: milestone.at,
    label: milestone.id.span,
    needs: by.map(({ need }) => need.span),
  };
}
