import { count, sayLongDay } from '../core/timeline/say.ts';
import type { Scene } from '../core/timeline/scene.ts';

/** What a change of the text did, for those who cannot see it; empty where nothing is worth a word. */
export function effectOf(before: Scene, after: Scene): string {
  const effects: string[] = [];
  if (after.stale && !before.stale && after.notice !== undefined) effects.push(after.notice);
  if (after.goLive && before.goLive && after.goLive.day !== before.goLive.day)
    effects.push(`go-live is now ${sayLongDay(after.goLive.day)}`);
  if (after.compared?.says !== before.compared?.says)
    effects.push(after.compared ? `since ${after.compared.with}: ${after.compared.says}` : 'no longer compared');
  const { errors, warnings } = after.counts;
  if (errors !== before.counts.errors || warnings !== before.counts.warnings)
    effects.push(errors + warnings === 0 ? 'no problems' : `${count(errors, 'error')}, ${count(warnings, 'warning')}`);
  return effects.join('; ');
}
