/** What the language server and its client say while a plan is compared with another version of it. */

import type { TextRange } from './items.ts';

/**
 * Client → server, request: compare an open plan with a text from now on, or no longer. Answers what has changed, null
 * where nothing is compared; `cxProgramme/compared` follows after each analysis.
 */
export const COMPARE = 'cxProgramme/compare';

export interface CompareParams {
  readonly uri: string;
  readonly base: BaseVersion | null;
}

/** The other version. Where it comes from is the client's business. */
export interface BaseVersion {
  readonly text: string;
  /** What to call it: `HEAD`. */
  readonly name: string;
  /** Whether the timeline shows what has changed. */
  readonly draws?: boolean | undefined;
  /** Whether only the problems are told that this version has not. */
  readonly onlyNew?: boolean | undefined;
}

/** Server → client, notification: what has changed, after each analysis of a plan that is compared. */
export const COMPARED = 'cxProgramme/compared';

export interface ComparedParams {
  readonly uri: string;
  readonly version: number;
  /** The name of the other version. */
  readonly with: string;
  /** Why nothing can be compared at the moment. */
  readonly notice?: string | undefined;
  /** In the order of the text; what was removed at the end. */
  readonly changes: readonly ComparedChange[];
  /** What follows for the plan as a whole. */
  readonly effects: readonly ComparedEffect[];
  /** How many problems are new, and how many are gone. */
  readonly introduced: number;
  readonly fixed: number;
}

export interface ComparedEffect {
  readonly impact: 'weakens' | 'strengthens' | 'neutral';
  readonly message: string;
}

export interface ComparedChange extends ComparedEffect {
  /** `milestone-moved`. */
  readonly change: string;
  /** The item in the timeline; what is gone has a key of its own there. */
  readonly key?: string | undefined;
  /** Where it stands in the plan, and where it stood in the other version. */
  readonly range?: TextRange | undefined;
  readonly baseRange?: TextRange | undefined;
}
