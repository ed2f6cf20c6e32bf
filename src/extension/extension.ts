import type { ExtensionContext, LogOutputChannel } from 'vscode';
import { commands, Uri, window, workspace } from 'vscode';
import type { StatusParams } from '../protocol/lsp.ts';
import { EXPLAIN, SHOW_MENTIONS } from '../protocol/lsp.ts';
import type { Platform } from './client.ts';
import { createServer, isServed } from './client.ts';
import {
  COMPARE_CHANGE,
  COMPARE_NEXT,
  COMPARE_OFF,
  COMPARE_PREVIOUS,
  COMPARE_WITH,
  INSERT_ROADMAP,
  ONLY_NEW,
  OPEN_TIMELINE,
  RESTART_SERVER,
  SHOW_OUTPUT,
} from './commandIds.ts';
import type { Comparisons } from './comparisons.ts';
import { CLIENT_NAME, LANGUAGE_ID } from './names.ts';
import { createComparisons, insertRoadmap, showMentions } from './onDemand.ts';
import { createProgrammes } from './programmes.ts';
import type { Server } from './server.ts';
import { createStatus, type StatusView } from './status.ts';
import { registerTasks } from './tasks.ts';
import { createTimelines } from './timelines.ts';
import type { Timelines } from './timelinesView.ts';

/** What `activate` returns. */
export interface ExtensionApi {
  /** What the server last said of an open plan. */
  statusOf(plan: Uri): StatusParams | undefined;
  /** Whether plans are being checked: the server is not started before somebody looks at one. */
  isRunning(): boolean;
}

let running: Server | undefined;

/** The host waits for this; what is in `subscriptions` it only disposes of. */
export async function deactivate(): Promise<void> {
  const server = running;
  running = undefined;
  await server?.stop();
}

/** Activation, the same in every host. Nothing pops up, nothing leaves the machine, and the editor waits for nothing. */
export function start(context: ExtensionContext, platform: Platform): ExtensionApi {
  const log = window.createOutputChannel(CLIENT_NAME, { log: true });
  const server = createServer(platform, Uri.joinPath(context.extensionUri, 'docs', 'rules'), log);
  const timelines = createTimelines(context, server, log);
  const status = createStatus(server, timelines);
  const programmes = createProgrammes(server, log);
  context.subscriptions.push(log, server, timelines, status, programmes);
  if (platform.runsPrograms) context.subscriptions.push(registerTasks());
  running = server;
  registerCommands(context, server, timelines, log);
  registerComparing(context, server, timelines, status, log);
  void commands.executeCommand('setContext', 'cxProgramme.active', true);
  startWhenNeeded(context, server, log);
  return { statusOf: status.of, isRunning: server.isRunning };
}

/**
 * A workspace that holds a plan has the extension; the server is started once somebody looks at one, and not before
 * activation is over: the client's library is read first.
 */
function startWhenNeeded({ subscriptions }: ExtensionContext, server: Server, log: LogOutputChannel): void {
  const startServer = (): void => {
    opened.dispose();
    server.start().catch((reason: unknown) => log.error(`The language server did not start: ${String(reason)}`));
  };
  const opened = workspace.onDidOpenTextDocument((document) => isServed(document) && startServer());
  const timer = setTimeout(() => workspace.textDocuments.some(isServed) && startServer());
  subscriptions.push(opened, { dispose: () => clearTimeout(timer) });
}

function registerCommands(
  context: ExtensionContext,
  server: Server,
  timelines: Timelines,
  log: LogOutputChannel,
): void {
  context.subscriptions.push(
    commands.registerCommand(OPEN_TIMELINE, async (plan?: unknown) => {
      const target = plan instanceof Uri ? plan : typeof plan === 'string' ? Uri.parse(plan) : activePlan();
      if (target !== undefined) await timelines.open(target);
    }),
    commands.registerCommand(INSERT_ROADMAP, () => insertRoadmap(server)),
    commands.registerCommand(RESTART_SERVER, () => server.restart()),
    commands.registerCommand(SHOW_OUTPUT, () => log.show()),
    commands.registerCommand(SHOW_MENTIONS, showMentions),
    commands.registerCommand(EXPLAIN, (rule: unknown) => explain(context, rule)),
  );
}

const COMPARING = [COMPARE_WITH, COMPARE_NEXT, COMPARE_PREVIOUS, COMPARE_OFF, COMPARE_CHANGE, ONLY_NEW];

function registerComparing(
  { subscriptions }: ExtensionContext,
  server: Server,
  timelines: Timelines,
  { switched }: StatusView,
  log: LogOutputChannel,
): void {
  let comparisons: Comparisons | undefined;
  const begun = (): Comparisons => {
    comparisons ??= createComparisons({ server, timelines, log, switched });
    return comparisons;
  };
  for (const command of COMPARING)
    subscriptions.push(commands.registerCommand(command, (target: unknown) => begun().run(command, target)));
  subscriptions.push({ dispose: () => comparisons?.dispose() });
}

/** The pages come with the extension, so that they open without a network. */
async function explain({ extensionUri }: ExtensionContext, rule: unknown): Promise<void> {
  if (typeof rule !== 'string' || !/^[a-z-]+\/[a-z-]+$/.test(rule)) return;
  await commands.executeCommand('markdown.showPreview', Uri.joinPath(extensionUri, 'docs', 'rules', `${rule}.md`));
}

function activePlan(): Uri | undefined {
  const document = window.activeTextEditor?.document;
  return document?.languageId === LANGUAGE_ID ? document.uri : undefined;
}
