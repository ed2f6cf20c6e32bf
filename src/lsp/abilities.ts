import type { ClientCapabilities } from 'vscode-languageserver';
import type { InitializationOptions } from '../protocol/settings.ts';
import type { ActionClient } from './actions.ts';

/** What of the protocol a client can do that the server makes use of. */
export interface Abilities extends ActionClient {
  /** It asks for diagnostics when it wants them; otherwise they are sent. */
  readonly pulls: boolean;
  readonly refreshes: boolean;
  readonly configures: boolean;
  readonly registers: boolean;
  /** It tells of changes of files. */
  readonly watches: boolean;
  /** It reads what the server cannot reach. */
  readonly readsFiles: boolean;
  /** It finds plans where the server cannot look. */
  readonly findsPlans: boolean;
  /** Where it keeps the rules' pages. */
  readonly pages: string | undefined;
}

export function abilitiesOf({ workspace, textDocument }: ClientCapabilities, options: unknown): Abilities {
  const pulls = textDocument?.diagnostic !== undefined;
  return {
    pulls,
    refreshes: pulls && workspace?.diagnostics?.refreshSupport === true,
    configures: workspace?.configuration === true,
    registers: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    watches: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    readsFiles: (options as Partial<InitializationOptions> | undefined)?.readsFiles === true,
    findsPlans: (options as Partial<InitializationOptions> | undefined)?.findsPlans === true,
    pages: (options as Partial<InitializationOptions> | undefined)?.pages,
    resolves: textDocument?.codeAction?.resolveSupport?.properties.includes('edit') === true,
    explains: (options as { explains?: unknown } | undefined)?.explains === true,
  };
}
