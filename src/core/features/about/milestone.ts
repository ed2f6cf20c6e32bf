import type { Milestone, Phase } from '../../model/programme.ts';
import { isOpen } from '../../rules/shared.ts';
import { dayOf } from '../../schedule/dates.ts';
import type { Dependency } from '../../schedule/dependency.ts';
import { nameOf, type Parties } from '../../schedule/parties.ts';
import type { Schedule } from '../../schedule/schedule.ts';
import type { Span } from '../../text/span.ts';
import { counted } from '../../text/words.ts';
import { lateBy } from '../late.ts';
import type { Seen } from '../seen.ts';
import { facts, inWords, lines, paragraphs, plain, points, sayDate, sayDates, sayDistance } from '../words.ts';
import { placeOnLine } from './place.ts';

/** When it is due and how that stands, what it needs and who waits for it, what shows that it is done. */
export function aboutMilestone(milestone: Milestone, seen: Seen): string {
  const { schedule, parties } = seen;
  const { before, after } = (schedule && neighbours(milestone, schedule)) ?? { before: [], after: [] };
  return paragraphs(
    lines(
      facts(`**${titleOf(milestone)}**`, milestone.id && `\`${milestone.id.value}\``),
      schedule && facts(...due(milestone, seen, schedule)),
      facts(
        milestone.owner && parties && `Owner ${whoIs(milestone.owner.value, parties)}`,
        schedule && phaseName(milestone, schedule),
      ),
      schedule && facts(...room(milestone, schedule)),
      schedule && slipped(milestone, schedule),
    ),
    schedule &&
      points(
        '**Needs**',
        before.map((each) => neighbour(each, each.from, schedule)),
      ),
    schedule &&
      points(
        '**Waited for by**',
        after.map((each) => neighbour(each, each.to, schedule)),
      ),
    points(
      '**Evidence**',
      milestone.evidence.map((each) => placeOnLine(each, seen)),
    ),
  );
}

export function titleOf({ title, id }: Milestone): string {
  return plain(title?.value ?? id?.value ?? 'Milestone');
}

/** Who it is, and the role through which. */
export function whoIs(id: string, parties: Parties): string {
  const people = parties.people(id);
  if (!people || parties.person(id)) return plain(people?.[0] ? nameOf(people[0]) : id);
  const names = people.length > 2 ? `${people.length} people` : people.map((each) => plain(nameOf(each))).join(' and ');
  return names ? `${names} (${inWords(id)})` : `${inWords(id)}, whom nobody fills`;
}

/** Where a milestone stands today, in a few words. */
export function standing(milestone: Milestone, seen: Seen): string {
  return lateBy(milestone, seen) === undefined ? inWords(milestone.status?.value ?? 'planned') : 'late';
}

function due(milestone: Milestone, seen: Seen, { dates, weeks }: Schedule): (string | undefined)[] {
  const status = inWords(milestone.status?.value ?? 'planned');
  const own = dates.get(milestone);
  if (!own) return [status];
  const when = `Due **${sayDate(own.due)}**${own.week === undefined ? '' : `, week ${own.week}`}`;
  const work = own.start < own.due ? `work ${sayDates(own.start, own.due)}` : undefined;
  const doneOn = milestone.doneOn?.value;
  if (status === 'done') return [when, doneOn === undefined ? status : `done on ${sayDate(doneOn)}`];
  if (!isOpen(milestone)) return [when, status];
  const late = lateBy(milestone, seen);
  const left =
    late === undefined
      ? sayDistance(own.due, seen.settings.today, weeks.calendar)
      : `**${counted(late, 'working day')} late**`;
  return [when, left, status, work];
}

function room(milestone: Milestone, { float, critical }: Schedule): (string | false | undefined)[] {
  const own = float.get(milestone);
  if (!own) return [];
  const isCritical = critical.has(milestone) && 'on the critical path';
  if (own.total < 0) return [`Short of ${counted(-own.total, 'working day')}`, isCritical];
  if (own.total === 0) return ['No float', isCritical];
  const free = own.free < own.total && `${own.free === 0 ? 'none' : own.free} before it delays another`;
  return [`${counted(own.total, 'working day')} of float${free ? `, ${free}` : ''}`, isCritical];
}

function slipped(milestone: Milestone, { dates, weeks }: Schedule): string | undefined {
  const first = milestone.baseline && dayOf(milestone.baseline, weeks);
  const own = dates.get(milestone);
  if (first === undefined || !own || first === own.due) return undefined;
  const days = weeks.calendar.between(first, own.due);
  const by = days === 0 ? '' : `, now ${counted(Math.abs(days), 'working day')} ${days > 0 ? 'later' : 'earlier'}`;
  return `First planned for ${sayDate(first)}${by}`;
}

function phaseName(milestone: Milestone, { milestones }: Schedule): string | undefined {
  const phase: Phase | undefined = milestones.find((each) => each.milestone === milestone)?.phase;
  return phase && `in ${plain(phase.name?.value ?? phase.id?.value ?? '')}`;
}

function neighbours(
  milestone: Milestone,
  { graph }: Schedule,
): { readonly before: readonly Dependency[]; readonly after: readonly Dependency[] } {
  return { before: graph.before.get(milestone) ?? [], after: graph.after.get(milestone) ?? [] };
}

function neighbour({ need }: Dependency, other: Milestone, { dates }: Schedule): string {
  const own = dates.get(other);
  return [titleOf(other), sayNeed(need), own && sayDate(own.due), other.status && inWords(other.status.value)]
    .filter(Boolean)
    .join(', ');
}

/** What of a dependency is out of the ordinary: its type and its lag. */
export function sayNeed({ type, lag }: Dependency['need']): string | undefined {
  const lead = lag === 0 ? undefined : `${counted(Math.abs(lag), 'working day')} ${lag > 0 ? 'between' : 'of overlap'}`;
  const kind = type === 'finish-start' ? undefined : type.replace('-', ' to ');
  return [kind, lead].filter(Boolean).join(', ') || undefined;
}

/** An entry of `needs` that says more than the id: the earliest day that it allows. */
export function aboutNeed(span: Span, milestone: Milestone | undefined, { schedule }: Seen): string | undefined {
  const found = milestone && schedule?.graph.before.get(milestone)?.find(({ need }) => need.span === span);
  return found && schedule && points(`${titleOf(found.to)} **needs**`, [neighbour(found, found.from, schedule)]);
}
