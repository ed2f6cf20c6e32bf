import type { Problem } from '../text/problem.ts';
import type { Layout } from '../text/span.ts';
import { innermost, type Places } from './places.ts';
import type { Counts, ProblemNote } from './scene.ts';

/** Which problems belong to which item. */
export interface Marks {
  readonly byKey: ReadonlyMap<string, readonly ProblemNote[]>;
}

/** Each problem goes to the innermost item that holds it; what stands in no item is told in the header alone. */
export function marksOf(places: Places, problems: readonly Problem[], layout: Layout): Marks {
  const byKey = new Map<string, ProblemNote[]>();
  for (const { severity, rule, message, span, item } of problems) {
    const place = innermost(places, 'items', span, layout) ?? (item && innermost(places, 'items', item, layout));
    const mention = innermost(places, 'mentions', span, layout);
    const note = { severity, rule, message };
    if (place) push(byKey, place.key, note);
    if (mention) push(byKey, mention.key, note);
  }
  return { byKey };
}

function push(byKey: Map<string, ProblemNote[]>, key: string, note: ProblemNote): void {
  const notes = byKey.get(key);
  if (notes) notes.push(note);
  else byKey.set(key, [note]);
}

/** The keys of the items of which something else is said now. */
export function remarkedKeys(before: Marks, after: Marks): readonly string[] {
  const changed: string[] = [];
  for (const [key, notes] of after.byKey) if (!isSame(before.byKey.get(key), notes)) changed.push(key);
  for (const key of before.byKey.keys()) if (!after.byKey.has(key)) changed.push(key);
  return changed;
}

function isSame(before: readonly ProblemNote[] | undefined, after: readonly ProblemNote[]): boolean {
  return (
    before?.length === after.length &&
    after.every(({ severity, rule, message }, i) => {
      const other = before[i];
      return other?.message === message && other.severity === severity && other.rule === rule;
    })
  );
}

export function countsOf(problems: readonly Problem[]): Counts {
  const counts = { errors: 0, warnings: 0, infos: 0 };
  for (const { severity } of problems) counts[`${severity}s`]++;
  return counts;
}
