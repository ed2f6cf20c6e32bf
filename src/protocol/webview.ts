/**
 * What the timeline's webview and the extension say to each other, by `postMessage`.
 * Neither side trusts the other's bytes: each reads a message through its guard.
 *
 * The page is `<body><main id="timeline" data-uri="…"></main>` with `dist/webview.js` and `dist/webview.css`.
 * On load the webview keeps the address for a restart, `setState({...getState(), uri})`, and posts `ready`;
 * the extension answers with `init` and, as soon as the server has drawn one, a `scene`; from then on one `patch`, or
 * a `scene`, after each change of the text. Who gets a patch of a drawing that is not there asks for the `whole`.
 */

import { readScenePatch, type ScenePatch } from './patch.ts';

/** What `setState` keeps and the panel is restored from. */
export interface PanelState {
  readonly uri: string;
  /** Scroll, zoom, folds, filter: the webview's own. */
  readonly view?: unknown;
}

/** Extension → webview. */
export type ToWebview<Scene = unknown> = InitMessage | SceneMessage<Scene> | PatchMessage | HighlightMessage;

export interface InitMessage {
  readonly type: 'init';
  readonly uri: string;
  /** What the last `state` message for this plan said; absent the first time. */
  readonly view?: unknown;
}

export interface SceneMessage<Scene = unknown> {
  readonly type: 'scene';
  /** The document version drawn; the webview sets it as `data-ready` on the root after painting. */
  readonly version: number;
  /** What patches of it name as their base. */
  readonly drawing?: number | undefined;
  readonly scene: Scene;
}

/** What changed since the drawing `base`. */
export interface PatchMessage {
  readonly type: 'patch';
  readonly version: number;
  readonly drawing: number;
  readonly base: number;
  readonly patch: ScenePatch;
}

export interface HighlightMessage {
  readonly type: 'highlight';
  /** The item under the text's cursor; null: none. The webview marks its row with `aria-current`. */
  readonly key: string | null;
  /** Whether to scroll the item into view. */
  readonly reveal: boolean;
}

/** Webview → extension. */
export type FromWebview = ReadyMessage | WholeMessage | RevealMessage | StateMessage | CompareMessage | LogMessage;

export interface ReadyMessage {
  readonly type: 'ready';
}

/** A patch came for a drawing that is not here: send the whole scene. */
export interface WholeMessage {
  readonly type: 'whole';
}

/** Show the item's place in the text. */
export interface RevealMessage {
  readonly type: 'reveal';
  readonly key: string;
  /** True: the timeline keeps the keyboard (a single click); false: the text gets it (Enter, double click). */
  readonly preserveFocus: boolean;
}

/** Keep this view with the plan, so that a timeline opened again stands where it was left. */
export interface StateMessage {
  readonly type: 'state';
  readonly view: unknown;
}

/** To the next or the last change of the comparison that is drawn, in text and timeline; or no comparison any more. */
export interface CompareMessage {
  readonly type: 'compare';
  readonly action: 'next' | 'previous' | 'off';
}

/** Something went wrong in the webview; written to the output channel. */
export interface LogMessage {
  readonly type: 'log';
  readonly level: 'error' | 'warn' | 'info';
  readonly message: string;
}

/** Reads a message that came from the webview; undefined if it is none. */
export function readFromWebview(value: unknown): FromWebview | undefined {
  if (!isRecord(value)) return undefined;
  const { type, key, preserveFocus, view, action, level, message } = value;
  switch (type) {
    case 'ready':
    case 'whole':
      return { type };
    case 'reveal':
      return typeof key === 'string' ? { type, key, preserveFocus: preserveFocus === true } : undefined;
    case 'state':
      return { type, view };
    case 'compare':
      return action === 'next' || action === 'previous' || action === 'off' ? { type, action } : undefined;
    case 'log':
      return isLevel(level) && typeof message === 'string' ? { type, level, message } : undefined;
    default:
      return undefined;
  }
}

/** Reads a message that came from the extension; undefined if it is none (editors post their own beside ours). */
export function readToWebview<Scene>(value: unknown): ToWebview<Scene> | undefined {
  if (!isRecord(value)) return undefined;
  const { type, uri, view, version, scene, drawing, base, key, reveal } = value;
  switch (type) {
    case 'init':
      return typeof uri === 'string' ? { type, uri, view } : undefined;
    case 'scene':
      if (typeof version !== 'number') return undefined;
      return { type, version, scene: scene as Scene, ...(typeof drawing === 'number' ? { drawing } : {}) };
    case 'patch': {
      const patch = readScenePatch(value.patch);
      if (typeof version !== 'number' || typeof drawing !== 'number' || typeof base !== 'number') return undefined;
      return patch && { type, version, drawing, base, patch };
    }
    case 'highlight':
      return typeof key === 'string' || key === null ? { type, key, reveal: reveal === true } : undefined;
    default:
      return undefined;
  }
}

/** Reads the state a panel is restored from; undefined if it does not say which plan. */
export function readPanelState(value: unknown): PanelState | undefined {
  if (!isRecord(value)) return undefined;
  const { uri, view } = value;
  return typeof uri === 'string' ? { uri, view } : undefined;
}

interface Message {
  readonly [name: string]: unknown;
  readonly type?: unknown;
  readonly uri?: unknown;
  readonly view?: unknown;
  readonly version?: unknown;
  readonly scene?: unknown;
  readonly drawing?: unknown;
  readonly base?: unknown;
  readonly patch?: unknown;
  readonly key?: unknown;
  readonly reveal?: unknown;
  readonly preserveFocus?: unknown;
  readonly action?: unknown;
  readonly level?: unknown;
  readonly message?: unknown;
}

function isRecord(value: unknown): value is Message {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isLevel(value: unknown): value is LogMessage['level'] {
  return value === 'error' || value === 'warn' || value === 'info';
}
