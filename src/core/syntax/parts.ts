import type { Assembled } from './assemble.ts';
import type { Parsed } from './parse.ts';

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

export function piece(length: number): Piece {
  return { kind: 'piece', length };
}

export function lengthOf(parts: readonly Part[]): number {
  return parts.reduce((sum, part) => sum + part.length, 0);
}
