import {
  type CodeAction,
  CodeActionKind,
  type Connection,
  DidChangeConfigurationNotification,
  type InitializeParams,
  type InitializeResult,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Settings } from '../core/analysis.ts';
import { type Day, parseDay } from '../core/time/day.ts';
import { STATUS, TIMELINE_CLOSE, TIMELINE_OPEN, type TimelineTarget } from '../protocol/lsp.ts';
import { DEFAULT_SETTINGS, readSettings, SETTINGS_SECTION, type ServerSettings } from '../protocol/settings.ts';
import { toCodeAction, toDiagnostic } from './convert.ts';
import { type Analysed, isPlan, trackPlans } from './plans.ts';
import { statusOf } from './status.ts';
import { trackTimelines } from './timelines.ts';

/** What the server takes from where it runs. */
export interface ServerHost {
  readonly version: string;
  /** The machine's date. */
  today(): Day;
  /** Milliseconds of any clock that only goes forward. */
  now(): number;
  /** The address below which the rules' pages lie, if they can be read here. */
  readonly pages?: string | undefined;
}

/** Serves plans over a connection. It keeps nothing but the open texts and their last analysis. */
export function serve(connection: Connection, host: ServerHost): void {
  const documents = new TextDocuments(TextDocument);
  let settings: ServerSettings = DEFAULT_SETTINGS;
  let canConfigure = false;
  let canRegister = false;

  const coreSettings = (): Settings => ({
    today: parseDay(settings.today) ?? host.today(),
    profile: settings.profile,
  });
  const pageOf = (rule: string): string | undefined => (host.pages ? `${host.pages}/${rule}.md` : undefined);
  const timelines = trackTimelines((method, params) => void connection.sendNotification(method, params));

  const publish = (result: Analysed): void => {
    const { document, version, analysis } = result;
    const { uri } = document;
    const diagnostics = analysis.problems.map((problem) => toDiagnostic(problem, uri, analysis, pageOf));
    void connection.sendDiagnostics({ uri, version, diagnostics });
    void connection.sendNotification(STATUS, statusOf(uri, version, analysis));
    timelines.analysed(result);
  };
  const plans = trackPlans({
    settings: coreSettings,
    analysed: publish,
    log: (message) => connection.console.error(message),
    now: host.now,
  });

  const pullSettings = async (): Promise<void> => {
    if (!canConfigure) return;
    const answer: unknown = await connection.workspace.getConfiguration(SETTINGS_SECTION);
    const next = readSettings(answer);
    if (next.today === settings.today && next.profile === settings.profile) return;
    settings = next;
    plans.settingsChanged();
  };

  connection.onInitialize((params: InitializeParams): InitializeResult => {
    const { capabilities, initializationOptions } = params;
    canConfigure = capabilities.workspace?.configuration === true;
    canRegister = capabilities.workspace?.didChangeConfiguration?.dynamicRegistration === true;
    settings = readSettings((initializationOptions as { settings?: unknown } | undefined)?.settings);
    return {
      serverInfo: { name: 'cx-programme', version: host.version },
      capabilities: {
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
        codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] },
      },
    };
  });
  connection.onInitialized(() => {
    if (canRegister) {
      void connection.client.register(DidChangeConfigurationNotification.type, { section: SETTINGS_SECTION });
    }
    void pullSettings();
  });
  connection.onDidChangeConfiguration(({ settings: pushed }: { settings?: unknown }) => {
    if (canConfigure) return void pullSettings();
    settings = readSettings((pushed as Record<string, unknown> | undefined)?.[SETTINGS_SECTION]);
    plans.settingsChanged();
  });

  documents.onDidChangeContent(({ document }) => {
    if (isPlan(document)) plans.changed(document);
  });
  documents.onDidClose(({ document }) => {
    plans.closed(document.uri);
    void connection.sendDiagnostics({ uri: document.uri, diagnostics: [] });
  });

  connection.onCodeAction(({ textDocument, range, context }): CodeAction[] => {
    const current = plans.current(textDocument.uri);
    if (!current || (context.only && !context.only.some((kind) => isWithin(CodeActionKind.QuickFix, kind)))) return [];
    const { document, analysis } = current;
    return analysis.problems.flatMap((problem) => {
      const fixes = problem.fixes ?? [];
      if (!fixes.length) return [];
      const diagnostic = toDiagnostic(problem, document.uri, analysis, pageOf);
      if (!overlaps(diagnostic.range, range)) return [];
      return fixes.map((fix, i) => toCodeAction(fix, diagnostic, document, analysis, i === 0));
    });
  });

  connection.onNotification(TIMELINE_OPEN, ({ uri }: TimelineTarget) => {
    timelines.open(uri);
    const current = plans.current(uri);
    if (current) timelines.analysed(current);
  });
  connection.onNotification(TIMELINE_CLOSE, ({ uri }: TimelineTarget) => timelines.close(uri));

  connection.onShutdown(() => plans.dispose());
  documents.listen(connection);
  connection.listen();
}

function isWithin(kind: string, asked: string): boolean {
  return asked === '' || kind === asked || kind.startsWith(`${asked}.`);
}

interface Lines {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

function overlaps(a: Lines, b: Lines): boolean {
  return !before(a.end, b.start) && !before(b.end, a.start);
}

function before(a: Lines['start'], b: Lines['start']): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}
