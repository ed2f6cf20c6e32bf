import type { Host, Sink } from './host.ts';

const CODES = {
  bold: [1, 22],
  dim: [2, 22],
  red: [31, 39],
  green: [32, 39],
  yellow: [33, 39],
  blue: [34, 39],
  cyan: [36, 39],
} as const;

export type Colours = Readonly<Record<keyof typeof CODES, (text: string) => string>>;

/** How text is made for a reader: in colour or not, and how wide. */
export interface Style {
  readonly colours: Colours;
  readonly width: number;
}

const DEFAULT_WIDTH = 80;
const WIDEST = 100;
const NARROWEST = 40;

/** The same as plain data. */
export interface Look {
  readonly width: number;
  readonly isColoured: boolean;
}

/** `--no-color` is the reader's word now, FORCE_COLOR and NO_COLOR are their habits, a terminal is a guess. */
export function lookOf(host: Host, sink: Sink, noColour: boolean): Look {
  const columns = sink.columns ?? DEFAULT_WIDTH;
  const width = Math.max(NARROWEST, Math.min(columns, WIDEST));
  return { width, isColoured: !noColour && wantsColour(host, sink) };
}

/** For a file. */
export const PLAIN: Look = { width: DEFAULT_WIDTH, isColoured: false };

export function styled({ width, isColoured }: Look): Style {
  return { width, colours: colours(isColoured) };
}

export function styleOf(host: Host, sink: Sink, noColour: boolean): Style {
  return styled(lookOf(host, sink, noColour));
}

/** For a file. */
export function plainStyle(): Style {
  return styled(PLAIN);
}

function colours(areWanted: boolean): Colours {
  const paint = ([on, off]: readonly [number, number]) =>
    areWanted ? (text: string): string => `\u001b[${on}m${text}\u001b[${off}m` : (text: string): string => text;
  const { bold, dim, red, green, yellow, blue, cyan } = CODES;
  return {
    bold: paint(bold),
    dim: paint(dim),
    red: paint(red),
    green: paint(green),
    yellow: paint(yellow),
    blue: paint(blue),
    cyan: paint(cyan),
  };
}

function wantsColour({ env }: Host, sink: Sink): boolean {
  const force = env['FORCE_COLOR'];
  if (force !== undefined && force !== '') return force !== '0' && force !== 'false';
  if (env['NO_COLOR'] !== undefined && env['NO_COLOR'] !== '') return false;
  return sink.isTerminal && env['TERM'] !== 'dumb';
}
