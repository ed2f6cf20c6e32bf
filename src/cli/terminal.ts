import { createColors } from 'picocolors';
import type { Host, Sink } from './host.ts';

export type Colours = ReturnType<typeof createColors>;

/** How text is made for a reader: in colour or not, and how wide. */
export interface Style {
  readonly colours: Colours;
  readonly width: number;
}

const DEFAULT_WIDTH = 80;
const WIDEST = 100;
const NARROWEST = 40;

/** `--no-color` is the reader's word now, FORCE_COLOR and NO_COLOR are their habits, a terminal is a guess. */
export function styleOf(host: Host, sink: Sink, noColour: boolean): Style {
  const columns = sink.columns ?? DEFAULT_WIDTH;
  const width = Math.max(NARROWEST, Math.min(columns, WIDEST));
  return { colours: createColors(!noColour && wantsColour(host, sink)), width };
}

export const PLAIN: Style = { colours: createColors(false), width: DEFAULT_WIDTH };

function wantsColour({ env }: Host, sink: Sink): boolean {
  const force = env['FORCE_COLOR'];
  if (force !== undefined && force !== '') return force !== '0' && force !== 'false';
  if (env['NO_COLOR'] !== undefined && env['NO_COLOR'] !== '') return false;
  return sink.isTerminal && env['TERM'] !== 'dumb';
}
