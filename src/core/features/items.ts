import type { Item, SymbolKind } from '../model/item.ts';
import type { When } from '../model/leaves.ts';
import type {
  Charter,
  Deployment,
  Gate,
  Integration,
  Metric,
  Milestone,
  Person,
  Phase,
  Plan,
  Risk,
  Role,
  Team,
  Training,
} from '../model/programme.ts';
import type { Declaration } from '../model/symbols.ts';
import { listed, sayLevel } from '../rules/words.ts';
import { gateDay } from '../schedule/dates.ts';
import { nameOf } from '../schedule/parties.ts';
import { dayOfWhen } from '../schedule/weeks.ts';
import { type Day, sayDay } from '../time/day.ts';
import type { Seen } from './seen.ts';

/** Everything that has an id, in a few words: what it is called, when it is, whose it is. */

interface ItemOf {
  readonly person: Person;
  readonly team: Team;
  readonly role: Role;
  readonly phase: Phase;
  readonly milestone: Milestone;
  readonly gate: Gate;
  readonly metric: Metric;
  readonly risk: Risk;
  readonly integration: Integration;
  readonly journey: Charter['journeys'][number];
  readonly training: Training;
  readonly benefit: NonNullable<Charter['businessCase']>['benefits'][number];
  readonly outcome: Charter['customerOutcomes'][number];
  readonly 'budget-line': NonNullable<Charter['budget']>['lines'][number];
  readonly wave: Deployment['waves'][number];
  readonly intervention: NonNullable<Plan['adoption']>['interventions'][number];
}

/** What people call it: its title or name, else its id. */
export function titleOf({ id, item }: Pick<Declaration, 'id' | 'item'>): string {
  const { title, name, statement } = item as Partial<
    Record<'title' | 'name' | 'statement', { readonly value: string }>
  >;
  return (title ?? name ?? statement)?.value ?? id;
}

/** Whether nothing of it is left to do. */
export function isOver({ kind, item }: Pick<Declaration, 'kind' | 'item'>): boolean {
  if (kind !== 'milestone' && kind !== 'risk') return false;
  const status = (item as Milestone | Risk).status?.value;
  return status === 'done' || status === 'dropped' || status === 'closed';
}

/** When it is, and whose: `23 Jan · Ana Ito`. What is not known is left out. */
export function detailOf({ kind, item }: Pick<Declaration, 'kind' | 'item'>, seen: Seen): string {
  const parts = (DETAILS[kind] as (item: Item, seen: Seen) => readonly (string | undefined)[])(item, seen);
  return parts.filter((part) => part).join(' · ');
}

const DETAILS: { readonly [K in SymbolKind]: (item: ItemOf[K], seen: Seen) => readonly (string | undefined)[] } = {
  person: ({ team, level }, { parties }) => [
    team && (parties?.team(team.value)?.name?.value ?? team.value),
    level?.value,
  ],
  team: ({ side }) => [side?.value],
  role: ({ person, members }, seen) => [
    listed([...person, ...members.flatMap((member) => member.person ?? [])].map((who) => partyName(who, seen) ?? '')),
  ],
  phase: ({ weeks, stage }, seen) => [
    weeks && between(seen.schedule?.weeks.firstDay(weeks.value.first), seen.schedule?.weeks.due(weeks.value.last)),
    stage?.value,
  ],
  milestone: (milestone, seen) => [
    say(seen.schedule?.dates.get(milestone)?.due),
    partyName(milestone.owner, seen),
    milestone.status && milestone.status.value !== 'planned' ? milestone.status.value : undefined,
  ],
  gate: (gate, seen) => [gateDate(gate, seen), partyName(gate.decider, seen), gate.decision?.outcome?.value],
  metric: ({ readings, owner }, seen) => {
    const last = readings.at(-1)?.value;
    return [last && sayLevel(last.value), partyName(owner, seen)];
  },
  risk: ({ likelihood, impact, owner, status }, seen) => [
    likelihood && impact && `${likelihood.value} × ${impact.value}`,
    partyName(owner, seen),
    status?.value,
  ],
  integration: (integration, seen) => [
    partyName(integration.technicalOwner, seen),
    partyName(integration.businessOwner, seen),
  ],
  journey: ({ owner }, seen) => [partyName(owner, seen)],
  training: ({ week, owner }, seen) => [whenOf(week, seen), partyName(owner, seen)],
  benefit: ({ owner }, seen) => [partyName(owner, seen)],
  outcome: ({ journey }) => [journey?.value],
  'budget-line': ({ amount, owner }, seen) => [amount && String(amount.value), partyName(owner, seen)],
  wave: ({ week }, seen) => [whenOf(week, seen)],
  intervention: ({ week, owner }, seen) => [whenOf(week, seen), partyName(owner, seen)],
};

/** A person by name; a role, or whoever is not known, by id. */
function partyName(who: { readonly value: string } | undefined, { parties }: Seen): string | undefined {
  const person = who && parties?.person(who.value);
  return person ? nameOf(person) : who?.value;
}

function whenOf(when: { readonly value: When } | undefined, { schedule }: Seen): string | undefined {
  return when && schedule && say(dayOfWhen(when.value, schedule.weeks));
}

function gateDate(gate: Gate, { plan, schedule }: Seen): string | undefined {
  const phase = plan?.phases.find((each) => each.gate === gate);
  return phase && schedule && say(gateDay(gate, phase, schedule.weeks));
}

function say(day: Day | undefined): string | undefined {
  return day === undefined ? undefined : sayDay(day);
}

function between(first: Day | undefined, last: Day | undefined): string | undefined {
  return first === undefined || last === undefined ? undefined : `${sayDay(first)} – ${sayDay(last)}`;
}
