import type { SymbolKind } from '../model/item.ts';
import type { Milestone } from '../model/programme.ts';
import type { Declaration } from '../model/symbols.ts';
import { isOpen } from '../rules/shared.ts';
import type { Range, Span } from '../text/span.ts';
import { lateBy } from './late.ts';
import { symbolsWithin } from './nearby.ts';
import type { Seen } from './seen.ts';

export const TOKEN_TYPES = ['milestone', 'party', 'entry'] as const;
export const TOKEN_MODIFIERS = ['declaration', 'done', 'late', 'critical', 'unresolved'] as const;

export type TokenType = (typeof TOKEN_TYPES)[number];
export type TokenModifier = (typeof TOKEN_MODIFIERS)[number];

/** An id, and how what it names stands. */
export interface Token {
  readonly start: number;
  readonly length: number;
  readonly type: TokenType;
  /** A bit for each of the modifiers, in their order. */
  readonly modifiers: number;
}

/** The ids in a part of the text, or in all of it, in order; none overlaps another. */
export function tokensIn(seen: Seen, part?: Range): readonly Token[] {
  const { symbols, layout, root } = seen;
  if (!root) return [];
  const { declarations, references } = part ? symbolsWithin(root, part, seen) : symbols;
  const stateOf = statesOf(seen);
  const tokens: Token[] = [];
  const add = ({ section, start, end }: Span, kind: SymbolKind | undefined, modifiers: number): void => {
    const at = (layout[section.slot] ?? 0) + start;
    if (part && (at > part.end || at < part.start)) return;
    tokens.push({ start: at, length: end - start, type: typeOf(kind), modifiers });
  };
  for (const named of declarations) add(named.span, named.kind, bits('declaration') | stateOf(named));
  for (const { span, expects, id } of references) {
    const named = symbols.find(expects, id);
    add(span, named?.kind ?? expects[0], named ? stateOf(named) : bits('unresolved'));
  }
  return inOrder(tokens);
}

/** As sorted by start; numbers are sorted many times faster than what has to be compared. */
function inOrder(tokens: readonly Token[]): readonly Token[] {
  const keys = Float64Array.from(tokens, ({ start }, i) => start * tokens.length + i).sort();
  const ordered: Token[] = [];
  let end = 0;
  for (const key of keys) {
    const token = tokens[key % tokens.length];
    // Where an alias brings several ids, all stand at its use.
    if (!token || token.start < end || token.length <= 0) continue;
    ordered.push(token);
    end = token.start + token.length;
  }
  return ordered;
}

function bits(...modifiers: readonly TokenModifier[]): number {
  return modifiers.reduce((sum, modifier) => sum | (1 << TOKEN_MODIFIERS.indexOf(modifier)), 0);
}

function typeOf(kind: SymbolKind | undefined): TokenType {
  if (kind === 'milestone') return 'milestone';
  return kind === 'person' || kind === 'role' || kind === 'team' ? 'party' : 'entry';
}

function statesOf(seen: Seen): (named: Declaration) => number {
  const [done, late, critical] = [bits('done'), bits('late'), bits('critical')];
  const stateOf = (milestone: Milestone): number => {
    if (milestone.status?.value === 'done') return done;
    if (!isOpen(milestone)) return 0;
    const isLate = lateBy(milestone, seen) !== undefined;
    return (isLate ? late : 0) | (seen.schedule?.critical.has(milestone) ? critical : 0);
  };
  // Most milestones are mentioned several times.
  const known = new Map<Declaration, number>();
  return (named) => {
    if (named.kind !== 'milestone') return 0;
    const state = known.get(named) ?? stateOf(named.item as Milestone);
    known.set(named, state);
    return state;
  };
}
