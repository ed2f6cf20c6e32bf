import type { MapNode, SeqNode } from '../syntax/tree.ts';
import type { TextEdit } from '../text/edit.ts';
import type { Removal } from '../text/problem.ts';
import { range, type Span } from '../text/span.ts';
import { afterBreak, beforeBreak, blockEnd, columnOf, followsBlank, isBreak, lineStart } from './lines.ts';
import { endOf, holderOf, type Place, type Source, sharedIn, startOf } from './place.ts';

type Edits = readonly TextEdit[] | undefined;

/**
 * The edits that take something out with its line; what would be left empty goes too. Undefined where it is not sure
 * what else would go: the first key of an entry stands in the line of its dash.
 */
export function removal({ span, remove }: Removal, source: Source): Edits {
  const place = holderOf(span, remove, source);
  return place && removeFrom(place, startOf(span, source), source);
}

interface Part {
  readonly start: number;
  readonly end: number;
}

function partsOf(node: MapNode | SeqNode, source: Source): readonly Part[] {
  const part = (from: Span, to: Span): Part => ({
    start: startOf(from, source),
    end: Math.max(endOf(from, source), endOf(to, source)),
  });
  if (node.kind === 'seq') return node.items.map(({ span }) => part(span, span));
  return node.entries.map(({ keySpan, value }) => part(keySpan, value.span));
}

function removeFrom(place: Place<MapNode | SeqNode>, at: number, source: Source): Edits {
  const { node, steps } = place;
  const parts = partsOf(node, source);
  const index = parts.findIndex(({ start }) => start === at);
  const part = parts[index];
  if (!part || isNeeded(part, source)) return undefined;
  if (parts.length === 1) return removeHolder(place, source);
  const edit = node.flow
    ? cutFlow(part, parts[index - 1], parts[index + 1], source)
    : cutLines(part, node.kind === 'seq', !steps.length, source);
  return edit && [edit];
}

/** Whether something else repeats what a part says, or may do so by a merge key. */
function isNeeded({ start, end }: Part, source: Source): boolean {
  const { originals, merges } = sharedIn(source);
  return (
    (merges && source.text.slice(start, end).includes('&')) || [...originals].some((at) => start <= at && at <= end)
  );
}

/** What holds nothing else goes as a whole. */
function removeHolder({ steps }: Place, source: Source): Edits {
  const last = steps.at(-1);
  const span = last?.entry?.keySpan ?? last?.node.span;
  return span && removal({ span, remove: last?.entry ? 'key' : 'entry' }, source);
}

function cutFlow(
  part: Part,
  before: Part | undefined,
  after: Part | undefined,
  { text }: Source,
): TextEdit | undefined {
  const [start, end] = before ? [before.end, part.end] : after ? [part.start, after.start] : [0, 0];
  const glue = before ? text.slice(before.end, part.start) : text.slice(part.end, after?.start);
  return /^\s*,\s*$/.test(glue) ? { range: range(start, end), newText: '' } : undefined;
}

function cutLines(part: Part, isItem: boolean, isSection: boolean, { text }: Source): TextEdit | undefined {
  const column = columnOf(text, part.start, isItem);
  if (column === undefined) return undefined;
  let start = lineStart(text, part.start);
  const dash = isItem ? text.indexOf('-', start) : start + column;
  // Of `- - a` the second dash alone would have to go.
  if (isItem && !/^- *$/.test(text.slice(dash, part.start))) return undefined;
  const last = blockEnd(text, part.end, isItem ? dash - start : column);
  const end = afterBreak(text, last);
  const isAtEnd = end === text.length;
  // Of the blank lines above and below a section one is enough.
  if (isSection && followsBlank(text, start) && (isAtEnd || isBreak(text, end)))
    start = lineStart(text, beforeBreak(text, start));
  // The last line of a text without a line end takes the one before it along.
  if (end === last && start > 0) start = beforeBreak(text, start);
  return { range: range(start, end), newText: '' };
}
