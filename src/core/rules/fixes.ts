import type { Fix } from '../text/problem.ts';
import type { Span } from '../text/span.ts';

/** The fix that writes another value. What it says of the programme must be made true, so it is never safe. */
export function changeTo(span: Span, newText: string): readonly Fix[] {
  return [{ title: `Change to ${newText}`, safe: false, edits: [{ span, newText }] }];
}
