import type { Event, LogOutputChannel, TreeDataProvider } from 'vscode';
import { commands, Disposable, EventEmitter, languages, Uri, window } from 'vscode';
import { OPEN_TIMELINE, OPEN_TIMELINE_OF } from './commandIds.ts';
import { elementsOf, treeItemOf } from './onDemand.ts';
import { isPlanUri } from './planText.ts';
import type { ProgrammeElement } from './programmeItems.ts';
import type { Server } from './server.ts';

/** Changes come in bursts: the view is read again once they have settled, in milliseconds. */
const SETTLED = 300;

/**
 * The programme view in the side bar: plans, their phases with milestones and gates, and who is asked for what. It asks
 * the server only while it is seen.
 */
export function createProgrammes(server: Server, log: LogOutputChannel): Disposable {
  const changed = new EventEmitter<undefined>();
  const view = window.createTreeView('cxProgramme.programmes', {
    treeDataProvider: provider(server, changed.event),
    showCollapseAll: true,
  });
  let timer: ReturnType<typeof setTimeout> | undefined;
  const refresh = (): void => {
    clearTimeout(timer);
    if (view.visible) timer = setTimeout(() => changed.fire(undefined), SETTLED);
  };
  return Disposable.from(
    view,
    changed,
    commands.registerCommand(OPEN_TIMELINE_OF, async (element?: ProgrammeElement) => {
      if (element?.kind === 'plan') await commands.executeCommand(OPEN_TIMELINE, Uri.parse(element.plan.uri));
    }),
    { dispose: () => clearTimeout(timer) },
    view.onDidChangeVisibility(({ visible }) => {
      if (!visible) return;
      server
        .start()
        .then(refresh, (reason: unknown) => log.error(`The language server did not start: ${String(reason)}`));
    }),
    server.onState((state) => state === 'running' && refresh()),
    server.onStatus(refresh),
    // Of plans that are not open the server tells nothing but their problems.
    languages.onDidChangeDiagnostics(({ uris }) => uris.some(isPlanUri) && refresh()),
  );
}

function provider(server: Server, onDidChangeTreeData: Event<undefined>): TreeDataProvider<ProgrammeElement> {
  return {
    onDidChangeTreeData,
    getChildren: (element) => elementsOf(server, element),
    getTreeItem: (element) => treeItemOf(element),
  };
}
