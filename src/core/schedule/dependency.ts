import type { Need } from '../model/leaves.ts';
import type { Milestone } from '../model/programme.ts';

/** `to` waits for `from`. */
export interface Dependency {
  readonly from: Milestone;
  readonly to: Milestone;
  readonly need: Need;
}
