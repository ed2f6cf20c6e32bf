import type { FileContent } from '../protocol/lsp.ts';

export type { FileContent } from '../protocol/lsp.ts';

/** The files beside the open plans, as the editor has them: where one is open there, its text there. */
export interface Files {
  /** The text, or why there is none. What was read is remembered until it changes. */
  read(uri: string): Promise<FileContent>;
  /** The text; undefined where there is none, for whatever reason. */
  readFile(uri: string): Promise<string | undefined>;
  /** The names in a folder, those of folders with a slash at their end; none where there is no such folder. */
  readFolder(uri: string): Promise<readonly string[]>;
  /** Asks to be told of changes of files that match these globs; may be asked for again. */
  watch(...globs: string[]): void;
  /** What was read of these files no longer holds: whoever has built on it looks again. */
  onChange(listener: (changed: Changed) => void): void;
  /** What the client may not have told of is read again; unescaped addresses that are surely watched are not. */
  forget(isWatched?: (key: string) => boolean): void;
}

/** Some files; `has` takes an address in whatever way it is escaped. */
export interface Changed {
  has(uri: string): boolean;
}

/** The same, and what the server tells it. */
export interface TrackedFiles extends Files {
  /** Files changed, in an editor or elsewhere. */
  changed(uris: readonly string[]): void;
  /** The client listens from now on. */
  initialized(): void;
}

export interface FilesHost {
  /** What the machine has there. */
  read(uri: string): Promise<FileContent>;
  readFolder(uri: string): Promise<readonly string[]>;
  /** The text of an open document; `same` tells whether an address is the one that is looked for. */
  open(same: (uri: string) => boolean): string | undefined;
  watch(globs: readonly string[]): void;
}

export function trackFiles(host: FilesHost): TrackedFiles {
  const known = new Map<string, Promise<FileContent>>();
  const listeners: ((changed: Changed) => void)[] = [];
  const globs = new Set<string>();
  let listening = false;

  const read = (uri: string): Promise<FileContent> => {
    const key = keyOf(uri);
    const text = host.open((other) => keyOf(other) === key);
    if (text !== undefined) return Promise.resolve({ kind: 'text', text });
    const content = known.get(key) ?? host.read(uri).catch(unreadable);
    known.set(key, content);
    return content;
  };

  const tell = (keys: ReadonlySet<string>): void => {
    const changed: Changed = { has: (uri) => keys.has(keyOf(uri)) };
    for (const listener of listeners) listener(changed);
  };

  return {
    read,
    async readFile(uri) {
      const content = await read(uri);
      return content.kind === 'text' ? content.text : undefined;
    },
    readFolder: (uri) => host.readFolder(uri).catch(() => []),
    watch(...more) {
      const added = more.filter((glob) => !globs.has(glob));
      for (const glob of added) globs.add(glob);
      if (listening && added.length) host.watch(added);
    },
    onChange(listener) {
      listeners.push(listener);
    },
    changed(uris) {
      const keys = new Set(uris.map(keyOf));
      for (const key of keys) known.delete(key);
      tell(keys);
    },
    initialized() {
      listening = true;
      if (globs.size) host.watch([...globs]);
    },
    forget(isWatched = () => false) {
      const keys = new Set([...known.keys()].filter((key) => !isWatched(key)));
      for (const key of keys) known.delete(key);
      tell(keys);
    },
  };
}

/** Clients and servers escape different characters; unescaped, an address is the same. */
export function keyOf(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}

export function unreadable(error: unknown): FileContent {
  return { kind: 'unreadable', reason: error instanceof Error ? error.message : String(error) };
}

/** Plans and what stands beside them are UTF-8; a byte order mark is no part of the text. */
export function contentOf(bytes: Uint8Array): FileContent {
  try {
    return { kind: 'text', text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { kind: 'unreadable', reason: 'it is not UTF-8' };
  }
}

/** The address of a path beside a file, such as `../docs/risks.md`; undefined where the file has no place in folders. */
export function beside(uri: string, path: string): string | undefined {
  try {
    return new URL(path.split('/').map(encodeURIComponent).join('/'), uri).href;
  } catch {
    return undefined;
  }
}
