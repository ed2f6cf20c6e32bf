import { Range, ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState, Uri } from 'vscode';
import type { ProblemCounts, ProgrammeNode, ProgrammeSummary } from '../protocol/lsp.ts';
import { problemsText } from './problemsText.ts';
import type { Server } from './server.ts';

/** A plan, or something in one. */
export type ProgrammeElement =
  | { readonly kind: 'plan'; readonly plan: ProgrammeSummary }
  | { readonly kind: 'part'; readonly uri: string; readonly node: ProgrammeNode };

export async function elementsOf(server: Server, element?: ProgrammeElement): Promise<ProgrammeElement[]> {
  if (element === undefined) return (await server.programmes()).map((plan) => ({ kind: 'plan', plan }));
  const uri = element.kind === 'plan' ? element.plan.uri : element.uri;
  const nodes = element.kind === 'plan' ? await server.programme(uri) : element.node.children;
  return nodes.map((node) => ({ kind: 'part', uri, node }));
}

export function treeItemOf(element: ProgrammeElement): TreeItem {
  return element.kind === 'plan' ? planItem(element.plan) : partItem(element.uri, element.node);
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
