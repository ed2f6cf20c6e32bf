import { sayDay } from '../time/day.ts';
import type { FieldChange, Found } from './found.ts';
import { dayOfUnit } from './measures.ts';
import { keyName, nameOf } from './names.ts';
import { lastOf, partyName, said } from './show.ts';
import type { Unit } from './units.ts';
import { keyOf, listOf, partOf, type Value } from './values.ts';
import { verbOf } from './verbs.ts';
import type { Known } from './version.ts';
import { apart, fromTo, listed, quoted } from './words.ts';

/** What happened, without what follows from it. Of an item that was edited in several ways, one clause each. */
export function factsOf(found: Found, base: Known, head: Known): string {
  const { verb } = found;
  const unit = found.head ?? found.base;
  if (!unit) return '';
  const name = nameOf(unit, found.head ? head : base);
  switch (verb) {
    case 'added':
      if (unit.type === 'super-user') return `${partyName(unit.id ?? 'Somebody', head)} joins the super-users`;
      return `${name} is new${dueOf(found.head, head)}`;
    case 'removed':
      if (unit.type === 'super-user')
        return `${partyName(unit.id ?? 'Somebody', base)} is no longer among the super-users`;
      return `${name} is removed${dueOf(found.base, base)}`;
    case 'renamed': {
      const edits = clausesOf(found, base, head);
      const words = `${name} has the id \`${found.head?.id}\` now instead of \`${found.base?.id}\``;
      return edits.length ? `${words}, and ${listed(edits)}` : words;
    }
    default:
      return `${name} ${listed(clausesOf(found, base, head))}`;
  }
}

function dueOf(unit: Unit | undefined, side: Known): string {
  if (!unit || unit.type === 'programme') return '';
  if (!unit.isNamed) return `, with ${listed([...unit.fields.keys()].map(keyName))}`;
  const due = dayOfUnit(unit, side);
  const owner = unit.fields.get('owner');
  const by = owner === undefined ? '' : `, owned by ${said('owner', owner, side)}`;
  return due === undefined ? by : `, due on ${sayDay(due)}${by}`;
}

/** `moves from 13 to 27 Feb`, `is owned by Ana now`: one for each key, or for the keys that are told together. */
function clausesOf(found: Found, base: Known, head: Known): readonly string[] {
  const told = new Set<string>();
  return found.fields.flatMap((field) => {
    const verb = verbOf(found.type, field.field);
    const together = verb === 'moved' || verb === 'decision' ? verb : field.field;
    if (told.has(together)) return [];
    told.add(together);
    return clauseOf(verb, field, found, base, head);
  });
}

function clauseOf(verb: string, change: FieldChange, found: Found, base: Known, head: Known): string {
  const { field, from, to } = change;
  switch (verb) {
    case 'moved':
      return movedClause(found, base, head);
    case 'reowned':
      return ownerClause(change, base, head);
    case 'needs':
      return field === 'needs' ? needsClause(change, base, head) : setClause(change, base, head);
    case 'decision':
      return decisionClause(found, head);
    case 'text':
      return textClause(change);
    case 'status':
      if (field === 'status' && to !== undefined)
        return `is ${String(to)} now${from === undefined ? '' : ` instead of ${String(from)}`}`;
      return setClause(change, base, head);
    default:
      if (field === 'weeks' && from !== undefined && to !== undefined)
        return `now runs in ${said(field, to, head)} instead of ${said(field, from, base)}`;
      if (field === 'phase') return `moves from ${sayIn(field, from, base)} to ${sayIn(field, to, head)}`;
      if (Array.isArray(from) || Array.isArray(to)) return listClause(change, base, head);
      return setClause(change, base, head);
  }
}

function sayIn(field: string, value: Value | undefined, side: Known): string {
  return value === undefined ? 'nowhere' : said(field, value, side);
}

function movedClause(found: Found, base: Known, head: Known): string {
  const [before, after] = [dayOfUnit(found.base, base), dayOfUnit(found.head, head)];
  if (before !== undefined && after !== undefined && before !== after)
    return `moves ${fromTo(before, after)}, ${apart(after - before)}`;
  if (before !== undefined && after === undefined) return `has no date any more; it was due on ${sayDay(before)}`;
  if (before === undefined && after !== undefined) return `is due on ${sayDay(after)} now, and had no date`;
  const first = found.fields[0];
  if (before === undefined || !first) return 'is planned for another time';
  return `is written as ${sayWhen(found.head, head)} now instead of ${sayWhen(found.base, base)}, and stays on ${sayDay(before)}`;
}

function sayWhen(unit: Unit | undefined, side: Known): string {
  const on = unit?.fields.get('on');
  const week = unit?.fields.get('week');
  return on !== undefined ? said('on', on, side) : week !== undefined ? said('week', week, side) : 'nothing';
}

function ownerClause({ field, from, to }: FieldChange, base: Known, head: Known): string {
  const key = lastOf(field);
  const as = key === 'owner' ? 'is owned by' : `has as ${keyName(field)}`;
  const noun = key === 'owner' ? 'owner' : keyName(field);
  if (to === undefined) return `has no ${noun} any more; it was ${sayIn(field, from, base)}`;
  if (from === undefined) return `${as} ${said(field, to, head)} now, and had no ${noun}`;
  return `${as} ${said(field, to, head)} now instead of ${said(field, from, base)}`;
}

function needsClause({ from, to }: FieldChange, base: Known, head: Known): string {
  const idOf = (need: Value): string => keyOf(partOf(need, 'milestone'));
  const { gone, come } = difference(from, to);
  const changed = come.filter((need) => gone.some((other) => idOf(other) === idOf(need)));
  const both = new Set(changed.map(idOf));
  const say = (list: readonly Value[], side: Known): string =>
    listed(list.filter((need) => !both.has(idOf(need))).map((need) => said('needs', need, side)));
  const [no, now] = [say(gone, base), say(come, head)];
  return listed(
    [
      no && `no longer waits for ${no}`,
      now && `waits for ${now} now`,
      changed.length ? `keeps another distance: ${listed(changed.map((need) => said('needs', need, head)))}` : '',
    ].filter((clause) => clause !== ''),
  );
}

function decisionClause({ base, head }: Found, side: Known): string {
  const outcome = head?.fields.get('decision.outcome');
  const before = base?.fields.get('decision.outcome');
  const on = head?.fields.get('decision.on');
  const day = on === undefined ? '' : `, on ${said('on', on, side)}`;
  if (outcome === undefined)
    return `has no decision any more${before === undefined ? '' : `; it was ${String(before)}`}`;
  if (before === outcome) return `has its decision to ${String(outcome)} worded anew${day}`;
  const instead = before === undefined ? '' : ` instead of ${String(before)}`;
  return `is decided: ${String(outcome)}${instead}${day}`;
}

function textClause({ field, from, to }: FieldChange): string {
  const name = keyName(field);
  if (to === undefined) return `has no ${name} any more`;
  if (from === undefined) return `has a ${name} now: ${quoted(String(to))}`;
  return field === 'title' || field === 'name'
    ? `was called ${quoted(String(from))} before`
    : `has its ${name} worded anew: ${quoted(String(to))}`;
}

function listClause({ field, from, to }: FieldChange, base: Known, head: Known): string {
  const { gone, come } = difference(from, to);
  const say = (list: readonly Value[], side: Known): string => listed(list.map((value) => said(field, value, side)));
  const name = keyName(field);
  if (!gone.length) return `gets ${say(come, head)} in its ${name}`;
  if (!come.length) return `loses ${say(gone, base)} from its ${name}`;
  return `has ${say(come, head)} in its ${name} instead of ${say(gone, base)}`;
}

function setClause({ field, from, to }: FieldChange, base: Known, head: Known): string {
  const name = keyName(field);
  if (to === undefined) return `has no ${name} any more; it was ${sayIn(field, from, base)}`;
  if (from === undefined) return `has ${said(field, to, head)} as its ${name} now, and had none`;
  return `has ${said(field, to, head)} as its ${name} now instead of ${said(field, from, base)}`;
}

/** What is only in one of two lists; of several that are the same each counts. */
function difference(
  from: Value | undefined,
  to: Value | undefined,
): { gone: readonly Value[]; come: readonly Value[] } {
  const left = new Map<string, Value[]>();
  for (const value of listOf(from)) {
    const key = keyOf(value);
    left.set(key, [...(left.get(key) ?? []), value]);
  }
  const come = listOf(to).filter((value) => !left.get(keyOf(value))?.pop());
  return { gone: [...left.values()].flat(), come };
}
