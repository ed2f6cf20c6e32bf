import type { Leaf } from '../../model/item.ts';
import type { When } from '../../model/leaves.ts';
import type { Metric, Milestone, Person, Phase, Role, Team } from '../../model/programme.ts';
import type { Declaration } from '../../model/symbols.ts';
import { dayOfWhen } from '../../schedule/weeks.ts';
import type { Seen } from '../seen.ts';
import { facts, lines, plain, sayDate } from '../words.ts';
import { aboutMetric } from './metric.ts';
import { aboutMilestone, titleOf, whoIs } from './milestone.ts';
import { aboutPerson, aboutRole, aboutTeam } from './party.ts';
import { aboutGate, aboutPhase } from './phase.ts';

/** What there is to say of something that has an id. */
export function aboutItem({ kind, item, id }: Declaration, seen: Seen): string | undefined {
  switch (kind) {
    case 'milestone':
      return aboutMilestone(item as Milestone, seen);
    case 'person':
      return aboutPerson(item as Person, seen);
    case 'role':
      return aboutRole(item as Role, seen);
    case 'team':
      return aboutTeam(item as Team, seen);
    case 'phase':
      return aboutPhase(item as Phase, seen);
    case 'metric':
      return aboutMetric(item as Metric, seen);
    case 'gate': {
      const phase = seen.plan?.phases.find(({ gate }) => gate === item);
      return phase?.gate && aboutGate(phase.gate, phase, seen);
    }
    case 'risk':
    case 'integration':
    case 'journey':
    case 'training':
    case 'benefit':
    case 'outcome':
    case 'budget-line':
    case 'wave':
    case 'intervention':
      return aboutOther(item as Other, id, seen);
  }
}

/** Whatever of these an item has. */
type Other = { readonly [K in 'title' | 'name' | 'statement' | 'mitigation' | 'status']?: Leaf<string> } & {
  readonly [K in 'owner' | 'technicalOwner' | 'businessOwner' | 'specifiedBy' | 'neededBy']?: Leaf<string>;
} & { readonly week?: Leaf<When>; readonly likelihood?: Leaf<string>; readonly impact?: Leaf<string> };

function aboutOther(item: Other, id: string, seen: Seen): string {
  const { schedule, parties } = seen;
  const day = item.week && schedule && dayOfWhen(item.week.value, schedule.weeks);
  const who = (said: string, leaf: Leaf<string> | undefined): string | undefined =>
    leaf && parties && `${said} ${whoIs(leaf.value, parties)}`;
  const name = item.title ?? item.name ?? item.statement;
  return lines(
    facts(`**${plain(name?.value ?? id)}**`, item.status?.value),
    facts(
      day !== undefined && sayDate(day),
      item.likelihood && `likelihood ${item.likelihood.value}`,
      item.impact && `impact ${plain(item.impact.value)}`,
      who('owner', item.owner),
      who('technical owner', item.technicalOwner),
      who('business owner', item.businessOwner),
    ),
    facts(reached('specified by', item.specifiedBy, seen), reached('needed by', item.neededBy, seen)),
    item.mitigation && plain(item.mitigation.value),
  );
}

function reached(said: string, id: Leaf<string> | undefined, { symbols, schedule }: Seen): string | undefined {
  const milestone = id && (symbols.find(['milestone'], id.value)?.item as Milestone | undefined);
  const due = milestone && schedule?.dates.get(milestone)?.due;
  return milestone && `${said} ${titleOf(milestone)}${due === undefined ? '' : `, ${sayDate(due)}`}`;
}
