import type { Documents } from '../model/documents.ts';
import type { Item } from '../model/item.ts';
import type { Plan } from '../model/programme.ts';
import type { SymbolTable } from '../model/symbols.ts';
import type { PersonLoad } from '../schedule/load.ts';
import type { Parties } from '../schedule/parties.ts';
import type { Placed, Schedule } from '../schedule/schedule.ts';
import type { Fix, Related, Severity } from '../text/problem.ts';
import type { Span } from '../text/span.ts';
import type { Day } from '../time/day.ts';
import type { Read } from './reads.ts';

/** All that a rule may know. No rule reads a clock, a file or a setting by itself. */
export interface Facts {
  readonly plan: Plan;
  readonly symbols: SymbolTable;
  readonly schedule: Schedule;
  readonly parties: Parties;
  /** Hours asked of hours protected; computed when first asked for. */
  readonly load: () => readonly PersonLoad[];
  readonly today: Day;
  /** What is known of the documents that the plan names. */
  readonly documents: Documents;
}

/** What a problem may carry beside its place and its message. */
export interface Details {
  /** The item concerned; by default the place alone. */
  readonly item?: Item | undefined;
  readonly help?: string | undefined;
  readonly related?: readonly Related[] | undefined;
  readonly fixes?: readonly Fix[] | undefined;
}

export type Report = (at: Span, message: string, details?: Details) => void;

/** The settings of a rule, each with its default: numbers, or amounts as the plan writes them (`4h/week`). */
export type Options = Readonly<Record<string, number | string>>;

/**
 * One reason why a programme fails, found in the plan. A rule is one file: its documentation, its examples, which
 * run as tests, and its check.
 */
export interface Rule<O extends Options = Options> {
  /** `group/name`; the name says the fault, so that "allow name" makes sense. */
  readonly id: string;
  readonly severity: Severity;
  /** True for the rules that only the profile `strict` has. */
  readonly strict?: true;
  readonly options?: O;
  /** What it finds, in one sentence. */
  readonly finds: string;
  /** Why it sinks programmes, in one paragraph. */
  readonly why: string;
  /** Part of a plan that has the fault; `# ^^^` under a line marks where it is reported. */
  readonly bad: string;
  /** The same, mended. */
  readonly good: string;
  /** The documents beside the examples, by path; others that they name are not there. */
  readonly files?: Readonly<Record<string, string>>;
  /** The day on which the examples are read; by default 2026-01-05, the first of their programme. */
  readonly today?: string;
  /** True for the rules that ask for documents: what they said no longer holds when a document changes. */
  readonly asksForDocuments?: true;
  /**
   * Looks at one milestone: at itself, its dates and float, its phase, and at what it waits for and what waits for it, up
   * to two steps away. What it says stands until one of these changes, or what it `reads` beside them.
   */
  readonly milestone?: {
    readonly reads: readonly Read[];
    check(placed: Placed, facts: Facts, report: Report, options: O): void;
  };
  /**
   * What `check` reads. What it found stands until one of these changes, or a milestone that it points at; so the title
   * of such a milestone need not stand here. Without `reads` it is asked after each edit: always right, only slower.
   */
  readonly reads?: readonly Read[];
  /** Looks at the plan as a whole. Rules of the groups syntax and schema have none: reading finds their faults. */
  check?(facts: Facts, report: Report, options: O): void;
}

/** Keeps the type of the options, so that `check` gets them by name. */
export function rule<const O extends Options>(definition: Rule<O>): Rule<O> {
  return definition;
}

export function groupOf(id: string): string {
  return id.slice(0, id.indexOf('/'));
}
