import type { Item } from '../model/item.ts';

/**
 * What a part of a plan says, as plain data: nothing of where it stands or how it is written. Lists are in an order of
 * their own, since the order of a plan's lists carries no meaning.
 */
export type Value = string | number | boolean | null | readonly Value[] | { readonly [key: string]: Value };

/** What an item says, by the keys of the format; the keys of a nested part are joined: `decision.outcome`. */
export type Fields = ReadonlyMap<string, Value>;

/** The item's fields but those that hold items of their own. */
export function fieldsOf(item: Item | undefined, apart: ReadonlySet<string>): Map<string, Value> {
  const fields = new Map<string, Value>();
  if (item) addFields(item, '', apart, fields);
  return fields;
}

function addFields(item: Item, prefix: string, apart: ReadonlySet<string>, to: Map<string, Value>): void {
  for (const key of item.keys.keys()) {
    const name = prefix + key;
    if (apart.has(name)) continue;
    const value = (item as unknown as Record<string, unknown>)[camel(key)];
    if (isItem(value)) {
      addFields(value, `${name}.`, apart, to);
      continue;
    }
    const plain = plainOf(value);
    if (plain !== undefined) to.set(name, plain);
  }
  for (const [key, json] of item.own ?? []) to.set(prefix + key, json);
}

/**
 * Whether two items are written alike, their lists in the same order: quick to tell, and so for nearly all items of two
 * versions. What is not written alike may still say the same.
 */
export function writtenAlike(a: Item, b: Item, apart: ReadonlySet<string>): boolean {
  if (a.keys.size !== b.keys.size || a.own || b.own) return false;
  for (const key of a.keys.keys()) {
    if (!b.keys.has(key)) return false;
    if (apart.has(key)) continue;
    const name = camel(key);
    if (!alike((a as unknown as Record<string, unknown>)[name], (b as unknown as Record<string, unknown>)[name]))
      return false;
  }
  return true;
}

function alike(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a)) {
    return Array.isArray(b) && a.length === b.length && a.every((part, i) => alike(part, b[i]));
  }
  if (isItem(a)) return isItem(b) && writtenAlike(a, b, NONE);
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  return keys.every((key) => PLACES.has(key) || alike((a as Fielded)[key], (b as Fielded)[key]));
}

type Fielded = Readonly<Record<string, unknown>>;

const NONE: ReadonlySet<string> = new Set();

const PLACES: ReadonlySet<string> = new Set(['span', 'at', 'label', 'keys', 'empty', 'own']);

/** Undefined for what says nothing: an empty list is as good as none. */
function plainOf(value: unknown): Value | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'object') return value as Value;
  if (Array.isArray(value)) {
    const list = value.map(plainOf).filter((each) => each !== undefined);
    return list.length ? inOrder(list) : undefined;
  }
  if (isItem(value)) return Object.fromEntries(fieldsOf(value, NONE));
  if ('value' in value && 'span' in value) return plainOf(value.value);
  if ('by' in value && !('text' in value)) return plainOf('all' in value ? value.all : value.by);
  const parts = Object.entries(value).flatMap(([key, part]) => {
    const plain = PLACES.has(key) ? undefined : plainOf(part);
    return plain === undefined ? [] : [[key, plain] as const];
  });
  return Object.fromEntries(parts);
}

function isItem(value: unknown): value is Item {
  return typeof value === 'object' && value !== null && 'keys' in value && 'label' in value;
}

export function inOrder(list: readonly Value[]): readonly Value[] {
  if (list.length < 2) return list;
  const keyed = list.map((value) => ({ value, key: keyOf(value) }));
  keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  return keyed.map(({ value }) => value);
}

/** The same text for the same value, whatever the order of its keys. */
export function keyOf(value: Value | undefined): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? '';
  if (isList(value)) return `[${value.map(keyOf).join()}]`;
  const keys = Object.keys(value).sort();
  return `{${keys.map((key) => `${key}:${keyOf(value[key])}`).join()}}`;
}

export function same(a: Value | undefined, b: Value | undefined): boolean {
  return a === b || (typeof a === 'object' && typeof b === 'object' && keyOf(a) === keyOf(b));
}

export function isList(value: Value | undefined): value is readonly Value[] {
  return Array.isArray(value);
}

/** A list, however the value is written. */
export function listOf(value: Value | undefined): readonly Value[] {
  return value === undefined ? [] : isList(value) ? value : [value];
}

/** A part of a value that is a map. */
export function partOf(value: Value | undefined, key: string): Value | undefined {
  return typeof value === 'object' && value !== null && !isList(value) ? value[key] : undefined;
}

const CAMEL = new Map<string, string>();

function camel(key: string): string {
  const known = CAMEL.get(key);
  if (known !== undefined) return known;
  const name = key.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
  CAMEL.set(key, name);
  return name;
}
