import type { Problem } from '../text/problem.ts';
import type { Span } from '../text/span.ts';
import type { Day } from '../time/day.ts';
import type { Effect } from './effects.ts';
import type { Found, Impact } from './found.ts';
import type { Overlay } from './overlay.ts';
import type { ChangeName } from './verbs.ts';

/** What a plan change means, one thing at a time. */
export interface Change extends Found {
  readonly change: ChangeName;
  /** The head's id, else the base's. */
  readonly id: string | undefined;
  readonly impact: Impact;
  /** Whether a part of it strengthens although another weakens: swapped, it weakens too. */
  readonly isMixed: boolean;
  /** Dates, where the change is one of dates; else a single value as the plan writes it. */
  readonly from: string | undefined;
  readonly to: string | undefined;
  /** Calendar days from one date to the other. */
  readonly days: number | undefined;
  /** What happened and what follows from it, in one sentence. */
  readonly message: string;
  /** Where to look. */
  readonly basePlace: Span | undefined;
  readonly headPlace: Span | undefined;
  /** Stands for this change of this item, whatever else the two versions have. */
  readonly fingerprint: string;
}

export interface Summary {
  readonly goLive: { readonly base: Day | undefined; readonly head: Day | undefined };
  readonly end: { readonly base: Day | undefined; readonly head: Day | undefined };
  /** Calendar days; 0 where one of the two is unknown. */
  readonly goLiveDays: number;
  readonly finishDays: number;
  readonly impact: Impact;
}

export interface Comparison {
  readonly changes: readonly Change[];
  /** What follows for the plan as a whole. */
  readonly effects: readonly Effect[];
  readonly introduced: readonly Problem[];
  readonly fixed: readonly Problem[];
  readonly summary: Summary;
  /** For a picture of both. */
  readonly overlay: Overlay;
  /** Set where a side cannot be read as a plan: then nothing but its problems is told. */
  readonly unreadable: 'base' | 'head' | undefined;
}
