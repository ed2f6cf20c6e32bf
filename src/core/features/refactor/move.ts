import { addition } from '../../edits/add.ts';
import { beforeBreak, followsBlank, isBreak, lineStart } from '../../edits/lines.ts';
import { type Source, startOf } from '../../edits/place.ts';
import { removal } from '../../edits/remove.ts';
import type { Milestone, Phase } from '../../model/programme.ts';
import { isOpen } from '../../rules/shared.ts';
import { called } from '../../rules/words.ts';
import type { Node, SeqNode } from '../../syntax/tree.ts';
import { applyEdits, type TextEdit } from '../../text/edit.ts';
import { type Range, range, rangeOf } from '../../text/span.ts';
import { day, formatDay } from '../../time/day.ts';
import { type Block, blockOf, hasAlias, hasAnchor, keepsBlanks, milestoneList, wholeLines } from './blocks.ts';
import type { Refactoring, Spot } from './refactoring.ts';
import { retime } from './values.ts';

/** In a plan of many phases, those near by. */
const MOST = 6;

/** A milestone goes to another phase, at its end; where it is due outside of its weeks, into the nearest of them. */
export function moveMilestone({ seen, phase, milestone, path }: Spot): readonly Refactoring[] {
  const { plan } = seen;
  const list = phase && milestoneList(phase, seen);
  const item = milestone && list?.items.find(({ span }) => span === milestone.at);
  if (!plan || !phase || !list || !item || path.at(-1)?.entry?.key === 'milestones') return [];
  const here = plan.phases.indexOf(phase);
  return plan.phases
    .map((other, i) => ({ other, far: Math.abs(i - here), i }))
    .filter(({ far }) => far > 0)
    .sort((a, b) => a.far - b.far)
    .slice(0, MOST)
    .sort((a, b) => a.i - b.i)
    .flatMap(({ other }) => {
      const time = timeIn(other, milestone, seen);
      const edits = time && movedTo(other, item, list, time.edits, seen);
      const title = `Move ${called(milestone, 'this milestone')} to ${called(other, 'another phase')}${time?.said ?? ''}`;
      return edits ? [{ kind: 'refactor.move', title, edits }] : [];
    });
}

interface Time {
  readonly edits: readonly TextEdit[];
  readonly said: string;
}

/** Another week or day for what is due outside of a phase; what is done stays when it was. */
function timeIn({ weeks: leaf }: Phase, milestone: Milestone, seen: Spot['seen']): Time | undefined {
  const { week, on, keys } = milestone;
  const own = on ? seen.schedule?.weeks.weekOf(on.value) : week?.value;
  if (!leaf || own === undefined) return { edits: [], said: '' };
  const { first, last } = leaf.value;
  const by = own < first ? first - own : own > last ? last - own : 0;
  if (by === 0) return { edits: [], said: '' };
  if (!isOpen(milestone) || (week && on)) return undefined;
  const time = on ? formatDay(day(on.value + 7 * by)) : String(own + by);
  const span = (on ?? week)?.span;
  const edit = span && retime(span, keys.get(on ? 'on' : 'week'), time, seen);
  return edit && { edits: [edit], said: on ? `, on ${time}` : `, week ${time}` };
}

/** Stands for what is moved while its place is looked for. */
const HERE = 'x-here';

function movedTo(
  phase: Phase,
  item: Node,
  list: SeqNode,
  changes: readonly TextEdit[],
  source: Source,
): readonly TextEdit[] | undefined {
  const cut = cutOut(item, list, changes, source);
  const place = addition({ span: phase.at, path: ['milestones'], value: { id: HERE }, append: true }, source);
  if (!cut || !place) return undefined;
  const isUp = startOf(phase.at, source) < startOf(item.span, source);
  if (hasAnchor(cut.text) || keepsBlanks(cut.text) || (isUp && hasAlias(cut.text))) return undefined;
  const edits = [...cut.edits];
  for (const { range: at, newText } of place) {
    const pasted = newText.includes(HERE) ? paste(cut, newText) : newText;
    if (pasted === undefined) return undefined;
    edits.push({ range: at, newText: pasted });
  }
  return edits;
}

/** What is taken out, and the edits that do so. */
interface Cut {
  readonly text: string;
  /** Where its dash stands, if these are whole lines. */
  readonly column: number | undefined;
  /** The same within brackets; undefined where it cannot stand there. */
  readonly inline: string | undefined;
  readonly edits: readonly TextEdit[];
}

function cutOut(item: Node, list: SeqNode, changes: readonly TextEdit[], source: Source): Cut | undefined {
  const { text } = source;
  const changed = ({ start, end }: Range): string =>
    applyEdits(
      text.slice(start, end),
      changes.map(({ range: at, newText }) => ({ range: range(at.start - start, at.end - start), newText })),
    );
  const own = changed(rangeOf(item.span, source.layout));
  const inline = item.kind === 'map' && item.flow && !/[\r\n#]/.test(own) ? own : undefined;
  if (list.flow) {
    const edits = removal({ span: item.span, remove: 'entry' }, source);
    return edits && inline ? { text: inline, column: undefined, inline, edits } : undefined;
  }
  const block = blockOf(item, source);
  if (!block) return undefined;
  const edits =
    list.items.length > 1 ? [linesOut(block, item === list.items.at(-1), source)] : allOut(item, block, source);
  const lines = changed(block.range);
  return edits && { text: lines, column: block.column, inline: /[\r\n#]/.test(lines) ? undefined : inline, edits };
}

/** The lines of an entry, and a blank one above where another follows. */
function linesOut(block: Block, isLast: boolean, source: Source): TextEdit {
  const { text } = source;
  const { start, end } = wholeLines(block, source);
  const isBlank = followsBlank(text, start) && (isLast || isBreak(text, end));
  return { range: range(isBlank ? lineStart(text, beforeBreak(text, start)) : start, end), newText: '' };
}

/** The last entry goes with its list, if nothing else is said there. */
function allOut(item: Node, block: Block, source: Source): readonly TextEdit[] | undefined {
  const edits = removal({ span: item.span, remove: 'entry' }, source);
  const [edit] = edits ?? [];
  if (!edit) return undefined;
  const rest =
    source.text.slice(edit.range.start, block.range.start) + source.text.slice(block.range.end, edit.range.end);
  return /^\s*(["']?)milestones\1 *:\s*$/.test(rest) ? edits : undefined;
}

function paste({ text, column, inline }: Cut, place: string): string | undefined {
  const line = /^( *)- .*x-here.*/m.exec(place);
  if (!line) return inline && place.replace(/\{"?id"?: "?x-here"?\}/, () => inline);
  const to = line[1]?.length ?? 0;
  const lines = column === undefined ? `${' '.repeat(to)}- ${text}` : indented(text, to - column);
  return place.slice(0, line.index) + lines + place.slice(line.index + line[0].length);
}

/** All lines further to the right, or to the left. */
function indented(text: string, by: number): string {
  if (by >= 0) return text.replace(/^(?=.)/gm, ' '.repeat(by));
  return text.replace(new RegExp(`^ {1,${-by}}`, 'gm'), '');
}
