import type { ServerCapabilities } from 'vscode-languageserver';
import type { Handler } from './handler.ts';
import { references } from './handlers/references.ts';

/** Every feature but diagnostics and their mends, which `server.ts` has. */
export const HANDLERS: readonly Handler[] = [references];

export function capabilitiesOf(handlers: readonly Handler[]): ServerCapabilities {
  return Object.assign({}, ...handlers.map(({ capabilities }) => capabilities));
}
