import type { Impact } from './found.ts';

/** What several changes do together: the worst of them. */
export function impactOfAll(changes: readonly { readonly impact: Impact }[]): Impact {
  const has = (impact: Impact): boolean => changes.some((each) => each.impact === impact);
  return has('weakens') ? 'weakens' : has('strengthens') ? 'strengthens' : 'neutral';
}
