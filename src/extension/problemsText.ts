import type { ProblemCounts } from '../protocol/lsp.ts';
import { count } from './statusText.ts';

/** `2 errors, 1 warning`; empty where there is none of either. Remarks are not counted: they are no reason to look. */
export function problemsText({ error, warning }: ProblemCounts): string {
  const parts = [count(error, 'error'), count(warning, 'warning')];
  return parts.filter((part) => part !== '').join(', ');
}
