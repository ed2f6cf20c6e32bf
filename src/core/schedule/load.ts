import type { Effort } from '../model/leaves.ts';
import type { Milestone, Person, Plan } from '../model/programme.ts';
import type { Span } from '../text/span.ts';
import { DAYS_PER_WEEK, hours, hoursPerWeek } from '../time/amounts.ts';
import { calendar } from '../time/calendar.ts';
import { day } from '../time/day.ts';
import { isDuring, type Parties } from './parties.ts';
import type { Schedule } from './schedule.ts';

/** Work asked of a person in one week, by one milestone. */
export interface Asked {
  readonly milestone: Milestone;
  readonly hours: number;
  /** The effort's place. */
  readonly span: Span;
}

/** One week of one person. */
export interface WeekLoad {
  readonly week: number;
  readonly asked: number;
  /** Hours promised to the programme, less holidays and absences. */
  readonly available: number;
  /** In file order. */
  readonly by: readonly Asked[];
}

export interface PersonLoad {
  readonly person: Person;
  readonly weeks: readonly WeekLoad[];
}

/** Plans beyond ten years are cut here: nobody protects hours that far ahead. */
const MOST_WEEKS = 520;

/** Hours asked of hours protected, for everybody who has protected time, in every week of the phases. */
export function loadOf(plan: Plan, schedule: Schedule, parties: Parties): readonly PersonLoad[] {
  const last = plan.phases.reduce((max, phase) => Math.max(max, phase.weeks?.value.last ?? 0), 0);
  const weeks = Math.min(last, MOST_WEEKS);
  if (schedule.weeks.start === undefined || weeks === 0) return [];
  const asked = askedOf(schedule, parties);
  const holders = new Set(parties.promises.filter((p) => p.commitment).map((p) => p.person));
  return [...holders].map((person) => {
    const own = calendar([...(plan.calendar?.holidays ?? []), ...person.away]);
    return {
      person,
      weeks: Array.from({ length: weeks }, (_, i) => {
        const by = asked.get(person)?.get(i + 1) ?? [];
        const sum = by.reduce((total, each) => total + each.hours, 0);
        const first = schedule.weeks.firstDay(i + 1);
        const present = first === undefined ? DAYS_PER_WEEK : own.count(first, day(first + 6));
        const available = (promisedIn(i + 1, person, plan, parties) * present) / DAYS_PER_WEEK;
        return { week: i + 1, asked: sum, available, by };
      }),
    };
  });
}

function promisedIn(week: number, person: Person, plan: Plan, parties: Parties): number {
  const phases = plan.phases.filter(({ weeks }) => weeks && weeks.value.first <= week && week <= weeks.value.last);
  let promised = 0;
  for (const { role, commitment, person: who } of parties.promises) {
    if (who !== person || !commitment || !phases.some((phase) => isDuring(role, phase))) continue;
    promised += hoursPerWeek(commitment.value, parties.capacity(person));
  }
  return promised;
}

function askedOf(schedule: Schedule, parties: Parties): ReadonlyMap<Person, ReadonlyMap<number, readonly Asked[]>> {
  const asked = new Map<Person, Map<number, Asked[]>>();
  for (const { milestone } of schedule.milestones) {
    if (!milestone.effort || milestone.status?.value === 'dropped') continue;
    const shares = weekShares(milestone, schedule);
    for (const { person, hours: total, span } of effortBy(milestone.effort, milestone, parties)) {
      for (const [week, share] of shares) {
        const byWeek = asked.get(person) ?? new Map<number, Asked[]>();
        asked.set(person, byWeek);
        byWeek.set(week, [...(byWeek.get(week) ?? []), { milestone, hours: total * share, span }]);
      }
    }
  }
  return asked;
}

/** How the work falls on weeks: evenly over the duration's working days, else all in the week of the due date. */
function weekShares(milestone: Milestone, { dates, weeks }: Schedule): ReadonlyMap<number, number> {
  const own = dates.get(milestone);
  if (own?.week === undefined) return new Map();
  const total = milestone.duration ? weeks.calendar.count(own.start, own.due) : 0;
  if (total === 0) return new Map([[own.week, 1]]);
  const shares = new Map<number, number>();
  for (let d = own.start; d <= own.due; d = day(d + 1)) {
    const week = weeks.weekOf(d);
    if (week !== undefined && weeks.calendar.isWorkingDay(d)) shares.set(week, (shares.get(week) ?? 0) + 1 / total);
  }
  return shares;
}

interface PersonalEffort {
  readonly person: Person;
  readonly hours: number;
  readonly span: Span;
}

/** Work asked of a role with several people is shared evenly among them. */
function effortBy(effort: Effort, milestone: Milestone, parties: Parties): PersonalEffort[] {
  const owner = milestone.owner?.value;
  const all = effort.all && owner ? [{ who: owner, amount: effort.all }] : [];
  const named = effort.by.map(({ who, amount }) => ({ who: who.value, amount }));
  return [...all, ...named].flatMap(({ who, amount }) => {
    const people = parties.people(who) ?? [];
    return people.map((person) => ({
      person,
      hours: hours(amount.value, parties.capacity(person)) / people.length,
      span: amount.span,
    }));
  });
}
