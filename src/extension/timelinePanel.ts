import type { LogOutputChannel, TextEditor, WebviewPanel } from 'vscode';
import { commands, Disposable, type Uri } from 'vscode';
import { drawnFrom } from '../protocol/drawing.ts';
import type { TimelineParams, TimelineWhole } from '../protocol/lsp.ts';
import type { ToWebview } from '../protocol/webview.ts';
import { readFromWebview } from '../protocol/webview.ts';
import { COMPARE_NEXT, COMPARE_OFF, COMPARE_PREVIOUS } from './commandIds.ts';
import { itemAt } from './items.ts';
import { basename, revealInText } from './planText.ts';
import { timelineHtml } from './timelineHtml.ts';

/** What a panel asks of its surroundings. */
export interface PanelHost {
  readonly dist: Uri;
  readonly icon: { readonly light: Uri; readonly dark: Uri };
  readonly log: LogOutputChannel;
  readonly followsCursor: (plan: Uri) => boolean;
  readonly readView: (plan: Uri) => unknown;
  readonly keepView: (plan: Uri, view: unknown) => void;
  /** The webview can be seen and waits for scenes, or no longer. */
  readonly watch: (plan: Uri, watching: boolean) => void;
}

/** One plan's timeline beside the text. */
export interface TimelinePanel extends Disposable {
  readonly plan: Uri;
  readonly panel: WebviewPanel;
  /** The server drew the plan. */
  draw(params: TimelineParams): void;
  /** The cursor moved in an editor of this plan. */
  follow(editor: TextEditor): void;
  /** Marks an item, and brings it into view. */
  highlight(key: string): void;
  /** The plan has another address now. */
  move(plan: Uri): void;
}

const COMPARE_COMMANDS = { next: COMPARE_NEXT, previous: COMPARE_PREVIOUS, off: COMPARE_OFF } as const;

export function panelTitle(plan: Uri): string {
  return `Timeline: ${basename(plan)}`;
}

export function openPanel(panel: WebviewPanel, firstPlan: Uri, host: PanelHost): TimelinePanel {
  let plan = firstPlan;
  let drawn: TimelineWhole | undefined;
  let ready = false;
  let highlighted: string | null = null;
  let revealed: string | undefined;

  const post = (message: ToWebview): void => {
    if (ready) void panel.webview.postMessage(message);
  };
  const postInit = (): void => post({ type: 'init', uri: plan.toString(), view: host.readView(plan) });
  const postScene = (): void => {
    if (drawn === undefined) return;
    const { version, drawing, scene } = drawn;
    post({ type: 'scene', version, drawing, scene });
  };

  const follow = (editor: TextEditor): void => {
    if (drawn === undefined) return;
    const key = itemAt(drawn.items, editor.selection.active)?.key ?? null;
    // What was chosen in the timeline itself is in view there.
    const chosenThere = key === revealed;
    revealed = undefined;
    if (key === highlighted) return;
    highlighted = key;
    post({ type: 'highlight', key, reveal: !chosenThere && host.followsCursor(plan) });
  };

  const reveal = async (key: string, preserveFocus: boolean): Promise<void> => {
    const item = drawn?.items.find((candidate) => candidate.key === key);
    if (item === undefined) return;
    revealed = key;
    await revealInText(plan, item.selection, preserveFocus, panel.viewColumn);
  };

  const receive = (message: unknown): void => {
    const read = readFromWebview(message);
    if (read === undefined) return;
    switch (read.type) {
      case 'ready':
        ready = true;
        postInit();
        postScene();
        if (highlighted !== null) post({ type: 'highlight', key: highlighted, reveal: false });
        host.watch(plan, true);
        return;
      case 'whole':
        postScene();
        return;
      case 'reveal':
        reveal(read.key, read.preserveFocus).catch((reason: unknown) => host.log.error(`Timeline: ${String(reason)}`));
        return;
      case 'state':
        host.keepView(plan, read.view);
        return;
      case 'compare':
        void commands.executeCommand(COMPARE_COMMANDS[read.action], plan);
        return;
      case 'log':
        host.log[read.level](`Timeline: ${read.message}`);
        return;
    }
  };

  const load = (): void => {
    panel.title = panelTitle(plan);
    panel.iconPath = host.icon;
    panel.webview.options = { enableScripts: true, localResourceRoots: [host.dist] };
    panel.webview.html = timelineHtml(panel.webview, host.dist, plan);
  };

  const listeners = Disposable.from(
    panel.webview.onDidReceiveMessage(receive),
    panel.onDidChangeViewState(() => {
      // A hidden webview is gone; it says `ready` again when it comes back.
      if (panel.visible || !ready) return;
      ready = false;
      host.watch(plan, false);
    }),
  );
  load();

  return {
    get plan() {
      return plan;
    },
    panel,
    draw: (params) => {
      const next = drawnFrom(drawn, params);
      if (next === undefined) {
        // A patch of a drawing that is not here: the server starts again with the whole.
        if (ready) host.watch(plan, true);
        return;
      }
      drawn = next;
      if ('patch' in params) {
        const { version, drawing, patch } = params;
        post({ type: 'patch', version, drawing, base: patch.base, patch: patch.scene });
      } else postScene();
    },
    follow,
    highlight: (key) => {
      highlighted = key;
      post({ type: 'highlight', key, reveal: true });
    },
    move: (next) => {
      host.watch(plan, false);
      plan = next;
      drawn = undefined;
      ready = false;
      load();
    },
    dispose: () => {
      listeners.dispose();
      host.watch(plan, false);
    },
  };
}
