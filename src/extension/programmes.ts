import type { Event, LogOutputChannel, TreeDataProvider } from 'vscode';
import {
  commands,
  Disposable,
  EventEmitter,
  languages,
  Range,
  ThemeColor,
  ThemeIcon,
  TreeItem,
  TreeItemCollapsibleState,
  Uri,
  window,
} from 'vscode';
import type { ProblemCounts, ProgrammeNode, ProgrammeSummary } from '../protocol/lsp.ts';
import { OPEN_TIMELINE, OPEN_TIMELINE_OF } from './commandIds.ts';
import { isPlanUri } from './planText.ts';
import { problemsText } from './problemsText.ts';
import type { Server } from './server.ts';

/** A plan, or something in one. */
export type ProgrammeElement =
  | { readonly kind: 'plan'; readonly plan: ProgrammeSummary }
  | { readonly kind: 'part'; readonly uri: string; readonly node: ProgrammeNode };

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
    getChildren: async (element): Promise<ProgrammeElement[]> => {
      if (element === undefined) return (await server.programmes()).map((plan) => ({ kind: 'plan', plan }));
      const uri = element.kind === 'plan' ? element.plan.uri : element.uri;
      const nodes = element.kind === 'plan' ? await server.programme(uri) : element.node.children;
      return nodes.map((node) => ({ kind: 'part', uri, node }));
    },
    getTreeItem: (element) => (element.kind === 'plan' ? planItem(element.plan) : partItem(element.uri, element.node)),
  };
}

function planItem({ uri, name, problems }: ProgrammeSummary): TreeItem {
  const item = new TreeItem(name, TreeItemCollapsibleState.Expanded);
  item.id = uri;
  item.iconPath = iconFor('checklist', problems);
  item.description = problemsText(problems);
  item.contextValue = 'plan';
  item.command = { command: 'vscode.open', title: 'Open', arguments: [Uri.parse(uri)] };
  return item;
}

function partItem(uri: string, { kind, name, detail, standing, problems, range, children }: ProgrammeNode): TreeItem {
  const isOpen = kind === 'phase' && standing !== 'done';
  const state = isOpen ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed;
  const item = new TreeItem(name, children.length ? state : TreeItemCollapsibleState.None);
  item.description = [detail, problemsText(problems)].filter(Boolean).join(' · ');
  item.tooltip = [name, item.description, SAYS[standing]].filter(Boolean).join('\n');
  item.iconPath = iconOf(kind, standing, problems);
  item.contextValue = kind;
  const { start, end } = range;
  const selection = new Range(start.line, start.character, end.line, end.character);
  item.command = { command: 'vscode.open', title: 'Reveal', arguments: [Uri.parse(uri), { selection }] };
  item.accessibilityInformation = { label: `${KINDS[kind]} ${item.tooltip}` };
  return item;
}

const KINDS: { readonly [K in ProgrammeNode['kind']]: string } = {
  phase: 'Phase',
  milestone: 'Milestone',
  gate: 'Gate',
  people: 'All people:',
  person: 'Person',
};

const SAYS: { readonly [S in ProgrammeNode['standing']]: string } = {
  planned: '',
  'in-progress': 'in progress',
  done: 'done',
  dropped: 'dropped',
  blocked: 'blocked',
  late: 'due before today, and not done',
  critical: 'on the critical path: a day lost here is a day lost at the end',
  overloaded: 'asked for more than the hours protected',
};

const ICONS: { readonly [K in ProgrammeNode['kind']]: string } = {
  phase: 'calendar',
  milestone: 'milestone',
  gate: 'shield',
  people: 'organization',
  person: 'person',
};

/** The shape says what it is and how it stands, the colour what is wrong with it. */
function iconOf(kind: ProgrammeNode['kind'], standing: ProgrammeNode['standing'], problems: ProblemCounts): ThemeIcon {
  const shape = kind === 'milestone' ? (STANDINGS[standing] ?? ICONS[kind]) : ICONS[kind];
  return iconFor(shape, problems);
}

function iconFor(shape: string, problems: ProblemCounts): ThemeIcon {
  const colour = problems.error ? 'list.errorForeground' : problems.warning ? 'list.warningForeground' : undefined;
  return new ThemeIcon(shape, colour === undefined ? undefined : new ThemeColor(colour));
}

const STANDINGS: { readonly [S in ProgrammeNode['standing']]?: string } = {
  done: 'pass',
  dropped: 'circle-slash',
  blocked: 'error',
  late: 'watch',
  'in-progress': 'play-circle',
  critical: 'flame',
};
