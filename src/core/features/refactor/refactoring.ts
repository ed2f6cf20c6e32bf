import type { Fixable } from '../../edits/resolve.ts';
import type { Milestone, Phase } from '../../model/programme.ts';
import type { TextEdit } from '../../text/edit.ts';
import { contains, type Layout, offset, type Range, range, rangeOf } from '../../text/span.ts';
import { cursorAt, type Step } from '../cursor.ts';
import type { Seen } from '../seen.ts';

/** A way to say the plan otherwise that somebody may choose at a place. */
export interface Refactoring {
  readonly kind: 'refactor.extract' | 'refactor.inline' | 'refactor.move' | 'refactor.rewrite';
  /** Says all that changes, and what is lost. */
  readonly title: string;
  readonly edits: readonly TextEdit[];
  /** Whether it is offered although some dates contradict each other afterwards; its title says so then. */
  readonly bends?: true;
}

/** Where refactorings are asked for. */
export interface Spot {
  readonly seen: Seen & Fixable;
  /** From the root to the innermost part that holds the whole of what is selected. */
  readonly path: readonly Step[];
  readonly phase: Phase | undefined;
  readonly milestone: Milestone | undefined;
}

/** The place of a cursor or a selection; undefined in what is seen through an alias. */
export function spotAt(seen: Seen & Fixable, { start, end }: Range): Spot | undefined {
  const { text, root, layout, plan } = seen;
  let from: number = start;
  let to: number = end;
  while (to > from && /\s/.test(text[to - 1] ?? '')) to--;
  const line = Math.max(text.lastIndexOf('\n', from - 1), text.lastIndexOf('\r', from - 1)) + 1;
  // Before the dash of an entry one means the entry.
  const margin = /^[ ]*(?:- +)*(?=[^\s#])/.exec(text.slice(line, line + 200))?.[0].length ?? 0;
  from = Math.max(from, line + margin);
  const cursor = cursorAt(root, offset(from), layout);
  const path = cursor.path.filter((step) => to <= from || contains(wholeOf(step, layout), offset(to)));
  if (path.some(({ node }) => node.anchor)) return undefined;
  const isAround = ({ at }: Phase | Milestone): boolean => path.some(({ node }) => node.span === at);
  const phase = plan?.phases.find(isAround);
  return { seen, path, phase, milestone: phase?.milestones.find(isAround) };
}

function wholeOf({ node, entry }: Step, layout: Layout): Range {
  const { start, end } = rangeOf(node.span, layout);
  return entry ? range(rangeOf(entry.keySpan, layout).start, end) : range(start, end);
}
