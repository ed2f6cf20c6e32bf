import type { Connection } from 'vscode-languageserver';
import { FIND_PLANS, type FindPlansParams, READ_FILE, READ_FOLDER, type ReadFileParams } from '../protocol/lsp.ts';
import type { Abilities } from './abilities.ts';
import type { FileContent } from './files.ts';
import type { ServerHost } from './host.ts';

/** Files and folders as the server gets to them: on its own machine, else through the client, where that can. */
export interface Reach {
  read(uri: string): Promise<FileContent>;
  /** As the editor shows it, with what is not saved yet; only for clients that read files. */
  shown(uri: string): Promise<FileContent>;
  /** The names of what is in a folder. */
  folder(uri: string): Promise<readonly string[]>;
  /** The plans below a folder, but those that git ignores. */
  plans(folder: string): Promise<readonly string[]>;
}

export function reachOf(connection: Connection, host: ServerHost, client: () => Abilities): Reach {
  const ask = async (uri: string, asShown: boolean): Promise<FileContent> => {
    const params: ReadFileParams = { uri, asShown };
    if (client().readsFiles) return connection.sendRequest(READ_FILE, params);
    return { kind: 'unreadable', reason: 'the editor has it, and does not show it' };
  };
  const askForFolder = async (uri: string): Promise<readonly string[]> => {
    const params: ReadFileParams = { uri };
    return client().readsFiles ? connection.sendRequest(READ_FOLDER, params) : [];
  };
  const askForPlans = async (folder: string): Promise<readonly string[]> => {
    const params: FindPlansParams = { folder };
    return client().findsPlans ? connection.sendRequest(FIND_PLANS, params) : [];
  };
  return {
    read: (uri) => host.readFile?.(uri) ?? ask(uri, false),
    shown: (uri) => ask(uri, true),
    folder: (uri) => host.readFolder?.(uri) ?? askForFolder(uri),
    plans: (folder) => host.listPlans?.(folder) ?? askForPlans(folder),
  };
}
