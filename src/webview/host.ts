import type { FromWebview, PanelState } from '../protocol/webview.ts';
import { readPanelState } from '../protocol/webview.ts';

/** What the editor gives a webview; it can be asked for once. */
interface EditorApi {
  postMessage(message: unknown): void;
  getState(): unknown;
  setState(state: unknown): void;
}

declare function acquireVsCodeApi(): EditorApi;

/** The editor, as the timeline sees it. */
export interface Host {
  post(message: FromWebview): void;
  /** What was kept for this plan when the window was closed. */
  readonly kept: PanelState | undefined;
  keep(state: PanelState): void;
}

export function connectHost(): Host {
  const api = acquireVsCodeApi();
  return {
    post: (message) => api.postMessage(message),
    kept: readPanelState(api.getState()),
    keep: (state) => api.setState({ ...asObject(api.getState()), ...state }),
  };
}

function asObject(value: unknown): object {
  return typeof value === 'object' && value !== null ? value : {};
}
