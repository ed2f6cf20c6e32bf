import type { Leaf } from '../../model/item.ts';
import type { When } from '../../model/leaves.ts';
import type { Milestone, Phase, Plan } from '../../model/programme.ts';
import { isOpen } from '../../rules/shared.ts';
import { called } from '../../rules/words.ts';
import { dayOfWhen, type Weeks, weekNumber } from '../../schedule/weeks.ts';
import type { TextEdit } from '../../text/edit.ts';
import type { Span } from '../../text/span.ts';
import { counted } from '../../text/words.ts';
import type { WeekRange } from '../../time/amounts.ts';
import { day, formatDay } from '../../time/day.ts';
import type { Refactoring, Spot } from './refactoring.ts';
import { retime, sayRange } from './values.ts';

/**
 * A phase and all that begin with it or after it, some weeks later or earlier, with everything planned there that is
 * still to come: milestones that are neither done nor dropped, gates that are not decided, and from today on also
 * targets, training, waves and interventions. What was agreed, measured or done stays: baselines, readings, `done-on`,
 * decisions. A phase in which something is done has begun: it gets longer or shorter, and one that is over stays.
 */
export function shiftPhases({ seen, phase, milestone }: Spot): readonly Refactoring[] {
  const { plan, schedule } = seen;
  const first = phase?.weeks?.value.first;
  if (!plan || !phase || !schedule || first === undefined || milestone) return [];
  const phases = plan.phases.filter((each) => each.weeks && each.weeks.value.first >= first && !isOver(each));
  if (!phases.includes(phase)) return [];
  const others = phases.length - 1;
  const what = `${called(phase, 'this phase')}${others ? ` and ${others === 1 ? 'the phase' : `the ${others} phases`} after it` : ''}`;
  return [1, 2, -1, -2].flatMap((by) => {
    const edits = shifted(plan, phases, by, seen, schedule.weeks);
    const title = `Move ${what} ${counted(Math.abs(by), 'week')} ${by > 0 ? 'later' : 'earlier'}`;
    return edits?.length ? [{ kind: 'refactor.move', title, edits, bends: true }] : [];
  });
}

/** Undefined where something would come before the plan's start, or run into what stays. */
function shifted(
  plan: Plan,
  phases: readonly Phase[],
  by: number,
  seen: Spot['seen'],
  weeks: Weeks,
): readonly TextEdit[] | undefined {
  const edits: (TextEdit | undefined)[] = [];
  const write = (span: Span, key: Span | undefined, time: string | undefined): void => {
    edits.push(time === undefined ? undefined : retime(span, key, time, seen));
  };
  const shift = ({ span, value }: Leaf<When>, key: Span | undefined): void => write(span, key, later(value, by, weeks));
  for (const phase of phases) {
    const range = rangeLater(phase, by, weeks);
    if (!phase.weeks || !range || runsInto(range, phase.weeks.value, phases, plan)) return undefined;
    write(phase.weeks.span, phase.keys.get('weeks'), sayRange(range.first, range.last));
    for (const milestone of phase.milestones.filter(isOpen)) {
      const { week, on, keys } = milestone;
      if (week) shift({ ...week, value: { week: week.value } }, keys.get('week'));
      if (on) shift({ ...on, value: { day: on.value } }, keys.get('on'));
    }
    if (phase.gate?.week && !phase.gate.decision) shift(phase.gate.week, phase.gate.keys.get('week'));
  }
  const first = Math.min(...phases.flatMap((phase) => phase.weeks?.value.first ?? []));
  for (const { week, keys } of plannedBeside(plan)) {
    const due = week && dayOfWhen(week.value, weeks);
    const isAhead = due === undefined || due >= seen.settings.today;
    if (week && isAhead && (weekNumber(week.value, weeks) ?? 0) >= first) shift(week, keys.get('week'));
  }
  return edits.every((edit) => edit !== undefined) ? edits : undefined;
}

/** What is planned for a week, and stands in no phase. */
function plannedBeside({ metrics, training, deployment, adoption }: Plan) {
  return [
    ...metrics.flatMap(({ targets }) => targets),
    ...training,
    ...(deployment?.waves ?? []),
    ...(adoption?.interventions ?? []),
  ];
}

function later(when: When, by: number, weeks: Weeks): string | undefined {
  if ('week' in when) return when.week + by < 1 ? undefined : String(when.week + by);
  const moved = day(when.day + 7 * by);
  return by < 0 && (weeks.weekOf(moved) ?? 1) < 1 ? undefined : formatDay(moved);
}

/** Whether a phase is decided, and nothing is left to do in it. */
function isOver({ milestones, gate }: Phase): boolean {
  return gate?.decision !== undefined && !milestones.some(isOpen);
}

/** The weeks of a phase when what is to come in it has moved; undefined where it cannot. */
function rangeLater(phase: Phase, by: number, weeks: Weeks): WeekRange | undefined {
  const { milestones, gate } = phase;
  const now = phase.weeks?.value;
  if (!now) return undefined;
  const open = milestones.filter(isOpen);
  const done = milestones.filter(({ status }) => status?.value === 'done');
  const hasBegun = done.length > 0 || gate?.decision !== undefined;
  const [first, last] = [now.first + (hasBegun ? 0 : by), now.last + by];
  const decided = gate?.decision && gate.week ? [weekNumber(gate.week.value, weeks)] : [];
  const isRoom = (week: number | undefined, shift: number): boolean =>
    week === undefined || week < now.first || week > now.last || (week + shift >= first && week + shift <= last);
  const isSound =
    [...done.map((each) => weekOf(each, weeks)), ...decided].every((week) => isRoom(week, 0)) &&
    open.every((each) => isRoom(weekOf(each, weeks), by));
  return first >= 1 && last >= first && isSound ? { first, last } : undefined;
}

function weekOf({ week, on }: Milestone, weeks: Weeks): number | undefined {
  return on ? weeks.weekOf(on.value) : week?.value;
}

/** Whether a phase would begin while one that stays is not over, which was so far. */
function runsInto(next: WeekRange, now: WeekRange, moving: readonly Phase[], { phases }: Plan): boolean {
  return phases.some((other) => {
    const last = moving.includes(other) ? undefined : other.weeks?.value.last;
    return last !== undefined && last < now.first && next.first <= last;
  });
}
