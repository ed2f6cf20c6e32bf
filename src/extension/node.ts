import type { ExtensionContext } from 'vscode';
import { Uri } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import type { ExtensionApi } from './extension.ts';
import { start } from './extension.ts';
import { CLIENT_ID, CLIENT_NAME } from './names.ts';

export { deactivate } from './extension.ts';

/** The desktop and remote host: the server is a process of its own. */
export function activate(context: ExtensionContext): ExtensionApi {
  const module = Uri.joinPath(context.extensionUri, 'dist', 'server.js').fsPath;
  return start(context, {
    createClient: (options) =>
      new LanguageClient(
        CLIENT_ID,
        CLIENT_NAME,
        {
          run: { module, transport: TransportKind.ipc },
          debug: { module, transport: TransportKind.ipc, options: { execArgv: ['--nolazy', '--inspect=6019'] } },
        },
        options,
      ),
    runsPrograms: true,
    released: () => undefined,
  });
}
