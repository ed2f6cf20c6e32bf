import { place, placeOrText } from '../model/leaves.ts';
import type { Milestone } from '../model/programme.ts';
import { collectSymbols, type Declaration } from '../model/symbols.ts';
import { formAt, keyAt } from '../schema/keys.ts';
import type { ScalarNode } from '../syntax/tree.ts';
import type { Offset, Span } from '../text/span.ts';
import { parseCommitment, parseDuration, parseWeekRange } from '../time/amounts.ts';
import { parseDay } from '../time/day.ts';
import { aboutCommitment, aboutDuration, aboutEffort } from './about/amount.ts';
import { aboutItem } from './about/item.ts';
import { aboutKey } from './about/key.ts';
import { aboutNeed } from './about/milestone.ts';
import { aboutCriterion } from './about/phase.ts';
import { aboutPlace } from './about/place.ts';
import { aboutDate, aboutWeek, aboutWeeks } from './about/time.ts';
import { type Cursor, cursorAt, keysOf } from './cursor.ts';
import { mentionedAt } from './mentions.ts';
import type { Seen } from './seen.ts';

/** What there is to know of a place: Markdown, and what it speaks of. */
export interface Hover {
  readonly markdown: string;
  readonly span: Span;
}

export function hoverAt(seen: Seen, at: Offset): Hover | undefined {
  const mentioned = mentionedAt(seen, at);
  if (mentioned) return hover(mentioned.declaration && aboutItem(mentioned.declaration, seen), mentioned.span);
  const cursor = cursorAt(seen.root, at, seen.layout);
  const step = cursor.path.at(-1);
  if (!step) return undefined;
  if (cursor.isOnKey && step.entry) return hover(keyed(cursor), step.entry.keySpan);
  return step.node.kind === 'scalar' ? hover(valued(step.node, cursor, seen), step.node.span) : undefined;
}

function hover(markdown: string | undefined, span: Span): Hover | undefined {
  return markdown ? { markdown, span } : undefined;
}

function keyed(cursor: Cursor): string | undefined {
  const info = keyAt(keysOf(cursor));
  return info?.about ? aboutKey(info) : undefined;
}

/** A value, by the form it has at its place. */
function valued(node: ScalarNode, cursor: Cursor, seen: Seen): string | undefined {
  const keys = keysOf(cursor);
  const form = formAt(keys);
  const text = String(node.value);
  const key = keys.filter((each) => typeof each === 'string').at(-1) ?? '';
  switch (form?.name) {
    case 'week':
    case 'weekOrDate':
    case 'date':
    case 'closedDays':
      return timed(node, seen);
    case 'weekRange': {
      const range = parseWeekRange(text);
      return range && aboutWeeks(range, seen);
    }
    case 'commitment':
    case 'capacity': {
      const commitment = parseCommitment(text);
      return commitment && aboutCommitment(commitment, node, seen);
    }
    case 'span':
    case 'effort': {
      const duration = parseDuration(text);
      if (!duration) return undefined;
      const milestone = itemAround(cursor, seen)?.item as Milestone | undefined;
      if (!keys.includes('effort')) return aboutDuration(duration, key, milestone, seen);
      return aboutEffort(duration, form.name === 'effort' ? milestone?.owner?.value : key, seen);
    }
    case 'need':
      return aboutNeed(node.span, itemAround(cursor, seen)?.item as Milestone | undefined, seen);
    case 'place':
    case 'placeOrText':
      return placed(node, form.name === 'place' ? place : placeOrText, seen);
    default:
      return (
        criterionAround(cursor, seen) ?? named(key, cursor, seen) ?? (form?.choices.length ? keyed(cursor) : undefined)
      );
  }
}

function placed(node: ScalarNode, reader: typeof place, seen: Seen): string | undefined {
  const found = reader.read(node, { symbols: collectSymbols(), problems: [] });
  return found?.path && aboutPlace(found, seen);
}

function timed({ value }: ScalarNode, seen: Seen): string | undefined {
  if (typeof value === 'number') return Number.isInteger(value) && value >= 1 ? aboutWeek(value, seen) : undefined;
  const day = typeof value === 'string' ? parseDay(value) : undefined;
  return day === undefined ? undefined : aboutDate(day, seen);
}

/** On the name of an item, and on the levels of a metric, all of the item. */
function named(key: string, cursor: Cursor, seen: Seen): string | undefined {
  const declared = itemAround(cursor, seen);
  const isName = ['title', 'name', 'statement'].includes(key) && cursor.path.at(-2)?.node.span === declared?.item.at;
  const isLevel = declared?.kind === 'metric' && ['value', 'at-least', 'at-most', 'baseline'].includes(key);
  return declared && (isName || isLevel) ? aboutItem(declared, seen) : undefined;
}

/** The innermost item with an id that the cursor is in. */
function itemAround({ path }: Cursor, { symbols }: Seen): Declaration | undefined {
  for (const { node } of [...path].reverse()) {
    const found = node.kind === 'map' && symbols.declarations.find(({ item }) => item.at === node.span);
    if (found) return found;
  }
  return undefined;
}

function criterionAround({ path }: Cursor, seen: Seen): string | undefined {
  const spans = new Set(path.map(({ node }) => node.span));
  for (const phase of seen.plan?.phases ?? []) {
    const criterion = phase.gate?.criteria.find((each) => spans.has(each.at));
    if (criterion && phase.gate) return aboutCriterion(criterion, phase.gate, phase, seen);
  }
  return undefined;
}
