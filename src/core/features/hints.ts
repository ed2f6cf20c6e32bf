import type { Leaf } from '../model/item.ts';
import type { When } from '../model/leaves.ts';
import type { Milestone, Phase, Role } from '../model/programme.ts';
import { dueSpan, isOpen } from '../rules/shared.ts';
import type { Schedule } from '../schedule/schedule.ts';
import { dayOfWhen } from '../schedule/weeks.ts';
import { type Offset, overlaps, type Range, rangeOf, type Span } from '../text/span.ts';
import { counted } from '../text/words.ts';
import { hoursPerWeek } from '../time/amounts.ts';
import { daysOf } from './about/time.ts';
import { lateBy } from './late.ts';
import type { Seen } from './seen.ts';
import { sayDates, sayHours, sayShortDate } from './words.ts';

/** What hints there are, each with a switch in the settings. */
export const HINT_KINDS = ['dates', 'hours', 'float', 'late'] as const;
export type HintKind = (typeof HINT_KINDS)[number];

/** A few words behind a value. */
export interface Hint {
  readonly kind: HintKind;
  readonly at: Offset;
  readonly text: string;
  readonly tooltip?: string;
}

/** With so many working days of float there is little room left. */
const LITTLE = 2;

/** What values in a part of the text come to: dates of weeks, hours of commitments, float that is little, days late. */
export function hintsIn(seen: Seen, part: Range, wanted: ReadonlySet<HintKind>): readonly Hint[] {
  const { plan, schedule, layout } = seen;
  if (!plan || !schedule) return [];
  const isIn = ({ at }: { readonly at: Span }): boolean => overlaps(rangeOf(at, layout), part);
  const { waves = [] } = plan.deployment ?? {};
  const { interventions = [] } = plan.adoption ?? {};
  const hints = [
    ...plan.phases
      .filter(isIn)
      .flatMap((phase) => [
        ...ofPhase(phase, schedule),
        ...phase.milestones.filter(isIn).flatMap((milestone) => ofMilestone(milestone, schedule, seen)),
      ]),
    ...[...waves, ...plan.training, ...interventions].filter(isIn).flatMap(({ week }) => ofWhen(week, schedule)),
    ...plan.roles.filter(isIn).flatMap((role) => ofRole(role, seen)),
  ];
  return hints
    .filter(({ kind }) => wanted.has(kind))
    .map(({ kind, span, text, tooltip }) => ({
      kind,
      at: rangeOf(span, layout).end,
      text,
      ...(tooltip && { tooltip }),
    }))
    .filter(({ at }) => part.start <= at && at <= part.end);
}

interface Found {
  readonly kind: HintKind;
  /** The value that it stands behind. */
  readonly span: Span;
  readonly text: string;
  readonly tooltip?: string;
}

function ofPhase({ weeks: stretch, gate }: Phase, schedule: Schedule): readonly Found[] {
  const [from, to] = [stretch?.value.first, stretch?.value.last].map((week) => week && daysOf(week, schedule.weeks));
  const dates: Found[] =
    stretch && from && to ? [{ kind: 'dates', span: stretch.span, text: sayDates(from.from, to.to) }] : [];
  return [...dates, ...ofWhen(gate?.week, schedule)];
}

/** Behind a week the day that it means, behind a day its weekday and week. */
function ofWhen(when: Leaf<When> | undefined, { weeks }: Schedule): readonly Found[] {
  const day = when && dayOfWhen(when.value, weeks);
  if (!when || day === undefined) return [];
  if ('week' in when.value) return [{ kind: 'dates', span: when.span, text: sayShortDate(day) }];
  const week = weeks.weekOf(day);
  const weekday = sayShortDate(day).slice(0, 3);
  return [{ kind: 'dates', span: when.span, text: week === undefined ? weekday : `${weekday}, week ${week}` }];
}

function ofMilestone(milestone: Milestone, schedule: Schedule, seen: Seen): readonly Found[] {
  const { week, on, baseline } = milestone;
  const span = dueSpan(milestone);
  return [
    ...ofWhen(week && { value: { week: week.value }, span: week.span }, schedule),
    ...ofWhen(on && { value: { day: on.value }, span: on.span }, schedule),
    ...ofWhen(baseline?.week && { value: { week: baseline.week.value }, span: baseline.week.span }, schedule),
    ...(span && isOpen(milestone) ? stateOf(milestone, span, schedule, seen) : []),
  ];
}

function stateOf(milestone: Milestone, span: Span, schedule: Schedule, seen: Seen): readonly Found[] {
  const { dates, float, critical } = schedule;
  const late = lateBy(milestone, seen);
  if (late !== undefined)
    return [{ kind: 'late', span, text: `${counted(late, 'day')} late`, tooltip: 'Working days since it was due.' }];
  const due = dates.get(milestone)?.due;
  if (due === undefined || due < seen.settings.today) return [];
  const total = float.get(milestone)?.total;
  if (total === undefined || total > LITTLE) return [];
  const text =
    total < 0 ? `${counted(-total, 'day')} short` : total === 0 ? 'no float' : `${counted(total, 'day')} of float`;
  const tooltip = critical.has(milestone)
    ? 'On the critical path: if it slips, go-live or the end slips.'
    : 'Working days that it may slip before it breaks a dependency, its gate, go-live or the end of the plan.';
  return [{ kind: 'float', span, text, tooltip }];
}

function ofRole(role: Role, { parties }: Seen): readonly Found[] {
  const own = new Map<Span, Set<number>>();
  for (const { role: held, commitment, person } of parties?.promises ?? []) {
    // Hours a week are hours a week already.
    if (held !== role || !commitment || !parties || commitment.value.unit === 'hours') continue;
    const hours = own.get(commitment.span) ?? new Set();
    own.set(commitment.span, hours.add(hoursPerWeek(commitment.value, parties.capacity(person))));
  }
  return [...own].map(([span, hours]): Found => {
    const [least, most] = [Math.min(...hours), Math.max(...hours)];
    const text = least === most ? sayHours(least) : `${sayHours(least)} to ${sayHours(most)}`;
    return { kind: 'hours', span, text, tooltip: 'Hours a week that are set aside for this role.' };
  });
}
