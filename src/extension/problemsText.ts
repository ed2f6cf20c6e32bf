import type { ProblemCounts } from '../protocol/lsp.ts';

/** `2 errors, 1 warning`; empty where there is none of either. Remarks are not counted: they are no reason to look. */
export function problemsText({ error, warning }: ProblemCounts): string {
  const parts = [counted(error, 'error'), counted(warning, 'warning')];
  return parts.filter((part) => part !== '').join(', ');
}

function counted(n: number, one: string): string {
  return n === 0 ? '' : `${n} ${one}${n === 1 ? '' : 's'}`;
}
