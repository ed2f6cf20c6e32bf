import type { Problem } from '../text/problem.ts';
import type { Span } from '../text/span.ts';
import type { Parsed } from './anyYaml.ts';
import type { Entry, Node } from './tree.ts';

/**
 * The parts of a text, by their lengths: where one stands follows from those before it, so that an edit leaves all
 * parts but its own as they are. What reading a part gave is kept with it, since its text never changes.
 */
export type Part = Piece | Container | Run;

/** A stretch of whole lines that is parsed by itself. */
export interface Piece {
  readonly kind: 'piece';
  readonly length: number;
  parsed?: Parsed;
}

/** A piece that ends with `key:`, and the parts of the list or map that is the key's value. */
export interface Container {
  readonly kind: 'container';
  readonly length: number;
  readonly head: Piece;
  readonly of: 'list' | 'map';
  /** The column at which each part begins. */
  readonly indent: number;
  /** Whether the parts are phases, which are cut further. */
  readonly phases: boolean;
  readonly parts: readonly Part[];
  assembled?: Assembled;
}

/** A phase that was cut: up to and with its milestones, and what stands behind them. */
export interface Run {
  readonly kind: 'run';
  readonly length: number;
  readonly parts: readonly [Container, ...Piece[]];
  assembled?: Assembled;
}

/** What a part makes; kept with parts that consist of several pieces. */
export interface Assembled {
  readonly entries: readonly Entry[];
  /** The part as an entry of a list: the whole, and its place with the dash. */
  readonly item: { readonly node: Node; readonly dash: Span } | undefined;
  readonly problems: readonly Problem[];
  /** Whether it repeats other parts, so that the pieces cannot be understood by themselves. */
  readonly entangled: boolean;
}

export function piece(length: number): Piece {
  return { kind: 'piece', length };
}

export function lengthOf(parts: readonly Part[]): number {
  return parts.reduce((sum, part) => sum + part.length, 0);
}
