import type { Disposable } from 'vscode';
import { EventEmitter, ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState, window } from 'vscode';
import type { ComparedChange, ComparedEffect, ComparedParams } from '../protocol/compare.ts';
import { COMPARE_CHANGE } from './commandIds.ts';

/** The list of changes in the side bar, by what they do to the plan. */
export interface ChangesView extends Disposable {
  show(found: ComparedParams | undefined): void;
  /** Marks a change, where the list can be seen. */
  reveal(change: ComparedChange): void;
}

interface Group {
  readonly label: string;
  readonly icon: ThemeIcon;
  readonly entries: readonly (ComparedEffect | ComparedChange)[];
}
type Element = Group | ComparedEffect | ComparedChange;

export function createChangesView(): ChangesView {
  const changed = new EventEmitter<undefined>();
  let groups: readonly Group[] = [];
  const view = window.createTreeView<Element>('cxProgramme.changes', {
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      getChildren: (element) =>
        element === undefined ? [...groups] : 'entries' in element ? [...element.entries] : [],
      getParent: (element) => groups.find(({ entries }) => entries.includes(element as ComparedEffect)),
      getTreeItem: itemOf,
    },
    showCollapseAll: true,
  });
  return {
    show(found) {
      groups = found ? groupsOf(found) : [];
      view.title = found ? `Changes since ${found.with}` : 'Changes';
      view.message = found ? messageOf(found) : '';
      changed.fire(undefined);
    },
    reveal(change) {
      if (view.visible) void view.reveal(change, { select: true });
    },
    dispose: () => {
      view.dispose();
      changed.dispose();
    },
  };
}

const IMPACTS = {
  weakens: { label: 'Weakens the plan', icon: new ThemeIcon('arrow-down', new ThemeColor('list.errorForeground')) },
  strengthens: { label: 'Strengthens the plan', icon: new ThemeIcon('arrow-up', new ThemeColor('charts.green')) },
  neutral: { label: 'Neutral', icon: new ThemeIcon('circle-small') },
} as const;

function groupsOf({ changes, effects }: ComparedParams): readonly Group[] {
  const groups: readonly Group[] = [
    { label: 'What follows', icon: new ThemeIcon('arrow-right'), entries: effects },
    ...(['weakens', 'strengthens', 'neutral'] as const).map((impact) => ({
      ...IMPACTS[impact],
      entries: changes.filter((change) => change.impact === impact),
    })),
  ];
  return groups.filter(({ entries }) => entries.length > 0);
}

function messageOf({ notice, changes, introduced, fixed }: ComparedParams): string {
  if (notice !== undefined) return notice;
  const problems = [introduced > 0 ? `${introduced} new` : '', fixed > 0 ? `${fixed} gone` : ''].filter(Boolean);
  const told = problems.length > 0 ? `Problems: ${problems.join(', ')}.` : 'No problem is new, and none is gone.';
  return changes.length > 0 ? told : `Nothing has changed. ${told}`;
}

function itemOf(element: Element): TreeItem {
  if ('entries' in element) {
    const item = new TreeItem(element.label, TreeItemCollapsibleState.Expanded);
    item.iconPath = element.icon;
    item.description = String(element.entries.length);
    return item;
  }
  const item = new TreeItem(element.message);
  item.tooltip = element.message;
  item.iconPath = IMPACTS[element.impact].icon;
  item.accessibilityInformation = { label: `${IMPACTS[element.impact].label}: ${element.message}` };
  if ('change' in element) item.command = { command: COMPARE_CHANGE, title: 'Reveal', arguments: [element] };
  return item;
}
