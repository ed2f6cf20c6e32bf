import type { Milestone } from '../../model/programme.ts';

/** Whether a milestone is the acceptance by users, and still meant to happen. */
export function isUat({ kind, status }: Milestone): boolean {
  return kind?.value === 'uat-sign-off' && status?.value !== 'dropped';
}
