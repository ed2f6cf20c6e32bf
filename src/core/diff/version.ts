import type { Plan } from '../model/programme.ts';
import type { SymbolTable } from '../model/symbols.ts';
import type { PersonLoad } from '../schedule/load.ts';
import type { Parties } from '../schedule/parties.ts';
import type { Schedule } from '../schedule/schedule.ts';
import type { Problem } from '../text/problem.ts';
import type { Layout } from '../text/span.ts';
import type { Day } from '../time/day.ts';

/** One side of a comparison: what an analysis knows of a plan. */
export interface Version {
  readonly plan: Plan | undefined;
  readonly schedule: Schedule | undefined;
  readonly parties: Parties | undefined;
  readonly symbols: SymbolTable;
  readonly load: () => readonly PersonLoad[];
  readonly problems: readonly Problem[];
  readonly layout: Layout;
  /** The text is not YAML: what its plan lacks may only be unreadable. */
  readonly broken: boolean;
  /** Undefined where the rules were not asked: then only faults of its shape are known. */
  readonly findings: unknown;
  readonly settings: { readonly today: Day };
}

/** A version that can be compared: it is YAML, and a plan. */
export interface Known extends Version {
  readonly plan: Plan;
  readonly schedule: Schedule;
  readonly parties: Parties;
}

export function isKnown(version: Version): version is Known {
  return !version.broken && version.plan !== undefined && version.schedule !== undefined;
}
