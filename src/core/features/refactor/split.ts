import { breakAt, followsBlank, lineEnd, lineStart } from '../../edits/lines.ts';
import { mapAt, startOf } from '../../edits/place.ts';
import { editsOf } from '../../edits/resolve.ts';
import { styleOf } from '../../edits/style.ts';
import { itemLines } from '../../edits/write.ts';
import type { Phase } from '../../model/programme.ts';
import { weekOf } from '../../rules/shared.ts';
import { called } from '../../rules/words.ts';
import { weekNumber } from '../../schedule/weeks.ts';
import type { TextEdit } from '../../text/edit.ts';
import type { Addition, Written } from '../../text/problem.ts';
import { range } from '../../text/span.ts';
import { type Block, blockOf, hasAnchor, keepsBlanks, milestoneList, textOf, wholeLines } from './blocks.ts';
import { freeId } from './extract.ts';
import type { Refactoring, Spot } from './refactoring.ts';
import { retime, sayRange } from './values.ts';

/**
 * A phase becomes two at the week of a milestone: what is due from then on, and the gate, are the second's. Roles that
 * are there during the phase are there during both.
 */
export function splitPhase(spot: Spot): readonly Refactoring[] {
  const { seen, phase, milestone } = spot;
  const weeks = phase?.weeks?.value;
  const from = milestone && seen.schedule && weekOf(milestone, seen.schedule);
  if (!seen.plan || !phase?.id || !weeks || from === undefined || from <= weeks.first || from > weeks.last) return [];
  const id = freeId(`${phase.id.value}-2`, (other) => seen.symbols.find(['phase'], other));
  const edits = splitAt(spot, phase, from, id);
  if (!edits) return [];
  const [one, two] = [sayRange(weeks.first, from - 1), sayRange(from, weeks.last)];
  const title = `Split ${called(phase, 'this phase')}: weeks ${one} and ${two}`;
  return [{ kind: 'refactor.rewrite', title, edits }];
}

function splitAt({ seen }: Spot, phase: Phase, from: number, id: string): readonly TextEdit[] | undefined {
  const { plan, text } = seen;
  const { weeks } = phase;
  const parts = partsOf(phase, from, seen);
  const head = headOf(phase, from, id, seen);
  if (!plan || !weeks || !parts || !head || !isGateBehind(phase, from, seen)) return undefined;
  const shorter = retime(weeks.span, phase.keys.get('weeks'), sayRange(weeks.value.first, from - 1), seen);
  const during = plan.roles.filter((role) => role.during.some((each) => each.value === phase.id?.value));
  const additions = during.map((role): Addition => ({ span: role.at, path: ['during'], value: id, append: true }));
  const roles = additions.length ? editsOf({ title: '', safe: false, edits: additions }, seen) : [];
  if (!shorter || !roles) return undefined;
  const { at, early } = parts;
  const eol = breakAt(text, lineEnd(text, at));
  const lines = [...early.map((block) => textOf(block, seen)), ...head];
  const cuts = early.map((block): TextEdit => ({ range: wholeLines(block, seen), newText: '' }));
  return [shorter, ...roles, { range: range(at, at), newText: lines.map((line) => line + eol).join('') }, ...cuts];
}

interface Parts {
  /** Where the second phase begins. */
  readonly at: number;
  /** What stands behind it, and belongs to the first. */
  readonly early: readonly Block[];
}

/** Undefined where the milestones cannot be taken apart, or where all are of one part; those without a week stay. */
function partsOf(phase: Phase, from: number, seen: Spot['seen']): Parts | undefined {
  const list = milestoneList(phase, seen);
  if (!list || list.flow || !seen.schedule) return undefined;
  let at: number | undefined;
  const early: Block[] = [];
  for (const item of list.items) {
    const milestone = phase.milestones.find((each) => each.at === item.span);
    const block = blockOf(item, seen);
    const week = milestone && weekOf(milestone, seen.schedule);
    if (!milestone || !block) return undefined;
    if (week !== undefined && week >= from) at ??= block.range.start;
    else if (at !== undefined && week !== undefined) early.push(block);
  }
  const first = list.items[0] && blockOf(list.items[0], seen);
  const isSure = early.every((block) => !hasAnchor(textOf(block, seen)) && !keepsBlanks(textOf(block, seen)));
  return at !== undefined && isSure && (early.length || at !== first?.range.start) ? { at, early } : undefined;
}

/** The gate is the second's: it stands behind the milestones, and nothing else does. */
function isGateBehind({ at, gate }: Phase, from: number, seen: Spot['seen']): boolean {
  const keys = mapAt(at, seen)?.node.entries.map(({ key }) => key) ?? [];
  const behind = keys.slice(keys.indexOf('milestones') + 1);
  if (behind.some((key) => key !== 'gate') || keys.includes('gate') !== behind.includes('gate')) return false;
  const week = gate?.week && seen.schedule && weekNumber(gate.week.value, seen.schedule.weeks);
  return week === undefined || week >= from;
}

/** The first lines of the second phase, written as those of the first. */
function headOf({ at, name, stage, weeks }: Phase, from: number, id: string, seen: Spot['seen']): string[] | undefined {
  const { text, root } = seen;
  const start = startOf(at, seen);
  const line = lineStart(text, start);
  const [, indent, dash] = /^( *)(- +)$/.exec(text.slice(line, start)) ?? [];
  if (indent === undefined || dash === undefined || !root || !weeks) return undefined;
  const style = styleOf([root], false, text[start] === '"', seen);
  const head: Written = {
    id,
    ...(name ? { name: `${name.value} 2` } : {}),
    ...(stage ? { stage: stage.value } : {}),
    weeks: from < weeks.value.last ? sayRange(from, weeks.value.last) : from,
    milestones: null,
  };
  const lines = itemLines(head, indent.length, dash.length, style);
  return [...(followsBlank(text, line) ? [''] : []), ...lines];
}
