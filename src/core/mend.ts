import type { Analysis } from './analysis.ts';
import { editsOf } from './edits/resolve.ts';
import type { TextEdit } from './text/edit.ts';
import type { Fix, Problem } from './text/problem.ts';
import { editsSince, firstRevision, type Revision, revise } from './text/revise.ts';

/** A plan after all that could be mended safely. */
export interface Mended {
  readonly analysis: Analysis;
  /** The edits of the text as it was; none where nothing was mended. */
  readonly edits: readonly TextEdit[];
  /** What was mended, in the order in which it was. */
  readonly done: readonly { readonly rule: string; readonly fix: Fix }[];
}

/** One fix may make room for the next; so many rounds are more than any plan has needed. */
const MOST_ROUNDS = 20;

export function safeFixOf({ fixes }: Problem): Fix | undefined {
  return fixes?.find(({ safe }) => safe);
}

/**
 * Applies the safe fixes of the problems, round by round, until none is left; of two that overlap, the later one waits
 * for the next round. A round after which the text could not be read is not made.
 */
export function mend(
  first: Analysis,
  again: (text: string, before: Analysis) => Analysis,
  which: (problem: Problem) => boolean = () => true,
): Mended {
  let analysis = first;
  let revision: Revision = firstRevision(first.text);
  const done: { readonly rule: string; readonly fix: Fix }[] = [];
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const { edits, taken } = roundOf(analysis, which);
    if (!edits.length) break;
    const next = revise(revision, edits);
    const after = again(next.text, analysis);
    if (after.broken && !analysis.broken) break;
    done.push(...taken);
    revision = next;
    analysis = after;
  }
  return { analysis, edits: editsSince(revision), done };
}

interface Round {
  readonly edits: readonly TextEdit[];
  readonly taken: readonly { readonly rule: string; readonly fix: Fix }[];
}

/** The safe fixes that can be made side by side. */
function roundOf(analysis: Analysis, which: (problem: Problem) => boolean): Round {
  const edits: TextEdit[] = [];
  const taken: { readonly rule: string; readonly fix: Fix }[] = [];
  for (const problem of analysis.problems) {
    const fix = which(problem) ? safeFixOf(problem) : undefined;
    const own = fix && editsOf(fix, analysis);
    if (!fix || !own?.every((edit) => isFree(edit, edits))) continue;
    for (const edit of own) edits.splice(placeFor(edit, edits), 0, edit);
    taken.push({ rule: problem.rule, fix });
  }
  return { edits, taken };
}

/** Where an edit belongs among others that are in order; mostly at the end. */
function placeFor({ range: { start } }: TextEdit, edits: readonly TextEdit[]): number {
  let at = edits.length;
  while (at > 0 && (edits[at - 1]?.range.start ?? 0) > start) at--;
  return at;
}

/** Whether an edit neither overlaps nor touches another. */
function isFree(edit: TextEdit, edits: readonly TextEdit[]): boolean {
  const at = placeFor(edit, edits);
  const [before, after] = [edits[at - 1], edits[at]];
  return !(before && before.range.end >= edit.range.start) && !(after && after.range.start <= edit.range.end);
}
