import type { Documents } from '../model/documents.ts';
import type { Plan } from '../model/programme.ts';
import type { symbolsRead } from '../model/reader.ts';
import type { SymbolTable } from '../model/symbols.ts';
import type { PersonLoad } from '../schedule/load.ts';
import type { Parties } from '../schedule/parties.ts';
import type { Schedule } from '../schedule/schedule.ts';
import type { Node } from '../syntax/tree.ts';
import type { LineIndex } from '../text/lines.ts';
import type { Problem } from '../text/problem.ts';
import type { Layout } from '../text/span.ts';
import type { Day } from '../time/day.ts';

/**
 * What features see of a plan: the part of an analysis that they need. Every part may be missing, since a text is
 * looked at while it is being written: a feature says what it can, and nothing where it knows nothing.
 */
export interface Seen {
  readonly text: string;
  readonly lines: LineIndex;
  readonly layout: Layout;
  readonly root: Node | undefined;
  readonly plan: Plan | undefined;
  readonly symbols: SymbolTable;
  /** The ids that were found in reading an item. Asked here, since features may be loaded beside the rest. */
  readonly symbolsOf: typeof symbolsRead;
  readonly schedule: Schedule | undefined;
  readonly parties: Parties | undefined;
  readonly load: () => readonly PersonLoad[];
  readonly problems: readonly Problem[];
  readonly settings: { readonly today: Day; readonly documents?: Documents | undefined };
}
