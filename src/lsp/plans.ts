import { type Analysis, analysing, type Settings } from '../core/analysis.ts';
import type { Steps } from '../core/text/steps.ts';
import type { OpenText } from './openText.ts';
import { TURN, type Turns } from './turns.ts';

/** One version of an open plan, analysed. */
export interface Analysed {
  /** Of this analysis alone; the same text analysed with other settings has another. */
  readonly id: number;
  readonly document: OpenText;
  readonly version: number;
  readonly analysis: Analysis;
}

/** Waits before an analysis, in milliseconds: long enough to take in a burst of keys, too short to be felt. */
const SHORTEST_WAIT = 15;
const LONGEST_WAIT = 150;

interface State {
  document: OpenText;
  last?: Analysed | undefined;
  /** Whether the text or the settings are newer than `last`. */
  isStale: boolean;
  timer?: ReturnType<typeof setTimeout> | undefined;
  /** The analysis under way. A change of the text ends it. */
  steps?: Steps<Analysis> | undefined;
  started: number;
  /** What the last analysis took, in milliseconds: the wait follows it. */
  cost: number;
  /** Who waits for the analysis of the text as it is. */
  waiting: Waiting[];
}

interface Waiting {
  readonly isCancelled: () => boolean;
  resolve(result: Analysed | undefined): void;
}

/** The open plans and what is known of them. */
export interface Plans {
  /** The text is new: analyse it soon, once, however many keys follow. */
  changed(document: OpenText): void;
  closed(uri: string): void;
  /** Today or the profile changed; or, of one plan, what is known of its documents. */
  settingsChanged(uri?: string): void;
  /** The analysis of the text the client has now; undefined if the plan is closed or the asker has given up. */
  current(uri: string, isCancelled?: () => boolean): Promise<Analysed | undefined>;
  /** The open ones. */
  uris(): readonly string[];
  dispose(): void;
}

export interface PlansHost extends Turns {
  /** Undefined while they are being looked up; `settingsChanged` follows. */
  settings(uri: string): Settings | undefined;
  analysed(result: Analysed): void;
  log(message: string): void;
}

/** A plan by its language, or by its name where the client calls it plain YAML. */
export function isPlan({ languageId, uri }: { readonly languageId: string; readonly uri: string }): boolean {
  return languageId === 'programme-cx' || isPlanPath(uri);
}

export function isPlanPath(path: string): boolean {
  return /\.cx\.ya?ml$/i.test(path);
}

export function trackPlans(host: PlansHost): Plans {
  const states = new Map<string, State>();
  let analyses = 0;

  const schedule = (state: State, wait: number): void => {
    clearTimeout(state.timer);
    state.timer = setTimeout(() => begin(state), wait);
  };

  const begin = (state: State): void => {
    clearTimeout(state.timer);
    state.timer = undefined;
    if (state.steps || !state.isStale) return;
    const settings = host.settings(state.document.uri);
    if (!settings) return;
    state.started = host.now();
    state.steps = analysing(state.document.lines, settings, state.last?.analysis);
    work(state, state.steps);
  };

  /** One turn of work; then others have theirs. */
  const work = (state: State, steps: Steps<Analysis>): void => {
    if (state.steps !== steps || !states.has(state.document.uri)) return;
    dismiss(state, ({ isCancelled }) => isCancelled(), undefined);
    const until = host.now() + TURN;
    try {
      do {
        const step = steps.next();
        if (step.done) {
          finished(state, step.value);
          return;
        }
      } while (host.now() < until);
      host.later(() => work(state, steps));
    } catch (error) {
      // The core promises not to throw; if it does, one line says so, and the server goes on.
      host.log(`The analysis of ${state.document.uri} failed: ${say(error)}`);
      state.steps = undefined;
      state.isStale = false;
      dismiss(state, () => true, state.last);
    }
  };

  const finished = (state: State, analysis: Analysis): void => {
    const { document } = state;
    for (const { rule, error } of analysis.failures) host.log(`The rule ${rule} failed: ${say(error)}`);
    state.last = { id: ++analyses, document, version: document.version, analysis };
    state.steps = undefined;
    state.isStale = false;
    state.cost = host.now() - state.started;
    dismiss(state, () => true, state.last);
    host.analysed(state.last);
  };

  const dismiss = (state: State, which: (each: Waiting) => boolean, result: Analysed | undefined): void => {
    if (!state.waiting.length) return;
    const leaving = state.waiting.filter(which);
    state.waiting = state.waiting.filter((each) => !leaving.includes(each));
    for (const each of leaving) each.resolve(each.isCancelled() ? undefined : result);
  };

  return {
    changed(document) {
      const known = states.get(document.uri);
      const state = known ?? { document, isStale: true, started: 0, cost: 0, waiting: [] };
      states.set(document.uri, state);
      state.document = document;
      state.isStale = true;
      state.steps = undefined;
      const wait = known && !state.waiting.length ? Math.min(LONGEST_WAIT, Math.max(SHORTEST_WAIT, state.cost)) : 0;
      schedule(state, wait);
    },
    closed(uri) {
      const state = states.get(uri);
      if (!state) return;
      clearTimeout(state.timer);
      states.delete(uri);
      dismiss(state, () => true, undefined);
    },
    settingsChanged(uri) {
      for (const state of states.values()) {
        if (uri !== undefined && state.document.uri !== uri) continue;
        state.isStale = true;
        state.steps = undefined;
        schedule(state, 0);
      }
    },
    current(uri, isCancelled = () => false) {
      const state = states.get(uri);
      if (!state?.isStale) return Promise.resolve(state?.last);
      const result = new Promise<Analysed | undefined>((resolve) => state.waiting.push({ isCancelled, resolve }));
      begin(state);
      return result;
    },
    uris: () => [...states.keys()],
    dispose() {
      for (const { timer } of states.values()) clearTimeout(timer);
      states.clear();
    },
  };
}

function say(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
