import type { Declaration } from '../model/symbols.ts';
import type { Entry } from '../syntax/tree.ts';
import { type Range, range, rangeOf } from '../text/span.ts';
import { detailOf, isOver, titleOf } from './items.ts';
import type { Seen } from './seen.ts';

/** A section of the plan, or something in it that has an id. */
export interface OutlineItem {
  readonly kind: Declaration['kind'] | 'section';
  readonly name: string;
  /** When it is, and whose; may be empty. */
  readonly detail: string;
  /** Nothing of it is left to do. */
  readonly isOver: boolean;
  readonly range: Range;
  /** What to select: the id, or the section's key. */
  readonly label: Range;
  readonly children: readonly OutlineItem[];
}

/** The plan's sections, and in them what has an id, as deep as it stands in the text. */
export function outlineOf(seen: Seen): readonly OutlineItem[] {
  const { root, symbols } = seen;
  if (root?.kind !== 'map') return [];
  const sections = root.entries.filter(({ key }) => key !== 'cx').map((entry) => sectionOf(entry, seen));
  return nested([...sections, ...symbols.declarations.map((declaration) => itemOf(declaration, seen))]);
}

type Growing = OutlineItem & { readonly children: Growing[] };

function sectionOf({ key, keySpan, value }: Entry, { layout, plan }: Seen): Growing {
  const label = rangeOf(keySpan, layout);
  const detail = key === 'programme' ? (plan?.programme?.name?.value ?? '') : '';
  const whole = range(label.start, Math.max(label.end, rangeOf(value.span, layout).end));
  return { kind: 'section', name: key, detail, isOver: false, range: whole, label, children: [] };
}

function itemOf(declaration: Declaration, seen: Seen): Growing {
  const label = rangeOf(declaration.span, seen.layout);
  const at = rangeOf(declaration.item.at, seen.layout);
  return {
    kind: declaration.kind,
    name: titleOf(declaration),
    detail: detailOf(declaration, seen),
    isOver: isOver(declaration),
    range: range(Math.min(at.start, label.start), Math.max(at.end, label.end)),
    label,
    children: [],
  };
}

/** What stands within something else becomes its child. Several that an alias puts in one place stay beside each other. */
function nested(items: readonly Growing[]): readonly OutlineItem[] {
  const inOrder = [...items].sort((a, b) => a.range.start - b.range.start || b.range.end - a.range.end);
  const top: Growing[] = [];
  const open: Growing[] = [];
  for (const item of inOrder) {
    while (open.length && !isWithin(item, open.at(-1) as Growing)) open.pop();
    (open.at(-1)?.children ?? top).push(item);
    open.push(item);
  }
  return top;
}

function isWithin({ range: a }: Growing, { range: b }: Growing): boolean {
  return b.start <= a.start && a.end <= b.end && (b.start !== a.start || a.end !== b.end);
}
