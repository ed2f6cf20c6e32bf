import type { ExtensionContext } from 'vscode';
import { Uri } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import type { ExtensionApi } from './extension.ts';
import { start } from './extension.ts';
import { CLIENT_ID, CLIENT_NAME } from './names.ts';

export { deactivate } from './extension.ts';

/**
 * What is new to the server's memory has 12 MB instead of 48 until the engine looks what of it is still needed: reading a
 * large plan takes no longer, since nearly all of it stays.
 */
const YOUNG = '--max-semi-space-size=4';

/** The desktop and remote host: the server is a process of its own. */
export function activate(context: ExtensionContext): ExtensionApi {
  const module = Uri.joinPath(context.extensionUri, 'dist', 'server.js').fsPath;
  return start(context, {
    createClient: (options) =>
      new LanguageClient(
        CLIENT_ID,
        CLIENT_NAME,
        {
          run: { module, transport: TransportKind.ipc, options: { execArgv: [YOUNG] } },
          debug: { module, transport: TransportKind.ipc, options: { execArgv: [YOUNG, '--nolazy', '--inspect=6019'] } },
        },
        options,
      ),
    runsPrograms: true,
    released: () => undefined,
  });
}
