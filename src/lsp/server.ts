import {
  type ClientCapabilities,
  type CodeAction,
  CodeActionKind,
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type DocumentDiagnosticReport,
  type InitializeParams,
  type InitializeResult,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver';
import { analysing, type Settings } from '../core/analysis.ts';
import { isConfig } from '../core/config/keys.ts';
import { pathsOf } from '../core/features/moves.ts';
import { lineIndex } from '../core/text/lines.ts';
import { parseDay } from '../core/time/day.ts';
import { STATUS, TIMELINE_CLOSE, TIMELINE_OPEN, type TimelineTarget } from '../protocol/lsp.ts';
import {
  DEFAULT_SETTINGS,
  type InitializationOptions,
  readSettings,
  SETTINGS_SECTION,
  type ServerSettings,
} from '../protocol/settings.ts';
import { abilitiesOf } from './abilities.ts';
import { actionsAt, FIX_ALL, REFACTORINGS, resolved, uriOf } from './actions.ts';
import { trackRest } from './atRest.ts';
import { besideOf } from './beside.ts';
import { throwIfCancelled } from './cancelled.ts';
import { trackComparisons } from './comparisons.ts';
import { configActions } from './configActions.ts';
import { type Held, trackConfigs } from './configs.ts';
import { diagnosticsOfConfig, trackConfigTexts } from './configTexts.ts';
import { type Located, locateInFolders, trackDocuments } from './documents.ts';
import { keyOf, trackFiles } from './files.ts';
import type { HandlerContext } from './handler.ts';
import { capabilitiesOf, HANDLERS } from './handlers.ts';
import type { ServerHost } from './host.ts';
import { OPEN_TEXT } from './openText.ts';
import { trackPanel } from './panel.ts';
import { type Analysed, isPlan, trackPlans } from './plans.ts';
import { reachOf } from './reach.ts';
import { isSameButViews, refreshViews } from './refresh.ts';
import { statusOf } from './status.ts';
import { diagnosticsOf, planName, symbolsOf } from './summary.ts';
import { trackTimelines } from './timelines.ts';
import { inTurns } from './turns.ts';
import { trackWorkspace } from './workspace.ts';

/** Serves plans over a connection. It keeps nothing but the open texts and their last analysis. */
export function serve(connection: Connection, host: ServerHost): void {
  const documents = new TextDocuments(OPEN_TEXT);
  let settings: ServerSettings = DEFAULT_SETTINGS;
  let client = abilitiesOf({}, undefined);
  let said: ClientCapabilities = {};
  /** The addresses of the folders that the client has open. */
  let folders: readonly string[] = [];
  let options: Partial<InitializationOptions> = {};
  /** A client that restarts the server still has the names of the last one's results. */
  const session = Math.random().toString(36).slice(2);

  const coreSettings = ({ profile = settings.profile, rules }: Held, uri: string): Settings => ({
    today: parseDay(settings.today) ?? host.today(),
    profile,
    rules,
    documents: evidence.of(uri),
  });
  const pageOf = (rule: string): string | undefined => (host.pages ? `${host.pages}/${rule}.md` : undefined);
  const timelines = trackTimelines((method, params) => void connection.sendNotification(method, params));

  const rest = trackRest(host.memory, host.now);
  const isAnyOpen = (): boolean => plans.uris().length > 0;
  const publish = (result: Analysed): void => {
    const told = comparisons.told(result);
    const { document, version, analysis } = told;
    const { uri } = document;
    if (!client.pulls)
      void connection.sendDiagnostics({ uri, version, diagnostics: diagnosticsOf(analysis, uri, pageOf) });
    void connection.sendNotification(STATUS, statusOf(uri, version, analysis));
    timelines.analysed(told, comparisons.of(uri));
    evidence.wanted(uri, analysis.wanted);
    comparisons.analysed(result);
    rest.ended(isAnyOpen);
  };
  const plans = trackPlans({
    settings: (uri) => {
      const held = configs.of(uri);
      return held && coreSettings(held, uri);
    },
    analysed: publish,
    log: (message) => connection.console.error(message),
    now: host.now,
    later: host.later,
  });
  const comparisons = trackComparisons({
    connection,
    analyse: (text, used) => inTurns(analysing(lineIndex(text), used), host),
    current: (uri) => plans.current(uri),
    again(result, isOther) {
      publish(result);
      if (isOther && client.refreshes) connection.languages.diagnostics.refresh();
    },
    redraw: (result) => drawTimeline(result),
    log: (message) => connection.console.error(message),
    now: host.now,
  });
  const drawTimeline = (result: Analysed): void =>
    timelines.analysed(comparisons.told(result), comparisons.of(result.document.uri));

  const reach = reachOf(connection, host, () => client);
  const files = trackFiles({
    read: reach.read,
    readFolder: reach.folder,
    open: (same) =>
      documents
        .all()
        .find(({ uri }) => same(uri))
        ?.getText(),
    watch: (globs) => {
      if (!client.watches) return;
      const watchers = globs.map((globPattern) => ({ globPattern }));
      void connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
    },
  });
  const locate = (plan: string, path: string): Located | undefined =>
    host.locate?.(plan, path, folders) ?? locateInFolders(plan, path, folders);
  const evidence = trackDocuments({
    files,
    locate,
    learnt(plan) {
      if (!isOpen(plan)) return workspace.learnt(plan);
      plans.settingsChanged(plan);
      if (client.refreshes) connection.languages.diagnostics.refresh();
    },
  });
  const configs = trackConfigs({
    files,
    learnt(plan, isNew) {
      if (!isOpen(plan)) return isNew ? undefined : workspace.learnt(plan);
      plans.settingsChanged(plan);
      if (!isNew && client.refreshes) connection.languages.diagnostics.refresh();
    },
    moved(config) {
      if (client.refreshes) connection.languages.diagnostics.refresh();
      void configTexts.changed(config);
    },
    log: (message) => connection.console.warn(message),
  });
  const configTexts = trackConfigTexts({
    configs: () => configs,
    open: (uri) => documents.get(uri),
    publish(found) {
      const { uri, version } = found.document;
      if (client.pulls) return;
      void connection.sendDiagnostics({ uri, version, diagnostics: diagnosticsOfConfig(found, pageOf) });
    },
  });
  const released = (uri: string): void => {
    evidence.closed(uri);
    configs.closed(uri);
  };
  const isOpen = (uri: string): boolean => plans.uris().some((open) => keyOf(open) === keyOf(uri));
  const workspace = trackWorkspace({
    list: reach.plans,
    read: reach.read,
    isOpen,
    settings: async (uri) => coreSettings(await configs.ready(uri), uri),
    analysed(uri, analysis) {
      evidence.wanted(uri, analysis.wanted);
      rest.ended(isAnyOpen);
    },
    gone: released,
    summary: (analysis, uri) => ({
      name: planName(analysis, uri),
      symbols: symbolsOf(analysis),
      paths: pathsOf(analysis.plan),
      diagnostics: diagnosticsOf(analysis, uri, pageOf),
    }),
    log: (message) => connection.console.error(message),
    now: host.now,
    later: host.later,
  });
  const panel = trackPanel({
    workspace,
    session,
    isWanted: () => settings.workspaceDiagnostics,
    isOpen,
    send: (uri, diagnostics) => void connection.sendDiagnostics({ uri, diagnostics }),
  });
  files.watch('**/*.cx.yaml', '**/*.cx.yml', '**/.gitignore');
  connection.onDidChangeWatchedFiles(({ changes }) => {
    files.changed(changes.map(({ uri }) => uri));
    for (const { uri, type } of changes) workspace.changed(uri, CHANGES[type]);
  });

  const pullSettings = async (): Promise<void> => {
    if (!client.configures) return;
    const answer: unknown = await connection.workspace.getConfiguration(SETTINGS_SECTION);
    // A client without settings of ours leaves those that it began with.
    if (answer === null || answer === undefined) return;
    const next = readSettings(answer);
    if (JSON.stringify(next) === JSON.stringify(settings)) return;
    change(next);
  };
  const change = (next: ServerSettings): void => {
    const before = settings;
    settings = next;
    refreshViews(connection, said, before, next);
    if (isSameButViews(before, next)) return;
    plans.settingsChanged();
    workspace.settingsChanged();
    if (client.refreshes) connection.languages.diagnostics.refresh();
  };

  connection.onInitialize((params: InitializeParams): InitializeResult => {
    const { capabilities, initializationOptions } = params;
    said = capabilities;
    options = (initializationOptions ?? {}) as Partial<InitializationOptions>;
    folders = foldersOf(params);
    client = abilitiesOf(capabilities, initializationOptions);
    settings = readSettings(options.settings);
    workspace.folders(folders);
    return {
      serverInfo: { name: 'cx-programme', version: host.version },
      capabilities: {
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
        ...capabilitiesOf(HANDLERS),
        codeActionProvider: {
          codeActionKinds: [CodeActionKind.QuickFix, ...REFACTORINGS, FIX_ALL],
          resolveProvider: true,
        },
        ...(client.pulls ? { diagnosticProvider: { interFileDependencies: false, workspaceDiagnostics: true } } : {}),
      },
    };
  });
  connection.onInitialized(() => {
    if (client.registers) {
      void connection.client.register(DidChangeConfigurationNotification.type, { section: SETTINGS_SECTION });
    }
    files.initialized();
    if (said.workspace?.workspaceFolders) {
      connection.workspace.onDidChangeWorkspaceFolders((change) => {
        const [added, removed] = [change.added.map(({ uri }) => uri), change.removed.map(({ uri }) => uri)];
        folders = [...folders.filter((uri) => !removed.includes(uri)), ...added];
        workspace.folders(added, removed);
      });
    }
    if (!client.pulls) panel.push();
    void pullSettings();
  });
  connection.onDidChangeConfiguration(({ settings: pushed }: { settings?: unknown }) => {
    if (client.configures) return void pullSettings();
    const own = (pushed as Record<string, unknown> | null | undefined)?.[SETTINGS_SECTION];
    if (own !== undefined) change(readSettings(own));
  });

  // A client that starts the server again asks for diagnostics before it has opened the texts, and then not again.
  const askedTooSoon = new Set<string>();
  /** Files are watched in the client's folders, by their endings. */
  const isWatched = (key: string): boolean =>
    client.watches && /\.\w+$/.test(key) && folders.some((uri) => key.startsWith(`${keyOf(uri).replace(/\/$/, '')}/`));
  documents.onDidOpen(({ document }) => {
    files.forget(isWatched);
    if (!client.watches) workspace.forget();
    else if (isPlan(document)) workspace.openChanged();
    if (askedTooSoon.delete(document.uri) && client.refreshes) connection.languages.diagnostics.refresh();
  });
  documents.onDidChangeContent(({ document }) => {
    rest.begun();
    if (isPlan(document)) plans.changed(document);
    else files.changed([document.uri]);
    void configTexts.changed(document.uri);
  });
  documents.onDidClose(({ document }) => {
    plans.closed(document.uri);
    rest.ended(isAnyOpen);
    comparisons.closed(document.uri);
    if (!workspace.has(document.uri)) released(document.uri);
    files.changed([document.uri]);
    askedTooSoon.delete(document.uri);
    if (!isPlan(document) && !isConfig(document.uri)) return;
    // Who asks for the problems of closed texts keeps those of this one until it is told that there are others, or none.
    panel.closed(document.uri);
    workspace.openChanged();
    const isKept = settings.workspaceDiagnostics && workspace.has(document.uri);
    if (!client.pulls && !isKept) void connection.sendDiagnostics({ uri: document.uri, diagnostics: [] });
  });

  connection.languages.diagnostics.on(
    async ({ textDocument, previousResultId }, token): Promise<DocumentDiagnosticReport> => {
      const config = await configTexts.current(textDocument.uri);
      if (config) return { kind: 'full', items: diagnosticsOfConfig(config, pageOf) };
      const current = await plans.current(textDocument.uri, () => token.isCancellationRequested);
      throwIfCancelled(token);
      if (!current) {
        askedTooSoon.add(textDocument.uri);
        return { kind: 'full', items: [] };
      }
      const resultId = `${session}.${current.id}.${comparisons.of(textDocument.uri)?.id ?? ''}`;
      if (resultId === previousResultId) return { kind: 'unchanged', resultId };
      const { analysis } = comparisons.told(current);
      return { kind: 'full', resultId, items: diagnosticsOf(analysis, textDocument.uri, pageOf) };
    },
  );

  connection.languages.diagnostics.onWorkspace((params, token, _, report) => panel.pull(params, token, report));

  connection.onCodeAction(async (asked, token): Promise<CodeAction[]> => {
    const config = await configTexts.current(asked.textDocument.uri);
    if (config) return configActions(config, asked, pageOf);
    const current = await plans.current(asked.textDocument.uri, () => token.isCancellationRequested);
    throwIfCancelled(token);
    return current ? actionsAt(current, asked, pageOf, client) : [];
  });
  connection.onCodeActionResolve(async (action, token): Promise<CodeAction> => {
    const current = await plans.current(uriOf(action) ?? '', () => token.isCancellationRequested);
    throwIfCancelled(token);
    return current ? resolved(action, current) : action;
  });

  const current: HandlerContext['current'] = async ({ uri }, token) => {
    const analysed = await plans.current(uri, () => token.isCancellationRequested);
    throwIfCancelled(token);
    return analysed;
  };
  const context: HandlerContext = {
    connection,
    plans,
    files,
    workspace,
    open: ({ uri }) => documents.get(uri),
    pages: () => client.pages ?? host.pages,
    current,
    async textOf(uri) {
      const content = client.readsFiles ? await reach.shown(uri) : await files.read(uri);
      return content.kind === 'text' ? content.text : undefined;
    },
    client: () => said,
    options: () => options,
    settings: () => settings,
    beside: (plan, path) => besideOf(path, (other) => locate(plan, other), files),
  };
  for (const { register } of HANDLERS) register(context);

  connection.onNotification(TIMELINE_OPEN, ({ uri }: TimelineTarget) => {
    timelines.open(uri);
    // Nothing is sent where the plan is not open yet: it is drawn when it is.
    void plans.current(uri).then((current) => current && drawTimeline(current));
  });
  connection.onNotification(TIMELINE_CLOSE, ({ uri }: TimelineTarget) => timelines.close(uri));

  connection.onShutdown(() => {
    plans.dispose();
    comparisons.dispose();
    panel.dispose();
    rest.dispose();
  });
  documents.listen(connection);
  connection.listen();
}

/** The kinds of changes that the protocol numbers. */
const CHANGES = { 1: 'created', 2: 'changed', 3: 'deleted' } as const;

function foldersOf({ workspaceFolders, rootUri }: InitializeParams): string[] {
  return workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : []);
}
