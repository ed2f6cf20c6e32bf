import type { ExtensionContext, LogOutputChannel, WebviewPanel } from 'vscode';
import { Disposable, Uri, ViewColumn, window, workspace } from 'vscode';
import { SETTINGS_SECTION } from '../protocol/settings.ts';
import { readPanelState } from '../protocol/webview.ts';
import { openPanel, panelTitle } from './onDemand.ts';
import { editorOf } from './planText.ts';
import type { Server } from './server.ts';
import type { PanelHost, TimelinePanel } from './timelinePanel.ts';
import type { Timelines } from './timelinesView.ts';
import { createViewMemory } from './viewMemory.ts';

export const TIMELINE_VIEW = 'cxProgramme.timeline';

export function createTimelines(context: ExtensionContext, server: Server, log: LogOutputChannel): Timelines {
  const panels = new Map<string, TimelinePanel>();
  let activeChanged: () => void = () => undefined;
  const views = createViewMemory(context.workspaceState);
  const icons = Uri.joinPath(context.extensionUri, 'icons');
  const host: PanelHost = {
    dist: Uri.joinPath(context.extensionUri, 'dist'),
    icon: { light: Uri.joinPath(icons, 'timeline-light.svg'), dark: Uri.joinPath(icons, 'timeline-dark.svg') },
    log,
    followsCursor: (plan) => workspace.getConfiguration(SETTINGS_SECTION, plan).get('timeline.followCursor', true),
    readView: (plan) => views.read(plan.toString()),
    keepView: (plan, view) => views.keep(plan.toString(), view),
    watch: (plan, watching) => {
      if (watching) server.watchTimeline(plan.toString());
      else server.unwatchTimeline(plan.toString());
    },
  };

  const adopt = (panel: WebviewPanel, plan: Uri): void => {
    const timeline = openPanel(panel, plan, host);
    panels.set(plan.toString(), timeline);
    panel.onDidChangeViewState(() => activeChanged());
    panel.onDidDispose(() => {
      panels.delete(timeline.plan.toString());
      timeline.dispose();
      activeChanged();
    });
  };

  const open = async (plan: Uri): Promise<void> => {
    const shown = panels.get(plan.toString());
    if (shown !== undefined) {
      shown.panel.reveal(undefined, true);
      return;
    }
    await workspace.openTextDocument(plan);
    adopt(
      window.createWebviewPanel(TIMELINE_VIEW, panelTitle(plan), {
        viewColumn: ViewColumn.Beside,
        preserveFocus: true,
      }),
      plan,
    );
  };

  const restore = async (panel: WebviewPanel, kept: unknown): Promise<void> => {
    const state = readPanelState(kept);
    const plan = state === undefined ? undefined : Uri.parse(state.uri, true);
    if (plan === undefined || panels.has(plan.toString()) || !(await canOpen(plan))) {
      panel.dispose();
      return;
    }
    adopt(panel, plan);
  };

  const moved = (from: Uri, to: Uri): void => {
    for (const [address, timeline] of [...panels]) {
      const next = movedUri(timeline.plan, from, to);
      if (next === undefined) continue;
      panels.delete(address);
      timeline.move(next);
      panels.set(next.toString(), timeline);
    }
  };

  const listeners = Disposable.from(
    window.registerWebviewPanelSerializer(TIMELINE_VIEW, { deserializeWebviewPanel: restore }),
    server.onTimeline((params) => {
      const timeline = panels.get(params.uri);
      if (timeline === undefined) return;
      timeline.draw(params);
      const editor = editorOf(timeline.plan);
      if (editor !== undefined) timeline.follow(editor);
    }),
    window.onDidChangeTextEditorSelection(({ textEditor }) =>
      panels.get(textEditor.document.uri.toString())?.follow(textEditor),
    ),
    workspace.onDidCloseTextDocument((document) => {
      // The server draws open documents only: a plan stays open as long as its timeline does.
      if (panels.has(document.uri.toString())) void canOpen(document.uri);
    }),
    workspace.onDidRenameFiles(({ files }) => {
      for (const { oldUri, newUri } of files) moved(oldUri, newUri);
    }),
  );

  return {
    open,
    highlight: (plan, key) => panels.get(plan.toString())?.highlight(key),
    active: () => [...panels.values()].find(({ panel }) => panel.active)?.plan,
    onDidChangeActive: (listener) => {
      activeChanged = listener;
    },
    dispose: () => {
      listeners.dispose();
      for (const timeline of panels.values()) timeline.dispose();
    },
  };
}

async function canOpen(plan: Uri): Promise<boolean> {
  try {
    await workspace.openTextDocument(plan);
    return true;
  } catch {
    return false;
  }
}

/** Where a plan is after a file, or a folder above it, was moved. */
function movedUri(plan: Uri, from: Uri, to: Uri): Uri | undefined {
  if (plan.toString() === from.toString()) return to;
  if (plan.scheme !== from.scheme || plan.authority !== from.authority) return undefined;
  if (!plan.path.startsWith(`${from.path}/`)) return undefined;
  return to.with({ path: to.path + plan.path.slice(from.path.length) });
}
