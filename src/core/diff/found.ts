import type { Type, Unit } from './units.ts';
import type { Value } from './values.ts';
import type { Verb } from './verbs.ts';

export type Impact = 'weakens' | 'strengthens' | 'neutral';

/** One key whose value differs. Ids are the head's. */
export interface FieldChange {
  readonly field: string;
  readonly from: Value | undefined;
  readonly to: Value | undefined;
}

/** One change as the comparison finds it, before it is told. */
export interface Found {
  readonly type: Type;
  readonly verb: Verb;
  readonly base: Unit | undefined;
  readonly head: Unit | undefined;
  readonly fields: readonly FieldChange[];
}
