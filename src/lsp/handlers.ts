import type { ServerCapabilities } from 'vscode-languageserver';
import type { Handler } from './handler.ts';
import { chain } from './handlers/chain.ts';
import { completion } from './handlers/completion.ts';
import { formatting } from './handlers/formatting.ts';
import { hints } from './handlers/hints.ts';
import { hover } from './handlers/hover.ts';
import { lenses } from './handlers/lenses.ts';
import { links } from './handlers/links.ts';
import { moves } from './handlers/moves.ts';
import { outline } from './handlers/outline.ts';
import { programme } from './handlers/programme.ts';
import { references } from './handlers/references.ts';
import { rename } from './handlers/rename.ts';
import { structure } from './handlers/structure.ts';
import { symbols } from './handlers/symbols.ts';
import { tokens } from './handlers/tokens.ts';

/** Every feature but diagnostics and their mends, which `server.ts` has. */
export const HANDLERS: readonly Handler[] = [
  completion,
  formatting,
  structure,
  hover,
  references,
  outline,
  rename,
  symbols,
  hints,
  lenses,
  tokens,
  links,
  chain,
  moves,
  programme,
];

export function capabilitiesOf(handlers: readonly Handler[]): ServerCapabilities {
  return Object.assign({}, ...handlers.map(({ capabilities }) => capabilities));
}
