import type { Leaf } from '../../model/item.ts';
import type { Milestone } from '../../model/programme.ts';
import type { Fix } from '../../text/problem.ts';
import { changeTo } from '../fixes.ts';

export function isDone({ status }: Milestone): boolean {
  return status?.value === 'done';
}

/** The fix that writes a part of a place anew; none where it is not written as it reads, or stands elsewhere. */
export function rewritten(part: Leaf<string> | undefined, newText: string | undefined): readonly Fix[] {
  if (!part || newText === undefined || part.span.end - part.span.start !== part.value.length) return [];
  return changeTo(part.span, newText);
}
