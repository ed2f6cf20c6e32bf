import { type Item, keyOf } from '../../model/item.ts';
import type { Plan } from '../../model/programme.ts';
import type { Span } from '../../text/span.ts';
import { isUnreadable } from '../lacking.ts';

export type Purpose = 'technology' | 'change' | 'training';

/**
 * The budget that has no line for any of these purposes, and where to say so. Nothing where there are no lines at
 * all, which is told by itself, or where the purpose of one cannot be read.
 */
export function budgetWithout(
  purposes: readonly Purpose[],
  { charter }: Plan,
): { readonly at: Span; readonly item: Item } | undefined {
  const budget = charter?.budget;
  if (!budget?.lines.length) return undefined;
  const wanted: ReadonlySet<string> = new Set(purposes);
  const isCovered = budget.lines.some(
    (line) => isUnreadable(line, 'for', line.for) || (line.for && wanted.has(line.for.value)),
  );
  return isCovered ? undefined : { at: keyOf(budget, 'lines'), item: budget };
}
