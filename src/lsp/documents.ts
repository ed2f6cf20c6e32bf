import { markdownDocument } from '../core/markdown/document.ts';
import { type Document, type Documents, isMarkdown } from '../core/model/documents.ts';
import { beside, type FileContent, type Files } from './files.ts';

/** Where a path of a plan leads: out of the repository, or to an address, with a file beside it that may be meant. */
export type Located =
  | { readonly outside: true }
  | { readonly outside: false; readonly uri: string; meant(): string | undefined };

export interface DocumentsHost {
  readonly files: Files;
  /** Undefined where that cannot be said. */
  locate(plan: string, path: string): Located | undefined;
  /** More is known than when this plan was analysed. */
  learnt(plan: string): void;
}

/** The documents that open plans rest on: read when an analysis asks for them, and again when they change. */
export interface PlanDocuments {
  /** The same object until something else is known. */
  of(plan: string): Documents;
  /** An analysis asked for these. */
  wanted(plan: string, paths: ReadonlySet<string>): void;
  closed(plan: string): void;
}

interface Entry {
  readonly uri: string;
  readonly meant: () => string | undefined;
  content?: FileContent;
  document?: Document;
}

interface State {
  documents: Documents;
  readonly outside: Set<string>;
  readonly entries: Map<string, Entry>;
}

export function trackDocuments({ files, locate, learnt }: DocumentsHost): PlanDocuments {
  const states = new Map<string, State>();

  const stateOf = (plan: string): State => {
    const state = states.get(plan) ?? fresh();
    states.set(plan, state);
    return state;
  };

  const read = async (plan: string, state: State, paths: readonly string[]): Promise<void> => {
    const news = await Promise.all(paths.map((path) => readOne(path, state.entries.get(path))));
    if (states.get(plan) !== state || !news.includes(true)) return;
    state.documents = lookup(state);
    learnt(plan);
  };

  /** Whether there is something new in it. */
  const readOne = async (path: string, entry: Entry | undefined): Promise<boolean> => {
    if (!entry) return true;
    const content = await files.read(entry.uri);
    if (entry.content && isSame(entry.content, content) && content.kind !== 'missing') return false;
    const before = entry.document;
    entry.content = content;
    entry.document = documentOf(path, content, entry.meant);
    return !(
      before?.state === 'missing' &&
      entry.document.state === 'missing' &&
      before.meant === entry.document.meant
    );
  };

  files.onChange((changed) => {
    for (const [plan, state] of states) {
      const paths = [...state.entries].filter(([, { uri }]) => changed.has(uri)).map(([path]) => path);
      if (paths.length) void read(plan, state, paths);
    }
  });

  return {
    of: (plan) => stateOf(plan).documents,
    wanted(plan, paths) {
      if (!paths.size) return;
      const state = stateOf(plan);
      const found: string[] = [];
      for (const path of paths) {
        if (state.entries.has(path) || state.outside.has(path)) continue;
        const located = locate(plan, path);
        if (!located) continue;
        if (located.outside) state.outside.add(path);
        else state.entries.set(path, { uri: located.uri, meant: located.meant });
        found.push(path);
      }
      if (!found.length) return;
      files.watch(...new Set(found.flatMap((path) => /\.\w+$/.exec(path)?.[0] ?? []).map((end) => `**/*${end}`)));
      void read(plan, state, found);
    },
    closed: (plan) => void states.delete(plan),
  };
}

function fresh(): State {
  const state: State = { documents: { get: () => undefined }, outside: new Set(), entries: new Map() };
  return state;
}

function lookup({ outside, entries }: State): Documents {
  return { get: (path) => (outside.has(path) ? { state: 'outside' } : entries.get(path)?.document) };
}

function documentOf(path: string, content: FileContent, meant: () => string | undefined): Document {
  switch (content.kind) {
    case 'text':
      return markdownDocument(() => (isMarkdown(path) ? content.text : undefined));
    case 'missing':
      return { state: 'missing', meant: meant() };
    case 'unreadable':
      return markdownDocument(() => undefined);
  }
}

function isSame(a: FileContent, b: FileContent): boolean {
  return a.kind === b.kind && (a.kind !== 'text' || b.kind !== 'text' || a.text === b.text);
}

/** Where a path leads in a place that only the editor knows: as far as the folder that is open there, and no further. */
export function locateInFolders(plan: string, path: string, folders: readonly string[]): Located | undefined {
  const folder = folders.map((uri) => (uri.endsWith('/') ? uri : `${uri}/`)).find((uri) => plan.startsWith(uri));
  const uri = beside(plan, path);
  if (folder === undefined || uri === undefined) return undefined;
  return uri.startsWith(folder) ? { outside: false, uri, meant: () => undefined } : { outside: true };
}
