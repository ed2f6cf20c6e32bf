/** What an item of the timeline is, as tests and styles name it. */
export type ItemKind = 'phase' | 'milestone' | 'gate' | 'person' | 'metric' | 'section';

/** Gives each item its key: `milestone:go-live`, `milestone:go-live#2` for the second of that id, `milestone#3` without one. */
export type KeyMaker = (kind: ItemKind, id: string | undefined) => string;

export function keyMaker(): KeyMaker {
  const seen = new Map<ItemKind, Map<string | undefined, number>>();
  return (kind, id) => {
    let counts = seen.get(kind);
    if (!counts) {
      counts = new Map();
      seen.set(kind, counts);
    }
    const count = (counts.get(id) ?? 0) + 1;
    counts.set(id, count);
    if (id === undefined) return `${kind}#${count}`;
    return count === 1 ? `${kind}:${id}` : `${kind}:${id}#${count}`;
  };
}

export function kindOfKey(key: string): string {
  return /^[a-z]+/.exec(key)?.[0] ?? '';
}

/** The id within a key; empty for an item that has none. No id contains `#` or `:`. */
export function idOfKey(key: string): string {
  return /:([^#]*)/.exec(key)?.[1] ?? '';
}
