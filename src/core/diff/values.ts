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

const PLACES: ReadonlySet<string> = new Set(['span', 'at', 'label', 'keys', 'empty', 'own']);

/** Undefined for what says nothing: an empty list is as good as none. */
function plainOf(value: unknown): Value | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'object') return value as Value;
  if (Array.isArray(value)) {
    const list = value.map(plainOf).filter((each) => each !== undefined);
    return list.length ? inOrder(list) : undefined;
  }
  if (isItem(value)) return Object.fromEntries(fieldsOf(value, new Set()));
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

function camel(key: string): string {
  return key.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
