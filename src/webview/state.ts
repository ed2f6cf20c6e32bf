import type { Scene } from '../core/timeline/scene.ts';
import type { Frame, Size } from './frame.ts';
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
  /** To another change of the comparison, or out of it. */
  readonly compare: (action: 'next' | 'previous' | 'off') => void;
}

/** What the parts that listen to keys and pointer may do. */
export interface Controls extends Gestures {
  readonly state: () => State | undefined;
  readonly frame: () => Frame | undefined;
  readonly focusOn: (key: string, take: boolean) => void;
  readonly hover: (key: string | undefined) => void;
  /** The keyboard came to an item by other ways, such as Tab. */
  readonly focused: (key: string) => void;
  readonly toggleFold: (key: string) => void;
  readonly zoomAt: (factor: number, x: number) => void;
}
