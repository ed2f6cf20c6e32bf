import type { Milestone } from '../../model/programme.ts';
import { sayDuration } from '../../rules/words.ts';
import { NETWORK, nameOf, type PromisedTime } from '../../schedule/parties.ts';
import type { Node } from '../../syntax/tree.ts';
import { counted } from '../../text/words.ts';
import {
  type Commitment,
  calendarHours,
  DEFAULT_CAPACITY,
  type Duration,
  hours,
  hoursPerWeek,
  workingDays,
} from '../../time/amounts.ts';
import { day } from '../../time/day.ts';
import type { Seen } from '../seen.ts';
import { facts, inWords, plain, sayDate, sayDates, sayHours } from '../words.ts';

/** A commitment in hours of the week of whoever made it. */
export function aboutCommitment(commitment: Commitment, node: Node, { parties, plan }: Seen): string {
  const owner = plan?.people.find((person) => person.capacity?.span === node.span);
  if (owner) return `**${sayHours(hoursPerWeek(commitment))} a week** is the full week of ${plain(nameOf(owner))}`;
  const promises = parties?.promises.filter((each) => each.commitment?.span === node.span) ?? [];
  const said = promises.map(({ person }) => {
    const capacity = parties?.capacity(person) ?? DEFAULT_CAPACITY;
    return `**${sayHours(hoursPerWeek(commitment, capacity))} of ${sayHours(capacity)}** a week`;
  });
  const [first, ...others] = said;
  if (first === undefined) return `**${sayHours(hoursPerWeek(commitment))} of ${sayHours(DEFAULT_CAPACITY)}** a week`;
  if (others.length === 0) return `${first} of ${whose(promises[0])}`;
  if (others.every((each) => each === first)) return `${first} of each of ${said.length} people`;
  return promises.map((promise, i) => `${said[i]} of ${whose(promise)}`).join('  \n');
}

function whose(promise: PromisedTime | undefined): string {
  if (!promise) return '';
  const role = promise.role.id.value === NETWORK ? 'super-user' : inWords(promise.role.id.value);
  return `${plain(nameOf(promise.person))}, ${role}`;
}

/** The keys whose lengths of time count every day, since they count from go-live or from a report. */
const CALENDAR: ReadonlySet<string> = new Set(['hypercare', 'for', 'fix-within']);

/** A length of time in days or hours, and what it stretches over. */
export function aboutDuration(duration: Duration, key: string, milestone: Milestone | undefined, seen: Seen): string {
  const said = `**${sayDuration(duration)}**`;
  if (CALENDAR.has(key)) return calendarTime(duration, key, seen);
  const dates = milestone && seen.schedule?.dates.get(milestone);
  if (key === 'duration' && dates) {
    return facts(counted(workingDays(duration), 'working day'), sayDates(dates.start, dates.due));
  }
  if (duration.unit === 'h') return said;
  const days = workingDays(duration);
  return facts(
    duration.unit === 'w' && said,
    `**${counted(days, 'working day')}**`,
    `${sayHours(hours(duration))} of a full week's work`,
  );
}

function calendarTime(duration: Duration, key: string, { schedule }: Seen): string {
  const total = calendarHours(duration);
  const said = `**${total % 24 === 0 && total > 24 ? counted(total / 24, 'day') : sayHours(total)}**, weekends included`;
  const goLive = schedule?.goLive?.day;
  if (key === 'fix-within' || goLive === undefined) return said;
  return facts(said, `from go-live on ${sayDate(goLive)} until ${sayDate(day(goLive + Math.ceil(total / 24)))}`);
}

/** Work asked of somebody, in hours of that somebody. */
export function aboutEffort(effort: Duration, who: string | undefined, { parties }: Seen): string {
  const people = (who && parties?.people(who)) || [];
  const [first] = people;
  if (!first || !parties) return `**${sayHours(hours(effort))}** of work`;
  const each = hours(effort, parties.capacity(first)) / people.length;
  if (people.length > 1) return `**${sayHours(each)}** of work for each of ${people.length} people`;
  return `**${sayHours(each)}** of work for ${plain(nameOf(first))}`;
}
