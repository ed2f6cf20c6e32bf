import type { Diagnostic } from 'vscode-languageserver';
import { type Analysis, analysing, type Settings } from '../core/analysis.ts';
import { lineIndex } from '../core/text/lines.ts';
import { type FileContent, keyOf, unreadable } from './files.ts';
import { isPlanPath } from './plans.ts';
import type { PlanSymbol } from './summary.ts';
import { inTurns, type Turns } from './turns.ts';

/** What is kept of a plan of the workspace that is not open: no text, no analysis. */
export interface ClosedPlan {
  readonly uri: string;
  /** Another where something else is known. */
  readonly id: number;
  /** What people call it. */
  readonly name: string;
  readonly symbols: readonly PlanSymbol[];
  /** The paths of documents that it names. */
  readonly paths: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/** The plans in the folders that the client has open. Nothing is looked for or read before somebody asks. */
export interface Workspace {
  /** These folders instead of those; addresses as the client writes them. */
  folders(added: readonly string[], removed?: readonly string[]): void;
  /** Those that are not open, each as soon as it is known as it is now. Ends early where nobody waits any more. */
  closed(isCancelled: () => boolean): AsyncGenerator<ClosedPlan>;
  /** The analysis of such a plan as it is now; it is not kept. Undefined where there is none. */
  analyse(uri: string): Promise<Analysis | undefined>;
  /** Whether a file is known as a plan of the workspace. */
  has(uri: string): boolean;
  /** A file came, went, or has another content. */
  changed(uri: string, what: 'created' | 'changed' | 'deleted'): void;
  /** The client opened or closed some: others are ours now. */
  openChanged(): void;
  /** Plans may have come or gone, untold. */
  relist(): void;
  /** What the client may not have told of is looked at again. */
  forget(): void;
  /** More is known of what a plan rests on: documents, or its configuration. */
  learnt(uri: string): void;
  /** The settings are others: every problem may be. */
  settingsChanged(): void;
  /** Told whenever `closed` may give something else. */
  onChange(listener: () => void): { dispose(): void };
}

export interface WorkspaceHost extends Turns {
  /** The plans below a folder, but those that git ignores. */
  list(folder: string): Promise<readonly string[]>;
  read(uri: string): Promise<FileContent>;
  /** Whether the client has it open; then it is none of ours. */
  isOpen(uri: string): boolean;
  settings(uri: string): Promise<Settings>;
  /** It was looked at just now. */
  analysed(uri: string, analysis: Analysis): void;
  /** It is no plan of the workspace any more. */
  gone(uri: string): void;
  summary(analysis: Analysis, uri: string): Omit<ClosedPlan, 'uri' | 'id'>;
  log(message: string): void;
}

interface State {
  readonly uri: string;
  plan?: ClosedPlan | undefined;
  /** Of the text and settings that `plan` was made from. */
  print?: string;
  /** Counts what else it rests on: its documents, its configuration. */
  grounds: number;
  /** Whether the file may be another than was read. */
  isStale: boolean;
  work?: Promise<void> | undefined;
}

export function trackWorkspace(host: WorkspaceHost): Workspace {
  /** Each folder's plans, once they were listed. */
  const folders = new Map<string, { readonly uri: string; plans?: Promise<readonly string[]> | undefined }>();
  const states = new Map<string, State>();
  const listeners = new Set<() => void>();
  let plans = 0;
  let generation = 0;

  const tell = (): void => {
    for (const listener of [...listeners]) listener();
  };

  const list = async (): Promise<void> => {
    const lists = await Promise.all(
      [...folders.values()].map((folder) => {
        folder.plans ??= host.list(folder.uri).catch((error) => {
          host.log(`The plans of ${folder.uri} could not be found: ${String(error)}`);
          return [];
        });
        return folder.plans;
      }),
    );
    const found = new Map(lists.flat().map((uri) => [keyOf(uri), uri]));
    for (const [key, { uri }] of states) if (!found.has(key)) forgetPlan(key, uri);
    for (const [key, uri] of found) if (!states.has(key)) states.set(key, { uri, grounds: 0, isStale: true });
  };

  /** Reads a plan again, if its file may have changed. */
  const look = async (state: State): Promise<void> => {
    while (state.isStale) {
      state.isStale = false;
      const content = await host.read(state.uri).catch(unreadable);
      if (content.kind !== 'text') {
        state.plan = undefined;
        delete state.print;
        if (content.kind === 'missing') forgetPlan(keyOf(state.uri), state.uri);
        return;
      }
      const print = `${generation} ${state.grounds} ${printOf(content.text)}`;
      if (print === state.print) continue;
      try {
        const settings = await host.settings(state.uri);
        const analysis = await inTurns(analysing(lineIndex(content.text), settings), host);
        state.plan = { uri: state.uri, id: ++plans, ...host.summary(analysis, state.uri) };
        state.print = print;
        host.analysed(state.uri, analysis);
      } catch (error) {
        // The core promises not to throw; if it does, one line says so, and the others are looked at.
        host.log(`The analysis of ${state.uri} failed: ${String(error)}`);
      }
    }
  };

  const forgetPlan = (key: string, uri: string): void => {
    states.delete(key);
    if (!host.isOpen(uri)) host.gone(uri);
  };

  const upToDate = (state: State): Promise<void> => {
    state.work ??= look(state).finally(() => {
      state.work = undefined;
    });
    return state.work;
  };

  return {
    folders(added, removed = []) {
      for (const uri of removed.map(withoutSlash)) folders.delete(keyOf(uri));
      for (const uri of added.map(withoutSlash)) folders.set(keyOf(uri), { uri });
      tell();
    },
    async *closed(isCancelled) {
      await list();
      const inOrder = [...states.values()].sort((a, b) => (a.uri < b.uri ? -1 : 1));
      for (const state of inOrder) {
        if (isCancelled()) return;
        if (host.isOpen(state.uri)) continue;
        // Somebody else may be at it.
        if (state.isStale || state.work) await upToDate(state);
        if (state.plan && !host.isOpen(state.uri)) yield state.plan;
      }
    },
    async analyse(uri) {
      const content = await host.read(uri).catch(unreadable);
      if (content.kind !== 'text') return undefined;
      return inTurns(analysing(lineIndex(content.text), await host.settings(uri)), host);
    },
    has: (uri) => states.has(keyOf(uri)),
    changed(uri, what) {
      const known = states.get(keyOf(uri));
      if (isPlanPath(uri) && known && what !== 'deleted') known.isStale = true;
      else if (isPlanPath(uri) ? what !== 'changed' : uri.endsWith('/.gitignore')) relist();
      else return;
      if (!host.isOpen(uri)) tell();
    },
    openChanged: tell,
    relist() {
      relist();
      tell();
    },
    forget() {
      relist();
      for (const state of states.values()) state.isStale = true;
      tell();
    },
    learnt(uri) {
      const state = states.get(keyOf(uri));
      if (!state) return;
      state.isStale = true;
      state.grounds++;
      tell();
    },
    settingsChanged() {
      generation++;
      for (const state of states.values()) state.isStale = true;
      tell();
    },
    onChange(listener) {
      listeners.add(listener);
      return { dispose: () => listeners.delete(listener) };
    },
  };

  function relist(): void {
    for (const folder of folders.values()) folder.plans = undefined;
  }
}

function withoutSlash(uri: string): string {
  return uri.replace(/\/$/, '');
}

/** Tells one text from another, so that what was only touched is not analysed again. (FNV-1a, and the length.) */
function printOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return `${text.length} ${hash}`;
}
