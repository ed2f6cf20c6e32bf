import type { Leaf } from '../../model/item.ts';
import type { Milestone } from '../../model/programme.ts';
import type { Fix } from '../../text/problem.ts';
import { changeTo } from '../fixes.ts';
import { swap } from '../shared.ts';

export function isDone({ status }: Milestone): boolean {
  return status?.value === 'done';
}

/** The fix that writes a part of a place anew; none where it is not written as it reads, or stands elsewhere. */
export function rewritten(part: Leaf<string> | undefined, newText: string | undefined): readonly Fix[] {
  if (!part || newText === undefined || part.span.end - part.span.start !== part.value.length) return [];
  return changeTo(part.span, newText);
}

/** The fix that says of a done milestone that it is not. */
export function reopened(milestone: Milestone): readonly Fix[] {
  const { status } = milestone;
  return status ? swap(milestone, 'status', status.span, 'in-progress', 'Set it back to in-progress') : [];
}
