import type { Entry, MapNode, Node, ScalarNode } from '../syntax/tree.ts';
import { once } from '../text/once.ts';
import type { Problem } from '../text/problem.ts';
import type { Span } from '../text/span.ts';
import { nearest } from '../text/suggest.ts';
import type { Item, ItemKind, KeyPlaces, Leaf, SymbolKind } from './item.ts';
import { collectSymbols, type SymbolCollector } from './symbols.ts';

/** What is collected while a plan is read. */
export interface Lowering {
  readonly symbols: SymbolCollector;
  readonly problems: Problem[];
}

/**
 * Reads one part of the tree into a typed value. A part whose shape is wrong gives undefined and nothing else: the
 * validator has told it. `absent` is the value of a part that is not there.
 */
export interface Reader<T, Absent extends T | undefined = T | undefined> {
  read(node: Node, to: Lowering): T | undefined;
  readonly absent: Absent;
  /** The parts, so that a test can hold the model and the schema together. */
  readonly fields?: Fields;
  readonly items?: Reader<unknown, unknown>;
  /** The form whose emptiness says as little as its absence: `criteria: []`, `people: {}`. */
  readonly emptyAs?: 'seq' | 'map';
}

// Reader is covariant in what it gives; this is the widest one.
export type Fields = { readonly [key: string]: Reader<unknown, unknown> };

type Camel<S extends string> = S extends `${infer Head}-${infer Tail}` ? `${Head}${Capitalize<Camel<Tail>>}` : S;

/** The typed item that a table of fields describes: keys in camel case, each value or what stands for its absence. */
export type Read<F extends Fields> = Item & {
  readonly [K in keyof F & string as Camel<K>]: F[K] extends Reader<infer T, infer A>
    ? Exclude<T, undefined> | A
    : never;
};

export function leaf<T>(
  parse: (value: ScalarNode['value'], node: ScalarNode, to: Lowering) => T | undefined,
): Reader<Leaf<T>, undefined> {
  return {
    absent: undefined,
    read(node, to) {
      if (node.kind !== 'scalar') return undefined;
      const value = parse(node.value, node, to);
      if (value === undefined) return undefined;
      // Most scalars say just what they mean: the node is the leaf as well.
      const isPlain = Object.is(value, node.value);
      return isPlain ? (node as Leaf<unknown> as Leaf<T>) : leafAt(value, node.span, node.anchor);
    },
  };
}

/** Few leaves are seen through an alias: the others have no room for it. */
export function leafAt<T>(value: T, span: Span, anchor: Span | undefined): Leaf<T> {
  return anchor ? { value, span, anchor } : { value, span };
}

/** A list; where it is absent it is empty. */
export function list<T>(
  items: Reader<T, unknown extends T ? unknown : T | undefined>,
): Reader<readonly T[], readonly T[]> {
  return {
    absent: [],
    emptyAs: 'seq',
    items: items as Reader<unknown, unknown>,
    read(node, to) {
      const nodes = node.kind === 'seq' ? node.items : [];
      const read = nodes.map((item) => items.read(item, to));
      return read.every((item) => item !== undefined) ? read : read.filter((item) => item !== undefined);
    },
  };
}

/** A map from ids to items; the key becomes the item's id. */
export function byId<F extends Fields>(kind: SymbolKind, fields: F): Reader<readonly Named<F>[], readonly Named<F>[]> {
  const item = object(kind, fields);
  const readEntry = remembering((entry: Entry, to: Lowering): Named<F> | undefined => {
    if (entry.key.startsWith('x-')) return undefined;
    const id = leafAt(entry.key, entry.keySpan, entry.keyAnchor);
    const read = item.read(entry.value, to) ?? unreadable(item.read(emptyMap(entry), to), fields, entry);
    if (!read) return undefined;
    const named: Named<F> = { ...read, id, label: entry.keySpan };
    declare(to, kind, id, named);
    return named;
  });
  return {
    absent: [],
    emptyAs: 'map',
    items: item as Reader<unknown, unknown>,
    read: (node, to) => (node.kind === 'map' ? node.entries.flatMap((entry) => readEntry(entry, to) ?? []) : []),
  };
}

export type Named<F extends Fields> = Read<F> & { readonly id: Leaf<string> };

/**
 * `technical-lead: Ana` is told as a fault of shape. The id names something nevertheless, and since nothing is known of
 * it, it lacks nothing either.
 */
function unreadable<T extends Item>(bare: T | undefined, fields: Fields, entry: Entry): T | undefined {
  return bare && { ...bare, keys: new Map(Object.keys(fields).map((key) => [key, entry.keySpan])) };
}

function emptyMap(entry: Entry): Node {
  return { kind: 'map', span: { ...entry.value.span, start: entry.keySpan.start }, entries: [], flow: true };
}

/** An item with the given keys. One that has an `id` is declared under it. */
export function object<F extends Fields>(kind: ItemKind, fields: F): Reader<Read<F>, undefined> {
  const prepared = once(() => prepare(fields));
  const readMap = (node: MapNode, to: Lowering): Read<F> => {
    const { table, known, emptyAs, form } = prepared();
    const { keys, nodeOf, empty, own } = keysOf(node, known, emptyAs);
    const item: Record<string, unknown> = { ...form };
    for (const { key, name, reader } of table) {
      const value = nodeOf(key);
      item[name] = (value && reader.read(value, to)) ?? reader.absent;
    }
    const id = item['id'] as Leaf<string> | undefined;
    const label = id?.span ?? node.entries[0]?.keySpan ?? node.span;
    const read = Object.assign(item, { type: kind, at: node.span, label, keys, empty, ...own }) as unknown as Read<F>;
    if (id && kind !== 'plan' && kind !== 'part') declare(to, kind, id, read);
    return read;
  };
  // The plan itself changes with every edit.
  const read = kind === 'plan' ? readMap : remembering(readMap);
  return { absent: undefined, fields, read: (node, to) => (node.kind === 'map' ? read(node, to) : undefined) };
}

interface Prepared {
  readonly table: readonly { readonly key: string; readonly name: string; readonly reader: Reader<unknown, unknown> }[];
  readonly known: ReadonlySet<string>;
  readonly emptyAs: ReadonlyMap<string, string>;
  readonly form: object;
}

/** What reading items of one kind needs; a plan has few kinds of all. */
function prepare(fields: Fields): Prepared {
  const table = Object.entries(fields).map(([key, reader]) => ({ key, name: camel(key), reader }));
  return {
    table,
    known: new Set(Object.keys(fields)),
    emptyAs: new Map(table.flatMap(({ key, reader }) => (reader.emptyAs ? [[key, reader.emptyAs]] : []))),
    form: formOf([...table.map(({ name }) => name), 'type', 'at', 'label', 'keys', 'empty']),
  };
}

/**
 * An object with these names, to be copied. The engine keeps an object that grows name by name as a table, which takes
 * ten times the memory of one whose names it knows from the start, as it does of what it reads as JSON.
 */
function formOf(names: readonly string[]): object {
  return JSON.parse(JSON.stringify(Object.fromEntries(names.map((name) => [name, null])))) as object;
}

interface Remembered<T> {
  readonly value: T;
  readonly symbols: SymbolCollector;
  readonly problems: readonly Problem[];
}

/**
 * The same part of the tree reads the same: an edit leaves all parts but its own as they are, and what they gave is
 * given again, with what was collected on the way.
 */
function remembering<K extends object, T>(read: (part: K, to: Lowering) => T): (part: K, to: Lowering) => T {
  const memory = new WeakMap<K, Remembered<T>>();
  memories.push(memory as WeakMap<object, Remembered<unknown>>);
  return (part, to) => {
    let known = memory.get(part);
    if (!known) {
      const own: Lowering = { symbols: collectSymbols(), problems: [] };
      known = rememberedOf(read(part, own), own);
      memory.set(part, known);
    }
    const { declarations, references } = known.symbols;
    if (declarations.length) to.symbols.declarations.push(declarations);
    if (references.length) to.symbols.references.push(references);
    if (known.problems.length) to.problems.push(...known.problems);
    return known.value;
  };
}

/** What each reader of items remembers. */
const memories: WeakMap<object, Remembered<unknown>>[] = [];

/**
 * The ids that were found in reading a part of the tree, those of the items in it in lists of their own; undefined for a
 * part that is no item.
 */
export function symbolsRead(part: MapNode | Entry): SymbolCollector | undefined {
  for (const memory of memories) {
    const known = memory.get(part);
    if (known) return known.symbols;
  }
  return undefined;
}

/** Lists that grew have room to spare: of ten thousand milestones that is a good part of all memory. */
function rememberedOf<T>(value: T, { symbols, problems }: Lowering): Remembered<T> {
  const declarations = exactly(symbols.declarations);
  const references = exactly(symbols.references);
  return { value, symbols: { declarations, references }, problems: exactly(problems) };
}

const EMPTY: never[] = [];

function exactly<T>(list: T[]): T[] {
  return list.length ? list.slice() : EMPTY;
}

function declare(to: Lowering, kind: SymbolKind, id: Leaf<string>, item: Item): void {
  const { value, span, anchor } = id;
  to.symbols.declarations.push({ kind, id: value, span, ...(anchor ? { anchor } : {}), item });
}

interface Keys {
  readonly keys: KeyPlaces;
  readonly empty: ReadonlySet<string>;
  readonly own?: { readonly own: ReadonlyMap<string, string> } | undefined;
  nodeOf(key: string): Node | undefined;
}

const NONE: ReadonlySet<string> = new Set();

function keysOf(node: MapNode, known: ReadonlySet<string>, emptyAs: ReadonlyMap<string, string>): Keys {
  const { entries } = node;
  let empty = NONE;
  for (const { key, value } of entries) {
    if (isEmpty(value) && emptyAs.get(key) === value.kind) empty = new Set(empty).add(key);
  }
  const keys = new EntryKeys(entries);
  if (entries.every((entry) => known.has(entry.key) && keys.entry(entry.key) === entry))
    return { keys, empty, nodeOf: (key) => keys.entry(key)?.value };
  const meant = keysAsMeant(entries, known);
  return { keys: meant.places, empty, own: ownKeys(entries), nodeOf: (key) => meant.values.get(key) };
}

/** The keys as they stand in the text, looked for there: most items have few, and there are many items. */
class EntryKeys implements KeyPlaces {
  readonly #entries: readonly Entry[];
  constructor(entries: readonly Entry[]) {
    this.#entries = entries;
  }
  get size(): number {
    return this.#entries.length;
  }
  entry(key: string): Entry | undefined {
    return this.#entries.find((entry) => entry.key === key);
  }
  has(key: string): boolean {
    return this.entry(key) !== undefined;
  }
  get(key: string): Span | undefined {
    return this.entry(key)?.keySpan;
  }
  keys(): Iterable<string> {
    return this.#entries.map(({ key }) => key);
  }
}

/** What stands behind a misspelt key is read as meant: the misspelling is told, and nothing that follows from it. */
function keysAsMeant(entries: readonly Entry[], known: ReadonlySet<string>) {
  const places = new Map<string, Span>();
  const values = new Map<string, Node>();
  const add = (key: string | undefined, { keySpan, value }: Entry): void => {
    if (key === undefined || places.has(key)) return;
    places.set(key, keySpan);
    values.set(key, value);
  };
  for (const entry of entries) if (known.has(entry.key)) add(entry.key, entry);
  for (const entry of entries) if (!known.has(entry.key)) add(misspelt(entry.key, known), entry);
  return { places, values };
}

function ownKeys(entries: readonly Entry[]): Keys['own'] {
  const own = entries.flatMap(({ key, value }) => (key.startsWith('x-') ? [[key, asJson(value)] as const] : []));
  return own.length ? { own: new Map(own) } : undefined;
}

/** The same for the same data, in whatever order its keys stand. */
function asJson(node: Node): string {
  switch (node.kind) {
    case 'scalar':
      return JSON.stringify(node.value);
    case 'seq':
      return `[${node.items.map(asJson).join()}]`;
    case 'map':
      return `{${node.entries
        .map(({ key, value }) => `${JSON.stringify(key)}:${asJson(value)}`)
        .sort()
        .join()}}`;
  }
}

function isEmpty(node: Node): boolean {
  return (node.kind === 'seq' && node.items.length === 0) || (node.kind === 'map' && node.entries.length === 0);
}

/** The known key that an unknown one most likely stands for; keys that begin with `x-` are the writer's own. */
export function misspelt(key: string, known: Iterable<string>): string | undefined {
  return key.startsWith('x-') ? undefined : nearest(key, known);
}

/** The reader for the form that stands there: some values are a word or a map. */
export function either<A, B>(
  scalar: Reader<A, A | undefined>,
  other: { readonly map?: Reader<B, B | undefined>; readonly seq?: Reader<B, B | undefined> },
): Reader<A | B, undefined> {
  return {
    absent: undefined,
    ...(other.map?.fields ? { fields: other.map.fields } : {}),
    read(node, to) {
      switch (node.kind) {
        case 'scalar':
          return scalar.read(node, to);
        case 'map':
          return other.map?.read(node, to);
        case 'seq':
          return other.seq?.read(node, to);
      }
    },
  };
}

/** The place of a part of a scalar's text; the whole scalar where its text is not written as it reads. */
export function partOf(node: ScalarNode, from: number, to: number): Span {
  const { section, start, end } = node.span;
  const length = String(node.value).length;
  const lead = end - start === length ? 0 : end - start === length + 2 ? 1 : undefined;
  if (node.anchor || lead === undefined) return node.span;
  return { section, start: start + lead + from, end: start + lead + to };
}

export function camel(key: string): string {
  return key.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
