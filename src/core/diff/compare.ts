import { keyOf as placeOf } from '../model/item.ts';
import type { Milestone } from '../model/programme.ts';
import type { Span } from '../text/span.ts';
import { type Day, formatDay } from '../time/day.ts';
import type { Change, Comparison, Summary } from './change.ts';
import { consequencesOf } from './consequences.ts';
import { type Context, contextOf } from './context.ts';
import { effectsOf } from './effects.ts';
import { fingerprintOf } from './fingerprint.ts';
import type { FieldChange, Found } from './found.ts';
import { impactOf } from './impact.ts';
import type { Side } from './impacts.ts';
import { fieldsIn, type Matching, matchUnits, type Pair } from './match.ts';
import { dayOfUnit } from './measures.ts';
import { type Overlay, overlayOf } from './overlay.ts';
import { problemChanges } from './problems.ts';
import { factsOf } from './say.ts';
import { written } from './show.ts';
import { type Unit, unitsOf } from './units.ts';
import { type Fields, same, writtenAlike } from './values.ts';
import { VERBS, verbOf } from './verbs.ts';
import { isKnown, type Known, type Version } from './version.ts';
import { impactOfAll } from './worst.ts';

const NOTHING: Overlay = { milestones: [], gates: [], phases: [] };

/** What became of a plan between two versions. Where one cannot be read as a plan, only problems are compared. */
export function compare(base: Version, head: Version): Comparison {
  if (!isKnown(base) || !isKnown(head)) {
    const unreadable = isKnown(head) ? 'base' : 'head';
    const none = { base: undefined, head: undefined };
    const summary: Summary = { goLive: none, end: none, goLiveDays: 0, finishDays: 0, impact: 'neutral' };
    return {
      changes: [],
      effects: [],
      ...problemChanges(base, head, undefined),
      summary,
      overlay: NOTHING,
      unreadable,
    };
  }
  const order = unitsOf(head.plan);
  const matching = matchUnits(unitsOf(base.plan), order);
  const context = contextOf(sideOf(base, onlyBefore(matching)), sideOf(head, onlyNow(matching)), matching);
  const changes = foundIn(matching, order).map((found) => changeOf(found, context));
  const overlay = overlayOf(matching, base, head);
  return {
    changes,
    effects: effectsOf(context, overlay),
    ...problemChanges(base, head, matching),
    summary: summaryOf(base, head, changes),
    overlay,
    unreadable: undefined,
  };
}

function sideOf(version: Known, only: ReadonlySet<string>): Side {
  const { plan, schedule, parties, symbols, load, problems, layout, broken, findings, settings } = version;
  return { plan, schedule, parties, symbols, load, problems, layout, broken, findings, settings, only };
}

/** Milestones that the head has not, or has dropped, in the ids of the head. */
function onlyBefore({ removed, pairs }: Matching): ReadonlySet<string> {
  return new Set([...removed, ...pairs.map(({ head }) => head).filter(isDropped)].flatMap(milestoneId));
}

function onlyNow({ added, pairs }: Matching): ReadonlySet<string> {
  return new Set(
    [...added, ...pairs.filter(({ base }) => isDropped(base)).map(({ head }) => head)].flatMap(milestoneId),
  );
}

function isDropped({ type, item }: Unit): boolean {
  return type === 'milestone' && (item as Milestone).status?.value === 'dropped';
}

function milestoneId({ type, id }: Unit): readonly string[] {
  return type === 'milestone' && id !== undefined ? [id] : [];
}

/** All that changed: in the order of the head, what was removed at the end. */
function foundIn(matching: Matching, order: readonly Unit[]): readonly Found[] {
  const { pairs, removed, added } = matching;
  const byHead = new Map<Unit, readonly Found[]>();
  for (const pair of pairs) {
    const found = foundInPair(pair, matching);
    if (found.length) byHead.set(pair.head, found);
  }
  for (const head of added) byHead.set(head, [whole('added', undefined, head)]);
  return [
    ...order.flatMap((unit) => byHead.get(unit) ?? []),
    ...removed.map((base) => whole('removed', base, undefined)),
  ];
}

function whole(verb: 'added' | 'removed', base: Unit | undefined, head: Unit | undefined): Found {
  return { type: (head ?? base)?.type ?? 'programme', verb, base, head, fields: [] };
}

function foundInPair({ base, head }: Pair, { renames }: Matching): readonly Found[] {
  const { type } = head;
  const isRenamed = base.id !== head.id && base.isNamed;
  // Where ids changed, what is written alike may speak of another item.
  const isSame = renames.size === 0 && sameMore(base, head) && writtenAlike(base.item, head.item, base.apart);
  const fields = isSame ? [] : fieldChanges(fieldsIn(base, renames), head);
  if (isRenamed) return [{ type, verb: 'renamed', base, head, fields }];
  if (!fields.length) return [];
  return VERBS.flatMap((verb) => {
    const own = fields.filter(({ field }) => verbOf(type, field) === verb);
    return own.length ? [{ type, verb, base, head, fields: own }] : [];
  });
}

function sameMore(base: Unit, head: Unit): boolean {
  const keys = Object.keys(base.more);
  return keys.length === Object.keys(head.more).length && keys.every((key) => base.more[key] === head.more[key]);
}

function fieldChanges(fields: Fields, head: Unit): readonly FieldChange[] {
  const changes: FieldChange[] = [];
  for (const [field, from] of fields) {
    const to = head.fields.get(field);
    if (!same(from, to)) changes.push({ field, from, to });
  }
  for (const [field, to] of head.fields) if (!fields.has(field)) changes.push({ field, from: undefined, to });
  return changes.sort((a, b) => (a.field < b.field ? -1 : 1));
}

function changeOf(found: Found, context: Context): Change {
  const { base, head } = context;
  const clauses = [factsOf(found, base, head), ...consequencesOf(found, context)];
  return {
    ...found,
    change: `${found.type}-${found.verb}`,
    id: found.head?.id ?? found.base?.id,
    ...impactOf(found, base, head),
    ...fromToOf(found, base, head),
    message: `${clauses.join('; ')}.`,
    basePlace: placeIn(found.base, found),
    headPlace: placeIn(found.head, found),
    fingerprint: fingerprintOf(found),
  };
}

function placeIn(unit: Unit | undefined, { verb, fields }: Found): Span | undefined {
  if (!unit) return undefined;
  const key = fields[0]?.field.split('.')[0];
  return key === undefined || verb === 'renamed' ? unit.item.label : placeOf(unit.item, key);
}

type FromTo = Pick<Change, 'from' | 'to' | 'days'>;

function fromToOf(found: Found, base: Known, head: Known): FromTo {
  const { verb, fields } = found;
  const [before, now] = [dayOfUnit(found.base, base), dayOfUnit(found.head, head)];
  const days = before === undefined || now === undefined ? undefined : now - before;
  switch (verb) {
    case 'added':
    case 'removed':
      return { from: undefined, to: undefined, days: undefined };
    case 'renamed': {
      const moved = fields.some(({ field }) => ['moved', 'resized'].includes(verbOf(found.type, field)));
      return { from: found.base?.id, to: found.head?.id, days: moved ? days : undefined };
    }
    case 'moved':
      return { from: iso(before), to: iso(now), days };
    default: {
      // Of several keys the one that says most; the others are told in the message.
      const main = fields.find(({ field }) => MAIN.has(field)) ?? fields[0];
      const [from, to] = [written(main?.field ?? '', main?.from), written(main?.field ?? '', main?.to)];
      return { from, to, days: verb === 'resized' ? days : undefined };
    }
  }
}

const MAIN: ReadonlySet<string> = new Set(['status', 'protected-time', 'decision.outcome', 'title', 'name']);

function iso(day: Day | undefined): string | undefined {
  return day === undefined ? undefined : formatDay(day);
}

function summaryOf(base: Known, head: Known, changes: readonly Change[]): Summary {
  const goLive = { base: base.schedule.goLive?.day, head: head.schedule.goLive?.day };
  const end = { base: base.schedule.end, head: head.schedule.end };
  return {
    goLive,
    end,
    goLiveDays: between(goLive),
    finishDays: between(end),
    impact: impactOfAll(changes),
  };
}

function between({ base, head }: Summary['goLive']): number {
  return base === undefined || head === undefined ? 0 : head - base;
}
