import type { Fixable } from '../../edits/resolve.ts';
import { applyEdits } from '../../text/edit.ts';
import type { Problem } from '../../text/problem.ts';
import type { Range } from '../../text/span.ts';
import { counted } from '../../text/words.ts';
import type { Seen } from '../seen.ts';
import { convert } from './convert.ts';
import { extractRole } from './extract.ts';
import { inlineRole } from './inline.ts';
import { moveMilestone } from './move.ts';
import { type Refactoring, type Spot, spotAt } from './refactoring.ts';
import { shiftPhases } from './shift.ts';
import { sortMilestones } from './sort.ts';
import { splitPhase } from './split.ts';

/** All refactorings, by kind, in the order in which they are offered. */
const ALL: readonly (readonly [kind: Refactoring['kind'], find: (spot: Spot) => readonly Refactoring[]])[] = [
  ['refactor.extract', extractRole],
  ['refactor.inline', inlineRole],
  ['refactor.move', moveMilestone],
  ['refactor.move', shiftPhases],
  ['refactor.rewrite', convert],
  ['refactor.rewrite', splitPhase],
  ['refactor.rewrite', sortMilestones],
];

/** What is said of a text. */
export interface Judged {
  readonly broken: boolean;
  readonly problems: readonly Problem[];
}

/** Up to so many lines each refactoring is tried before it is offered. */
const MOST_LINES = 3000;

/**
 * The refactorings of the wanted kinds at a place. One that would bring an error is not offered, but for a shift of
 * phases: where that makes dates contradict each other, say around a holiday, its title tells how often. `again` looks
 * at a text. None where the text is not YAML, since the plan is then what could be saved of it.
 */
export function refactoringsAt(
  seen: Seen & Fixable,
  part: Range,
  wants: (kind: string) => boolean,
  again: (text: string) => Judged,
): readonly Refactoring[] {
  const spot = seen.broken ? undefined : spotAt(seen, part);
  if (!spot) return [];
  const found = ALL.flatMap(([kind, find]) => (wants(kind) ? find(spot) : []));
  if (seen.lines.starts.length > MOST_LINES) return found;
  return found.flatMap((each) => {
    const after = again(applyEdits(seen.text, each.edits));
    const brought = after.broken ? undefined : errorsBrought(seen, after);
    if (brought?.length === 0) return [each];
    if (!each.bends || !brought?.every((rule) => OF_DATES.test(rule))) return [];
    return [{ ...each, title: `${each.title}; ${counted(brought.length, 'date')} will need another look` }];
  });
}

/** Errors that tell of dates which contradict each other. */
const OF_DATES = /^(?:schedule|roadmap)\//;

/** The rules of the errors that are more than before. */
function errorsBrought(before: Judged, after: Judged): readonly string[] {
  const was = errorsIn(before);
  return errorsIn(after).filter((rule) => {
    const at = was.indexOf(rule);
    if (at >= 0) was.splice(at, 1);
    return at < 0;
  });
}

function errorsIn({ problems }: Judged): string[] {
  return problems.filter(({ severity }) => severity === 'error').map(({ rule }) => rule);
}
