import type { Milestone, Person, Role, Team } from '../../model/programme.ts';
import { isOpen } from '../../rules/shared.ts';
import { listed } from '../../rules/words.ts';
import { nameOf, type PromisedTime } from '../../schedule/parties.ts';
import { counted } from '../../text/words.ts';
import { hoursPerWeek } from '../../time/amounts.ts';
import type { Day } from '../../time/day.ts';
import { barOf } from '../load.ts';
import type { Seen } from '../seen.ts';
import { facts, inWords, lines, paragraphs, plain, points, sayDate, sayDates, sayHours } from '../words.ts';
import { standing, titleOf, whoIs } from './milestone.ts';

/** Who somebody is, what they hold and own, and how full their weeks are. */
export function aboutPerson(person: Person, seen: Seen): string {
  const { parties, settings } = seen;
  const team = parties?.teamOf(person);
  const promises = parties?.promises.filter((each) => each.person === person) ?? [];
  const load = seen.load().find((each) => each.person === person);
  const away = person.away.filter(({ to }) => to >= settings.today).map(({ from, to }) => sayDates(from, to));
  return paragraphs(
    lines(
      facts(`**${plain(nameOf(person))}**`, `\`${person.id.value}\``),
      facts(
        person.level?.value,
        team && plain(nameOf(team)),
        parties && `${sayHours(parties.capacity(person))} a week`,
      ),
      load && barOf(load, seen),
      away.length > 0 && `Away ${listed(away)}`,
    ),
    points(
      '**Holds**',
      promises.map((each) => promised(each, seen)),
    ),
    owned(
      new Set([person.id.value, ...promises.filter(({ member }) => !member).map(({ role }) => role.id.value)]),
      seen,
    ),
  );
}

export function aboutRole(role: Role, seen: Seen): string {
  const { parties } = seen;
  const promises = parties?.promises.filter((each) => each.role === role) ?? [];
  const total = promises.reduce((sum, each) => sum + hoursOf(each, seen), 0);
  const during = role.during.map(({ value }) => inWords(value));
  return paragraphs(
    lines(
      facts(`**${capitalised(inWords(role.id.value))}**`, promises.length === 0 && 'filled by nobody'),
      facts(
        total > 0 && `${sayHours(total)} a week protected`,
        during.length > 0 && `during ${listed(during)}`,
        role.backup && parties && `stood in for by ${whoIs(role.backup.value, parties)}`,
      ),
    ),
    points(
      '**Filled by**',
      promises.map((each) => `${plain(nameOf(each.person))}${hoursSaid(each, seen)}`),
    ),
    owned(new Set([role.id.value]), seen),
  );
}

export function aboutTeam(team: Team, { plan }: Seen): string {
  const people = plan?.people.filter((each) => each.team?.value === team.id.value) ?? [];
  return paragraphs(
    facts(`**${plain(nameOf(team))}**`, team.side && `${team.side.value} side`),
    points(
      '**People**',
      people.map((each) => plain(nameOf(each))),
    ),
  );
}

function promised(promise: PromisedTime, seen: Seen): string {
  const during = promise.role.during.map(({ value }) => inWords(value));
  const when = during.length ? `, during ${listed(during)}` : '';
  return `${inWords(promise.role.id.value)}${hoursSaid(promise, seen)}${when}`;
}

function hoursSaid(promise: PromisedTime, seen: Seen): string {
  return promise.commitment ? `, ${sayHours(hoursOf(promise, seen))} a week` : '';
}

function hoursOf({ commitment, person }: PromisedTime, { parties }: Seen): number {
  return commitment && parties ? hoursPerWeek(commitment.value, parties.capacity(person)) : 0;
}

/** What is open of the milestones that these ids own, the next first; what is done is counted. */
function owned(ids: ReadonlySet<string>, seen: Seen): string | undefined {
  const { schedule } = seen;
  const own = (schedule?.milestones ?? []).filter(({ milestone }) => ids.has(milestone.owner?.value ?? ''));
  const due = (milestone: Milestone): Day | undefined => schedule?.dates.get(milestone)?.due;
  const open = own
    .map(({ milestone }) => ({ milestone, day: due(milestone) }))
    .filter(({ milestone }) => isOpen(milestone))
    .sort((a, b) => (a.day ?? Number.MAX_VALUE) - (b.day ?? Number.MAX_VALUE));
  const done = own.filter(({ milestone }) => milestone.status?.value === 'done').length;
  const items = open.map(
    ({ milestone, day }) =>
      `${titleOf(milestone)}, ${day === undefined ? '' : `${sayDate(day)}, `}${standing(milestone, seen)}`,
  );
  if (!items.length) return done > 0 ? `Owns ${counted(done, 'milestone')}, all done.` : undefined;
  return points('**Owns**', items, done > 0 ? `${done} more done` : '');
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
