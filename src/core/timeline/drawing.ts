import type { Plan } from '../model/programme.ts';
import type { PersonLoad } from '../schedule/load.ts';
import type { Parties } from '../schedule/parties.ts';
import type { Schedule } from '../schedule/schedule.ts';
import type { Problem } from '../text/problem.ts';
import type { Layout } from '../text/span.ts';
import type { Day } from '../time/day.ts';
import type { Context } from './context.ts';
import type { Links } from './links.ts';
import type { Places } from './places.ts';
import type { Row, Scene } from './scene.ts';

/** What a picture is made of: the parts of an analysis. */
export interface TimelineInput {
  readonly plan: Plan;
  readonly schedule: Schedule;
  readonly parties: Parties;
  /** Asked for only where it may have changed. */
  readonly load: () => readonly PersonLoad[];
  readonly problems: readonly Problem[];
  readonly layout: Layout;
  readonly today: Day;
  /** What to call a plan that does not say its name. */
  readonly name?: string | undefined;
  /** True where the text is not YAML and this is what could be read of it. */
  readonly broken?: boolean | undefined;
}

/** A scene and what it was made from, so that the next one need not be made anew. */
export interface Drawing {
  readonly scene: Scene;
  readonly context: Context;
  readonly places: Places;
  readonly links: Links;
  /** What the plan is called where it does not say. */
  readonly name: string | undefined;
}

/** Index of the row of each key; a gate stands on its phase's row. */
export function rowIndex(rows: readonly Row[]): ReadonlyMap<string, number> {
  const indices = new Map<string, number>();
  for (const [i, row] of rows.entries()) {
    indices.set(row.key, i);
    if (row.kind === 'phase' && row.gate) indices.set(row.gate.key, i);
  }
  return indices;
}
