import type {
  CancellationToken,
  Diagnostic,
  ResultProgressReporter,
  WorkspaceDiagnosticParams,
  WorkspaceDiagnosticReport,
  WorkspaceDocumentDiagnosticReport,
  WorkspaceFullDocumentDiagnosticReport,
} from 'vscode-languageserver';
import { keyOf } from './files.ts';
import type { ClosedPlan, Workspace } from './workspace.ts';

/** The problems of plans that are not open: for clients that ask for them, and for those that have to be told. */
export interface Panel {
  /** Answers once there is something that the client does not have; until then the question is held, and costs nothing. */
  pull(
    params: Pick<WorkspaceDiagnosticParams, 'previousResultIds'>,
    token: CancellationToken,
    report: ResultProgressReporter<Pick<WorkspaceDiagnosticReport, 'items'>> | undefined,
  ): Promise<WorkspaceDiagnosticReport>;
  /** From now on the client is told whenever something changes. */
  push(): void;
  /** The client closed a plan, and may still show its problems. */
  closed(uri: string): void;
  dispose(): void;
}

export interface PanelHost {
  readonly workspace: Workspace;
  /** Begins the names of results; no other server's begin so. */
  readonly session: string;
  /** Whether the user wants to see them. */
  isWanted(): boolean;
  isOpen(uri: string): boolean;
  send(uri: string, diagnostics: Diagnostic[]): void;
}

/** Names the result that there is nothing to say of a file. */
const NOTHING = 'nothing';

/** Changes come in swarms, such as those of a checkout. */
const SWARM = 100;

export function trackPanel(host: PanelHost): Panel {
  const { workspace } = host;
  /** Plans that the client closed and that may be no plans of the workspace, by key. */
  const left = new Map<string, string>();
  const held = new Set<() => void>();
  let isOver = false;

  const current = async function* (isCancelled: () => boolean): AsyncGenerator<ClosedPlan> {
    if (host.isWanted()) yield* workspace.closed(isCancelled);
  };

  /** What the client does not have yet. */
  const news = async function* (
    previous: ReadonlyMap<string, { readonly uri: string; readonly value: string }>,
    isCancelled: () => boolean,
  ): AsyncGenerator<WorkspaceDocumentDiagnosticReport> {
    const unsaid = new Map([...[...left].map(([key, uri]) => [key, { uri, value: '' }] as const), ...previous]);
    for await (const { uri, id, diagnostics } of current(isCancelled)) {
      const key = keyOf(uri);
      unsaid.delete(key);
      left.delete(key);
      const resultId = `${host.session}.${id}`;
      const before = previous.get(key);
      // The client's own spelling of an address is the one under which it has the problems.
      if (before?.value !== resultId) yield full(before?.uri ?? uri, resultId, diagnostics);
    }
    if (isCancelled()) return;
    for (const [key, { uri, value }] of unsaid) {
      left.delete(key);
      if (value !== NOTHING && !host.isOpen(uri)) yield full(uri, NOTHING, []);
    }
  };

  /** Over as soon as something changed since now, or nobody waits any more. */
  const change = (token: CancellationToken): { readonly over: Promise<void>; end(): void } => {
    let end = (): void => undefined;
    const over = new Promise<void>((resolve) => {
      let swarm: ReturnType<typeof setTimeout> | undefined;
      const changed = workspace.onChange(() => {
        swarm ??= setTimeout(end, SWARM);
      });
      const given = token.onCancellationRequested(() => end());
      end = () => {
        clearTimeout(swarm);
        changed.dispose();
        given.dispose();
        held.delete(end);
        resolve();
      };
      held.add(end);
    });
    return { over, end };
  };

  let sent = new Map<string, Pick<ClosedPlan, 'uri' | 'id'>>();
  let isSending = false;
  let isLate = false;
  const send = async (): Promise<void> => {
    if (isSending) {
      isLate = true;
      return;
    }
    isSending = true;
    do {
      isLate = false;
      const now: typeof sent = new Map();
      for await (const { uri, id, diagnostics } of current(() => isLate)) {
        const key = keyOf(uri);
        now.set(key, { uri, id });
        if (sent.get(key)?.id !== id) host.send(uri, [...diagnostics]);
        sent.set(key, { uri, id });
      }
      if (isLate) continue;
      for (const [key, { uri }] of sent) if (!now.has(key) && !host.isOpen(uri)) host.send(uri, []);
      sent = now;
    } while (isLate);
    isSending = false;
  };
  let timer: ReturnType<typeof setTimeout> | undefined;

  return {
    async pull({ previousResultIds }, token, report) {
      const previous = new Map(previousResultIds.map((each) => [keyOf(each.uri), each]));
      const isCancelled = (): boolean => token.isCancellationRequested;
      for (;;) {
        const next = change(token);
        const items: WorkspaceDocumentDiagnosticReport[] = [];
        let isNews = false;
        for await (const item of news(previous, isCancelled)) {
          isNews = true;
          if (report) report.report({ items: [item] });
          else items.push(item);
        }
        if (isNews || isCancelled() || isOver) {
          next.end();
          return { items };
        }
        await next.over;
      }
    },
    push() {
      const soon = (wait: number): void => {
        clearTimeout(timer);
        timer = setTimeout(() => void send(), wait);
      };
      workspace.onChange(() => soon(SWARM));
      soon(0);
    },
    closed(uri) {
      sent.delete(keyOf(uri));
      left.set(keyOf(uri), uri);
    },
    dispose() {
      isOver = true;
      clearTimeout(timer);
      for (const end of held) end();
    },
  };
}

function full(uri: string, resultId: string, items: readonly Diagnostic[]): WorkspaceFullDocumentDiagnosticReport {
  return { kind: 'full', uri, version: null, resultId, items: [...items] };
}
