import { endOf, type Source, startOf } from '../../edits/place.ts';
import { called } from '../../rules/words.ts';
import type { SeqNode } from '../../syntax/tree.ts';
import { type Range, range } from '../../text/span.ts';
import { blockOf, hasAnchor, keepsBlanks, milestoneList, textOf } from './blocks.ts';
import type { Refactoring, Spot } from './refactoring.ts';

/** The milestones of a phase by due date; those without one come last, and those of one day stay as they are. */
export function sortMilestones({ seen, phase }: Spot): readonly Refactoring[] {
  const { schedule, text } = seen;
  const list = phase && milestoneList(phase, seen);
  if (!list || !schedule) return [];
  const due = list.items.map(({ span }) => {
    const milestone = phase.milestones.find(({ at }) => at === span);
    return (milestone && schedule.dates.get(milestone)?.due) ?? Number.POSITIVE_INFINITY;
  });
  const order = [...due.keys()].sort((a, b) => compare(due[a] ?? 0, due[b] ?? 0) || a - b);
  if (order.every((from, to) => from === to)) return [];
  const parts = list.flow ? flowParts(list, seen) : blockParts(list, seen);
  if (parts.length !== order.length) return [];
  const whole = text.slice(parts[0]?.start, parts.at(-1)?.end);
  if (hasAnchor(whole) || keepsBlanks(whole)) return [];
  const edits = order.flatMap((from, to) => {
    const [there, here] = [parts[from], parts[to]];
    return !there || !here || from === to ? [] : [{ range: here, newText: textOf({ range: there }, seen) }];
  });
  return [
    { kind: 'refactor.rewrite', title: `Sort the milestones of ${called(phase, 'this phase')} by due date`, edits },
  ];
}

function compare(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The lines of each entry; fewer where some stand otherwise. */
function blockParts({ items }: SeqNode, source: Source): readonly Range[] {
  const blocks = items.flatMap((item) => blockOf(item, source) ?? []);
  return blocks.every(({ column }) => column === blocks[0]?.column) ? blocks.map(({ range }) => range) : [];
}

/** Within brackets, where nothing but commas stands between the entries: a comment there may speak of either. */
function flowParts({ items }: SeqNode, source: Source): readonly Range[] {
  const parts = items.map(({ span }) => range(startOf(span, source), endOf(span, source)));
  const areApart = parts.every(({ start }, i) => {
    const before = parts[i - 1];
    return !before || /^\s*,\s*$/.test(source.text.slice(before.end, start));
  });
  return areApart ? parts : [];
}
