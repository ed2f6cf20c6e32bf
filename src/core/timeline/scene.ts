import type { Verdict } from '../schedule/verdict.ts';
import type { Severity } from '../text/problem.ts';
import type { Day } from '../time/day.ts';

export type { Severity, Verdict };

/**
 * The picture of a plan as plain data, in days and row indices: zoom, folding and pixels are the painter's business.
 * It goes through JSON, so what is false, planned or unknown is left out.
 */
export interface Scene {
  readonly name: string;
  readonly today: Day;
  /** The first day drawn, and the day behind the last one; both start a week of the programme. */
  readonly from: Day;
  readonly to: Day;
  /** The first day of week 1; without it there are no programme weeks. */
  readonly start?: Day | undefined;
  /** How many weeks the plan has. */
  readonly weeks: number;
  readonly goLive?: GoLiveMark | undefined;
  /** Closed days beside Saturdays and Sundays. */
  readonly closed: readonly ClosedDays[];
  readonly owners: readonly Owner[];
  /** Top to bottom. Rows below a phase or section belong to it until the next one. */
  readonly rows: readonly Row[];
  readonly links: readonly Link[];
  readonly counts: Counts;
  /** Whether cells of people tell hours asked of hours protected, or hours protected of the whole week. */
  readonly load: 'asked' | 'protected';
  /** True where the text cannot be read at the moment and this is the last plan that could. */
  readonly stale?: true | undefined;
  /** What the reader should know of the picture as a whole, in one sentence. */
  readonly notice?: string | undefined;
  /** While the plan is compared with another version of it. */
  readonly compared?: ComparedNote | undefined;
}

/** What came of the plan as a whole since the version it is compared with. */
export interface ComparedNote {
  /** What it is compared with, in words: `HEAD`. */
  readonly with: string;
  /** `go-live 16 Feb → 2 Mar, +14 d · 2 changes weaken the plan`. */
  readonly says: string;
}

/** What an item has become since then, said by sign, shape and words. */
export interface ChangeMark {
  readonly kind: 'added' | 'removed' | 'moved' | 'changed';
  readonly impact: Impact;
  /** Where a milestone's work started, or the first day of a phase, if that was elsewhere. */
  readonly from?: Day | undefined;
  /** Where a milestone or a gate was due, or the day behind a phase's last, if that was elsewhere. */
  readonly to?: Day | undefined;
  /** Calendar days from `to` to where it is due now. */
  readonly days?: number | undefined;
  /** How a gate stood, if that was otherwise. */
  readonly verdict?: Verdict | undefined;
  readonly says?: string | undefined;
}

export type Impact = 'weakens' | 'strengthens' | 'neutral';

export interface GoLiveMark {
  readonly day: Day;
  /** The row of the milestone that is the go-live; absent where a wave says it. */
  readonly row?: number | undefined;
}

export interface ClosedDays {
  readonly from: Day;
  /** Included. */
  readonly to: Day;
  readonly name?: string | undefined;
}

/** Who owns things: a person, or a role with those who hold it. */
export interface Owner {
  readonly id: string;
  /** What to show: a person's name, a role in words. */
  readonly name: string;
  /** Who holds the role. */
  readonly holders?: string | undefined;
}

export interface ProblemNote {
  readonly severity: Severity;
  readonly rule: string;
  readonly message: string;
}

export interface Counts {
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
}

export type Row = PhaseRow | MilestoneRow | SectionRow | UnplacedRow | PersonRow | MetricRow;

interface RowBase {
  /** Unique in the scene, stable from one keystroke to the next: see keys.ts. */
  readonly key: string;
  readonly title: string;
  /** Told here rather than numbered: one problem more must not change the rows behind it. */
  readonly problems?: readonly ProblemNote[] | undefined;
  readonly change?: ChangeMark | undefined;
}

/** A heading without a mark of its own. */
export interface SectionRow extends RowBase {
  readonly kind: 'section';
  readonly section: 'unplaced' | 'load' | 'measures';
  /** A few words beside the heading. */
  readonly note?: string | undefined;
}

export interface PhaseRow extends RowBase {
  readonly kind: 'phase';
  /** Programme weeks, and the days they stand for: `to` is the day behind the last. Absent where unknown. */
  readonly weeks?: readonly [first: number, last: number] | undefined;
  readonly from?: Day | undefined;
  readonly to?: Day | undefined;
  readonly gate?: GateMark | undefined;
}

/** Stands on its phase's row. */
export interface GateMark {
  readonly key: string;
  readonly title: string;
  readonly day?: Day | undefined;
  readonly verdict: Verdict;
  readonly decider?: number | undefined;
  /** How many of its criteria hold today, of how many. */
  readonly met: number;
  readonly of: number;
  readonly problems?: readonly ProblemNote[] | undefined;
  readonly change?: ChangeMark | undefined;
}

export type Status = 'planned' | 'in-progress' | 'done' | 'blocked' | 'dropped';

export interface MilestoneRow extends RowBase {
  readonly kind: 'milestone';
  readonly due: Day;
  /** Where its work starts, if that is before the due date. */
  readonly start?: Day | undefined;
  /** Absent: planned. */
  readonly status?: Exclude<Status, 'planned'> | undefined;
  readonly doneOn?: Day | undefined;
  /** Index into the scene's owners. */
  readonly owner?: number | undefined;
  readonly critical?: true | undefined;
  /** How far it may slip, in working days, and the day that is; negative where something is broken already. */
  readonly float?: number | undefined;
  readonly latest?: Day | undefined;
  /** Where it first stood, if that is another day, and how many working days it has slipped since. */
  readonly baseline?: Day | undefined;
  readonly slip?: number | undefined;
}

/** Something that has no place in time, and why. */
export interface UnplacedRow extends RowBase {
  readonly kind: 'unplaced';
  readonly reason: string;
  readonly owner?: number | undefined;
  readonly status?: Exclude<Status, 'planned'> | undefined;
}

export interface PersonRow extends RowBase {
  readonly kind: 'person';
  /** Roles held, in words. */
  readonly roles?: string | undefined;
  /** Hours a week. */
  readonly hours: number;
  /** Two numbers a week from week 1 on: hours asked (or protected), of hours there are. */
  readonly cells: readonly number[];
  /** Weeks in which a member of the group has more than is there, and what to say of it. */
  readonly over?: readonly { readonly week: number; readonly says: string }[] | undefined;
}

export interface MetricRow extends RowBase {
  readonly kind: 'metric';
  readonly unit: '' | '%';
  readonly readings: readonly (readonly [day: Day, value: number])[];
  /** From the baseline through the targets: the way the readings should go. */
  readonly way: readonly (readonly [day: Day, value: number])[];
  /** The target ahead, in words. */
  readonly target?: string | undefined;
  /** How the last reading stands to the way; absent where there is nothing to compare. */
  readonly standing?: 'on-track' | 'behind' | undefined;
  readonly owner?: number | undefined;
}

/** A dependency, from and to as row indices. */
export interface Link {
  readonly from: number;
  readonly to: number;
  /** Absent: finish-start. */
  readonly type?: 'start-start' | 'finish-finish' | 'start-finish' | undefined;
  /** On the critical path, or broken: the plan has the second before the first allows it. */
  readonly state?: 'critical' | 'broken' | undefined;
}
