import type { Milestone } from '../model/programme.ts';
import { type Day, formatDay, sayDay } from '../time/day.ts';
import { spaceOfField } from './references.ts';
import { isList, keyOf, partOf, type Value } from './values.ts';
import type { Known } from './version.ts';
import { listed, quoted } from './words.ts';

/** How values are told: as the plan writes them, or, with the plan's names at hand, as people say them. */

const DATES: ReadonlySet<string> = new Set(['start', 'on', 'done-on', 'agreed-on']);

/** The last part of a nested key. */
export function lastOf(field: string): string {
  return field.slice(field.lastIndexOf('.') + 1);
}

/** As the plan writes it: ids, ISO dates. */
export function written(field: string, value: Value | undefined): string | undefined {
  return value === undefined ? undefined : show(field, value, undefined);
}

/** As people say it: names, days without their year. */
export function said(field: string, value: Value, names: Known): string {
  return show(field, value, names);
}

function show(field: string, value: Value, names: Known | undefined): string {
  const key = lastOf(field);
  if (isList(value)) {
    const parts = value.map((part) => show(field, part, names));
    return names ? listed(parts) : parts.join(', ');
  }
  if (key.startsWith('x-')) return names ? quoted(String(value)) : String(value);
  if (typeof value === 'number') {
    if (DATES.has(key)) return day(value, names);
    return names && key === 'week' ? `week ${value}` : String(value);
  }
  if (typeof value === 'boolean' || value === null) return value ? 'yes' : 'no';
  if (typeof value === 'string') return word(key, value, names);
  return showMap(key, value, names);
}

function day(value: Value, names: Known | undefined): string {
  return names ? sayDay(value as Day) : formatDay(value as Day);
}

/** Ids are said by name, single words and places as they stand, all else in quotation marks. */
function word(key: string, value: string, names: Known | undefined): string {
  if (!names) return value;
  const space = spaceOfField(key);
  if (space === 'party') return partyName(value, names);
  if (space === 'milestone') return milestoneName(value, names);
  if (space === 'phase') return phaseName(value, names);
  return space !== undefined || /^[\w./#:-]+$/.test(value) ? value : quoted(value);
}

function showMap(key: string, value: Value, names: Known | undefined): string {
  const part = (name: string): Value | undefined => partOf(value, name);
  if (part('first') !== undefined) {
    const range = part('first') === part('last') ? String(part('first')) : `${part('first')}-${part('last')}`;
    return names ? `${part('first') === part('last') ? 'week' : 'weeks'} ${range}` : range;
  }
  if (part('unit') !== undefined) return amountOf(Number(part('amount')), String(part('unit')));
  if (part('percent') !== undefined) return `${part('amount')}${part('percent') === true ? '%' : ''}`;
  if (part('milestone') !== undefined) return needOf(value, names);
  if (part('who') !== undefined)
    return `${show('amount', part('amount') ?? null, names)} of ${show('owner', part('who') ?? null, names)}`;
  if (part('text') !== undefined || part('met-by') !== undefined) return criterionOf(value, names);
  if (part('from') !== undefined) return closureOf(value, names);
  const level = part('value') ?? part('at-least') ?? part('at-most');
  if (level !== undefined) {
    const sign = part('value') !== undefined ? '' : part('at-least') !== undefined ? 'at least ' : 'at most ';
    const at = part('week');
    return `${sign}${show('level', level, names)}${at === undefined ? '' : ` in ${show('when', at, names)}`}`;
  }
  if (part('day') !== undefined) return day(part('day') ?? 0, names);
  if (part('week') !== undefined) return names || key === 'when' ? `week ${part('week')}` : String(part('week'));
  return keyOf(value);
}

function amountOf(amount: number, unit: string): string {
  switch (unit) {
    case 'share':
      return `${Math.round(amount * 10_000) / 100}%`;
    case 'hours':
      return `${amount}h/week`;
    case 'days':
      return `${amount}d/week`;
    default:
      return `${amount}${unit}`;
  }
}

function needOf(value: Value, names: Known | undefined): string {
  const lag = Number(partOf(value, 'lag'));
  const type = partOf(value, 'type');
  const distance = lag === 0 ? '' : ` ${lag < 0 ? '-' : '+'} ${Math.abs(lag)}d`;
  const kind = type === 'finish-start' ? '' : ` (${String(type)})`;
  return `${show('milestone', partOf(value, 'milestone') ?? '', names)}${distance}${kind}`;
}

function criterionOf(value: Value, names: Known | undefined): string {
  const words = partOf(value, 'text') ?? partOf(value, 'met-by') ?? '';
  const level = partOf(value, 'at-least') ?? partOf(value, 'at-most');
  const sign = partOf(value, 'at-least') !== undefined ? 'at least' : 'at most';
  const asked = level === undefined ? '' : ` (${sign} ${show('level', level, names)})`;
  return `${names ? quoted(String(words)) : String(words)}${asked}`;
}

function closureOf(value: Value, names: Known | undefined): string {
  const [from, to, name] = [partOf(value, 'from'), partOf(value, 'to'), partOf(value, 'name')];
  const days = from === to ? day(from ?? 0, names) : `${day(from ?? 0, names)} to ${day(to ?? 0, names)}`;
  return name === undefined ? days : `${days} (${String(name)})`;
}

/** `Ana Ruiz`, `the change manager`. */
export function partyName(id: string, { parties }: Known): string {
  const person = parties.person(id) ?? parties.team(id);
  if (person) return person.name?.value ?? id;
  return parties.role(id) ? `the ${id.replaceAll('-', ' ')}` : id;
}

function milestoneName(id: string, { symbols }: Known): string {
  const milestone = symbols.find(['milestone'], id)?.item as Milestone | undefined;
  return quoted(milestone?.title?.value ?? id);
}

function phaseName(id: string, { plan }: Known): string {
  return quoted(plan.phases.find((phase) => phase.id?.value === id)?.name?.value ?? id);
}
