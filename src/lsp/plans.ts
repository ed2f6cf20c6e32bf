import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type Analysis, analyse, type Settings } from '../core/analysis.ts';

/** One version of an open plan, analysed. */
export interface Analysed {
  /** Of this analysis alone; the same text analysed with other settings has another. */
  readonly id: number;
  readonly document: TextDocument;
  readonly version: number;
  readonly analysis: Analysis;
}

/** Waits before an analysis, in milliseconds: long enough to take in a burst of keys, too short to be felt. */
const SHORTEST_WAIT = 15;
const LONGEST_WAIT = 150;

interface State {
  document: TextDocument;
  last?: Analysed | undefined;
  timer?: ReturnType<typeof setTimeout> | undefined;
  /** Whether the settings have changed since. */
  isStale: boolean;
  /** What the last analysis took, in milliseconds: the wait follows it. */
  cost: number;
}

/** The open plans and what is known of them. */
export interface Plans {
  /** The text is new: analyse it soon, once, however many keys follow. */
  changed(document: TextDocument): void;
  closed(uri: string): void;
  /** Today or the profile changed. */
  settingsChanged(): void;
  /** The analysis of the version the client has now; made at once where it is not there yet. */
  current(uri: string): Analysed | undefined;
  dispose(): void;
}

export interface PlansHost {
  settings(): Settings;
  analysed(result: Analysed): void;
  log(message: string): void;
  now(): number;
}

/** A plan by its language, or by its name where the client calls it plain YAML. */
export function isPlan({ languageId, uri }: { readonly languageId: string; readonly uri: string }): boolean {
  return languageId === 'programme-cx' || /\.cx\.ya?ml$/i.test(uri);
}

export function trackPlans(host: PlansHost): Plans {
  const states = new Map<string, State>();
  let analyses = 0;

  const run = (state: State): Analysed | undefined => {
    clearTimeout(state.timer);
    state.timer = undefined;
    const { document } = state;
    const started = host.now();
    try {
      const analysis = analyse(document.getText(), host.settings(), state.last?.analysis);
      for (const { rule, error } of analysis.failures) host.log(`The rule ${rule} failed: ${say(error)}`);
      state.last = { id: ++analyses, document, version: document.version, analysis };
      state.isStale = false;
      state.cost = host.now() - started;
      host.analysed(state.last);
    } catch (error) {
      // The core promises not to throw; if it does, one line says so, and the server goes on.
      host.log(`The analysis of ${document.uri} failed: ${say(error)}`);
    }
    return state.last;
  };

  const soon = (state: State, wait: number): void => {
    clearTimeout(state.timer);
    state.timer = setTimeout(() => run(state), wait);
  };

  return {
    changed(document) {
      const state = states.get(document.uri) ?? { document, isStale: false, cost: 0 };
      const isNew = !states.has(document.uri);
      state.document = document;
      states.set(document.uri, state);
      soon(state, isNew ? 0 : Math.min(LONGEST_WAIT, Math.max(SHORTEST_WAIT, state.cost)));
    },
    closed(uri) {
      clearTimeout(states.get(uri)?.timer);
      states.delete(uri);
    },
    settingsChanged() {
      for (const state of states.values()) {
        state.isStale = true;
        soon(state, 0);
      }
    },
    current(uri) {
      const state = states.get(uri);
      if (!state) return undefined;
      const isCurrent = state.last && state.last.version === state.document.version && !state.isStale;
      return isCurrent ? state.last : run(state);
    },
    dispose() {
      for (const { timer } of states.values()) clearTimeout(timer);
      states.clear();
    },
  };
}

function say(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
