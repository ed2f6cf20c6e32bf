import type { ServerCapabilities } from 'vscode-languageserver';
import type { Handler } from './handler.ts';
import { hover } from './handlers/hover.ts';
import { moves } from './handlers/moves.ts';
import { outline } from './handlers/outline.ts';
import { references } from './handlers/references.ts';
import { rename } from './handlers/rename.ts';
import { symbols } from './handlers/symbols.ts';

/** Every feature but diagnostics and their mends, which `server.ts` has. */
export const HANDLERS: readonly Handler[] = [hover, references, outline, rename, symbols, moves];

export function capabilitiesOf(handlers: readonly Handler[]): ServerCapabilities {
  return Object.assign({}, ...handlers.map(({ capabilities }) => capabilities));
}
