import { PassThrough } from 'node:stream';
import { createConnection } from 'vscode-languageserver/node';
import {
  type ClientCapabilities,
  createProtocolConnection,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  ExitNotification,
  InitializedNotification,
  InitializeRequest,
  type InitializeResult,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
  type TextDocumentContentChangeEvent,
} from 'vscode-languageserver-protocol/node';
import { locateOnDisk, plansOnDisk, readFromDisk } from '../../src/lsp/disk.ts';
import type { ServerHost } from '../../src/lsp/host.ts';
import { serve } from '../../src/lsp/server.ts';
import type { InitializationOptions, ServerSettings } from '../../src/protocol/settings.ts';
import { dayOf } from './day.ts';

/** A client and the server in one process, talking the real protocol over streams. */
export interface Session {
  readonly connection: ProtocolConnection;
  readonly reply: InitializeResult;
  open(uri: string, text: string, languageId?: string): Promise<void>;
  change(uri: string, version: number, changes: TextDocumentContentChangeEvent[]): Promise<void>;
  close(uri: string): Promise<void>;
  /** The next diagnostics of a document, from this call on, or those published already for the version. */
  diagnostics(uri: string, version?: number): Promise<PublishDiagnosticsParams>;
  end(): Promise<void>;
}

/** What the client has open; where it is not on disk, the client is asked for what is in it. */
export interface Folders {
  readonly uris: readonly string[];
  readonly onDisk: boolean;
  /** Before the client says hello. */
  prepare?(connection: ProtocolConnection): void;
}

export async function startSession(
  settings: Partial<ServerSettings> = {},
  pages?: string,
  capabilities: ClientCapabilities = {},
  host: Partial<ServerHost> = {},
  folders?: Folders,
  options: Omit<InitializationOptions, 'settings'> = {},
): Promise<Session> {
  const [toServer, toClient] = [new PassThrough(), new PassThrough()];
  const server = createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient));
  serve(server, {
    version: '0.0.0',
    today: () => dayOf('2026-02-18'),
    now: () => performance.now(),
    later: setImmediate,
    pages,
    ...(folders?.onDisk ? { readFile: readFromDisk, listPlans: plansOnDisk, locate: locateOnDisk } : {}),
    ...host,
  });

  const connection = createProtocolConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
  const published: PublishDiagnosticsParams[] = [];
  const waiting: { matches(p: PublishDiagnosticsParams): boolean; resolve(p: PublishDiagnosticsParams): void }[] = [];
  connection.onNotification(PublishDiagnosticsNotification.type, (params) => {
    published.push(params);
    for (const waiter of [...waiting]) {
      if (!waiter.matches(params)) continue;
      waiting.splice(waiting.indexOf(waiter), 1);
      waiter.resolve(params);
    }
  });
  folders?.prepare?.(connection);
  connection.listen();
  const reply = await connection.sendRequest(InitializeRequest.type, {
    processId: null,
    rootUri: null,
    capabilities: { textDocument: { publishDiagnostics: { relatedInformation: true } }, ...capabilities },
    initializationOptions: {
      ...options,
      settings: { today: '', profile: 'recommended', ...settings },
      ...(folders?.onDisk === false ? { readsFiles: true, findsPlans: true } : {}),
    },
    ...(folders ? { workspaceFolders: folders.uris.map((uri) => ({ uri, name: uri })) } : {}),
  });
  await connection.sendNotification(InitializedNotification.type, {});
  return {
    connection,
    reply,
    open: (uri, text, languageId = 'programme-cx') =>
      connection.sendNotification(DidOpenTextDocumentNotification.type, {
        textDocument: { uri, languageId, version: 1, text },
      }),
    change: (uri, version, contentChanges) =>
      connection.sendNotification(DidChangeTextDocumentNotification.type, {
        textDocument: { uri, version },
        contentChanges,
      }),
    close: (uri) => connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } }),
    diagnostics(uri, version) {
      const matches = (p: PublishDiagnosticsParams): boolean =>
        p.uri === uri && (version === undefined || p.version === version);
      const last = version === undefined ? undefined : published.findLast(matches);
      return last ? Promise.resolve(last) : new Promise((resolve) => waiting.push({ matches, resolve }));
    },
    async end() {
      await connection.sendRequest(ShutdownRequest.type);
      await connection.sendNotification(ExitNotification.type).catch(() => undefined);
      connection.dispose();
      server.dispose();
    },
  };
}
