import type { Person } from '../model/programme.ts';
import type { PersonLoad, WeekLoad } from '../schedule/load.ts';
import { NETWORK, nameOf } from '../schedule/parties.ts';
import { hoursPerWeek } from '../time/amounts.ts';
import type { Context } from './context.ts';
import { inWords } from './owners.ts';
import type { PersonRow, Scene } from './scene.ts';

/** A row a person, and one for all who are in the super-user network and nothing else. */
export function personRows(
  context: Context,
  load: readonly PersonLoad[],
): { readonly rows: readonly PersonRow[]; readonly load: Scene['load'] } {
  const asked = context.plan.phases.some(({ milestones }) => milestones.some(({ effort }) => effort));
  const mode = asked ? 'asked' : 'protected';
  const members = load.filter(({ person }) => isMemberOnly(person, context));
  const grouped = members.length > 2 ? new Set(members) : new Set<PersonLoad>();
  const rows: PersonRow[] = [];
  for (const each of load) {
    if (!grouped.has(each)) rows.push(personRow(each, mode, context));
    else if (each === members[0]) rows.push(networkRow(members, mode, context));
  }
  return { rows, load: mode };
}

function isMemberOnly(person: Person, { parties }: Context): boolean {
  return parties.promises.every((promise) => promise.person !== person || promise.member !== undefined);
}

function personRow({ person, weeks }: PersonLoad, mode: Scene['load'], context: Context): PersonRow {
  const { keys, marks, parties } = context;
  const key = keys.of.get(person) ?? '';
  const roles = parties.promises
    .filter((promise) => promise.person === person)
    .map(({ role }) => inWords(role.id.value));
  const capacity = parties.capacity(person);
  return {
    kind: 'person',
    key,
    title: nameOf(person),
    roles: [...new Set(roles)].join(', '),
    hours: tenths(promisedTo(person, context)),
    cells: weeks.flatMap((week) => cell(week, mode, capacity)),
    problems: marks.byKey.get(key),
  };
}

function networkRow(members: readonly PersonLoad[], mode: Scene['load'], context: Context): PersonRow {
  const { keys, marks, parties, plan } = context;
  const network = plan.roles.find((role) => role.id.value === NETWORK);
  const key = (network && keys.of.get(network)) ?? '';
  const weeks = members[0]?.weeks ?? [];
  const over = weeks.flatMap(({ week }, i) => {
    const names = members.flatMap(({ person, weeks }) => (isOver(weeks[i]) ? nameOf(person) : []));
    return mode === 'asked' && names.length > 0 ? [{ week, says: names.join(', ') }] : [];
  });
  return {
    kind: 'person',
    key,
    title: 'Super-users',
    roles: `${members.length} people`,
    hours: tenths(members.reduce((sum, { person }) => sum + promisedTo(person, context), 0)),
    cells: weeks.flatMap((_, i) => {
      const cells = members.map(({ person, weeks }) => weeks[i] && cell(weeks[i], mode, parties.capacity(person)));
      return [0, 1].map((part) => tenths(cells.reduce((sum, each) => sum + (each?.[part] ?? 0), 0)));
    }),
    over: over.length > 0 ? over : undefined,
    problems: marks.byKey.get(key),
  };
}

function cell({ asked, available }: WeekLoad, mode: Scene['load'], capacity: number): [number, number] {
  return mode === 'asked' ? [tenths(asked), tenths(available)] : [tenths(available), tenths(capacity)];
}

/** A minute over is a matter of rounding, not of planning. */
function isOver(week: WeekLoad | undefined): boolean {
  return week !== undefined && week.asked > week.available + 0.05;
}

function promisedTo(person: Person, { parties }: Context): number {
  let sum = 0;
  for (const promise of parties.promises) {
    if (promise.person === person && promise.commitment)
      sum += hoursPerWeek(promise.commitment.value, parties.capacity(person));
  }
  return sum;
}

function tenths(hours: number): number {
  return Math.round(hours * 10) / 10;
}
