import type { Disposable, Uri } from 'vscode';

/** The open timelines, one a plan. */
export interface Timelines extends Disposable {
  open(plan: Uri): Promise<void>;
  /** Marks an item, and brings it into view. */
  highlight(plan: Uri, key: string): void;
  /** The plan whose timeline has the focus. */
  active(): Uri | undefined;
  onDidChangeActive(listener: () => void): void;
}
