import { type Entries, withEntries } from './patch.ts';

/** An LSP position: both from zero, `character` in UTF-16 units. */
export interface TextPosition {
  readonly line: number;
  readonly character: number;
}

/** An LSP range. */
export interface TextRange {
  readonly start: TextPosition;
  readonly end: TextPosition;
}

export interface TimelineItem {
  /** The same key as on the item in the scene; unique in one scene, e.g. `milestone:design-sign-off`. */
  readonly key: string;
  /** The whole item, for finding the item under the cursor. */
  readonly range: TextRange;
  /** What to select when the item is revealed, inside `range`. */
  readonly selection: TextRange;
}

/** What became of the items' places, in this order. It does not grow with the plan: what lies behind an edit shifts. */
export interface ItemsPatch {
  /** Every position on this line or behind it moves by so many lines. */
  readonly shift?: LineShift | undefined;
  /** So many items from `at` on make way for others. */
  readonly splice?: ItemsSplice | undefined;
  readonly changed?: Entries<TimelineItem> | undefined;
}

export interface LineShift {
  readonly from: number;
  readonly by: number;
}

export interface ItemsSplice {
  readonly at: number;
  readonly remove: number;
  readonly insert: readonly TimelineItem[];
}

export function patchItems(
  items: readonly TimelineItem[],
  { shift, splice, changed }: ItemsPatch,
): readonly TimelineItem[] {
  let next = shift ? items.map((item) => shiftItem(item, shift)) : items;
  if (splice) next = [...next.slice(0, splice.at), ...splice.insert, ...next.slice(splice.at + splice.remove)];
  return changed ? withEntries(next, changed) : next;
}

function shiftItem(item: TimelineItem, shift: LineShift): TimelineItem {
  if (item.range.end.line < shift.from && item.selection.end.line < shift.from) return item;
  return { key: item.key, range: shiftRange(item.range, shift), selection: shiftRange(item.selection, shift) };
}

function shiftRange({ start, end }: TextRange, shift: LineShift): TextRange {
  return { start: shiftPosition(start, shift), end: shiftPosition(end, shift) };
}

function shiftPosition({ line, character }: TextPosition, { from, by }: LineShift): TextPosition {
  return { line: line < from ? line : line + by, character };
}

export function isSameItem(a: TimelineItem | undefined, b: TimelineItem): boolean {
  return a?.key === b.key && isSameRange(a.range, b.range) && isSameRange(a.selection, b.selection);
}

function isSameRange(a: TextRange, b: TextRange): boolean {
  return isSamePosition(a.start, b.start) && isSamePosition(a.end, b.end);
}

function isSamePosition(a: TextPosition, b: TextPosition): boolean {
  return a.line === b.line && a.character === b.character;
}
