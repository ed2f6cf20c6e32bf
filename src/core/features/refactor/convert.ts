import { dayOfWhen, type Weeks } from '../../schedule/weeks.ts';
import type { Entry } from '../../syntax/tree.ts';
import { counted } from '../../text/words.ts';
import { type Day, formatDay, parseDay } from '../../time/day.ts';
import { sayShortDate } from '../words.ts';
import type { Refactoring, Spot } from './refactoring.ts';
import { retime, reword } from './values.ts';

/** Where a week or a date may stand, and the keys that have it; where they are two, a date has a key of its own. */
const WHENS: Readonly<Record<string, readonly string[]>> = {
  'phases/*/milestones/*': ['week', 'on'],
  'phases/*/milestones/*/baseline': ['week', 'on'],
  'phases/*/gate': ['week'],
  'metrics/*/targets/*': ['week'],
  'metrics/*/readings/*': ['week'],
  'training/*': ['week'],
  'deployment/waves/*': ['week'],
  'adoption/interventions/*': ['week'],
  'charter/outside-view': ['from-week'],
};

interface Found {
  readonly entry: Entry;
  readonly keys: readonly string[];
}

/** A week becomes the day on which it is due, and a day its week. */
export function convert({ seen, path }: Spot): readonly Refactoring[] {
  const found = whenIn(path);
  const weeks = seen.schedule?.weeks;
  if (!found || !weeks) return [];
  const { entry, keys } = found;
  const { value, keySpan, key } = entry;
  const old = value.kind === 'scalar' ? value.value : null;
  const to = typeof old === 'number' ? toDate(old, weeks) : typeof old === 'string' ? toWeek(old, weeks) : undefined;
  if (!to || value.anchor || entry.keyAnchor) return [];
  const edit = retime(value.span, keySpan, to.text, seen);
  const other = keys.find((each) => each !== key);
  const rekeyed = other === undefined ? [] : [reword(keySpan, key, other, seen)];
  const edits = [...rekeyed, edit].filter((each) => each !== undefined);
  if (edits.length !== rekeyed.length + 1) return [];
  return [{ kind: 'refactor.rewrite', title: to.title, edits }];
}

/** The innermost week or date that a place is part of; undefined where it has both, or none. */
function whenIn(path: Spot['path']): Found | undefined {
  for (let i = path.length - 1; i > 0; i--) {
    const keys = WHENS[way(path.slice(0, i + 1))];
    const node = path[i]?.node;
    if (!keys || node?.kind !== 'map') continue;
    const entries = node.entries.filter(({ key }) => keys.includes(key));
    return entries.length === 1 && entries[0] ? { entry: entries[0], keys } : undefined;
  }
  return undefined;
}

function way(path: Spot['path']): string {
  return path
    .slice(1)
    .map(({ entry }) => entry?.key ?? '*')
    .join('/');
}

interface Converted {
  readonly text: string;
  readonly title: string;
}

function toDate(week: number, weeks: Weeks): Converted | undefined {
  const due = Number.isInteger(week) && week >= 1 ? dayOfWhen({ week }, weeks) : undefined;
  if (due === undefined) return undefined;
  const text = formatDay(due);
  return { text, title: `Convert week ${week} to the day it is due, ${text}` };
}

function toWeek(text: string, weeks: Weeks): Converted | undefined {
  const day = parseDay(text);
  const week = day === undefined ? undefined : weeks.weekOf(day);
  if (day === undefined || week === undefined || week < 1) return undefined;
  const due = weeks.due(week);
  if (due === undefined) return undefined;
  return { text: String(week), title: `Convert ${text} to week ${week}${lost(day, due)}` };
}

/** A week is due on one of its days: another is not kept. */
function lost(day: Day, due: Day): string {
  if (day === due) return '';
  const days = counted(Math.abs(due - day), 'day');
  return `, due on ${sayShortDate(due)}: ${days} ${due > day ? 'later' : 'earlier'}`;
}
