import type { Memento } from 'vscode';

const KEY = 'timeline.views';
const KEPT = 30;

/** How each plan's timeline was last looked at (zoom, scroll, folds), for the most recent plans. */
export interface ViewMemory {
  read(plan: string): unknown;
  keep(plan: string, view: unknown): void;
}

export function createViewMemory(store: Memento): ViewMemory {
  const views = (): [string, unknown][] => store.get<[string, unknown][]>(KEY, []);
  return {
    read: (plan) => views().find(([kept]) => kept === plan)?.[1],
    keep: (plan, view) => {
      const others = views().filter(([kept]) => kept !== plan);
      void store.update(KEY, [[plan, view], ...others].slice(0, KEPT));
    },
  };
}
