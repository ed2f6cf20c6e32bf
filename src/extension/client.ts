import type { Diagnostic, LogOutputChannel, TextDocument } from 'vscode';
import { Disposable, EventEmitter, languages, Uri, workspace } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions, Middleware } from 'vscode-languageclient';
import { RevealOutputChannelOn, State } from 'vscode-languageclient';
import type {
  FileContent,
  FindPlansParams,
  ProgrammeNode,
  ProgrammeSummary,
  ReadFileParams,
  StatusParams,
  TimelineParams,
  TimelineTarget,
} from '../protocol/lsp.ts';
import {
  FIND_PLANS,
  NEW_PLAN,
  PROGRAMME,
  PROGRAMMES,
  READ_FILE,
  READ_FOLDER,
  STATUS,
  TIMELINE,
  TIMELINE_CLOSE,
  TIMELINE_OPEN,
} from '../protocol/lsp.ts';
import type { InitializationOptions } from '../protocol/settings.ts';
import { readSettings, SETTINGS_SECTION } from '../protocol/settings.ts';
import { CLIENT_ID, CONFIG_NAME, LANGUAGE_ID } from './names.ts';
import { findForServer, listForServer, readForServer } from './onDemand.ts';
import type { Server, ServerState } from './server.ts';

/** Plans, and what configures their rules: that stays plain YAML, so that whatever else knows YAML still serves it. */
const SERVED = [{ language: LANGUAGE_ID }, { pattern: `**/${CONFIG_NAME}` }];

/** What differs between the hosts. */
export interface Platform {
  createClient(options: LanguageClientOptions): BaseLanguageClient;
  /** Whether programs can be run there, such as the command line as a task. */
  readonly runsPrograms: boolean;
  /** Ends what a stopped client leaves behind. */
  released(): void;
}

/** Old revisions and previews: the plan itself is checked, its shadows are not. */
const SNAPSHOTS: ReadonlySet<string> = new Set([
  'git',
  'gitlens',
  'gitlens-git',
  'review',
  'pr',
  'output',
  'vscode-local-history',
]);

/** Whether the server has something to say of it. */
export function isServed(document: TextDocument): boolean {
  return isPlan(document) && languages.match(SERVED, document) > 0;
}

export function createServer(platform: Platform, pages: Uri, log: LogOutputChannel): Server & Disposable {
  const status = new EventEmitter<StatusParams>();
  const timeline = new EventEmitter<TimelineParams>();
  const state = new EventEmitter<ServerState>();
  const watched = new Set<string>();
  const listeners: Disposable[] = [status, timeline, state];
  let made: BaseLanguageClient | undefined;

  /** Made when it is first needed: its library is most of the extension, and nobody is to wait for that to be read. */
  const client = (): BaseLanguageClient => {
    made ??= connected(platform.createClient(clientOptions(pages, log)));
    return made;
  };
  const connected = (fresh: BaseLanguageClient): BaseLanguageClient => {
    listeners.push(
      fresh.onRequest<FileContent, unknown>(READ_FILE, (params: ReadFileParams) => readForServer(params)),
      fresh.onRequest<readonly string[], unknown>(FIND_PLANS, (params: FindPlansParams) => findForServer(params)),
      fresh.onRequest<readonly string[], unknown>(READ_FOLDER, (params: ReadFileParams) => listForServer(params)),
      fresh.onNotification(STATUS, (params: StatusParams) => status.fire(params)),
      fresh.onNotification(TIMELINE, (params: TimelineParams) => timeline.fire(params)),
      fresh.onDidChangeState(({ newState }) => {
        state.fire(stateOf(newState));
        if (newState === State.Running) for (const uri of watched) notify(TIMELINE_OPEN, uri);
      }),
    );
    return fresh;
  };

  const running = (): BaseLanguageClient | undefined => (made?.isRunning() ? made : undefined);
  const notify = (method: string, uri: string): void => {
    const target: TimelineTarget = { uri };
    running()
      ?.sendNotification(method, target)
      .catch((reason: unknown) => log.error(`${method}: ${String(reason)}`));
  };
  const start = async (): Promise<void> => {
    if (client().needsStart()) await client().start();
  };
  const ask = async <T>(method: string, params: object, otherwise: T): Promise<T> =>
    running()?.sendRequest<T>(method, params) ?? otherwise;
  const stop = async (): Promise<void> => {
    if (made?.needsStop()) await made.stop();
    platform.released();
  };

  return {
    onStatus: status.event,
    onTimeline: timeline.event,
    onState: state.event,
    watchTimeline: (uri) => {
      watched.add(uri);
      notify(TIMELINE_OPEN, uri);
    },
    unwatchTimeline: (uri) => {
      if (watched.delete(uri)) notify(TIMELINE_CLOSE, uri);
    },
    ask,
    on: <T>(method: string, listener: (params: T) => void) => client().onNotification(method, listener),
    programmes: () => ask<readonly ProgrammeSummary[]>(PROGRAMMES, {}, []),
    programme: async (uri) => (await ask<readonly ProgrammeNode[] | null>(PROGRAMME, { uri }, null)) ?? [],
    newPlan: async (params) => {
      await start();
      return client().sendRequest<string | null>(NEW_PLAN, params);
    },
    start,
    isRunning: () => running() !== undefined,
    restart: async () => {
      await stop();
      await client().start();
      log.info('The language server was restarted.');
    },
    stop,
    dispose: () => Disposable.from(...listeners).dispose(),
  };
}

function stateOf(state: State): ServerState {
  if (state === State.Running) return 'running';
  return state === State.Starting ? 'starting' : 'stopped';
}

function clientOptions(pages: Uri, log: LogOutputChannel): LanguageClientOptions {
  const settings = readSettings(workspace.getConfiguration(SETTINGS_SECTION));
  const initial: InitializationOptions = {
    settings,
    readsFiles: true,
    findsPlans: true,
    explains: true,
    runsLenses: true,
    suggests: true,
    pages: pages.toString(),
  };
  return {
    documentSelector: SERVED,
    diagnosticCollectionName: CLIENT_ID,
    outputChannel: log,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    initializationOptions: initial,
    initializationFailedHandler: (reason) => {
      log.error(`The language server could not be initialised: ${String(reason)}`);
      return false;
    },
    synchronize: { configurationSection: SETTINGS_SECTION },
    textSynchronization: { delayOpenNotifications: false },
    middleware: plansOnly(pages),
  };
}

function isPlan({ uri }: TextDocument): boolean {
  return !SNAPSHOTS.has(uri.scheme);
}

function plansOnly(pages: Uri): Middleware {
  const isPlanAt = (place: TextDocument | Uri): boolean =>
    place instanceof Uri ? !SNAPSHOTS.has(place.scheme) : isPlan(place);
  return {
    didOpen: async (document, next) => (isPlan(document) ? next(document) : undefined),
    didClose: async (document, next) => (isPlan(document) ? next(document) : undefined),
    handleDiagnostics: (uri, diagnostics, next) => next(uri, linked(diagnostics, pages)),
    provideDiagnostics: async (document, previous, token, next) => {
      const report = isPlanAt(document) ? await next(document, previous, token) : undefined;
      if (report && 'items' in report) linked(report.items, pages);
      return report;
    },
    provideWorkspaceDiagnostics: (resultIds, token, report, next) =>
      next(resultIds, token, (chunk) => {
        for (const item of chunk?.items ?? []) if ('items' in item) linked(item.items, pages);
        report(chunk);
      }),
  };
}

/** Links each problem to its rule's page, which came with the extension; a server in a worker does not know where. */
function linked(diagnostics: Diagnostic[], pages: Uri): Diagnostic[] {
  for (const diagnostic of diagnostics) {
    const { code } = diagnostic;
    if (typeof code !== 'string' || !/^[a-z-]+\/[a-z-]+$/.test(code)) continue;
    diagnostic.code = { value: code, target: Uri.joinPath(pages, `${code}.md`) };
  }
  return diagnostics;
}
