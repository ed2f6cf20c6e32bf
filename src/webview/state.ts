import type { Scene } from '../core/timeline/scene.ts';
import type { Size } from './frame.ts';
import type { View } from './view.ts';

/** All that a picture depends on. */
export interface State {
  readonly scene: Scene;
  readonly version: number;
  readonly view: View;
  readonly size: Size;
  readonly scroll: { readonly left: number; readonly top: number };
  /** The item that has the keyboard. */
  readonly focus: string | undefined;
  /** The item that the text's cursor is in. */
  readonly cursor: string | null;
  readonly hover: string | undefined;
  /** What the live region says. */
  readonly says: string;
}

/** What one can do in the picture. */
export interface Gestures {
  readonly zoomBy: (factor: number) => void;
  readonly fit: () => void;
  readonly showDay: (day: number) => void;
  readonly nextProblem: (severity: 'error' | 'warning' | 'info') => void;
  readonly reveal: (key: string, preserveFocus: boolean) => void;
}
