import type { ExtensionContext } from 'vscode';
import { Uri, workspace } from 'vscode';
import type { MessageTransports } from 'vscode-languageclient/browser';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser';
import type { ExtensionApi } from './extension.ts';
import { start } from './extension.ts';
import { CLIENT_ID, CLIENT_NAME } from './names.ts';

export { deactivate } from './extension.ts';

/**
 * The web worker host (vscode.dev, github.dev): the server is a worker.
 * Its bundle is read through the file system and started from a blob, for a host refuses workers from the address
 * of an extension under development.
 */
export function activate(context: ExtensionContext): ExtensionApi {
  const bundle = Uri.joinPath(context.extensionUri, 'dist', 'server.browser.js');
  let worker: Worker | undefined;
  let address: string | undefined;

  const released = (): void => {
    worker?.terminate();
    worker = undefined;
    if (address !== undefined) URL.revokeObjectURL(address);
    address = undefined;
  };

  const startWorker = async (): Promise<MessageTransports> => {
    released();
    const source = await workspace.fs.readFile(bundle);
    address = URL.createObjectURL(new Blob([new Uint8Array(source)], { type: 'text/javascript' }));
    worker = new Worker(address, { name: CLIENT_NAME });
    // The host's workers are not `instanceof Worker`, so the client is given the transports.
    return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
  };

  return start(context, {
    createClient: (options) => new LanguageClient(CLIENT_ID, CLIENT_NAME, startWorker, options),
    runsPrograms: false,
    released,
  });
}
