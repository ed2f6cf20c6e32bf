/**
 * Drawings of a timeline on their way: whole, or as what changed since the one before. Plain data and functions, since
 * the server makes patches, the extension keeps what they make, and the webview paints it.
 */

/** What of a scene is patched entry by entry; everything else is small, and sent as it is. */
export interface Patchable {
  readonly rows: readonly unknown[];
  readonly links: readonly unknown[];
}

/** Entries of a list that took the place of others. */
export type Entries<T = unknown> = readonly (readonly [index: number, entry: T])[];

export interface ScenePatch {
  readonly rows?: Entries | undefined;
  readonly links?: Entries | undefined;
  /** Other fields of the scene, and whole lists whose length changed; null: it has none now. */
  readonly fields?: Readonly<Record<string, unknown>> | undefined;
}

export function patchScene<Scene extends object>(scene: Scene, { rows, links, fields }: ScenePatch): Scene {
  const next = { ...scene } as Record<string, unknown>;
  if (rows) next['rows'] = withEntries(next['rows'], rows);
  if (links) next['links'] = withEntries(next['links'], links);
  for (const [name, value] of Object.entries(fields ?? {})) {
    if (value === null) delete next[name];
    else next[name] = value;
  }
  return next as Scene;
}

export function withEntries<T>(list: readonly T[] | unknown, entries: Entries<T>): readonly T[] {
  const next: T[] = Array.isArray(list) ? [...list] : [];
  for (const [index, entry] of entries) if (index < next.length) next[index] = entry;
  return next;
}

/** Reads a patch that came from elsewhere; undefined if it is none. What the entries are is the painter's business. */
export function readScenePatch(value: unknown): ScenePatch | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { rows, links, fields } = value as { rows?: unknown; links?: unknown; fields?: unknown };
  if (fields !== undefined && (typeof fields !== 'object' || fields === null)) return undefined;
  if (!isEntries(rows) || !isEntries(links)) return undefined;
  return { rows, links, fields: fields as ScenePatch['fields'] };
}

function isEntries(value: unknown): value is Entries | undefined {
  if (value === undefined) return true;
  return Array.isArray(value) && value.every((entry) => Array.isArray(entry) && Number.isInteger(entry[0]));
}

/** What makes one scene of another: applied to `before`, it gives `after`. */
export function scenePatch(before: Patchable, after: Patchable): ScenePatch {
  const [old, now] = [asRecord(before), asRecord(after)];
  const patch: { rows?: Entries; links?: Entries } = {};
  const fields: Record<string, unknown> = {};
  for (const name of new Set([...Object.keys(old), ...Object.keys(now)])) {
    const [was, is] = [old[name], now[name]];
    if (was === is) continue;
    if (isList(name) && Array.isArray(was) && Array.isArray(is) && was.length === is.length) {
      const entries = entriesBetween(was, is);
      if (entries.length > 0) patch[name] = entries;
    } else if (!isSame(was, is)) fields[name] = is ?? null;
  }
  return { ...patch, ...(Object.keys(fields).length > 0 ? { fields } : {}) };
}

function isList(name: string): name is 'rows' | 'links' {
  return name === 'rows' || name === 'links';
}

function entriesBetween(before: readonly unknown[], after: readonly unknown[]): Entries {
  const entries: (readonly [number, unknown])[] = [];
  for (let i = 0; i < after.length; i++) if (!isSame(before[i], after[i])) entries.push([i, after[i]]);
  return entries;
}

/** Whether two pieces of plain data are the same to JSON: there, undefined is absent. */
function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [old, now] = [asRecord(a), asRecord(b)];
  for (const name in now) if (!isSame(old[name], now[name])) return false;
  for (const name in old) if (old[name] !== undefined && now[name] === undefined) return false;
  return true;
}

function asRecord(value: object): Readonly<Record<string, unknown>> {
  return value as Readonly<Record<string, unknown>>;
}
